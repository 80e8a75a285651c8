/// Signs a batch for the street too, with what asking again found (复核).
package struct CountersignBatch: Hashable, Sendable {
  /// How many answers of which batch were asked again, and how many of them agree.
  package var recheck: Recheck

  package init(recheck: Recheck) { self.recheck = recheck }

  package var batch: Batch.Key { recheck.key }
}

extension CountersignBatch: CommandBody {
  package static let rights = [
    CommandRight(
      .countersignSurvey, [.street: .ownStreet], in: [.scoring, .review], takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .countersignSurvey }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .batch(batch), month: batch.month)
  }

  package var parameters: [String: JSON] {
    batch.parameters.merging([
      "checked": .integer(recheck.checked), "agreed": .integer(recheck.agreed),
      "reason": .optional(recheck.reason),
    ]) { $1 }
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .countersignSurvey(
      Self(
        recheck: Recheck(
          key: try Batch.Key(members), checked: try members.integer("checked"),
          agreed: try members.integer("agreed"), reason: try members.optionalText("reason"))))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.countersign(self, by: actor)
  }
}

extension Slice {
  /// Signs a batch for the street, another person than the signer (复核).
  func countersign(_ give: CountersignBatch, by actor: Actor) throws(Refusal) -> [Change] {
    let batch = try batch(give.batch, .countersignSurvey, actor)
    guard batch.status == .signed else {
      throw .batchClosed(give.batch.batch, batch.status, needed: .signed)
    }
    guard !isSamePerson(batch.signer, actor.name) else {
      throw .secondPersonNeeded(.countersignSurvey, actor.name)
    }
    try check(give.recheck)
    var signed = batch
    signed.status = .countersigned
    signed.countersigner = actor.name
    let standing = records.rechecks[give.batch]
    let noted = standing.map { Change.update($0, to: give.recheck) } ?? .insert(give.recheck)
    return [change(of: signed)] + (standing == give.recheck ? [] : [noted])
  }

  /// Whether the counts can be, and say enough or why not.
  private func check(_ recheck: Recheck) throws(Refusal) {
    let valid = validAnswers(in: recheck.key)
    if let refusal = recheck.refusal(of: valid, records.scheme(for: month)) { throw refusal }
  }
}
