/// Enters a spell of leave, changes one that begins on the same day, and arranges who stands in.
package struct TakeLeave: Hashable, Sendable {
  package struct Cover: Hashable, Sendable {
    package var worker: Worker.ID
    package var targets: [Target.ID]
    /// `nil` = of each duty the share that the absent worker has.
    package var share: Share?

    package init(worker: Worker.ID, targets: [Target.ID], share: Share? = nil) {
      self.worker = worker
      self.targets = targets
      self.share = share
    }
  }

  package var worker: Worker.ID
  package var kind: LeaveKind
  package var first: Day
  package var last: Day
  package var covers: [Cover]

  package init(
    worker: Worker.ID, kind: LeaveKind, first: Day, last: Day, covers: [Cover] = []
  ) {
    self.worker = worker
    self.kind = kind
    self.first = first
    self.last = last
    self.covers = covers
  }
}

extension TakeLeave: CommandBody {
  package static let rights = [
    CommandRight(.leave, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .leave }

  package var namedWorkers: [Worker.ID] { [worker] + covers.map(\.worker) }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(worker), month: first.month)
  }

  package var parameters: [String: JSON] {
    [
      "worker": .id(worker), "leave": .text(kind.rawValue), "first": .day(first),
      "last": .day(last), "covers": covers.json,
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    let key = try Leave.Key(members)
    return .leave(
      Self(
        worker: key.worker, kind: key.kind, first: key.first, last: try members.day("last"),
        covers: try Cover.all(in: members)))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.leave(self, by: actor)
  }
}

extension Slice {
  /// Enters or changes a spell of leave, with its covers, in one step (请假).
  func leave(_ take: TakeLeave, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.leave, actor)
    let leave = Leave(worker: take.worker, kind: take.kind, first: take.first, last: take.last)
    try permit(.leave, actor, toHave: leave)
    let standing = records.leaves[leave.key]
    let change = standing.map { Change.update($0, to: leave) } ?? .insert(leave)
    return try changes(
      standing == leave ? [] : [change], from: standing, to: leave, covers: take.covers, .leave,
      actor)
  }
}

extension [TakeLeave.Cover] {
  var json: JSON {
    .array(
      map {
        .object([
          "worker": .id($0.worker), "targets": .ids($0.targets), "share": .share($0.share),
        ])
      })
  }
}

extension TakeLeave.Cover {
  static func all(in members: CommandMembers) throws -> [Self] {
    try members.items("covers").map { cover in
      Self(
        worker: try cover.id("worker"), targets: try cover.ids("targets"),
        share: try cover.laterShare("share"))
    }
  }
}

extension Leave.Key {
  var parameters: [String: JSON] {
    ["worker": .id(worker), "leave": .text(kind.rawValue), "first": .day(first)]
  }

  init(_ members: CommandMembers) throws {
    self.init(
      worker: try members.id("worker"), kind: try members.code("leave"),
      first: try members.day("first"))
  }
}
