extension Slice {
  /// Enters or changes a spell of leave, with its covers, in one step (请假).
  func leave(_ take: TakeLeave, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.leave, actor)
    let leave = Leave(worker: take.worker, kind: take.kind, first: take.first, last: take.last)
    try permit(.leave, actor, toHave: leave)
    let standing = records.leaves[leave.key]
    let change = standing.map { Change.update($0, to: leave) } ?? .insert(leave)
    return try changes(
      standing == leave ? [] : [change], from: standing, to: leave, covers: take.covers, .leave,
      actor)
  }

  /// Gives a leave another kind or other days; covers keep the days that are still needed (改请假).
  func changeLeave(_ change: ChangeLeave, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.changeLeave, actor)
    let standing = try leave(change.leave, .changeLeave, actor)
    let leave = Leave(
      worker: standing.worker, kind: change.kind, first: change.first, last: change.last)
    try permit(.changeLeave, actor, toHave: leave)
    guard leave.key == standing.key || records.leaves[leave.key] == nil else {
      throw .leaveExists(worker: leave.worker, leave.kind, first: leave.first)
    }
    // A leave of another kind or first day is another row: the old one has to go.
    let own: [Change] =
      if leave == standing {
        []
      } else if leave.key == standing.key {
        [.update(standing, to: leave)]
      } else {
        [.delete(standing), .insert(leave)]
      }
    return try changes(
      own, from: standing, to: leave, covers: change.covers, .changeLeave, actor)
  }

  /// Takes a leave away; its covers go with it (销假).
  func cancelLeave(_ key: Leave.Key, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.cancelLeave, actor)
    let standing = try leave(key, .cancelLeave, actor)
    return try changes(
      [.delete(standing)], from: standing, to: nil, covers: [], .cancelLeave, actor)
  }

  private func leave(
    _ key: Leave.Key, _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) -> Leave {
    _ = try worker(key.worker)
    guard let leave = records.leaves[key] else {
      throw .noSuchLeave(worker: key.worker, key.kind, first: key.first)
    }
    try permit(kind, actor, in: home(of: key.worker, in: key.first.month))
    return leave
  }

  private func permit(
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
  private func changes(
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
