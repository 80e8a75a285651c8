import Domain
import TextUI
import Wording

/// One duty as a row: what, of which kind, from when until when, its share, its worth.
struct DutyCells {
  let texts: [String]

  init(_ duty: Assignment, _ facts: MonthFacts) {
    let words = facts.words
    let kind =
      duty.role == .cover
      ? words.name(duty.role) : words.kind(of: duty.target, in: facts.records)
    let days = "\(duty.first) " + (duty.last.map { "- \($0)" } ?? words(DashboardPhrase.runsOn))
    texts = [
      facts.names.target(duty.target), kind, days, "\(duty.share)",
      facts.worth(of: duty.target, in: duty.community),
    ]
  }

  static func columns(_ words: Words) -> [Column] {
    [
      Column(words(DashboardPhrase.headWhat), rank: 0, minimum: 10, ideal: 20),
      Column(words(DashboardPhrase.headKind), rank: 2, minimum: 6, ideal: 10),
      Column(words(DashboardPhrase.headDays), rank: 1, minimum: 13, ideal: 24),
      Column(number: words(DashboardPhrase.fieldShare), rank: 4, width: 5),
      Column(number: words(DashboardPhrase.headWorth), rank: 3, width: 13),
    ]
  }
}

extension Canvas {
  /// Duties as a list with a cursor.
  mutating func drawDuties(
    _ duties: [Assignment], selection: Int, marked: Set<Int> = [], isActive: Bool = true,
    _ facts: MonthFacts, in rect: Rect
  ) {
    var columns = DutyCells.columns(facts.words)
    columns[0] = columns[0].naming(
      duties.map { facts.names.target($0.target) }, ambiguous: ambiguous)
    let layout = TableLayout(columns, fitting: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var list = ListState(count: duties.count, selection: selection, height: body.rows)
    list.select(selection)
    for (row, place) in list.window.enumerated() where row < body.rows {
      let cells = DutyCells(duties[place], facts).texts
      note(
        .row(place), owner: MouseOwner.page.rawValue,
        in: Rect(row: body.row + row, column: body.column, rows: 1, columns: body.columns))
      for placed in layout.placed {
        put(TextLine(cells[placed.index]), in: placed, row: row, of: body)
      }
      if marked.contains(place) { put("+", row: row, column: 1, .accent, in: body) }
      guard place == selection else { continue }
      if isActive {
        select(row: row, in: body, facts.viewer.glyphs)
      } else {
        put(facts.viewer.glyphs.signs.cursorRow, row: row, column: 0, .accent, in: body)
      }
    }
  }
}
