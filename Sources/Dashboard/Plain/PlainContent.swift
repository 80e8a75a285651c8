import Domain
import TextUI
import Wording

extension PlainTalk {
  /// Place, month and state, who looks: one a line.
  var whereabouts: [String] {
    guard let model = state.model else { return [] }
    var place = [model.names.street(model.slice.street)]
    if case .community(let id) = state.level { place.append(model.names.fullCommunity(id)) }
    if state.level == .streets { place = [words(DashboardPhrase.allStreets)] }
    var month = ["\(model.month)", words.name(model.state)]
    if model.snapshot.isRehearsal { month.append(words(NamesPhrase.rehearsal)) }
    if model.board.isEstimate {
      month.append(words(LessonPhrase.plainEstimate))
      switch model.choice {
      case .assumed:
        month.append(words(DashboardPhrase.assumed))
        if model.isOfOwnMarks { month.append(words(DashboardPhrase.strictOwn)) }
      case .toDate: month.append(words(DashboardPhrase.toDate))
      case .strict: month.append(words(model.strictFigures))
      }
    }
    let actor = state.viewer.actor
    let comma = words(LessonPhrase.plainComma)
    return [
      words(LessonPhrase.plainPlace, ["text": place.joined(separator: comma)]),
      words(LessonPhrase.plainMonth, ["text": month.joined(separator: comma)]),
      words(
        LessonPhrase.plainActor,
        ["text": words.name(actor.role) + " " + visible(model.names.login(actor.name))]),
    ]
  }

  /// What the page says, one thing a line.
  var content: [String] { Dashboard.content(of: state) }
}

/// The page of a state in lines, as `view` is the page in cells.
func content(of state: State) -> [String] {
  if let lines = state.overlay?.plainLines(state) { return lines.map(spoken) }
  guard state.overlay == nil else { return screen(of: state) }
  if state.page.isHome { return [spoken(state.hint)].filter { !$0.isEmpty } }
  guard state.model != nil || state.page is StartPage else {
    return [state.viewer.words(DashboardPhrase.waiting)]
  }
  if let lines = state.page.plainLines(state) { return lines.map(spoken) }
  return screen(of: state)
}

/// A page that has no lines of its own: its screen without frames.
private func screen(of state: State) -> [String] {
  view(state).text.split(separator: "\n").map { spoken(String($0)) }.filter { !$0.isEmpty }
}

extension ExplanationPage {
  func linear(_ model: Model) -> [String] {
    let lines = model.explanation(of: worker, entered)?.lines ?? []
    guard !lines.isEmpty else { return [model.words(DashboardPhrase.explanationNone)] }
    return [model.names.worker(worker)]
      + lines.map { line in
        [line.label, line.value, line.formula, line.note].filter { !$0.isEmpty }
          .map { spoken($0) }.joined(separator: " ")
      }
  }
}

extension LeaveForm {
  func linearTitle(_ model: Model) -> [String] {
    guard changed == nil else { return [spoken(title(model))] }
    return [model.words(DashboardPhrase.leaveTitle) + " " + model.names.worker(worker)]
  }
}

extension EndForm {
  func linearTitle(_ model: Model) -> [String] {
    [model.words(DashboardPhrase.labelEnd) + " " + model.names.worker(worker)]
  }
}

extension AbsencePage {
  func linearTitle(_ model: Model) -> [String] {
    [model.words(DashboardPhrase.labelCover) + " " + model.names.worker(absence.worker)]
  }
}

extension State {
  var linearStart: [String] {
    let words = viewer.words
    return [words(DashboardPhrase.startTitle), words(DashboardPhrase.startQuestion)].map(spoken)
      + [DashboardPhrase.startDemoText, .startTablesText, .startEmptyText].flatMap {
        words($0).split(separator: "\n").map { spoken(String($0)) }
      } + [words(DashboardPhrase.startPrivate)]
  }
}
