/// Verifies a special task (核定).
package struct VerifySpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  /// Where the proposer gave none.
  package var evidence: String?

  package init(id: SpecialTask.ID, evidence: String? = nil) {
    self.id = id
    self.evidence = evidence
  }
}

extension VerifySpecial: CommandBody {
  package static let rights = [
    CommandRight(
      .verifySpecial, [.street: .ownStreet], in: [.open, .scoring, .review], takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .verifySpecial }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .special(id), month: nil)
  }

  package var tablesBesides: Set<TableName> { AdmissionRule.tables }

  package var parameters: [String: JSON] {
    ["id": .id(id), "evidence": .optional(evidence)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .verifySpecial(
      Self(id: try members.id("id"), evidence: try members.optionalText("evidence")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.verify(self, by: actor)
  }
}

extension Slice {
  /// Verifies a special task that is proposed, once there is evidence (核定特殊工作).
  func verify(_ verify: VerifySpecial, by actor: Actor) throws(Refusal) -> [Change] {
    let special = try special(verify.id, .verifySpecial, by: actor)
    guard special.status == .proposed else { throw .specialDecided(special.id, special.status) }
    try requireAdmission(of: special)
    var decided = special
    switch (special.evidence, verify.evidence) {
    case (nil, nil): throw .evidenceNeeded(special.id)
    case (nil, let given?): decided.evidence = given
    case (let standing?, let given?) where standing != given: throw .evidenceGiven(special.id)
    case (.some, _): break
    }
    decided.status = .verified
    decided.verifier = actor.name
    decided.reason = nil
    return [.update(special, to: decided)]
  }
}
