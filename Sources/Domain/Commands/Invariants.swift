/// A rule of the days that does not hold, and the duty it is told of (规则冲突).
package struct Violation: Hashable, Sendable {
  package let refusal: Refusal
  package let culprit: Assignment.Key
}

extension Records {
  /// What is broken of the rules of the days, for some workers and places: one grid and one main line a
  /// worker and day, no more than whole of a target, no days beyond employment, line or place.
  ///
  /// - Parameters:
  ///   - workers: Whose duties are looked at.
  ///   - places: Which targets, in which communities.
  ///   - fresh: Duties just asked for: of two that do not go together it is these that are told of,
  ///     and the others that are said to stand.
  /// - Returns: In the order of worker, target and day, so that the first is always the same.
  package func violations(
    workers: Set<Worker.ID>, places: Set<Difficulty.Place>, fresh: Set<Assignment.Key> = []
  ) -> [Violation] {
    func comesFirst(_ one: Assignment, _ other: Assignment) -> Bool {
      let (isFresh, isOtherFresh) = (fresh.contains(one.key), fresh.contains(other.key))
      return isFresh == isOtherFresh ? standsBefore(one, other) : isOtherFresh
    }
    // A command touches a few of thousands, and a picker judges a command for each of its rows.
    let touched = assignments.values.filter {
      workers.contains($0.worker) || places.contains($0.place)
    }
    let people = Set(touched.map(\.worker))
    let byWorker = Dictionary(grouping: touched, by: \.worker)
    let byPlace = Dictionary(grouping: touched, by: \.place)
    let leaves = Dictionary(
      grouping: leaves.values.filter { people.contains($0.worker) }, by: \.worker)
    var violations: [Violation] = []
    for worker in workers.sorted() {
      let duties = (byWorker[worker] ?? []).sorted(by: comesFirst)
      for duty in duties { violations += check(duty) }
      violations += checkTogether(duties)
    }
    for place in places.sorted(by: { ($0.target, $0.community) < ($1.target, $1.community) }) {
      let duties = (byPlace[place] ?? []).sorted(by: comesFirst)
      violations += Occupancy(duties, records: self, leaves: leaves).violations(
        isGrid: grids[place.target] != nil)
    }
    return violations
  }

  /// The days of a cover, without those of `isOpen` on which its target is fully present without it.
  func spells(of cover: Assignment, neededOn isOpen: (Day) -> Bool) -> [DayRange] {
    let duties = assignments.values.filter { $0.place == cover.place }
    let leaves = Dictionary(grouping: leaves.values, by: \.worker)
    return Occupancy(duties, records: self, leaves: leaves).spells(of: cover, neededOn: isOpen)
  }

  /// What a duty must keep to by itself.
  private func check(_ duty: Assignment) -> [Violation] {
    var refusals: [Refusal] = []
    let month = duty.first.month
    if let last = duty.last, last < duty.first {
      refusals.append(.lastBeforeFirst(first: duty.first, last: last))
    } else if let day = firstDayOutside(duty) {
      refusals.append(.notEmployed(worker: duty.worker, on: day))
    }
    if duty.role == .cover, duty.last == nil {
      refusals.append(.coverWithoutEnd(worker: duty.worker, target: duty.target))
    }
    if let grid = grids[duty.target], grid.community != duty.community {
      refusals.append(.gridElsewhere(target: duty.target, community: duty.community))
    }
    if points(of: duty.target, in: month) == nil
      || communityVersions.of(duty.community, in: month) == nil
    {
      refusals.append(.notInMonth(target: duty.target, month))
    } else if let month = monthNotRunning(duty) {
      refusals.append(.lineNotRunning(target: duty.target, month))
    }
    if let day = dayInOtherStreet(duty) {
      refusals.append(
        .otherStreet(worker: duty.worker, community: duty.community, on: day))
    }
    return refusals.map { Violation(refusal: $0, culprit: duty.key) }
  }

  private func firstDayOutside(_ duty: Assignment) -> Day? {
    guard let employment = workers[duty.worker]?.employment else { return duty.first }
    if duty.first < employment.first { return duty.first }
    guard !employment.covers(duty.days) else { return nil }
    return max(duty.first, employment.last?.next ?? duty.first)
  }

  private func monthNotRunning(_ duty: Assignment) -> Month? {
    guard let line = lines[duty.target] else { return nil }
    if !line.runs(in: duty.first.month) { return duty.first.month }
    guard let lastMonth = line.lastMonth else { return nil }
    return (duty.last.map { $0.month > lastMonth } ?? true) ? lastMonth.next : nil
  }

  /// Assignments cross communities, never streets.
  private func dayInOtherStreet(_ duty: Assignment) -> Day? {
    let street = communities[duty.community]?.street
    let later = workerVersions.of(duty.worker).filter {
      $0.from > duty.first.month && duty.days.contains($0.from.first)
    }
    let homes =
      [(duty.first, workerVersions.of(duty.worker, in: duty.first.month)?.community)]
      + later.map { ($0.from.first, $0.community) }
    return homes.first { home in
      home.1.flatMap { communities[$0]?.street } != street
    }?.0
  }

  /// At most one grid and one main line held, and one of each covered, on a day.
  private func checkTogether(_ duties: [Assignment]) -> [Violation] {
    var violations: [Violation] = []
    for (place, duty) in duties.enumerated() {
      for other in duties[..<place] where other.role == duty.role && other.place != duty.place {
        guard let together = other.days.intersection(duty.days), !together.isEmpty else { continue }
        if grids[duty.target] != nil, grids[other.target] != nil {
          violations.append(
            Violation(
              refusal: .secondGrid(
                worker: duty.worker, has: other.target, on: together.first, role: duty.role),
              culprit: duty.key))
        } else if lines[duty.target]?.kind == .main, lines[other.target]?.kind == .main {
          violations.append(
            Violation(
              refusal: .secondMain(
                worker: duty.worker, has: other.target, on: together.first, role: duty.role),
              culprit: duty.key))
        }
      }
    }
    return violations
  }
}

private func standsBefore(_ one: Assignment, _ other: Assignment) -> Bool {
  if one.first != other.first { return one.first < other.first }
  if one.target != other.target { return one.target < other.target }
  if one.worker != other.worker { return one.worker < other.worker }
  return one.role == .held && other.role == .cover
}
