/// A screen of cells, composed before the terminal sees it.
///
/// Every row has exactly `size.columns` cells, and a wide character always both its halves: what
/// would be halved by an edge or by other text becomes a space.
package struct Canvas {
  package let size: Size
  package let ambiguous: AmbiguousWidth
  /// Where the real cursor stands; hidden when there is none.
  package var cursor: Position?
  /// The parts that answer to the mouse; `nil` = nobody asks, which is usual.
  package var regions: [Region]?
  /// All cells, row after row.
  package private(set) var cells: [Cell]
  /// Parts of earlier frames, lent while a frame is drawn; `nil` = every part is drawn anew.
  package var cache: PictureCache?

  package init(_ size: Size, ambiguous: AmbiguousWidth = .narrow) {
    self.size = size
    self.ambiguous = ambiguous
    cells = Array(repeating: .blank(), count: size.rows * size.columns)
  }

  package var bounds: Rect { Rect(size) }

  package subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The text of a row, to the last column.
  package func rowText(_ row: Int) -> String {
    self.row(row).map(\.text).joined()
  }

  /// The text of all rows, trailing spaces cut, joined by line feeds.
  package var text: String {
    (0..<size.rows)
      .map { String(rowText($0).reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n")
  }
}

/// Two canvases are equal when they show the same; what a frame was drawn with plays no part.
extension Canvas: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.size == right.size && left.ambiguous == right.ambiguous && left.cursor == right.cursor
      && left.regions == right.regions && left.cells == right.cells
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cells)
  }
}

// MARK: - Writing cells

extension Canvas {
  /// Changes the cells of a row in place.
  @inline(__always)
  mutating func edit<Result>(
    row: Int, _ change: (UnsafeMutableBufferPointer<Cell>) -> Result
  ) -> Result {
    let range = row * size.columns..<(row + 1) * size.columns
    return cells.withUnsafeMutableBufferPointer {
      change(UnsafeMutableBufferPointer(rebasing: $0[range]))
    }
  }

  /// Blanks the left half of a wide character whose right half stands at `column`.
  mutating func clearHalf(leftOf column: Int, row: Int) {
    guard column < size.columns, self[row, column].isRightHalf else { return }
    let left = row * size.columns + column - 1
    cells[left] = .blank(cells[left].style)
  }

  /// Blanks the right half of a wide character if it stands at `column`.
  mutating func clearHalf(at column: Int, row: Int) {
    guard column < size.columns, self[row, column].isRightHalf else { return }
    let right = row * size.columns + column
    cells[right] = .blank(cells[right].style)
  }

  /// Fills a block with a one-cell character; other characters count as a space.
  package mutating func fill(_ rect: Rect, with character: Character = " ", _ style: Style = .text)
  {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let drawn = readCells(of: String(character), style: style, ambiguous: ambiguous) { $0.next() }
    let cell = drawn.flatMap { $0.width == 1 ? $0 : nil } ?? .blank(style)
    for row in area.row..<area.bottom {
      clearHalf(leftOf: area.column, row: row)
      clearHalf(at: area.right, row: row)
      let start = row * size.columns
      for index in start + area.column..<start + area.right { cells[index] = cell }
    }
  }

  /// Gives a block another look without touching its text, as a selected row needs it.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.bottom {
      let start = row * size.columns
      for index in start + area.column..<start + area.right {
        cells[index] = cells[index].styled(change(cells[index].style))
      }
    }
  }

  /// Lays another canvas over this one, as a popup; what does not fit is cut off.
  package mutating func overlay(_ other: Canvas, at origin: Position) {
    let area = Rect(
      row: origin.row, column: origin.column,
      rows: other.size.rows, columns: other.size.columns
    ).intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.bottom {
      clearHalf(leftOf: area.column, row: row)
      clearHalf(at: area.right, row: row)
      for column in area.column..<area.right {
        let cell = other[row - origin.row, column - origin.column]
        cells[row * size.columns + column] = cell
      }
      repairEdges(row: row, columns: area.column..<area.right)
    }
    if let inner = other.cursor {
      cursor = Position(row: origin.row + inner.row, column: origin.column + inner.column)
    }
  }

  /// Blanks the halves that the edges of a cut overlay left inside `columns`.
  private mutating func repairEdges(row: Int, columns: Range<Int>) {
    let first = row * size.columns + columns.lowerBound
    let last = row * size.columns + columns.upperBound - 1
    if cells[first].isRightHalf { cells[first] = .blank(cells[first].style) }
    if cells[last].width == 2 { cells[last] = .blank(cells[last].style) }
  }
}
