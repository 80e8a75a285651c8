/// The versions of the program's rules that ever settled a month.
///
/// A change of a formula is another version beside the old one, which stays: a settled month is
/// computed again by the rules it was settled with.
package enum Rules {
  package static let current = 1

  /// Whether this program can compute by those rules.
  package static func isKnown(_ version: Int) -> Bool { (1...current).contains(version) }

  /// The board that those rules make of a month.
  ///
  /// - Returns: `nil` when only a newer program knows them.
  package static func board(of slice: Slice, by version: Int) -> Board? {
    switch version {
    case 1: Board(slice)
    default: nil
    }
  }
}
