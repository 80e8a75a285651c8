/// Lets a month be settled without a source's mark (准许缺评).
package struct WaiveMark: Hashable, Sendable {
  package var key: Waiver.Key
  package var reason: String

  package init(key: Waiver.Key, reason: String) {
    self.key = key
    self.reason = reason
  }
}

extension WaiveMark: CommandBody {
  package static let rights = [
    CommandRight(.waive, [.street: .ownStreet], in: [.scoring, .review], takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .waive }

  package func scope(today: Day) -> CommandScope {
    CommandScope(ratee: key.ratee, isCommunity: key.source.isOfCommunity, key.month)
  }

  package var parameters: [String: JSON] {
    [
      "month": .month(key.month), "ratee": .text(key.ratee),
      "source": .text(key.source.rawValue), "reason": .text(reason),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .waive(
      Self(
        key: Waiver.Key(
          month: try members.month("month"), ratee: try members.text("ratee"),
          source: try members.code("source")),
        reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.waive(self, by: actor)
  }
}

extension Slice {
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
}
