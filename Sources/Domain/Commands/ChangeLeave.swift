/// Gives a leave another kind or other days, with covers for it, in one step (改请假).
package struct ChangeLeave: Hashable, Sendable {
  /// The leave as it stands.
  package var leave: Leave.Key
  package var kind: LeaveKind
  package var first: Day
  package var last: Day
  package var covers: [TakeLeave.Cover]

  package init(
    leave: Leave.Key, kind: LeaveKind, first: Day, last: Day, covers: [TakeLeave.Cover] = []
  ) {
    self.leave = leave
    self.kind = kind
    self.first = first
    self.last = last
    self.covers = covers
  }
}

extension ChangeLeave: CommandBody {
  package static let rights = [
    CommandRight(
      .changeLeave, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .changeLeave }

  package var namedWorkers: [Worker.ID] { [leave.worker] + covers.map(\.worker) }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(leave.worker), month: min(leave.first, first).month)
  }

  package var parameters: [String: JSON] {
    leave.parameters.merging([
      "new_leave": .text(kind.rawValue), "new_first": .day(first), "new_last": .day(last),
      "covers": covers.json,
    ]) { $1 }
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .changeLeave(
      Self(
        leave: try Leave.Key(members), kind: try members.code("new_leave"),
        first: try members.day("new_first"), last: try members.day("new_last"),
        covers: try TakeLeave.Cover.all(in: members)))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.changeLeave(self, by: actor)
  }
}

extension Slice {
  /// Gives a leave another kind or other days; covers keep the days that are still needed (改请假).
  func changeLeave(_ change: ChangeLeave, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.changeLeave, actor)
    let standing = try leave(change.leave, .changeLeave, actor)
    let leave = Leave(
      worker: standing.worker, kind: change.kind, first: change.first, last: change.last)
    try permit(.changeLeave, actor, toHave: leave)
    guard leave.key == standing.key || records.leaves[leave.key] == nil else {
      throw .leaveExists(worker: leave.worker, leave.kind, first: leave.first)
    }
    // A leave of another kind or first day is another row: the old one has to go.
    let own: [Change] =
      if leave == standing {
        []
      } else if leave.key == standing.key {
        [.update(standing, to: leave)]
      } else {
        [.delete(standing), .insert(leave)]
      }
    return try changes(
      own, from: standing, to: leave, covers: change.covers, .changeLeave, actor)
  }
}
