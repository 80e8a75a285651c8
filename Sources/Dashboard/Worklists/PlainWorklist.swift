import Domain
import TextUI
import Wording

/// The lists of the month in lines: rows by number, marks one after the other, forms field by field.
extension PlainTalk {
  /// Reads the list on the page and asks for a row of it.
  mutating func readWorklist(from start: Int, _ turn: inout Turn) {
    guard let page = state.worklist, let facts = state.facts else { return }
    turn.lines.append(page.linearTitle(facts))
    guard !page.pane.ids.isEmpty else {
      turn.lines += state.emptyLines(page, facts).map { spoken($0) }
      question = .command
      return
    }
    let end = min(page.pane.ids.count, start + Self.pageLength)
    for place in start..<end { turn.lines.append("\(place + 1) " + page.line(place, facts)) }
    if end < page.pane.ids.count {
      turn.lines.append(
        words(LessonPhrase.plainMoreRows, ["count": "\(page.pane.ids.count - end)"]))
    }
    question = .thing(from: start)
  }

  /// A row by its number, more rows, or a command of the page.
  mutating func thing(_ line: String, from start: Int, _ turn: inout Turn) {
    guard let page = state.worklist else { return question = .command }
    switch line {
    case "n" where start + Self.pageLength < page.pane.ids.count:
      return readWorklist(from: start + Self.pageLength, &turn)
    case "", ".":
      question = .command
      turn.lines += menu
      return
    default: break
    }
    guard let place = place(line, among: page.pane.ids.count, &turn) else { return }
    state.changeWorklist { $0.select(place: place) }
    choose(&turn)
  }

  /// Says what the row is and what can be done with it; a mark is asked for at once.
  private mutating func choose(_ turn: inout Turn) {
    guard let page = state.worklist, let row = page.selected, let facts = state.facts else {
      return
    }
    turn.lines.append(
      words(LessonPhrase.plainChosen, ["row": page.line(page.row, facts)]))
    turn.lines += facts.detail(of: row.thing).map { spoken($0) }
    if page.key != nil, state.reasonNotToMark() == nil {
      question = .mark
    } else {
      turn.lines.append(spoken(state.worklistHint(page)))
      question = .command
    }
  }

  /// A mark for the row; nothing goes on to the next that is lacking.
  mutating func mark(_ line: String, _ turn: inout Turn) {
    guard let place = state.worklist?.row, line != ".", line != "。" else {
      return question = .command
    }
    if line.isEmpty {
      state.goToOpen(after: place)
      if state.worklist?.row == place { question = .command }
      return
    }
    state.changeWorklist { $0.entry = FormField(line) }
    turn.effects += update(&state, .key(.enter))
    guard state.worklist?.entry == nil else { return state.changeWorklist { $0.entry = nil } }
    if state.worklist?.row == place { question = .command }
  }

  /// What is asked for the mark of the row.
  var markPrompt: String {
    guard let key = state.worklist?.key, let facts = state.facts else { return "" }
    let now = facts.records.marks[key].map { "\($0.score)" } ?? words(MonthlyPhrase.notChosen)
    return words(MonthlyPhrase.plainAskMark, ["what": facts.name(of: key), "now": now])
  }

  /// Whether what was filled in may be written, or why not.
  mutating func previewForm(_ form: WorklistForm, _ turn: inout Turn) {
    guard let facts = state.facts else { return }
    if let reason = state.reasonNotToWrite() {
      turn.lines.append(spoken(reason))
      var place = 0
      if case .failure(let fault) = form.command(facts) { place = fault.place ?? 0 }
      return question = form.fields.items.isEmpty ? .command : .field(place)
    }
    turn.lines += form.notes(facts).map { spoken($0) }
    question = .confirm
  }
}

extension WorklistPage {
  fileprivate func linearTitle(_ facts: MonthFacts) -> String {
    spoken(
      title(facts) + filterTitle(facts).text + "  "
        + (subject == .marks ? note(facts).text : ""))
  }

  /// A row for the ear: every text with the head of its column.
  func line(_ place: Int, _ facts: MonthFacts) -> String {
    let row = shown[place]
    let columns = facts.worklistColumns(of: subject).map(\.column)
    var parts = row.sign == .attention ? [facts.words(LessonPhrase.plainAttention)] : []
    for (column, cell) in zip(columns, row.cells) {
      let text = spoken(cell.text)
      guard !text.isEmpty else { continue }
      parts.append(column.rank == 0 && parts.count < 2 ? text : column.title + " " + text)
    }
    return parts.joined(separator: facts.words(LessonPhrase.plainComma))
  }
}
