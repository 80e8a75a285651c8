extension Canvas {
  /// Whether a row stands in another canvas of the same width at `otherRow`, or is blank without one.
  package func isRow(_ row: Int, sameAs other: Canvas, _ otherRow: Int?) -> Bool {
    withRows(row, other, otherRow) { new, old in
      new.count == Self.firstDifference(new, old)
    }
  }

  /// The columns from the first to the last in which a row differs from `otherRow` of another canvas.
  ///
  /// Both have the same width; without `otherRow` it is compared with a blank row. Halves of wide
  /// characters are never parted.
  package func difference(in row: Int, from other: Canvas, _ otherRow: Int?) -> Range<Int> {
    withRows(row, other, otherRow) { new, old in
      var start = Self.firstDifference(new, old)
      var end = new.count
      guard start < end else { return 0..<0 }
      while new[end - 1] == old?[end - 1] ?? .blank() { end -= 1 }
      while new[start].isRightHalf || old?[start].isRightHalf ?? false { start -= 1 }
      while end < new.count, new[end].isRightHalf || old?[end].isRightHalf ?? false { end += 1 }
      return start..<end
    }
  }

  private func withRows<Result>(
    _ row: Int, _ other: Canvas, _ otherRow: Int?,
    _ body: (UnsafeBufferPointer<Cell>, UnsafeBufferPointer<Cell>?) -> Result
  ) -> Result {
    let width = size.columns
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        let new = UnsafeBufferPointer(rebasing: new[row * width..<(row + 1) * width])
        let old = otherRow.map { UnsafeBufferPointer(rebasing: old[$0 * width..<($0 + 1) * width]) }
        return body(new, old)
      }
    }
  }

  /// The first column with another cell, or their number.
  private static func firstDifference(
    _ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>?
  ) -> Int {
    var column = 0
    if let old {
      // Eight cells at a time, since most rows are the same.
      while column + 8 <= new.count {
        var bits: UInt64 = 0
        for offset in 0..<8 { bits |= new[column + offset].differingBits(old[column + offset]) }
        if bits != 0 { break }
        column += 8
      }
    }
    while column < new.count, new[column] == old?[column] ?? .blank() { column += 1 }
    return column
  }
}
