/// Hands a community's month in for review (提交).
package struct SubmitCommunity: Hashable, Sendable {
  package var month: Month
  package var community: Community.ID

  package init(month: Month, community: Community.ID) {
    self.month = month
    self.community = community
  }
}

extension SubmitCommunity: CommandBody {
  package static let rights = [
    CommandRight(
      .submit, [.secretary: .ownCommunity], in: [.scoring], isFinal: true, takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .submit }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .community(community), month: month)
  }

  package var parameters: [String: JSON] {
    ["month": .month(month), "community": .id(community)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .submit(Self(month: try members.month("month"), community: try members.id("community")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.submit(self, by: actor)
  }
}

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
}
