/// How many households each of a place's workers was to call on, and how many of them were (走访达标).
struct VisitTargets {
  struct Member {
    let worker: Worker.ID
    /// Summed over the months of the period; what is above the target of one month mends no other.
    let met: Int
    let target: Int
  }

  let members: [Member]

  init(_ scope: RegisterScope) {
    members = scope.members.map { Self.member($0, scope) }
  }

  static func member(_ worker: Worker.ID, _ scope: RegisterScope) -> Member {
    let visits = scope.visits(by: worker)
    let parts = scope.months.map { month -> (met: Int, target: Int) in
      let target = target(of: worker, in: month, scope, scope.index.holdings)
      let days = month.first...min(month.last, scope.period.upperBound)
      return (min(target, Visit.sum("households", of: visits.within(days))), target)
    }
    return Member(
      worker: worker, met: parts.reduce(0) { $0 + $1.met },
      target: parts.reduce(0) { $0 + $1.target })
  }

  /// `visits_target` for the days up to the last of the period on which she is there for a grid, whatever her
  /// share of it; rounded up.
  private static func target(
    of worker: Worker.ID, in month: Month, _ scope: RegisterScope, _ holdings: Holdings
  ) -> Int {
    guard let employment = scope.records.workers[worker]?.employment else { return 0 }
    let duties = holdings.duties(of: worker).filter { scope.records.grids[$0.target] != nil }
    let held = duties.reduce(DaySet.none) { $0.union(DaySet($1.days, in: month)) }
    let away = holdings.leaves(of: worker)
      .reduce(DaySet.none) { $0.union(DaySet($1.days, in: month)) }
    let past = DaySet(DayRange(month.first, scope.period.upperBound), in: month)
    let days = held.subtracting(away).intersection(DaySet(employment, in: month))
      .intersection(past).count
    let wanted = scope.records.value(of: .visitsTarget, in: month) * days
    return (wanted + month.length - 1) / month.length
  }
}

extension RegisterScope {
  /// All visits of a worker, in whatever grid.
  func visits(by worker: Worker.ID) -> [[Value]] {
    index.rows(of: .visits, by: "worker")[worker.text] ?? []
  }

  /// The visits of the days of the period.
  func inPeriod(_ visits: [[Value]]) -> [[Value]] { visits.within(period) }
}

extension [[Value]] {
  /// The visits of some days.
  fileprivate func within(_ days: ClosedRange<Day>) -> [[Value]] {
    let day = Visit.table.reader("day")
    let (first, last) = (days.lowerBound.description, days.upperBound.description)
    return filter { row in day(row)?.textOrNil.map { $0 >= first && $0 <= last } ?? false }
  }
}
