import Domain

/// On which terms a duty is given: days, share, and whether for somebody who is away.
struct Terms: Hashable, Sendable {
  var first: Day
  /// `nil` = open.
  var last: Day?
  var share: Share
  var role: DutyRole
  /// For whom a cover stands in.
  var absent: Worker.ID?
  /// Whose duty passes on (交接); `nil` = it is given besides what others have.
  var giver: Worker.ID?
  /// Whether a cover takes `share` of each target; else of each what the absent one has.
  var isShareGiven = false
}

extension MonthFacts {
  /// The first day on which something new may begin: today, or the first of a later month.
  var firstDay: Day { max(today, month.first) }

  /// What is proposed for a target: a cover until its worker is back, else the free share for good.
  ///
  /// `heads` workers share it; `known` is the absence that it is for, when there is a certain one.
  func proposedTerms(
    for target: Target.ID, in community: Community.ID, heads: Int, absence known: Absence?
  ) -> Terms {
    if let absence = known ?? absence(of: target, in: community) {
      let duty = absence.duties.first { $0.target == target }
      let open = duty.flatMap { openDays(of: $0, during: absence.leave) }
      let first = open?.first ?? max(absence.leave.first, firstDay)
      let free = holdings.vacantShare(of: target, in: community, on: first)
      let whole = duty?.share ?? .whole
      let isPart = free > 0 && free < whole.raw
      return Terms(
        first: first, last: open?.last ?? earlier(absence.leave.last, duty?.last),
        share: isPart ? Share(raw: free) : whole, role: .cover, absent: absence.worker,
        isShareGiven: isPart)
    }
    let free = holdings.vacantShare(of: target, in: community, on: firstDay)
    if free == 0, heads == 1, let duty = onlyDuty(for: target, in: community) {
      return Terms(
        first: firstDay, last: records.ownEnd(of: duty), share: duty.share, role: .held,
        giver: duty.worker)
    }
    let share = (free == 0 ? Share.whole.raw : free) / max(heads, 1)
    return Terms(first: firstDay, last: nil, share: Share(raw: max(share, 1)), role: .held)
  }

  /// What can be handed over: the duty of the one person who has the target.
  private func onlyDuty(for target: Target.ID, in community: Community.ID) -> Assignment? {
    let held = holdings.present(for: target, in: community, on: firstDay)
    guard held.count == 1, let duty = held.first, duty.role == .held else { return nil }
    return duty
  }

  /// Who is away for a target today, or on the first day to come on which it is empty.
  func absence(of target: Target.ID, in community: Community.ID) -> Absence? {
    if let now = absence(of: target, in: community, on: firstDay) { return now }
    let vacancy = board.community(community)?.vacancies.first { $0.target == target }
    guard let first = vacancy.flatMap({ daysAhead($0.days).bounds(in: month)?.first })
    else { return nil }
    return absence(of: target, in: community, on: first)
  }
}
