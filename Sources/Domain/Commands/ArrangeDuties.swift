/// Ends duties and gives others in one step, judged together (调配); a hand over is the shortest (交接).
package struct ArrangeDuties: Hashable, Sendable {
  /// A duty that stands, and the last day that is left of it.
  package struct Ending: Hashable, Sendable {
    package var duty: Assignment.Key
    /// Before the first day of the duty = nothing of it is left.
    package var last: Day

    package init(_ duty: Assignment.Key, last: Day) {
      self.duty = duty
      self.last = last
    }
  }

  package var ends: [Ending]
  /// Judged as `assign` is, once the others have ended.
  package var gives: [AssignDuties]

  package init(ends: [Ending], gives: [AssignDuties]) {
    self.ends = ends
    self.gives = gives
  }
}

extension ArrangeDuties: CommandBody {
  package static let rights = [
    CommandRight(
      .arrange, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .arrange }

  package var namedWorkers: [Worker.ID] { ends.map(\.duty.worker) + gives.flatMap(\.workers) }

  package func scope(today: Day) -> CommandScope {
    guard let worker = namedWorkers.first else { return CommandScope(tables: [.streets]) }
    let days = ends.map(\.last.next) + gives.map(\.first)
    return CommandScope(anchor: .worker(worker), month: (days.min() ?? today).month)
  }

  package var parameters: [String: JSON] {
    [
      "ends": .array(
        ends.map { end in
          .object([
            "worker": .id(end.duty.worker), "target": .id(end.duty.target),
            "community": .id(end.duty.community), "role": .text(end.duty.role.rawValue),
            "first": .day(end.duty.first), "last": .day(end.last),
          ])
        }),
      "gives": .array(gives.map { .object($0.parameters) }),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .arrange(
      Self(
        ends: try members.items("ends").map { end in
          Ending(
            Assignment.Key(
              worker: try end.id("worker"), target: try end.id("target"),
              community: try end.id("community"), role: try end.code("role"),
              first: try end.day("first")),
            last: try end.day("last"))
        },
        gives: try members.items("gives").map { try AssignDuties($0) }))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.arrange(self, by: actor)
  }
}

extension Slice {
  /// What ends first, so that what is given may take its place (调配).
  func arrange(_ arrange: ArrangeDuties, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.arrange, actor)
    guard !arrange.ends.isEmpty || !arrange.gives.isEmpty else { throw .nothingGiven }
    var changes: [Change] = []
    for end in arrange.ends {
      let (duty, last) = (end.duty, end.last)
      guard let standing = records.assignments[duty],
        last < standing.first || standing.days.contains(last)
      else { throw .noSuchDuty(worker: duty.worker, target: duty.target, on: last.next) }
      try permit(.arrange, actor, in: places(of: standing))
      if last < standing.first {
        changes.append(.delete(standing))
      } else if last != standing.last {
        changes.append(.update(standing, to: standing.ending(on: last)))
      }
    }
    var after = self
    do { try after.records.make(changes) } catch { throw .damagedRow(error) }
    for give in arrange.gives {
      changes += try after.given(by: give, .arrange, actor).filter { !changes.contains($0) }
    }
    return try checked(changes, .arrange)
  }
}

extension Records {
  /// How a duty passes from one to another from a day on: hers ends on the day before, and what she has
  /// from then on goes to the other with its days and its share (交接).
  ///
  /// - Parameters:
  ///   - target: What is handed over.
  ///   - community: `nil` = wherever she has it, when that is one community.
  ///   - giver: Who has it.
  ///   - taker: Who takes it.
  ///   - day: The first day of the one who takes it.
  /// - Returns: The command, which is judged when it is given.
  /// - Throws: `Refusal` where she does not have it from that day on, or the other is herself.
  package func handover(
    of target: Target.ID, in community: Community.ID? = nil, from giver: Worker.ID,
    to taker: Worker.ID, on day: Day
  ) throws(Refusal) -> ArrangeDuties {
    guard workers[giver] != nil else { throw .unknownWorker(giver) }
    guard workers[taker] != nil else { throw .unknownWorker(taker) }
    guard grids[target] != nil || lines[target] != nil else { throw .unknownTarget(target) }
    let duties = assignments.values.filter { duty in
      duty.worker == giver && duty.target == target && duty.role == .held
        && (community == nil || duty.community == community)
        && duty.last.map { $0 >= day } ?? true
    }.sorted { $0.first < $1.first }
    let communities = Set(duties.map(\.community)).sorted()
    guard communities.count <= 1 else {
      throw .dutyInSeveralCommunities(worker: giver, target: target, communities)
    }
    guard let first = duties.first else {
      throw .noSuchDuty(worker: giver, target: target, on: day)
    }
    guard giver != taker else {
      throw .alreadyAssigned(worker: taker, target: target, first: first.first)
    }
    return ArrangeDuties(
      ends: duties.map { ArrangeDuties.Ending($0.key, last: day.previous) },
      gives: duties.map { duty in
        AssignDuties(
          workers: [taker], targets: [target], community: duty.community,
          first: max(day, duty.first), last: ownEnd(of: duty),
          share: duty.share)
      })
  }
}
