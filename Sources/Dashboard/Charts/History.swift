package import Domain

/// What the months before the one on the screen were like (历史), for charts.
package struct History: Sendable {
  /// Months that charts look back.
  package static let span = 12

  package let street: Street.ID
  /// Months of which nothing is kept are not there.
  package let months: [Month: HistoryMonth]

  package init(street: Street.ID, months: [Month: HistoryMonth]) {
    self.street = street
    self.months = months
  }

  /// The months that charts of `month` may show besides it, from the earliest to the latest.
  package static func months(before month: Month) -> [Month] {
    (1...span).map { Month(index: month.index - $0) }.reversed()
  }
}

/// A month gone by, in the figures that charts draw.
package struct HistoryMonth: Sendable {
  struct Person: Hashable, Sendable {
    /// `nil` = not all parts of it were there yet.
    let total: Points?
    let workload: Points
    /// `nil` = in no pool.
    let pay: Money?
    let rate: Rate?
    /// Grids with a present day.
    let grids: Int
  }

  struct Place: Hashable, Sendable {
    let points: Points?
    let rate: Rate?
    let spread: Money?
  }

  package let state: MonthState
  /// The rows that a settling keeps; none before the month is settled.
  let results: [SettledResult]
  let people: [Worker.ID: Person]
  let places: [Community.ID: Place]

  /// The figures of a month as `actor` may see them: strict, nothing is assumed.
  ///
  /// `settled` is what a settling kept of the month, where there is one.
  package init(_ slice: Slice, seenBy actor: Actor, settled: [SettledResult] = []) {
    self.init(Board(slice.seen(by: actor)), settled: settled)
  }

  init(_ board: Board, settled: [SettledResult] = []) {
    state = board.state
    let isFinal = board.state == .settled
    // Any version will do: a year asks only for the figures of the month.
    let settlement = Settlement.Key(street: board.street, month: board.month, version: 0)
    results =
      isFinal && settled.isEmpty ? board.settledResults(of: settlement) : settled
    let people = Dictionary(
      uniqueKeysWithValues: board.workers.map { ($0.id, Person($0, isFinal: isFinal)) })
    self.people = people
    let totals = Dictionary(grouping: board.workers, by: \.community)
      .mapValues { $0.map { people[$0.id]?.total } }
    let spreads = Dictionary(
      uniqueKeysWithValues: board.spreads.filter { $0.group == .community }
        .map { ($0.id, $0.difference) })
    places = Dictionary(
      uniqueKeysWithValues: board.communities.map {
        let members = totals[$0.id] ?? []
        return (
          $0.id,
          Place(
            points: members.contains { $0 == nil } || members.isEmpty
              ? nil : members.reduce(.zero) { $0 + ($1 ?? .zero) },
            rate: $0.rate, spread: spreads[$0.id.text])
        )
      })
  }
}

extension HistoryMonth.Person {
  /// Until a month is settled a part without any mark or answer is not zero but missing.
  init(_ worker: WorkerResult, isFinal: Bool) {
    let lacksMarks = !worker.effect.sources.isEmpty && worker.effect.quality == nil
    let lacksAnswers = worker.satisfaction.basis == .noAnswers
    let isAssumed = worker.effect.assumed != nil || worker.satisfaction.assumed != nil
    total = !isFinal && (lacksMarks || lacksAnswers || isAssumed) ? nil : worker.total
    workload = worker.workload
    pay = worker.pool == nil ? nil : worker.pay
    rate = worker.satisfaction.rate
    grids = worker.grids.count
  }
}
