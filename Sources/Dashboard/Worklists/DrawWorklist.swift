import Domain
import TextUI
import Wording

extension Canvas {
  /// Rows under a list that tell more of the selected row.
  static func worklistDetailRows(_ rows: Int) -> Int { rows >= 20 ? 4 : rows >= 15 ? 3 : 0 }

  /// A list of the month: its rows, and more of the selected one below.
  mutating func draw(_ page: WorklistPage, _ state: State) {
    guard let facts = state.facts else { return }
    let title = TextLine(page.title(facts), style: .accent) + page.filterTitle(facts)
    drawPage(
      state, facts, title: title, note: page.note(facts), header: facts.words(page.subject.label)
    ) { canvas, body in
      defer {
        if page.pane.isTyping {
          canvas.putCaret(of: page.pane, behind: TextLine(page.title(facts)), above: body)
        }
      }
      guard !page.pane.ids.isEmpty else {
        return canvas.drawEmptyList(state.emptyLines(page, facts), in: body)
      }
      let parts = body.splitBottom(Self.worklistDetailRows(canvas.size.rows))
      canvas.drawRows(page, state.sentMarks, facts, in: parts.rest)
      canvas.drawDetail(of: page, state, facts, in: parts.bottom)
    }
  }

  private mutating func drawRows(
    _ page: WorklistPage, _ sent: [Mark.Key: Score], _ facts: MonthFacts, in rect: Rect
  ) {
    var pane = page.pane
    pane.resize(height: rect.rows - 1)
    let look = TableLook(
      owner: MouseOwner.page.rawValue, isFocused: true, isStreet: !page.table.isOfOnePlace,
      replaced: { page.sentMark(in: $0, column: $1, sent) }, glyphs: facts.viewer.glyphs)
    draw(page.table.panel, pane, look, in: rect)
    guard let entry = page.entry, let row = pane.list.window.firstIndex(of: page.row) else {
      return
    }
    let layout = page.table.panel.layout(
      width: rect.columns, isStreet: look.isStreet, pane: pane, glyphs: look.glyphs)
    drawEntry(entry, layout, row: row - pane.list.window.startIndex + 1, in: rect)
  }

  /// The number that is being typed, with the caret in it, where the mark stands.
  private mutating func drawEntry(
    _ entry: FormField, _ layout: PanelLayout, row: Int, in rect: Rect
  ) {
    guard let placed = layout.placed.first(where: { $0.column == MonthFacts.markColumn })?.cell
    else {
      return
    }
    let text = "[" + entry.text + "]"
    let start = placed.x + placed.width - CharacterWidth.width(of: text, ambiguous: ambiguous)
    fill(
      Rect(row: rect.row + row, column: rect.column + placed.x, rows: 1, columns: placed.width))
    put(text, row: row, column: max(0, start), .accent, in: rect)
    let typed = String(entry.input.characters.prefix(entry.input.caret))
    placeCursor(
      row: row, column: start + 1 + CharacterWidth.width(of: typed, ambiguous: ambiguous), in: rect)
  }

  private mutating func drawDetail(
    of page: WorklistPage, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    guard rect.rows > 1, let row = page.selected else { return }
    let entered = facts.enteredLine(of: row.thing, state.entered)
    let lines = (facts.detail(of: row.thing) + [entered].compactMap(\.self)).flatMap {
      // A full stop never begins a line: it may stand two cells beyond.
      wrap($0, width: rect.columns - 6, ambiguous: ambiguous)
    }
    let room = rect.rows - 1
    var shown = Array(lines.prefix(room))
    // What has no row of its own goes on in the last one, whose end is marked as cut.
    if lines.count > room { shown[room - 1] = lines[(room - 1)...].joined(separator: " ") }
    for (place, line) in shown.enumerated() {
      let text = TextLine(line, style: .dim).fitted(to: rect.columns - 4, ambiguous: ambiguous)
      put(text, row: place + 1, column: 3, in: rect)
    }
  }
}

extension WorklistPage {
  /// A mark that was sent and is not read back yet, which stands in its cell already.
  fileprivate func sentMark(
    in id: String, column: Int, _ sent: [Mark.Key: Score]
  ) -> TextLine? {
    guard column == MonthFacts.markColumn, !sent.isEmpty, case .mark(let key) = table[id]?.thing
    else {
      return nil
    }
    return sent[key].map { TextLine("\($0)", style: .dim) }
  }
}
