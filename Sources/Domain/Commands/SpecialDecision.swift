extension Slice {
  /// The task, once the actor may decide on it: never who proposed it, for whom it is, or anybody of
  /// that community (独立核).
  func special(
    _ id: SpecialTask.ID, _ kind: CommandKind, by actor: Actor
  ) throws(Refusal) -> SpecialTask {
    guard let special = records.specials[id] else { throw .unknownSpecial(id) }
    try permit(kind, in: special.month)
    let home = records.workerVersions.of(special.worker, in: special.month)?.community
    try permit(kind, actor, in: home.map { [$0] } ?? [])
    guard !isSamePerson(actor.name, special.proposer) else {
      throw .ownRow(kind, who: actor.name)
    }
    try refuseOwn(kind, actor, worker: special.worker)
    if let home { try refuseOwn(kind, actor, community: home) }
    return special
  }
}
