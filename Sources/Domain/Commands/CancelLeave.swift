/// Takes a leave away (销假).
package struct CancelLeave: Hashable, Sendable {
  package var leave: Leave.Key

  package init(leave: Leave.Key) { self.leave = leave }
}

extension CancelLeave: CommandBody {
  package static let rights = [
    CommandRight(
      .cancelLeave, [.street: .ownStreet, .secretary: .ownCommunity], in: [.planning, .open])
  ]

  package var commandKind: CommandKind { .cancelLeave }

  package var namedWorkers: [Worker.ID] { [leave.worker] }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(leave.worker), month: leave.first.month)
  }

  package var parameters: [String: JSON] {
    leave.parameters
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .cancelLeave(try Leave.Key(members))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.cancelLeave(leave, by: actor)
  }
}

extension Slice {
  /// Takes a leave away; its covers go with it (销假).
  func cancelLeave(_ key: Leave.Key, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.cancelLeave, actor)
    let standing = try leave(key, .cancelLeave, actor)
    return try changes(
      [.delete(standing)], from: standing, to: nil, covers: [], .cancelLeave, actor)
  }
}
