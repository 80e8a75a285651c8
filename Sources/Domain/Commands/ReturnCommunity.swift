/// Gives a community's month back, so that it counts as not submitted (退回).
package struct ReturnCommunity: Hashable, Sendable {
  package var month: Month
  package var community: Community.ID
  package var reason: String

  package init(month: Month, community: Community.ID, reason: String) {
    self.month = month
    self.community = community
    self.reason = reason
  }
}

extension ReturnCommunity: CommandBody {
  package static let rights = [
    CommandRight(
      .returnCommunity, [.street: .ownStreet], in: [.scoring, .review], isFinal: true,
      takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .returnCommunity }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .community(community), month: month)
  }

  package var parameters: [String: JSON] {
    [
      "month": .month(month), "community": .id(community), "reason": .text(reason),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .returnCommunity(
      Self(
        month: try members.month("month"), community: try members.id("community"),
        reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.giveBack(self, by: actor)
  }
}

extension Slice {
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
}
