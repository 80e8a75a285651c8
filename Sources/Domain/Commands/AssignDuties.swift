/// Gives every one of the workers every one of the targets, in one step (指派).
package struct AssignDuties: Hashable, Sendable {
  package var workers: [Worker.ID]
  package var targets: [Target.ID]
  /// `nil` = a grid's own community, for a line each worker's home in the month of `first`.
  package var community: Community.ID?
  package var first: Day
  package var last: Day?
  package var share: Share

  package init(
    workers: [Worker.ID], targets: [Target.ID], community: Community.ID? = nil, first: Day,
    last: Day? = nil, share: Share = .whole
  ) {
    self.workers = workers
    self.targets = targets
    self.community = community
    self.first = first
    self.last = last
    self.share = share
  }
}

extension AssignDuties: CommandBody {
  package static let rights = [
    CommandRight(
      .assign, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .assign }

  package var namedWorkers: [Worker.ID] { workers }

  package func scope(today: Day) -> CommandScope {
    guard let worker = workers.first else { return CommandScope(tables: [.streets]) }
    return CommandScope(anchor: .worker(worker), month: first.month)
  }

  package var parameters: [String: JSON] {
    [
      "workers": .ids(workers), "targets": .ids(targets), "community": .id(community),
      "first": .day(first), "last": .day(last), "share": .integer(share.raw),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .assign(try Self(members))
  }

  init(_ members: CommandMembers) throws {
    self.init(
      workers: try members.ids("workers"), targets: try members.ids("targets"),
      community: try members.optionalID("community"), first: try members.day("first"),
      last: try members.optionalDay("last"), share: Share(raw: try members.integer("share")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.assign(self, by: actor)
  }
}

extension Slice {
  /// The duties that assigning makes (指派).
  func assign(_ assign: AssignDuties, by actor: Actor) throws(Refusal) -> [Change] {
    // Who may not at all is told so before anything else.
    try permit(.assign, actor)
    return try checked(try given(by: assign, .assign, actor), .assign)
  }

  /// The duties that a step gives, of a command of the kind.
  func given(
    by assign: AssignDuties, _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) -> [Change] {
    guard !assign.workers.isEmpty, !assign.targets.isEmpty else { throw .nothingGiven }
    if let last = assign.last, last < assign.first {
      throw .lastBeforeFirst(first: assign.first, last: last)
    }
    var changes: [Change] = []
    for worker in assign.workers {
      for target in assign.targets {
        let assignment = try duty(of: worker, for: target, as: assign)
        try permit(kind, actor, in: places(of: assignment))
        let change = Change.insert(assignment)
        if !changes.contains(change) { changes.append(change) }
      }
    }
    return changes
  }

  private func duty(
    of id: Worker.ID, for target: Target.ID, as assign: AssignDuties
  ) throws(Refusal) -> Assignment {
    let worker = try worker(id)
    guard worker.employment.contains(assign.first) else {
      throw .notEmployed(worker: id, on: assign.first)
    }
    let month = assign.first.month
    try requireTarget(target, in: month)
    let home = try home(of: target, for: id, in: month)
    let community = assign.community ?? home
    guard records.communities[community] != nil else { throw .unknownCommunity(community) }
    let assignment = Assignment(
      worker: id, target: target, community: community, first: assign.first,
      last: assign.last ?? records.naturalEnd(of: target, for: worker), share: assign.share)
    let standing = records.assignments.values.first {
      $0.worker == id && $0.place == assignment.place && $0.role == .held
        && $0.days.overlaps(assignment.days)
    }
    if let standing { throw .alreadyAssigned(worker: id, target: target, first: standing.first) }
    return assignment
  }

  /// A grid is done where it lies, a line at the worker's home.
  private func home(
    of target: Target.ID, for worker: Worker.ID, in month: Month
  ) throws(Refusal) -> Community.ID {
    if let grid = records.grids[target] { return grid.community }
    guard let version = records.workerVersions.of(worker, in: month) else {
      throw .notEmployed(worker: worker, on: month.first)
    }
    return version.community
  }
}

extension Records {
  /// Where an open duty must end by itself: with the employment, or with the line's last month.
  fileprivate func naturalEnd(of target: Target.ID, for worker: Worker) -> Day? {
    earlier(worker.employment.last, lines[target]?.lastMonth?.last)
  }

  /// The last day that a duty has of its own; `nil` = it is open, and ends only with who has it or its line.
  package func ownEnd(of duty: Assignment) -> Day? {
    let natural = workers[duty.worker].flatMap { naturalEnd(of: duty.target, for: $0) }
    return duty.last == natural ? nil : duty.last
  }
}
