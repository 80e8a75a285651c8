/// Lets a worker stand in for one who is away (代岗).
package struct CoverDuties: Hashable, Sendable {
  package var absent: Worker.ID
  package var worker: Worker.ID
  package var targets: [Target.ID]
  /// `nil` = the absent worker's leave that is on or comes next, from today on.
  package var first: Day?
  package var last: Day?
  /// `nil` = of each duty the share that the absent worker has.
  package var share: Share?

  package init(
    absent: Worker.ID, worker: Worker.ID, targets: [Target.ID], first: Day? = nil,
    last: Day? = nil, share: Share? = nil
  ) {
    self.absent = absent
    self.worker = worker
    self.targets = targets
    self.first = first
    self.last = last
    self.share = share
  }
}

extension CoverDuties: CommandBody {
  package static let rights = [
    CommandRight(.cover, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .cover }

  package var namedWorkers: [Worker.ID] { [worker] }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(absent), month: (first ?? today).month)
  }

  package var parameters: [String: JSON] {
    [
      "absent": .id(absent), "worker": .id(worker), "targets": .ids(targets),
      "first": .day(first), "last": .day(last), "share": .share(share),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .cover(
      Self(
        absent: try members.id("absent"), worker: try members.id("worker"),
        targets: try members.ids("targets"), first: try members.optionalDay("first"),
        last: try members.optionalDay("last"), share: try members.laterShare("share")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.cover(self, by: actor, on: today)
  }
}

extension Slice {
  /// Lets a worker stand in for one who is away (代岗).
  func cover(
    _ cover: CoverDuties, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try permit(.cover, actor)
    guard !cover.targets.isEmpty else { throw .nothingGiven }
    let days = try daysToCover(cover, on: today)
    let assignments = try covers(
      worker: cover.worker, absent: cover.absent, targets: cover.targets, days: days,
      share: cover.share, actor)
    return try checked(assignments.map { .insert($0) }, .cover)
  }

  /// The days given, else those of the leave that is on or comes next.
  private func daysToCover(_ cover: CoverDuties, on today: Day) throws(Refusal) -> DayRange {
    _ = try worker(cover.absent)
    let from = cover.first ?? today
    let leave = records.leaves.values
      .filter { $0.worker == cover.absent && $0.last >= from }
      .min { $0.first == $1.first ? $0.last > $1.last : $0.first < $1.first }
    guard let last = cover.last ?? leave?.last, cover.first != nil || leave != nil else {
      throw .noLeaveToCover(worker: cover.absent)
    }
    let first = cover.first ?? max(today, leave?.first ?? today)
    guard first <= last else { throw .lastBeforeFirst(first: first, last: last) }
    return DayRange(first, last)
  }
}
