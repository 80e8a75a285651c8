/// Ends a duty, held or cover, after the day `last` (结束).
package struct EndDuty: Hashable, Sendable {
  package var worker: Worker.ID
  package var target: Target.ID
  /// `nil` = wherever she has it, when that is one community.
  package var community: Community.ID?
  /// The last day of the duty.
  package var last: Day

  package init(
    worker: Worker.ID, target: Target.ID, community: Community.ID? = nil, last: Day
  ) {
    self.worker = worker
    self.target = target
    self.community = community
    self.last = last
  }
}

extension EndDuty: CommandBody {
  package static let rights = [
    CommandRight(.end, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .end }

  package var namedWorkers: [Worker.ID] { [worker] }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(worker), month: last.month)
  }

  package var parameters: [String: JSON] {
    [
      "worker": .id(worker), "target": .id(target), "community": .id(community),
      "last": .day(last),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .end(
      Self(
        worker: try members.id("worker"), target: try members.id("target"),
        community: try members.optionalID("community"), last: try members.day("last")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.end(self, by: actor)
  }
}

extension Slice {
  /// Ends a duty (结束).
  func end(_ end: EndDuty, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.end, actor)
    _ = try worker(end.worker)
    guard records.grids[end.target] != nil || records.lines[end.target] != nil else {
      throw .unknownTarget(end.target)
    }
    let duties = records.assignments.values.filter {
      $0.worker == end.worker && $0.target == end.target
        && (end.community == nil || $0.community == end.community)
    }
    let standing = duties.filter { $0.days.contains(end.last) }
    let communities = Set(standing.map(\.community)).sorted()
    guard communities.count <= 1 else {
      throw .dutyInSeveralCommunities(worker: end.worker, target: end.target, communities)
    }
    guard !standing.isEmpty else {
      if let later = duties.filter({ $0.first > end.last }).min(by: { $0.first < $1.first }) {
        throw .endBeforeStart(worker: end.worker, target: end.target, first: later.first)
      }
      throw .noSuchDuty(worker: end.worker, target: end.target, on: end.last)
    }
    try permit(.end, actor, in: communities)
    let changes = standing.filter { $0.last != end.last }.sorted { $0.first < $1.first }
      .map { Change.update($0, to: $0.ending(on: end.last)) }
    return try checked(changes, .end)
  }
}

extension Assignment {
  package func ending(on day: Day) -> Assignment {
    var copy = self
    copy.last = day
    return copy
  }
}
