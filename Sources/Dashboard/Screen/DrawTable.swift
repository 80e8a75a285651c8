import TextUI

/// How a table looks besides its rows.
struct TableLook {
  /// Who answers to the mouse here.
  var owner = 0
  var isFocused = false
  var isStreet = false
  /// Whether a gutter sign stands although a column could say it in words.
  var marks: (String) -> ChangeMarks.Mark? = { _ in nil }
  /// What stands in a cell instead of what its table says, by row and column.
  var replaced: (String, Int) -> TextLine? = { _, _ in nil }
  let glyphs: Glyphs
}

extension Canvas {
  /// Draws the head and the rows on the screen of a panel, and sets the cursor on the selected one.
  mutating func draw(_ table: PanelTable, _ pane: Pane, _ look: TableLook, in rect: Rect) {
    let layout = table.layout(
      width: rect.columns, isStreet: look.isStreet, pane: pane, glyphs: look.glyphs)
    if table.hasHead {
      putTitles(of: layout.table, row: 0, in: rect)
      for placed in layout.placed {
        note(.head(placed.column), owner: look.owner, in: cell(placed.cell, 0, rect))
      }
    }
    let body = rect.splitTop(table.hasHead ? 1 : 0).rest
    for (line, place) in pane.list.window.enumerated() where line < body.rows {
      guard let row = table.row(pane.ids[place]) else { continue }
      let isSelected = place == pane.list.selection
      let strip = Rect(row: body.row + line, column: body.column, rows: 1, columns: body.columns)
      note(.row(place), owner: look.owner, in: strip)
      draw(
        row, layout, table, look, isSelected: isSelected, isMarked: pane.marked.contains(row.id),
        line, of: body)
      if isSelected, look.isFocused {
        cursor = Position(row: body.row + line, column: body.column)
      }
    }
  }

  private mutating func draw(
    _ row: PanelRow, _ layout: PanelLayout, _ table: PanelTable, _ look: TableLook,
    isSelected: Bool, isMarked: Bool, _ line: Int, of rect: Rect
  ) {
    let mark = look.marks(row.id)
    for placed in layout.placed {
      let text = look.replaced(row.id, placed.column) ?? row.cells[placed.column]
      put(text, in: placed.cell, row: line, of: rect)
      if mark?.columns.contains(placed.column) == true {
        restyle(cell(placed.cell, line, rect)) { $0.adding(.reverse) }
      }
    }
    let strip = Rect(row: rect.row + line, column: rect.column, rows: 1, columns: rect.columns)
    if row.isDim { restyle(strip) { $0.role == .text ? .dim : $0 } }
    putGutter(
      row, layout, table, look, mark, isSelected: isSelected, isMarked: isMarked, line, rect)
    if isSelected, look.isFocused { restyle(strip) { _ in .selected } }
  }

  private func cell(_ placed: TableLayout.Placed, _ line: Int, _ rect: Rect) -> Rect {
    Rect(row: rect.row + line, column: rect.column + placed.x, rows: 1, columns: placed.width)
  }

  /// First the cursor, then one sign by rank: marked, impossible, attention, changed.
  private mutating func putGutter(
    _ row: PanelRow, _ layout: PanelLayout, _ table: PanelTable, _ look: TableLook,
    _ mark: ChangeMarks.Mark?, isSelected: Bool, isMarked: Bool, _ line: Int, _ rect: Rect
  ) {
    let signs = look.glyphs.signs
    if isSelected {
      put(signs.cursorRow, row: line, column: 0, look.isFocused ? .accent : .dim, in: rect)
    }
    let isSaid =
      table.signColumn.map { column in
        layout.placed.contains { $0.column == column }
      } ?? false
    let sign: (String, Style)? =
      if isMarked { ("+", .accent) } else if mark != nil { ("*", .accent) } else if isSaid {
        nil
      } else {
        row.sign.map { $0.glyph(signs) }
      }
    if let sign { put(sign.0, row: line, column: 1, sign.1, in: rect) }
  }
}

extension RowSign {
  func glyph(_ signs: Glyphs.Signs) -> (String, Style) {
    switch self {
    case .attention: (signs.attention, .warning)
    case .information: (signs.information, .dim)
    case .impossible: (signs.impossible, .bad)
    case .done: (signs.done, .good)
    }
  }
}
