import Domain
import TextUI
import Wording

/// One thing a form asks: a text, or one of some options.
struct PlainField {
  let label: String
  /// What stands there now.
  let now: String
  var options: [String] = []
  /// How many of the options are read; the rest, which cannot be taken now, are counted.
  var offered = Int.max
  /// Whether several numbers may be given.
  var takesSeveral = false
  /// Whether the options go by letters as well: a for the first.
  var isLettered = false
  /// Takes the text, or the places of the options; gives why it cannot.
  let take: (inout State, String, [Int]) -> String?
}

extension PlainTalk {
  /// What the form on the page asks.
  var fields: [PlainField] {
    if let overlay = state.overlay { return overlay.plainFields(state) }
    return state.page.plainFields(state)
  }

  func fieldPrompt(_ place: Int) -> String {
    guard fields.indices.contains(place) else { return words(LessonPhrase.plainAskCommand) }
    let field = fields[place]
    var options = field.options.prefix(field.offered).enumerated().map {
      "\($0 + 1) " + spoken($1)
    }
    if field.options.count > options.count {
      options.append(
        words(LessonPhrase.plainMoreNot, ["count": "\(field.options.count - options.count)"]))
    }
    let ask = words(
      field.takesSeveral ? LessonPhrase.plainAskSeveral : .plainAskField,
      ["field": spoken(field.label), "now": spoken(field.now)])
    return (options + [ask]).joined(separator: "\n")
  }

  mutating func field(_ line: String, _ place: Int, _ turn: inout Turn) {
    if line == "." || line == "。" { return giveUp(&turn) }
    let fields = fields
    guard fields.indices.contains(place) else { return question = .command }
    if !line.isEmpty, let fault = take(line, fields[place]) {
      return turn.lines.append(spoken(fault))
    }
    turn.effects += state.saveDraft()
    if state.page is AbsencePage {
      turn.effects += update(&state, .key(.enter))
      return follow(&turn)
    }
    guard place + 1 < self.fields.count else { return preview(&turn) }
    question = .field(place + 1)
  }

  /// Puts an answer into a field; gives why it cannot stand there.
  private mutating func take(_ line: String, _ field: PlainField) -> String? {
    guard !field.options.isEmpty else { return field.take(&state, line, []) }
    if field.isLettered, let letter = QuestionOption(rawValue: line.lowercased()),
      let place = QuestionOption.allCases.firstIndex(of: letter),
      field.options.indices.contains(place)
    {
      return field.take(&state, line, [place])
    }
    let query = Pinyin.Query(line)
    let numbers = line.split { $0 == " " || $0 == "," || $0 == "，" }.map { Int($0) }
    let places =
      numbers.contains(nil)
      ? field.options.indices.filter { Pinyin.Index(field.options[$0]).matches(query) }
      : numbers.compactMap { $0.map { $0 - 1 } }
    guard !places.isEmpty, places.allSatisfy(field.options.indices.contains),
      field.takesSeveral || places.count == 1
    else {
      return words(LessonPhrase.plainNoNumber, ["count": "\(field.options.count)"])
    }
    return field.take(&state, line, places)
  }

  /// Reads what would happen, or why it cannot and asks that field again.
  private mutating func preview(_ turn: inout Turn) {
    if let palette = state.overlay as? PalettePage { return openChosen(of: palette, &turn) }
    if state.overlay != nil {
      question = .command
      let isSorted = if state.overlay is SortChooser { true } else { false }
      turn.effects += update(&state, .key(.enter))
      // The rows of a list of the month are read by number: in their new order.
      if isSorted, state.worklist != nil { readWorklist(from: 0, &turn) }
      return
    }
    if let form = state.worklistForm { return previewForm(form, &turn) }
    if state.page is RegisterForm || state.page is DifficultyForm {
      return preview(state.page, &turn)
    }
    if let form = state.page as? ReasonForm { return preview(form, &turn) }
    if state.page is TestPage {
      state.change(TestPage.self) { $0.turn(to: .max) }
      turn.lines += content
      return question = .confirm
    }
    if state.page is TestLinesPage {
      turn.effects += update(&state, .key(.enter))
      return follow(&turn)
    }
    if state.page is LeavesPage {
      turn.effects += update(&state, .key(.enter))
      return follow(&turn)
    }
    if let reason = state.reasonNotToCommitLeave() {
      turn.lines.append(spoken(reason))
      return question = .field(0)
    }
    if state.page is CancelLeavePage { turn.lines += content }
    guard let facts = state.facts, let outcome = state.page.proposal else { return }
    switch outcome {
    case .nothing: giveUp(&turn)
    case .refused(let sentence):
      turn.lines.append(spoken(sentence))
      question = .field(0)
    case .preview(let preview, let command):
      turn.lines.append(spoken(words(DashboardPhrase.previewTitle)))
      turn.lines += lines(of: preview, command, facts)
      question = .confirm
    }
  }

  private mutating func preview(_ page: any PageContent, _ turn: inout Turn) {
    if let fault = page.plainFault(state) {
      turn.lines.append(spoken(fault.sentence))
      question = .field(fault.field)
    } else {
      question = .confirm
    }
  }

  private mutating func preview(_ form: ReasonForm, _ turn: inout Turn) {
    guard let facts = state.facts else { return }
    if let reason = state.reasonWithoutReason() {
      turn.lines.append(spoken(reason))
      question = .field(0)
    } else {
      turn.lines += form.remarks(facts).map(spoken)
      question = .confirm
    }
  }

  private func lines(of preview: Preview, _ command: Command, _ facts: MonthFacts) -> [String] {
    let lines: [TextLine]
    if [CommandKind.leave, .changeLeave, .cancelLeave].contains(command.kind) {
      lines = LeavePreviewText(preview, command, facts, width: 90).lines(rows: 100)
    } else {
      lines = PreviewText(preview, command, facts, width: 64).lines(rows: 100)
    }
    return lines.map { spoken($0.text) }.filter { !$0.isEmpty }.map {
      $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0
    }
  }

  mutating func confirm(_ line: String, _ turn: inout Turn) {
    switch line.lowercased() {
    case "y", "yes", "是", "1":
      if waitsForAnswer { return turn.lines.append(words(DashboardPhrase.noticeUnanswered)) }
      // The preview was read, with the leave that stands already.
      state.agreeToLeave()
      turn.effects += update(&state, .key(state.asksToReplace ? .character("y") : .enter))
      // A reason is asked about once more on the screen; here the answer was given.
      if state.isAskedAboutReason { turn.effects += update(&state, .key(.character("y"))) }
      question = .command
    case "n", "no", "否", "2", ".": giveUp(&turn)
    default: turn.lines.append(words(LessonPhrase.plainYesOrNo))
    }
  }

  /// Whether what is confirmed would not be sent: it may be confirmed again, as soon as the last is answered.
  private var waitsForAnswer: Bool {
    !state.asked.isEmpty && !state.asksToReplace && state.worklistForm == nil
  }

  /// Leaves the form as Esc does: a draft is kept where there is one.
  private mutating func giveUp(_ turn: inout Turn) {
    // The first Esc answers the question, the next leaves the form.
    if state.asksToReplace { turn.effects += update(&state, .key(.escape)) }
    turn.effects += update(&state, .key(.escape))
    if state.page.asks { state.leavePage() }
    question = .command
    if state.notice == nil { turn.lines.append(words(LessonPhrase.plainNothingWritten)) }
  }
}
