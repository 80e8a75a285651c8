extension Slice {
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

  func known(_ community: Community.ID) throws(Refusal) {
    guard records.communities[community] != nil else { throw .unknownCommunity(community) }
  }

  /// A reason has at least one character that is no blank.
  func reasoned(_ reason: String) throws(Refusal) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
  }
}
