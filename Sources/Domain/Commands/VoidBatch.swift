/// Takes a batch out of the count (作废).
package struct VoidBatch: Hashable, Sendable {
  package var batch: Batch.Key

  package init(batch: Batch.Key) { self.batch = batch }
}

extension VoidBatch: CommandBody {
  package static let rights = [
    CommandRight(
      .voidSurvey, [.street: .ownStreet], in: [.scoring, .review], takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .voidSurvey }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .batch(batch), month: batch.month)
  }

  package var parameters: [String: JSON] {
    batch.parameters
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .voidSurvey(try Batch.Key(members))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.void(batch, by: actor)
  }
}

extension Slice {
  /// Takes a batch out of the count (作废).
  func void(_ key: Batch.Key, by actor: Actor) throws(Refusal) -> [Change] {
    let batch = try batch(key, .voidSurvey, actor)
    guard batch.status != .void else { return [] }
    guard !isSamePerson(batch.signer, actor.name) else {
      throw .secondPersonNeeded(.voidSurvey, actor.name)
    }
    var void = batch
    void.status = .void
    return [change(of: void)]
  }
}
