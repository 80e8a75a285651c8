import TextUI

extension Canvas {
  /// Shows a row of a list as the selected one, with the real cursor on its first cell.
  mutating func select(row: Int, in rect: Rect, _ glyphs: Glyphs) {
    put(glyphs.signs.cursorRow, row: row, column: 0, .accent, in: rect)
    let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
    restyle(strip) { _ in .selected }
    cursor = Position(row: strip.row, column: strip.column)
  }

  /// A row of the list that fills a page: its cells, what the mouse finds there, and whether it is selected.
  mutating func drawRow(
    _ cells: [TextLine], in layout: TableLayout, row: Int, place: Int, of list: ListState,
    _ glyphs: Glyphs, in rect: Rect
  ) {
    for placed in layout.placed { put(cells[placed.index], in: placed, row: row, of: rect) }
    note(
      .row(place), owner: MouseOwner.page.rawValue,
      in: Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns))
    if place == list.selection { select(row: row, in: rect, glyphs) }
  }

  /// The list that fills a page under the heads of its columns: those of its rows that fit.
  mutating func drawList(
    _ list: ListState, in layout: TableLayout, _ glyphs: Glyphs, in rect: Rect,
    cells: (Int) -> [TextLine]
  ) {
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var list = list
    list.resize(height: max(1, rect.rows - 1))
    for (row, place) in list.window.enumerated() where row + 1 < rect.rows {
      drawRow(cells(place), in: layout, row: row, place: place, of: list, glyphs, in: body)
    }
  }

  /// Puts the real cursor into a row of a block, no further than its last cell.
  mutating func placeCursor(row: Int = 0, column: Int, in rect: Rect) {
    cursor = Position(row: rect.row + row, column: min(rect.column + column, rect.right - 1))
  }
}
