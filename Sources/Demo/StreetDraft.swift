import Domain

/// A worker's place in a street's draft.
struct Seat: Hashable, Sendable {
  let community: Int
  let person: Int
}

/// A street of the demo while it is being made up.
struct StreetDraft: Sendable {
  let plan: StreetPlan
  let timeline: Timeline
  /// The street's officer who verifies and signs (街道经办人).
  let officer: String
  /// The street's second officer.
  let second: String
  /// The surveyor of the third party (第三方测评员).
  let surveyor: String
  var names: PersonNames
  var random: SplitMix
  var communities: [CommunityDraft] = []
  var specials: [SpecialTask] = []
  var waivers: [Waiver] = []
  var adjustedDifficulties: [Difficulty] = []

  init(_ plan: StreetPlan, over timeline: Timeline, numbers: inout Numbers) {
    self.plan = plan
    self.timeline = timeline
    random = SplitMix(seed: plan.number)
    names = PersonNames(reserved: guihuaNames + ["沈洁"])
    officer = plan.number == 1 ? "沈洁" : names.next(.female, &random)
    second = names.next(.male, &random)
    surveyor = "恒信测评 " + names.next(.female, &random)
    for (place, community) in plan.communities.enumerated() {
      communities.append(madeUp(community, plan.community(place), &numbers))
    }
  }

  /// The community that the drawings tell of, in the first street.
  var storyPlace: Int? { plan.number == 1 ? 2 : nil }

  private mutating func madeUp(
    _ community: CommunityPlan, _ id: Community.ID, _ numbers: inout Numbers
  ) -> CommunityDraft {
    if communities.count == storyPlace {
      return guihua(id, over: timeline) { numbers.worker($0) }
    }
    var draft = CommunityDraft(community, id: id, &random)
    draft.hire(over: timeline, &names, &numbers, &random)
    draft.shareOut(over: timeline, &random)
    return draft
  }

  subscript(seat: Seat) -> Person {
    get { communities[seat.community].people[seat.person] }
    set { communities[seat.community].people[seat.person] = newValue }
  }
}
