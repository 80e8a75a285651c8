extension Slice {
  /// Objects to a published month (提异议).
  func object(_ raise: RaiseObjection, by actor: Actor) throws(Refusal) -> [Change] {
    try known(raise.community)
    try permit(.object, in: raise.month)
    try permit(.object, actor, in: [raise.community])
    if let worker = raise.worker {
      guard records.workerVersions.of(worker, in: month)?.community == raise.community else {
        throw .unknownWorker(worker)
      }
    }
    try reasoned(raise.text)
    guard records.objections[raise.id] == nil else { throw .objectionExists(raise.id) }
    return [
      .insert(
        Objection(
          id: raise.id, month: raise.month, community: raise.community, worker: raise.worker,
          text: raise.text, raisedBy: actor.name))
    ]
  }

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
