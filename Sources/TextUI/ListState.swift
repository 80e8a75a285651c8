/// The cursor of a list and the part of it that is on the screen.
///
/// The selection is always a row that exists and is seen, or 0 in an empty list.
package struct ListState: Hashable, Sendable {
  package private(set) var count: Int
  package private(set) var selection: Int
  /// The first row on the screen.
  package private(set) var offset: Int
  /// Rows that the screen has for the list, at least 1.
  package private(set) var height: Int

  package init(count: Int = 0, selection: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.selection = selection
    offset = 0
    self.height = max(1, height)
    settle()
  }

  /// The rows on the screen.
  package var window: Range<Int> { offset..<min(count, offset + height) }

  package mutating func moveUp() { select(selection - 1) }
  package mutating func moveDown() { select(selection + 1) }
  package mutating func pageUp() { page(-1) }
  package mutating func pageDown() { page(1) }
  package mutating func moveHome() { select(0) }
  package mutating func moveEnd() { select(count - 1) }

  /// Moves to a row, or to the nearest that exists.
  package mutating func select(_ row: Int) {
    selection = row
    settle()
  }

  /// Takes a new number of rows, as after a change or a filter.
  package mutating func resize(count: Int) {
    self.count = max(0, count)
    settle()
  }

  /// Takes a new number of rows on the screen, as after a change of size.
  package mutating func resize(height: Int) {
    self.height = max(1, height)
    settle()
  }

  /// Moves the window by a page, less a row that stays as an anchor, and the cursor with it.
  private mutating func page(_ direction: Int) {
    let step = direction * max(1, height - 1)
    offset += step
    select(selection + step)
  }

  private mutating func settle() {
    selection = max(0, min(selection, count - 1))
    offset = max(selection - height + 1, min(offset, selection))
    offset = max(0, min(offset, count - height))
  }
}
