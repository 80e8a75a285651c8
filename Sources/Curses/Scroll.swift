import TextUI

/// Rows that only moved, so that the terminal can move them itself.
struct Scroll: Equatable {
  /// The rows among which it happens.
  let rows: Range<Int>
  /// Rows upwards; downwards if negative.
  let by: Int

  /// The scroll by a few rows that saves most of the drawing of the `changed` ones, if one does.
  init?(from old: Canvas, to new: Canvas, changed: [Int]) {
    guard let first = changed.first, let last = changed.last, changed.count > 3 else { return nil }
    for distance in [1, -1, 2, -2, 3, -3] {
      let moved = changed.filter { row in
        (first...last).contains(row + distance) && new.isRow(row, sameAs: old, row + distance)
      }
      // Less than that is not worth the sequences; a selected row or two may differ.
      guard moved.count >= 3, moved.count * 2 > changed.count,
        let top = moved.first, let bottom = moved.last
      else { continue }
      by = distance
      rows = min(top, top + distance)..<max(bottom, bottom + distance) + 1
      return
    }
    return nil
  }

  /// The row whose text stands in `row` once it is done; none if that one is blank.
  func source(of row: Int) -> Int? {
    guard rows.contains(row) else { return row }
    return rows.contains(row + by) ? row + by : nil
  }
}
