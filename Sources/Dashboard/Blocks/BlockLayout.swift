import TextUI

/// Where the blocks of a page stand: as many side by side and as tall as there is room for.
struct BlockLayout: Hashable, Sendable {
  let area: Rect
  let count: Int
  let columns: Int
  /// Cells of a block, frame included.
  let width: Int
  let height: Int
  /// An empty row between blocks, where there is room.
  let gap: Int

  /// - Parameters:
  ///   - count: How many blocks there are.
  ///   - minimum: Cells below which a block does not go.
  ///   - area: Where they may stand.
  init(count: Int, minimum: Int, in area: Rect) {
    self.area = area
    self.count = count
    columns = max(1, (area.columns + 1) / (minimum + 1))
    width = max(1, min(minimum + 10, (area.columns + 1) / columns - 1))
    let lines = max(1, (count + columns - 1) / columns)
    // The tallest at which all are on the screen, else the lowest that says what it has to.
    let heights = [10, 9, 8, 7, 6, 5]
    let tallest = heights.first { lines * ($0 + 1) - 1 <= area.rows }
    let tight = heights.first { lines * $0 <= area.rows }
    height = min(
      max(1, area.rows), tallest ?? tight ?? (area.rows < 8 ? 3 : area.rows < 10 ? 4 : 5))
    gap = tallest == nil ? 0 : 1
  }

  /// Rows of blocks in all, and of those on the screen at once.
  var lines: Int { (count + columns - 1) / columns }
  var shownLines: Int { max(1, (area.rows + gap) / (height + gap)) }

  /// The first row of blocks to show so that the selected one is on the screen.
  func top(showing selection: Int, from top: Int) -> Int {
    let line = selection / columns
    return max(0, min(max(line - shownLines + 1, min(top, line)), lines - shownLines))
  }

  /// The block of `index` when `top` is the first row of blocks; `nil` = not on the screen.
  func rect(of index: Int, top: Int) -> Rect? {
    let line = index / columns - top
    guard (0..<shownLines).contains(line) else { return nil }
    return Rect(
      row: area.row + line * (height + gap), column: area.column + index % columns * (width + 1),
      rows: height, columns: width)
  }
}
