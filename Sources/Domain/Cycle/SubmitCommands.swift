extension Slice {
  /// Hands a community's month in, once nothing is missing (提交).
  func submit(_ submit: SubmitCommunity, by actor: Actor) throws(Refusal) -> [Change] {
    try known(submit.community)
    try permit(.submit, in: submit.month)
    try permit(.submit, actor, in: [submit.community])
    let key = Submission.Key(month: submit.month, community: submit.community)
    guard records.submissions[key] == nil else { return [] }
    let lacking = obstacles(submitting: submit.community, Board(self))
    guard lacking.isEmpty else { throw .obstacles(.submit, lacking) }
    // Why it was returned has been seen to.
    let returned = records.communityReturns[key].map { [Change.delete($0)] } ?? []
    return returned + [.insert(Submission(key: key, by: actor.name))]
  }

  /// Gives a community's month back (退回).
  func giveBack(_ give: ReturnCommunity, by actor: Actor) throws(Refusal) -> [Change] {
    try known(give.community)
    try permit(.returnCommunity, in: give.month)
    try permit(.returnCommunity, actor, in: [give.community])
    try refuseOwn(.returnCommunity, actor, community: give.community)
    try reasoned(give.reason)
    let key = Submission.Key(month: give.month, community: give.community)
    guard records.submissions[key] != nil else { throw .notSubmitted(give.community) }
    return returning(give.community, because: give.reason, by: actor)
  }

  /// The community counts as not submitted, and the month is back in `scoring`; the others stay
  /// submitted and closed.
  func returning(
    _ community: Community.ID, because reason: String, by actor: Actor
  ) -> [Change] {
    var changes: [Change] = []
    let key = Submission.Key(month: month, community: community)
    if let submission = records.submissions[key] { changes.append(.delete(submission)) }
    let returned = CommunityReturn(key: key, reason: reason, by: actor.name)
    changes.append(
      records.communityReturns[key].map { .update($0, to: returned) } ?? .insert(returned))
    let streetMonth = StreetMonth.Key(street: street, month: month)
    if let publication = records.publications[streetMonth] { changes.append(.delete(publication)) }
    if let standing = records.months[streetMonth], standing.state > .scoring {
      changes.append(.update(standing, to: StreetMonth(key: streetMonth, state: .scoring)))
    }
    return changes
  }

  /// Lets the month be settled without a source's mark, or without answers (准许缺评).
  func waive(_ waive: WaiveMark, by actor: Actor) throws(Refusal) -> [Change] {
    if waive.key.source.isOfCommunity {
      let community = Community.ID(waive.key.ratee)
      try known(community)
      try permit(.waive, in: month)
      try permit(.waive, actor, in: [community])
      try refuseOwn(.waive, actor, community: community)
    } else {
      let id = Worker.ID(waive.key.ratee)
      _ = try worker(id)
      try permit(.waive, in: month)
      guard let home = records.workerVersions.of(id, in: month)?.community else {
        throw .notEmployed(worker: id, on: month.first)
      }
      try permit(.waive, actor, in: [home])
      try refuseOwn(.waive, actor, worker: id)
    }
    try reasoned(waive.reason)
    let waiver = Waiver(key: waive.key, reason: waive.reason, by: actor.name)
    guard let standing = records.waivers[waive.key] else { return [.insert(waiver)] }
    return standing == waiver ? [] : [.update(standing, to: waiver)]
  }

  /// Notes that a worker's month is looked through (核对).
  func setReady(_ ready: SetReady, by actor: Actor) throws(Refusal) -> [Change] {
    _ = try worker(ready.key.worker)
    try permit(.ready, in: ready.key.month)
    guard let home = records.workerVersions.of(ready.key.worker, in: month)?.community else {
      throw .notEmployed(worker: ready.key.worker, on: month.first)
    }
    try permit(.ready, actor, in: [home])
    switch (records.readyMarks[ready.key], ready.isReady) {
    case (nil, true): return [.insert(ReadyMark(key: ready.key, by: actor.name))]
    case (let standing?, false): return [.delete(standing)]
    default: return []
    }
  }

  func known(_ community: Community.ID) throws(Refusal) {
    guard records.communities[community] != nil else { throw .unknownCommunity(community) }
  }

  /// A reason has at least one character that is no blank.
  func reasoned(_ reason: String) throws(Refusal) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
  }
}
