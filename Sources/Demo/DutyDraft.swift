import Domain

/// One duty of a made-up worker, with its weight for the planning of the demo.
struct DutyDraft: Sendable {
  enum Kind: Sendable { case grid, main, auxiliary }

  let target: Target.ID
  let kind: Kind
  let community: Community.ID
  var role = DutyRole.held
  var days: DayRange
  var share = Share.whole.raw
  /// Hundredths of a point that a whole month of it earns.
  var weight: Int

  func assignment(of worker: Worker.ID) -> Assignment {
    Assignment(
      worker: worker, target: target, community: community, role: role, first: days.first,
      last: days.last, share: Share(raw: share))
  }
}
