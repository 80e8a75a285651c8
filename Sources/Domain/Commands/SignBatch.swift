/// Signs a batch for those who measured it (签字).
package struct SignBatch: Hashable, Sendable {
  package var batch: Batch.Key

  package init(batch: Batch.Key) { self.batch = batch }
}

extension SignBatch: CommandBody {
  package static let rights = [
    CommandRight(
      .signSurvey, [.surveyor: .ownStreet], in: [.open, .scoring, .review], takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .signSurvey }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .batch(batch), month: batch.month)
  }

  package var parameters: [String: JSON] {
    batch.parameters
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .signSurvey(try Batch.Key(members))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.sign(batch, by: actor)
  }
}

extension Slice {
  /// Signs a batch for those who measured it (签字).
  func sign(_ key: Batch.Key, by actor: Actor) throws(Refusal) -> [Change] {
    let batch = try batch(key, .signSurvey, actor)
    guard batch.status == .uploaded else {
      throw .batchClosed(key.batch, batch.status, needed: .uploaded)
    }
    var signed = batch
    signed.status = .signed
    signed.signer = actor.name
    return [change(of: signed)]
  }
}
