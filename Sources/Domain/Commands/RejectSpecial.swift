/// Rejects a special task (不予).
package struct RejectSpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  package var reason: String

  package init(id: SpecialTask.ID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

extension RejectSpecial: CommandBody {
  package static let rights = [
    CommandRight(
      .rejectSpecial, [.street: .ownStreet], in: [.open, .scoring, .review], takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .rejectSpecial }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .special(id), month: nil)
  }

  package var parameters: [String: JSON] {
    ["id": .id(id), "reason": .text(reason)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .rejectSpecial(
      Self(id: try members.id("id"), reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.reject(self, by: actor)
  }
}

extension Slice {
  /// Rejects a special task that is proposed (不予).
  func reject(_ reject: RejectSpecial, by actor: Actor) throws(Refusal) -> [Change] {
    let special = try special(reject.id, .rejectSpecial, by: actor)
    guard special.status == .proposed else { throw .specialDecided(special.id, special.status) }
    try reasoned(reject.reason)
    var decided = special
    decided.status = .rejected
    decided.verifier = actor.name
    decided.reason = reject.reason
    return [.update(special, to: decided)]
  }
}
