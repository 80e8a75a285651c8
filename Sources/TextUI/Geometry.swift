/// A number of rows and columns, in cells.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A block of cells; never of negative size.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  package init(_ size: Size) {
    self.init(rows: size.rows, columns: size.columns)
  }

  package var size: Size { Size(rows: rows, columns: columns) }
  /// The first row below.
  package var bottom: Int { row + rows }
  /// The first column to the right.
  package var right: Int { column + columns }
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  package func contains(_ position: Position) -> Bool {
    (row..<bottom).contains(position.row) && (column..<right).contains(position.column)
  }

  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      rows: min(bottom, other.bottom) - top, columns: min(right, other.right) - left)
  }
}

// MARK: - Splitting

extension Rect {
  /// The upper `count` rows and the rest; `count` is cut to what there is.
  package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let height = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: height, columns: columns),
      Rect(row: row + height, column: column, rows: rows - height, columns: columns)
    )
  }

  /// The lower `count` rows and the rest; `count` is cut to what there is.
  package func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let height = min(max(0, count), rows)
    let parts = splitTop(rows - height)
    return (parts.top, parts.rest)
  }

  /// The left `count` columns and the rest; `count` is cut to what there is.
  package func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let width = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: width),
      Rect(row: row, column: column + width, rows: rows, columns: columns - width)
    )
  }

  /// The block without `vertical` rows above and below and `horizontal` columns at either side.
  package func inset(vertical: Int = 0, horizontal: Int = 0) -> Rect {
    Rect(
      row: row + vertical, column: column + horizontal,
      rows: rows - 2 * vertical, columns: columns - 2 * horizontal)
  }

  /// A block of `size`, cut to this one and in its middle; an odd rest goes below and to the right.
  package func centered(_ size: Size) -> Rect {
    let height = min(size.rows, rows)
    let width = min(size.columns, columns)
    return Rect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2,
      rows: height, columns: width)
  }
}
