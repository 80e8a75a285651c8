/// The versions of the program's rules that ever settled a month (规则编号).
///
/// A change of a formula is another version beside the old one, which stays: a settled month is
/// computed again by the rules it was settled with.
///
/// - 1: whoever is in a pool brings the whole total into it.
/// - 2: whoever is past probation for a part of the month brings points for that part.
///
/// Source: `docs/SCORING.md`, article 14.
package enum Rules {
  package static let current = 2

  /// Whether this program can compute by those rules.
  package static func isKnown(_ version: Int) -> Bool { (1...current).contains(version) }

  /// The board that those rules make of a month.
  ///
  /// - Returns: `nil` when only a newer program knows them.
  package static func board(of slice: Slice, by version: Int) -> Board? {
    isKnown(version) ? Board(slice, rules: version) : nil
  }
}

extension Slice {
  /// The number of the rules by which the month is paid: that of its settlement, or of its
  /// publication while it hangs out, else the newest.
  package var rules: Int {
    switch state {
    case .planning, .open, .scoring, .review: Rules.current
    case .publicity:
      records.publications[StreetMonth.Key(street: street, month: month)]?.rules ?? Rules.current
    case .settled: records.settlement(of: month, street: street)?.rules ?? Rules.current
    }
  }
}
