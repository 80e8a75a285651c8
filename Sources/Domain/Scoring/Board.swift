/// One community on the monthly board.
package struct CommunityResult: Hashable, Sendable {
  package let id: Community.ID
  package let name: String
  package let households: Int
  package let requiredWorkers: Int
  /// Everybody on the board whose home it is.
  package let workers: Int
  /// The street group's mark.
  package let team: Mark?
  package let submission: Submission?
  package let points: Points
  package let batches: [BatchTally]
  package let vacancies: [Vacancy]

  package var rate: Rate? { batches.total.rate }
}

/// The monthly board of a street (月度榜): every figure of a month, computed from one slice.
package struct Board: Hashable, Sendable {
  package let street: Street.ID
  package let streetName: String
  package let month: Month
  package let state: MonthState
  package let figures: Basis
  /// Whether missing marks were assumed; never in files.
  package let isAssumed: Bool
  package let scheme: Scheme
  /// The number of the rules it was computed by; see `Rules`.
  package let rules: Int
  package let unsignedBatches: [String]
  package let pools: [Pool]
  package let communities: [CommunityResult]
  package let workers: [WorkerResult]
  package let adjustments: [Adjustment]
  package let spreads: [Spread]

  /// Whether a sum of money is more than can be paid or added up: with points, coefficients, bases or
  /// standards beyond the limits of today.
  package var isBeyondMoney: Bool {
    pools.contains { $0.money >= .most } || workers.contains { $0.pay >= .most }
  }

  /// Until a month is settled every figure is an estimate.
  package var isEstimate: Bool { state != .settled }

  /// - Parameters:
  ///   - slice: The street's month.
  ///   - figures: Which days count.
  ///   - earlier: What missing marks are taken to be; `nil` = the strict figures.
  ///   - rules: The number of the rules to compute by; `nil` = those of the month.
  package init(
    _ slice: Slice, figures: Basis = .projected, assuming earlier: EarlierQuality? = nil,
    rules: Int? = nil
  ) {
    let index = MonthIndex(slice, figures: figures)
    let records = slice.records
    var workers = index.residents.compactMap { index.result(of: $0.worker, version: $0.version) }
    if let earlier { assume(earlier, in: &workers) }
    self.rules = rules ?? slice.rules
    pools = index.pay(&workers, rules: self.rules)
    self.workers = workers
    street = slice.street
    streetName = records.streets[slice.street]?.name ?? slice.street.text
    month = slice.month
    state = records.state(of: slice.month, street: slice.street)
    self.figures = figures
    isAssumed = earlier != nil
    scheme = index.scheme
    unsignedBatches = index.tallies.unsigned.sorted(by: byteOrder)
    communities = index.communityResults(workers)
    adjustments = index.adjustments
    spreads = Domain.spreads(of: workers, street: slice.street)
  }

  package func worker(_ id: Worker.ID) -> WorkerResult? { workers.first { $0.id == id } }
  package func community(_ id: Community.ID) -> CommunityResult? {
    communities.first { $0.id == id }
  }
  package func pool(_ key: PoolKey) -> Pool? { pools.first { $0.key == key } }
}

private func assume(_ earlier: EarlierQuality, in workers: inout [WorkerResult]) {
  for place in workers.indices {
    let (id, workerClass) = (workers[place].id, workers[place].workerClass)
    if workers[place].effect.quality == nil, !workers[place].effect.sources.isEmpty {
      workers[place].effect.assume(earlier.assumedEffect(id, workerClass))
    }
    if workers[place].satisfaction.rate == nil {
      workers[place].satisfaction.assume(earlier.assumedSatisfaction(id, workerClass))
    }
  }
}
