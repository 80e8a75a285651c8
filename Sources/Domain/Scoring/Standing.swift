/// Where a satisfaction rate lies beside a mean, as far as its answers can tell (能否分高低).
package enum Standing: String, CaseIterable, Sendable {
  /// The whole 95 % interval lies above the mean, or below it.
  case above, below
  /// The interval holds the mean: chance alone could make the difference.
  case unclear
}

extension Rate {
  /// Compares the interval of this rate with a mean.
  ///
  /// Source: `docs/SCORING.md`, article 6.
  package func standing(beside mean: Rate) -> Standing {
    let (low, high) = interval
    if low > mean.tenThousandths { return .above }
    return high < mean.tenThousandths ? .below : .unclear
  }
}

extension Board {
  /// All answers of the street; `nil` = none.
  package var rate: Rate? { communities.flatMap(\.batches).total.rate }
}

extension WorkerResult {
  /// The rate of the worker's own grids, where the answers suffice; that of a community says nothing
  /// about him.
  package var ownRate: Rate? { satisfaction.basis == .ownGrids ? satisfaction.rate : nil }
}
