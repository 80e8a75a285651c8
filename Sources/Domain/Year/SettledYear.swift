/// A year of a street in settled months alone (年度).
///
/// Source: `docs/SCORING.md`, article 15.
package struct SettledYear: Sendable {
  package let year: Int
  /// The settled months of the year, from the first.
  package let months: [Month]
  /// Everybody who was on the board of one of them, by id.
  package let workers: [WorkerYear]

  /// - Parameters:
  ///   - year: The civil year.
  ///   - results: Rows of settled months, of this year and as far before it as a post is to be
  ///     followed; of a month that was settled again those of the settlement in force.
  package init(_ year: Int, _ results: [SettledResult]) {
    self.year = year
    let past = results.filter { $0.month.year <= year }
    let settled = Set(past.map(\.month)).sorted()
    months = settled.filter { $0.year == year }
    workers = Dictionary(grouping: past, by: \.key.worker).compactMap { id, results in
      WorkerYear(id, results.sorted { $0.month < $1.month }, year: year, settled: settled)
    }
    .sorted { $0.id < $1.id }
  }

  package func worker(_ id: Worker.ID) -> WorkerYear? { workers.first { $0.id == id } }

  /// Settled months somebody must have been ranked in: half of them, rounded up.
  package var leastMonths: Int { (months.count + 1) / 2 }
}

/// A worker's year.
package struct WorkerYear: Hashable, Sendable {
  package let id: Worker.ID
  /// The name in the last settled month.
  package let name: String
  package let community: Community.ID
  package let workerClass: WorkerClass
  /// The settled months of the year with this worker in them, from the first.
  package let results: [SettledResult]
  /// Settled months, the last one of the year included, in which the post was the same without a
  /// break; a year before counts as well.
  package let monthsOnPost: Int
  /// The main line of the post, else the grids.
  package let post: Post

  init?(_ id: Worker.ID, _ results: [SettledResult], year: Int, settled: [Month]) {
    guard let last = results.last, last.month.year == year else { return nil }
    self.id = id
    name = last.name
    community = last.community
    workerClass = last.workerClass
    self.results = results.filter { $0.month.year == year }
    post = Post(last)
    monthsOnPost = Domain.monthsOnPost(results, settled: settled)
  }

  package var total: Points { results.reduce(.zero) { $0 + $1.total } }
  package var pay: Money { results.reduce(.zero) { $0 + $1.pay } }

  /// The months that count for the rank: in a pool, in the class of the last month.
  package var counted: [SettledResult] {
    results.filter { $0.pool != nil && $0.workerClass == workerClass }
  }

  /// The mean T of those months; `nil` = there are none.
  package var mean: Fraction? {
    let counted = counted
    guard !counted.isEmpty else { return nil }
    return Fraction(
      counted.reduce(0) { $0 + $1.total.raw }, over: Points.scale * counted.count)
  }
}

/// What somebody is set to in a community: the main line, or without one the grids (岗位).
package struct Post: Hashable, Sendable {
  package let community: Community.ID
  package let targets: [Target.ID]

  package init(_ result: SettledResult) {
    community = result.community
    targets = result.main.map { [$0] } ?? result.grids
  }
}

extension SettledResult {
  package var month: Month { key.settlement.month }
}

private func monthsOnPost(_ results: [SettledResult], settled: [Month]) -> Int {
  guard let last = results.last, let end = settled.firstIndex(of: last.month) else { return 0 }
  let byMonth = Dictionary(results.map { ($0.month, $0) }) { $1 }
  var count = 0
  for month in settled[...end].reversed() {
    // A gap of the calendar is a month that is not settled: nothing is known of it.
    if month.index != last.month.index - count { break }
    guard let result = byMonth[month], Post(result) == Post(last) else { break }
    count += 1
  }
  return count
}
