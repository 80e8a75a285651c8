extension Slice {
  /// Gives a mark, or puts another in its place (评分).
  func rate(_ give: GiveMark, by actor: Actor) throws(Refusal) -> [Change] {
    let key = give.key
    try permit(.rate, in: key.month)
    try permit(.rate, actor, in: [try community(markedBy: key)])
    if actor.role == .secretary, isGivenByStreet(key) {
      throw .notAllowed(.rate, role: actor.role, allowed: [.administrator, .street])
    }
    let mark = Mark(key: key, score: give.score, rater: give.rater ?? actor.name)
    guard let standing = records.marks[key] else { return [.insert(mark)] }
    return standing == mark ? [] : [.update(standing, to: mark)]
  }

  /// Whether the mark is one of the secretary's own work: her community's, or a chief's.
  private func isGivenByStreet(_ key: Mark.Key) -> Bool {
    switch key.source {
    case .team: true
    case .superior:
      records.workerVersions.of(Identifier(key.ratee), in: key.month)?.workerClass == .chief
    case .`self`, .department: false
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
    try permit(.proposeSpecial, in: propose.month)
    let worker = try worker(propose.worker)
    guard worker.employment.overlaps(propose.month.days),
      let home = records.workerVersions.of(worker.id, in: propose.month)?.community
    else { throw .notEmployed(worker: worker.id, on: propose.month.first) }
    try permit(.proposeSpecial, actor, in: [home])
    guard records.specials[propose.id] == nil else { throw .specialExists(propose.id) }
    return [
      .insert(
        SpecialTask(
          id: propose.id, month: propose.month, worker: worker.id, title: propose.title,
          points: propose.points, evidence: propose.evidence, proposer: actor.name,
          status: .proposed, verifier: nil))
    ]
  }

  /// Verifies or rejects a special task that is proposed (核定特殊工作).
  ///
  /// Never by who proposed it; the administrator of a database of one stands for all.
  func decide(
    _ id: SpecialTask.ID, _ status: SpecialStatus, by actor: Actor
  ) throws(Refusal) -> [Change] {
    let kind = status == .verified ? CommandKind.verifySpecial : .rejectSpecial
    guard let special = records.specials[id] else { throw .unknownSpecial(id) }
    try permit(kind, in: special.month)
    let home = records.workerVersions.of(special.worker, in: special.month)?.community
    try permit(kind, actor, in: home.map { [$0] } ?? [])
    guard special.status == .proposed else { throw .specialDecided(id, special.status) }
    if actor.role != .administrator, actor.name == special.proposer {
      throw .ownRow(kind, who: actor.name)
    }
    var decided = special
    decided.status = status
    decided.verifier = actor.name
    return [.update(special, to: decided)]
  }
}
