extension Canvas {
  /// Draws the rule that opens a panel: `╌ title ╌╌╌╌ note ╌`, heavy and accented where focused.
  ///
  /// The note goes before the title is cut; a title that does not fit ends with `>`.
  package mutating func rule(
    row: Int, title: TextLine, note: TextLine = TextLine(), isFocused: Bool = false,
    glyphs: Glyphs, in rect: Rect
  ) {
    let style: Style = isFocused ? .accent : .border
    let line = isFocused ? glyphs.frame.focusedRule : glyphs.frame.rule
    let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
    guard row < rect.rows else { return }
    fill(strip, with: line, style)
    label(title, note: note, in: strip.inset(horizontal: 1), style)
  }

  /// Clears a block and draws a popup's frame round it: `▗╍╍ title ╍╍ note ╍╍▖` over `╏` sides.
  ///
  /// - Returns: The block inside the frame.
  @discardableResult
  package mutating func popup(
    _ rect: Rect, title: TextLine, note: TextLine = TextLine(), glyphs: Glyphs,
    _ style: Style = .accent
  ) -> Rect {
    let frame = glyphs.frame
    fill(rect)
    guard rect.rows >= 2, rect.columns >= 2 else { return rect.inset(vertical: 1, horizontal: 1) }
    let sides = rect.inset(vertical: 1)
    divider(column: 0, in: sides, with: frame.popupSide, style)
    divider(column: rect.columns - 1, in: sides, with: frame.popupSide, style)
    for (row, left, right) in [
      (0, frame.topLeft, frame.topRight), (rect.rows - 1, frame.bottomLeft, frame.bottomRight),
    ] {
      let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      fill(strip, with: frame.focusedRule, style)
      put(String(left), row: 0, column: 0, style, in: strip)
      put(String(right), row: 0, column: rect.columns - 1, style, in: strip)
    }
    let top = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
    label(title, note: note, in: top.inset(horizontal: 3), style)
    return rect.inset(vertical: 1, horizontal: 1)
  }

  /// Draws a line down a column of `rect`.
  package mutating func divider(
    column: Int, in rect: Rect, with line: Character, _ style: Style = .border
  ) {
    let strip = Rect(row: rect.row, column: rect.column + column, rows: rect.rows, columns: 1)
    fill(strip.intersection(rect), with: line, style)
  }

  /// Sets a title at the left and a note at the right of a rule, each between spaces.
  private mutating func label(
    _ title: TextLine, note: TextLine, in strip: Rect, _ style: Style
  ) {
    let titleWidth = title.width(ambiguous: ambiguous)
    let noteWidth = note.width(ambiguous: ambiguous)
    if titleWidth > 0 {
      let room = strip.splitLeft(titleWidth + 2).left
      fill(room, with: " ", style)
      put(title, row: 0, column: 0, in: room.inset(horizontal: 1))
    }
    guard noteWidth > 0, titleWidth + noteWidth + 5 <= strip.columns else { return }
    let room = strip.splitLeft(strip.columns - noteWidth - 2).rest
    fill(room, with: " ", style)
    put(note, row: 0, column: 1, in: room)
  }
}
