extension Slice {
  func leave(
    _ key: Leave.Key, _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) -> Leave {
    _ = try worker(key.worker)
    guard let leave = records.leaves[key] else {
      throw .noSuchLeave(worker: key.worker, key.kind, first: key.first)
    }
    try permit(kind, actor, in: home(of: key.worker, in: key.first.month))
    return leave
  }

  func permit(
    _ kind: CommandKind, _ actor: Actor, toHave leave: Leave
  ) throws(Refusal) {
    guard leave.first <= leave.last else {
      throw .lastBeforeFirst(first: leave.first, last: leave.last)
    }
    let worker = try worker(leave.worker)
    guard worker.employment.covers(leave.days) else {
      throw .leaveOutsideEmployment(worker: worker.id, employment: worker.employment)
    }
    try permit(kind, actor, in: home(of: worker.id, in: leave.first.month))
  }

  /// The change of the leave itself, the covers asked for, and those that are no longer needed.
  func changes(
    _ own: [Change], from standing: Leave?, to leave: Leave?, covers asked: [TakeLeave.Cover],
    _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) -> [Change] {
    var changes = own
    if let leave {
      for cover in asked {
        let made = try covers(
          worker: cover.worker, absent: leave.worker, targets: cover.targets, days: leave.days,
          share: cover.share, actor
        ).map { Change.insert($0) }
        changes += made.filter { !changes.contains($0) }
      }
    }
    if let standing { changes += try coversCut(from: standing, to: leave) }
    return try checked(changes, kind)
  }

  /// Covers keep the days on which they still stand: on a day that the leave gives back, only where
  /// the target would not be fully present without them.
  private func coversCut(from standing: Leave, to leave: Leave?) throws(Refusal) -> [Change] {
    var after = records
    after.leaves[standing.key] = nil
    if let leave { after.leaves[leave.key] = leave }
    let left = after.leaves.values.filter { $0.worker == standing.worker }
    let isFreed = { (day: Day) in
      standing.days.contains(day) && !left.contains { $0.days.contains(day) }
    }
    var changes: [Change] = []
    for cover in coversOf(standing.worker, in: after) {
      let spells = after.spells(of: cover, neededOn: isFreed)
      guard spells != [cover.days] else { continue }
      after.assignments[cover.key] = nil
      var pieces: [Assignment] = []
      for days in spells {
        let piece = Assignment(
          worker: cover.worker, target: cover.target, community: cover.community, role: .cover,
          first: days.first, last: days.last, share: cover.share)
        after.assignments[piece.key] = piece
        pieces.append(piece)
      }
      let kept = pieces.first { $0.key == cover.key }
      changes.append(kept.map { .update(cover, to: $0) } ?? .delete(cover))
      changes += pieces.filter { $0.key != cover.key }.map(Change.insert)
    }
    return changes
  }

  /// Others' covers of the targets that a worker has.
  ///
  /// Those with her share first: of several covers of one target it is hers that goes.
  private func coversOf(_ worker: Worker.ID, in records: Records) -> [Assignment] {
    let duties = records.assignments.values.filter { $0.worker == worker }
    let places = Set(duties.map(\.place))
    let shares = Set(duties.map { PlaceShare($0) })
    return records.assignments.values
      .filter { $0.role == .cover && places.contains($0.place) && $0.worker != worker }
      .sorted { one, other in
        let (isHers, isOthers) = (
          shares.contains(PlaceShare(one)), shares.contains(PlaceShare(other))
        )
        if isHers != isOthers { return isHers }
        if one.first != other.first { return one.first < other.first }
        if one.worker != other.worker { return one.worker < other.worker }
        return (one.target, one.community) < (other.target, other.community)
      }
  }
}

/// A part of a target, by which a cover is known to stand in for a duty.
private struct PlaceShare: Hashable {
  let place: Difficulty.Place
  let share: Share

  init(_ duty: Assignment) {
    place = duty.place
    share = duty.share
  }
}
