import Domain
import TextUI
import Wording

extension PlainTalk {
  /// Place, month and state, who looks: one a line.
  var whereabouts: [String] {
    guard let facts = state.facts else { return [] }
    var place = [facts.names.street(facts.slice.street)]
    if case .community(let id) = state.level { place.append(facts.names.fullCommunity(id)) }
    if state.level == .streets { place = [words(DashboardPhrase.allStreets)] }
    var month = ["\(facts.month)", words.name(facts.state)]
    if facts.snapshot.isRehearsal { month.append(words(NamesPhrase.rehearsal)) }
    if facts.board.isEstimate {
      month.append(words(LessonPhrase.plainEstimate))
      switch facts.choice {
      case .assumed:
        month.append(words(DashboardPhrase.assumed))
        if facts.isOfOwnMarks { month.append(words(DashboardPhrase.strictOwn)) }
      case .toDate: month.append(words(DashboardPhrase.toDate))
      case .strict: month.append(words(facts.strictFigures))
      }
    }
    let actor = state.viewer.actor
    let comma = words(LessonPhrase.plainComma)
    return [
      words(LessonPhrase.plainPlace, ["text": place.joined(separator: comma)]),
      words(LessonPhrase.plainMonth, ["text": month.joined(separator: comma)]),
      words(
        LessonPhrase.plainActor,
        ["text": words.name(actor.role) + " " + visible(facts.names.login(actor.name))]),
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
  guard state.facts != nil || state.page is StartPage else {
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
  func linear(_ facts: MonthFacts) -> [String] {
    let lines = facts.explanation(of: worker, entered)?.lines ?? []
    guard !lines.isEmpty else { return [facts.words(DashboardPhrase.explanationNone)] }
    return [facts.names.worker(worker)]
      + lines.map { line in
        [line.label, line.value, line.formula, line.note].filter { !$0.isEmpty }
          .map { spoken($0) }.joined(separator: " ")
      }
  }
}

extension LeaveForm {
  func linearTitle(_ facts: MonthFacts) -> [String] {
    guard changed == nil else { return [spoken(title(facts))] }
    return [facts.words(DashboardPhrase.leaveTitle) + " " + facts.names.worker(worker)]
  }
}

extension EndForm {
  func linearTitle(_ facts: MonthFacts) -> [String] {
    [facts.words(DashboardPhrase.labelEnd) + " " + facts.names.worker(worker)]
  }
}

extension AbsencePage {
  func linearTitle(_ facts: MonthFacts) -> [String] {
    [facts.words(DashboardPhrase.labelCover) + " " + facts.names.worker(absence.worker)]
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
