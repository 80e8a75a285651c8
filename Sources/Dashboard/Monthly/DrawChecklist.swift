import Domain
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ page: ChecklistPage, _ state: State) {
    guard let facts = state.facts else { return }
    let note =
      page.firstLacking == nil
      ? facts.words(MonthlyPhrase.noteAllMet)
      : facts.words(MonthlyPhrase.noteLacking, ["count": "\(max(1, page.count))"])
    drawPage(
      state, facts, title: TextLine(page.purpose.title(facts), style: .accent),
      note: TextLine(note, style: page.firstLacking == nil ? .good : .warning),
      header: facts.words(MonthlyPhrase.title)
    ) { canvas, body in canvas.drawRows(page, facts, in: body) }
  }

  private mutating func drawRows(_ page: ChecklistPage, _ facts: MonthFacts, in rect: Rect) {
    // The action stays in sight, however long the list is.
    let rows = page.rows.map { lines(of: $0, page, facts, width: rect.columns - 4) }
    let last = rows.last ?? []
    let parts = rect.splitBottom(rect.rows > last.count + 2 ? last.count + 1 : 0)
    let isSplit = parts.bottom.rows > 0
    let shown = isSplit ? Array(rows.dropLast()) : rows
    let window = window(of: shown, around: page.list.selection, height: parts.rest.rows)
    var row = 0
    for place in window {
      for (offset, line) in shown[place].enumerated() where row + offset < parts.rest.rows {
        put(line, row: row + offset, column: 3, in: parts.rest)
      }
      mark(place, page, row: row, facts, in: parts.rest)
      row += shown[place].count
    }
    guard isSplit else { return }
    let top = min(row + 1, rect.rows - last.count)
    let area = Rect(
      row: rect.row + top, column: rect.column, rows: last.count, columns: rect.columns)
    for (offset, line) in last.enumerated() { put(line, row: offset, column: 3, in: area) }
    mark(page.rows.count - 1, page, row: 0, facts, in: area)
  }

  private mutating func mark(
    _ place: Int, _ page: ChecklistPage, row: Int, _ facts: MonthFacts, in rect: Rect
  ) {
    guard row < rect.rows else { return }
    note(
      .row(place), owner: MouseOwner.page.rawValue,
      in: Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns))
    if place == page.list.selection { select(row: row, in: rect, facts.viewer.glyphs) }
  }

  /// As many rows as fit, the selected one among them.
  private func window(of rows: [[TextLine]], around selection: Int, height: Int) -> Range<Int> {
    var first = min(selection, max(0, rows.count - 1))
    var used = rows.indices.contains(first) ? rows[first].count : 0
    while first > 0, used + rows[first - 1].count <= max(height / 2, height - tail(rows, first)) {
      first -= 1
      used += rows[first].count
    }
    return first..<rows.count
  }

  /// How many lines there are after a row.
  private func tail(_ rows: [[TextLine]], _ place: Int) -> Int {
    rows.dropFirst(place + 1).reduce(0) { $0 + $1.count }
  }

  private func lines(
    of row: ChecklistPage.Row, _ page: ChecklistPage, _ facts: MonthFacts, width: Int
  ) -> [TextLine] {
    let signs = facts.viewer.glyphs.signs
    func line(_ sign: String, _ style: Style, _ text: String, _ role: Style = .text) -> [TextLine] {
      wrapped(TextLine([.init(sign + " ", style), .init(text, role)]), width: width)
    }
    switch row {
    case .met(let text): return line(signs.done, .good, text)
    case .lacking(let text): return line(signs.impossible, .bad, text)
    case .obstacle(_, let text): return line("    " + signs.attention, .warning, text)
    case .remark(let text): return line(signs.information, .dim, text, .dim)
    case .action(let text):
      guard page.firstLacking == nil else { return [TextLine(text, style: .dim)] }
      let how = page.confirmation.sentence(facts.words)
      let typed = if case .month = page.confirmation { " [" + page.typed + "]" } else { "" }
      return wrapped(
        TextLine([.init(text + "  ", .accent), .init(how + typed)]), width: width)
    }
  }
}

extension ChecklistPage.Purpose {
  func title(_ facts: MonthFacts) -> String {
    let words = facts.words
    let path = " " + facts.viewer.glyphs.signs.path + " "
    switch self {
    case .advance(let state):
      return words(
        MonthlyPhrase.stepTitle,
        ["step": words(state.stepPhrase), "month": "\(facts.month)", "path": path])
    case .submit(let community):
      return words(
        MonthlyPhrase.submitTitle,
        [
          "community": facts.names.fullCommunity(community), "month": "\(facts.month)",
          "path": path,
        ])
    case .reopen:
      return words(MonthlyPhrase.reopenTitle, ["month": "\(facts.month)", "path": path])
    }
  }
}
