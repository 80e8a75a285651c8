/// Whether the communities on the wall can be told apart by their rates (满意率能否比较).
package enum RateSpread: Hashable, Sendable {
  /// More than half of all pairs of intervals overlap: an order would be one of chance.
  case overlapping
  /// They do not; so many lie wholly above the street's rate and so many wholly below, together at
  /// least one.
  case apart(above: Int, below: Int)
}

extension PublicMonth {
  /// By the intervals that are shown alone, so that it tells nothing of those that are hidden; `nil`
  /// where fewer than two are.
  ///
  /// Intervals that touch overlap. Source: article 6 of `docs/SCORING.md`.
  package var rateSpread: RateSpread? {
    let intervals = communities.compactMap { $0.tally?.rate?.interval }
    guard intervals.count > 1, let street = tally?.rate?.tenThousandths else { return nil }
    let overlapping = intervals.indices.reduce(0) { sum, first in
      sum
        + intervals[..<first].count {
          $0.low <= intervals[first].high && intervals[first].low <= $0.high
        }
    }
    let pairs = intervals.count * (intervals.count - 1) / 2
    guard 2 * overlapping <= pairs else { return .overlapping }
    return .apart(
      above: intervals.count { $0.low > street }, below: intervals.count { $0.high < street })
  }
}
