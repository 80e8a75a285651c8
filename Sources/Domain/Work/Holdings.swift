/// Who has what in the slice, by target and by worker, looked up once.
package struct Holdings: Sendable {
  private let byPlace: [Difficulty.Place: [Assignment]]
  private let byWorker: [Worker.ID: [Assignment]]
  private let leaves: [Worker.ID: [Leave]]
  private let records: Records

  package init(_ records: Records) {
    self.records = records
    byPlace = Dictionary(grouping: records.assignments.values) {
      Difficulty.Place(target: $0.target, community: $0.community)
    }.mapValues { $0.sorted(by: standsBefore) }
    byWorker = Dictionary(grouping: records.assignments.values, by: \.worker)
      .mapValues { $0.sorted(by: standsBefore) }
    leaves = Dictionary(grouping: records.leaves.values, by: \.worker)
      .mapValues { $0.sorted { $0.first < $1.first } }
  }

  /// Those who have the target on the day, present or away.
  package func holders(
    of target: Target.ID, in community: Community.ID, on day: Day
  ) -> [Assignment] {
    (byPlace[Difficulty.Place(target: target, community: community)] ?? [])
      .filter { $0.days.contains(day) }
  }

  /// Those who are there for the target on the day.
  package func present(
    for target: Target.ID, in community: Community.ID, on day: Day
  ) -> [Assignment] {
    holders(of: target, in: community, on: day).filter { isPresent($0.worker, on: day) }
  }

  /// The share nobody carries on the day, in thousandths.
  package func vacantShare(of target: Target.ID, in community: Community.ID, on day: Day) -> Int {
    let taken = present(for: target, in: community, on: day).reduce(0) { $0 + $1.share.raw }
    return max(0, Share.whole.raw - taken)
  }

  package func duties(of worker: Worker.ID) -> [Assignment] { byWorker[worker] ?? [] }

  package func duties(of worker: Worker.ID, on day: Day) -> [Assignment] {
    duties(of: worker).filter { $0.days.contains(day) }
  }

  /// All leaves of the slice, by first day.
  package func leaves(of worker: Worker.ID) -> [Leave] { leaves[worker] ?? [] }

  /// The leave that is on; of several the one that ends last.
  package func leave(of worker: Worker.ID, on day: Day) -> Leave? {
    (leaves[worker] ?? []).filter { $0.days.contains(day) }.max { $0.last < $1.last }
  }

  /// The leave that is on or comes next.
  package func nextLeave(of worker: Worker.ID, from day: Day) -> Leave? {
    leave(of: worker, on: day) ?? (leaves[worker] ?? []).first { $0.first > day }
  }

  package func isPresent(_ worker: Worker.ID, on day: Day) -> Bool {
    records.workers[worker]?.employment.contains(day) ?? false && leave(of: worker, on: day) == nil
  }
}

private func standsBefore(_ one: Assignment, _ other: Assignment) -> Bool {
  if one.first != other.first { return one.first < other.first }
  if one.role != other.role { return one.role == .held }
  return one.worker == other.worker ? one.target < other.target : one.worker < other.worker
}

extension Records {
  /// Whether a worker is on leave on a day, for whoever asks once; many are told by `Holdings`.
  func isAway(_ worker: Worker.ID, on day: Day) -> Bool {
    leaves.values.contains { $0.worker == worker && $0.days.contains(day) }
  }
}
