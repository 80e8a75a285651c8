/// Opens the decision on a special task again (退回待核).
package struct TakeBackSpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  package var reason: String

  package init(id: SpecialTask.ID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

extension TakeBackSpecial: CommandBody {
  package static let rights = [
    CommandRight(
      .takeBackSpecial, [.street: .ownStreet], in: [.open, .scoring, .review], takesDayOfClock: true
    )
  ]

  package var commandKind: CommandKind { .takeBackSpecial }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .special(id), month: nil)
  }

  package var parameters: [String: JSON] {
    ["id": .id(id), "reason": .text(reason)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .takeBackSpecial(
      Self(id: try members.id("id"), reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.takeBack(self, by: actor)
  }
}

extension Slice {
  /// Opens the decision on a special task again (退回待核).
  func takeBack(_ back: TakeBackSpecial, by actor: Actor) throws(Refusal) -> [Change] {
    let special = try special(back.id, .takeBackSpecial, by: actor)
    guard special.status != .proposed else { throw .specialNotDecided(special.id) }
    try reasoned(back.reason)
    var open = special
    open.status = .proposed
    open.verifier = nil
    open.reason = back.reason
    return [.update(special, to: open)]
  }
}
