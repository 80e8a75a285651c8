/// A part of the screen that answers to the mouse, noted by what draws it, where it draws it.
package struct Region: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A list as a whole.
    case area
    /// A row of a list, by its place among all rows.
    case row(Int)
    /// The text of a field, by its place among those of a form; it begins at the left edge.
    case field(Int)
    /// The head of a column, by its place among all columns.
    case head(Int)
    /// What pressing that key does.
    case key(Key)
  }

  package let rect: Rect
  /// Which list of the screen it belongs to, as those who draw count them.
  package let owner: Int
  package let part: Part

  package init(_ part: Part, owner: Int, in rect: Rect) {
    self.part = part
    self.owner = owner
    self.rect = rect
  }
}

extension Canvas {
  /// Notes a part that answers to the mouse; frames that nobody clicked on note nothing.
  package mutating func note(_ part: Region.Part, owner: Int, in rect: Rect) {
    guard regions != nil else { return }
    let region = Region(part, owner: owner, in: rect.intersection(bounds))
    regions?.append(region)
  }

  /// Forgets the parts noted so far: something is laid over them.
  package mutating func coverRegions() {
    if regions != nil { regions = [] }
  }

  /// The part that was drawn last at a place.
  package func region(at position: Position) -> Region? {
    regions?.last { $0.rect.contains(position) }
  }
}
