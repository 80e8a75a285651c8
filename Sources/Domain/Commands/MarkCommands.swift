extension Slice {
  /// Gives a mark, or puts another in its place (评分).
  ///
  /// Nobody marks himself but as `self`.
  func rate(_ give: GiveMark, by actor: Actor) throws(Refusal) -> [Change] {
    let key = give.key
    let kind = CommandKind(marking: key.source)
    let community = try community(markedBy: key)
    try permit(kind, in: key.month)
    let worker = key.source == .team ? nil : Worker.ID(key.ratee)
    let department = key.target.flatMap { records.lines[$0]?.department }
    try permit(kind, actor, in: [community], worker: worker, department: department)
    try refuseOthersMark(key, kind, actor)
    if key.source == .team {
      try refuseOwn(kind, actor, community: community)
    } else if key.source != .`self`, let worker {
      try refuseOwn(kind, actor, worker: worker)
    }
    let mark = Mark(
      key: key, score: give.score, rater: give.rater ?? actor.name, enteredBy: actor.name)
    guard let standing = records.marks[key] else { return [.insert(mark)] }
    return standing == mark ? [] : [.update(standing, to: mark)]
  }

  /// The superior's mark of a chief is the street's, every other one the secretary's.
  private func refuseOthersMark(
    _ key: Mark.Key, _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) {
    guard key.source == .superior else { return }
    let workerClass = records.workerVersions.of(Identifier(key.ratee), in: key.month)?.workerClass
    let givers: ActorRole = workerClass == .chief ? .street : .secretary
    guard actor.role == .administrator || actor.role == givers else {
      throw .notAllowed(kind, role: actor.role, allowed: [.administrator, givers])
    }
  }

  /// The community in which a mark counts, once its parts fit together.
  private func community(markedBy key: Mark.Key) throws(Refusal) -> Community.ID {
    if key.source == .team {
      let community = Community.ID(key.ratee)
      guard records.communities[community] != nil else { throw .unknownCommunity(community) }
      guard key.target == nil, key.community == nil else { throw .markTargetMismatch(.team) }
      return community
    }
    let id = Worker.ID(key.ratee)
    _ = try worker(id)
    guard let home = records.workerVersions.of(id, in: key.month)?.community else {
      throw .notEmployed(worker: id, on: key.month.first)
    }
    switch key.source {
    case .department:
      guard let line = key.target, let community = key.community else {
        throw .markTargetMismatch(.department)
      }
      guard records.lines[line] != nil else { throw .departmentWithoutLine(line) }
      guard records.communities[community] != nil else { throw .unknownCommunity(community) }
      return community
    case .superior:
      guard key.community == nil else { throw .markTargetMismatch(.superior) }
      if let grid = key.target, records.grids[grid] == nil { throw .unknownTarget(grid) }
    case .`self`, .team:
      guard key.target == nil, key.community == nil else { throw .markTargetMismatch(key.source) }
    }
    return home
  }

  /// Proposes a special task (提特殊工作).
  func propose(_ propose: ProposeSpecial, by actor: Actor) throws(Refusal) -> [Change] {
    let worker = try worker(propose.worker)
    try permit(.proposeSpecial, in: propose.month)
    guard worker.employment.overlaps(propose.month.days),
      let home = records.workerVersions.of(worker.id, in: propose.month)?.community
    else { throw .notEmployed(worker: worker.id, on: propose.month.first) }
    try permit(.proposeSpecial, actor, in: [home], worker: worker.id)
    guard records.specials[propose.id] == nil else { throw .specialExists(propose.id) }
    return [
      .insert(
        SpecialTask(
          id: propose.id, month: propose.month, worker: worker.id, title: propose.title,
          points: propose.points, evidence: propose.evidence, proposer: actor.name,
          status: .proposed, verifier: nil))
    ]
  }

  /// Verifies a special task that is proposed, once there is evidence (核定特殊工作).
  func verify(_ verify: VerifySpecial, by actor: Actor) throws(Refusal) -> [Change] {
    let special = try special(verify.id, .verifySpecial, by: actor)
    guard special.status == .proposed else { throw .specialDecided(special.id, special.status) }
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

  /// The task, once the actor may decide on it: never who proposed it, for whom it is, or anybody of
  /// that community (独立核).
  private func special(
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
