/// A column of a table, before its place is known.
package struct Column: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    /// Text; cut with `>` where it is too wide.
    case left
    /// Numbers; never cut, so the column has to be wide enough or goes.
    case right
  }

  package var title: String
  /// Order of survival: 0 stays longest, the highest goes first.
  package var rank: Int
  package var alignment: Alignment
  /// Cells below which the column goes instead.
  package var minimum: Int
  /// Cells it takes where there is room.
  package var ideal: Int
  /// Empty cells before it, unless it comes first.
  package var gap: Int

  /// A text column of `minimum` to `ideal` cells; `.max` takes all that is left.
  package init(_ title: String, rank: Int, minimum: Int, ideal: Int? = nil, gap: Int = 1) {
    self.title = title
    self.rank = rank
    alignment = .left
    self.minimum = minimum
    self.ideal = max(minimum, ideal ?? minimum)
    self.gap = gap
  }

  /// A number column of exactly `width` cells.
  package init(number title: String, rank: Int, width: Int, gap: Int = 1) {
    self.init(title, rank: rank, minimum: width, gap: gap)
    alignment = .right
  }
}
