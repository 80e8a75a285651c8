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
  /// Whether it is a part of a sum: all parts that are asked for are shown, or none, so that what is
  /// seen adds up.
  package var isPart = false
  /// The names that stand in it, where it has names of one list.
  package private(set) var names: DistinctNames?

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

  /// The column with these names in it: one that is too wide is shortened so that what tells it from
  /// the others stays, and the widest gets its room where there is some.
  package func naming(_ names: some Collection<String>, ambiguous: AmbiguousWidth) -> Column {
    var column = self
    column.names = DistinctNames(names)
    let widest = names.map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }.max() ?? 0
    column.ideal = max(ideal, min(widest, Self.widestName))
    return column
  }

  /// Cells that a name takes at most from other columns.
  private static let widestName = 40

  /// A part of a sum.
  package var asPart: Column {
    var column = self
    column.isPart = true
    return column
  }
}
