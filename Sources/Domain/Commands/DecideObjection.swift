/// Answers an objection; an accepted one returns its community (处理异议).
package struct DecideObjection: Hashable, Sendable {
  package var id: Objection.ID
  package var isAccepted: Bool
  package var answer: String

  package init(id: Objection.ID, isAccepted: Bool, answer: String) {
    self.id = id
    self.isAccepted = isAccepted
    self.answer = answer
  }
}

extension DecideObjection: CommandBody {
  package static let rights = [
    CommandRight(
      .decide, [.street: .ownStreet], in: [.publicity], isFinal: true, takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .decide }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .objection(id), month: nil)
  }

  package var parameters: [String: JSON] {
    ["id": .id(id), "accepted": .bool(isAccepted), "answer": .text(answer)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .decide(
      Self(
        id: try members.id("id"), isAccepted: try members.bool("accepted"),
        answer: try members.text("answer")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.decide(self, by: actor)
  }
}

extension Slice {
  /// Answers an objection; an accepted one returns its community (处理异议).
  func decide(_ decide: DecideObjection, by actor: Actor) throws(Refusal) -> [Change] {
    guard let objection = records.objections[decide.id] else {
      throw .unknownObjection(decide.id)
    }
    try permit(.decide, in: objection.month)
    try permit(.decide, actor, in: [objection.community])
    guard objection.status == .open else {
      throw .objectionDecided(objection.id, objection.status)
    }
    guard !isSamePerson(actor.name, objection.raisedBy) else {
      throw .ownRow(.decide, who: actor.name)
    }
    try refuseOwn(.decide, actor, community: objection.community)
    try reasoned(decide.answer)
    var decided = objection
    decided.status = decide.isAccepted ? .accepted : .rejected
    decided.answer = decide.answer
    decided.decidedBy = actor.name
    return [.update(objection, to: decided)]
      + (decide.isAccepted
        ? returning(objection.community, because: decide.answer, by: actor) : [])
  }
}
