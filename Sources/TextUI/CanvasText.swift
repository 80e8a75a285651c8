/// What becomes of a text that is wider than its room.
package enum Overflow: Hashable, Sendable {
  /// Ends at the edge, as art without words may.
  case clip
  /// Ends with `>` in the last cell, so that nobody takes it for the whole.
  case mark
}

extension Canvas {
  /// Puts a text on a row, cut at the right edge of `rect`; draws nothing outside it.
  ///
  /// `row` and `column` count from 0 inside `rect`, which is the whole canvas when missing; a negative
  /// column hides the text's start.
  ///
  /// - Returns: The column inside `rect` after the last cell drawn.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, _ style: Style = .text,
    in rect: Rect? = nil, overflow: Overflow = .mark
  ) -> Int {
    let origin = rect ?? bounds
    let area = origin.intersection(bounds)
    let y = origin.row + row
    let start = origin.column + column
    guard !area.isEmpty, (area.row..<area.bottom).contains(y), start < area.right else {
      return column
    }
    let drawn = run(of: text, style, row: y, from: start, area.column..<area.right)
    if drawn.isCut, overflow == .mark { markCut(row: y, column: area.right - 1, style) }
    return drawn.end - origin.column
  }

  /// Puts a text so that it ends before column `end` of `rect`; what does not fit is cut at its start.
  ///
  /// - Returns: The column inside `rect` where it starts.
  @discardableResult
  package mutating func putRight(
    _ text: String, row: Int, end: Int, _ style: Style = .text, in rect: Rect? = nil
  ) -> Int {
    let origin = rect ?? bounds
    let column = end - CharacterWidth.width(of: text, ambiguous: ambiguous)
    var room = origin
    room.columns = max(0, min(end, origin.columns))
    put(text, row: row, column: column, style, in: room)
    return column
  }

  /// Draws the cells of a text that lie wholly inside `columns`, spaces for those cut by its edges.
  private mutating func run(
    of text: String, _ style: Style, row: Int, from start: Int, _ columns: Range<Int>
  ) -> (end: Int, isCut: Bool) {
    let first = max(start, columns.lowerBound)
    let halves = self[row, first].isRightHalf
    let ambiguous = ambiguous
    let drawn = edit(row: row) { line in
      readASCII(of: text) { Self.write($0, style, line, from: start, columns) }
        ?? readCells(of: text, style: style, ambiguous: ambiguous) {
          Self.write(&$0, style, line, from: start, columns)
        }
    }
    if drawn.end > first {
      if halves { edit(row: row) { $0[first - 1] = .blank($0[first - 1].style) } }
      clearHalf(at: drawn.end, row: row)
    }
    return drawn
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, _ line: UnsafeMutableBufferPointer<Cell>,
    from start: Int, _ columns: Range<Int>
  ) -> (end: Int, isCut: Bool) {
    let end = min(start + bytes.count, columns.upperBound)
    for column in max(start, columns.lowerBound)..<max(start, columns.lowerBound, end) {
      line[column] = Cell(Unicode.Scalar(bytes[column - start]), width: 1, style: style)
    }
    let rest = bytes.dropFirst(max(0, columns.upperBound - start))
    return (end, rest.contains { $0 != UInt8(ascii: " ") })
  }

  private static func write(
    _ reader: inout CellReader, _ style: Style, _ line: UnsafeMutableBufferPointer<Cell>,
    from start: Int, _ columns: Range<Int>
  ) -> (end: Int, isCut: Bool) {
    var x = start
    while let cell = reader.next() {
      let next = x + cell.width
      let isCut = next > columns.upperBound
      if !isCut, x >= columns.lowerBound {
        line[x] = cell
        if cell.width == 2 { line[x + 1] = cell.rightHalf }
      } else {
        let kept =
          max(x, columns.lowerBound)..<max(x, columns.lowerBound, min(next, columns.upperBound))
        for column in kept { line[column] = .blank(style) }
      }
      if isCut { return (columns.upperBound, isText(cell, and: &reader)) }
      x = next
    }
    return (x, false)
  }

  /// Whether anything but spaces is left: a cut of these alone takes nothing away.
  private static func isText(_ cell: Cell, and reader: inout CellReader) -> Bool {
    var next: Cell? = cell
    while let cell = next {
      if cell.codePoint(0) != UInt32(UInt8(ascii: " ")) { return true }
      next = reader.next()
    }
    return false
  }

  private mutating func markCut(row: Int, column: Int, _ style: Style) {
    clearHalf(leftOf: column, row: row)
    clearHalf(at: column + 1, row: row)
    edit(row: row) { $0[column] = Cell(">", width: 1, style: style) }
  }
}
