extension Slice {
  /// Lets a worker stand in for one who is away (代岗).
  func cover(
    _ cover: CoverDuties, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try permit(.cover, actor)
    guard !cover.targets.isEmpty else { throw .nothingGiven }
    let days = try daysToCover(cover, on: today)
    let assignments = try covers(
      worker: cover.worker, absent: cover.absent, targets: cover.targets, days: days, actor)
    return try checked(assignments.map { .insert($0) }, .cover)
  }

  /// The days given, else those of the leave that is on or comes next.
  private func daysToCover(_ cover: CoverDuties, on today: Day) throws(Refusal) -> DayRange {
    _ = try worker(cover.absent)
    let from = cover.first ?? today
    let leave = records.leaves.values
      .filter { $0.worker == cover.absent && $0.last >= from }
      .min { $0.first == $1.first ? $0.last > $1.last : $0.first < $1.first }
    guard let last = cover.last ?? leave?.last, cover.first != nil || leave != nil else {
      throw .noLeaveToCover(worker: cover.absent)
    }
    let first = cover.first ?? max(today, leave?.first ?? today)
    guard first <= last else { throw .lastBeforeFirst(first: first, last: last) }
    return DayRange(first, last)
  }

  /// One cover for each duty of the absent worker, with her share, no longer than she has the duty.
  private func covers(
    worker id: Worker.ID, absent: Worker.ID, targets: [Target.ID], days: DayRange, _ actor: Actor
  ) throws(Refusal) -> [Assignment] {
    let worker = try worker(id)
    var covers: [Assignment] = []
    for target in targets {
      let duties = records.assignments.values
        .filter { $0.worker == absent && $0.target == target && $0.days.overlaps(days) }
        .sorted {
          ($0.first, $0.community, $0.role.rawValue) < ($1.first, $1.community, $1.role.rawValue)
        }
      guard !duties.isEmpty else {
        throw .noSuchDuty(worker: absent, target: target, on: days.first)
      }
      for duty in duties {
        guard let cover = cover(of: duty, by: worker, on: days) else {
          throw .notEmployed(worker: id, on: max(duty.first, days.first))
        }
        try permit(.cover, actor, in: places(of: cover))
        guard records.assignments[cover.key] == nil else {
          throw .alreadyAssigned(worker: id, target: target, first: cover.first)
        }
        if !covers.contains(where: { $0.key == cover.key }) { covers.append(cover) }
      }
    }
    return covers
  }

  /// `nil` = the worker is not employed on the first of the days.
  private func cover(of duty: Assignment, by worker: Worker, on days: DayRange) -> Assignment? {
    guard let spell = duty.days.intersection(days), worker.employment.contains(spell.first) else {
      return nil
    }
    return Assignment(
      worker: worker.id, target: duty.target, community: duty.community, role: .cover,
      first: spell.first, last: earlier(spell.last, worker.employment.last), share: duty.share)
  }

  /// Enters or changes a spell of leave, with its covers, in one step (请假).
  func leave(_ take: TakeLeave, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.leave, actor)
    guard take.first <= take.last else {
      throw .lastBeforeFirst(first: take.first, last: take.last)
    }
    let worker = try worker(take.worker)
    let leave = Leave(worker: worker.id, kind: take.kind, first: take.first, last: take.last)
    guard worker.employment.covers(leave.days) else {
      throw .leaveOutsideEmployment(worker: worker.id, employment: worker.employment)
    }
    try permit(.leave, actor, in: home(of: worker.id, in: take.first.month))
    let standing = records.leaves[leave.key]
    var changes = standing.map { [Change.update($0, to: leave)] } ?? [Change.insert(leave)]
    if standing == leave { changes = [] }
    for cover in take.covers {
      let made = try covers(
        worker: cover.worker, absent: worker.id, targets: cover.targets, days: leave.days, actor
      ).map { Change.insert($0) }
      changes += made.filter { !changes.contains($0) }
    }
    if let standing, leave.last < standing.last { changes += try coversEnded(by: leave) }
    return try checked(changes, .leave)
  }

  /// A leave that becomes shorter ends the covers that are no longer needed.
  private func coversEnded(by leave: Leave) throws(Refusal) -> [Change] {
    var after = records
    after.leaves[leave.key] = leave
    let duties = after.assignments.values.filter { $0.worker == leave.worker }
    let places = Set(duties.map(\.place))
    // Those with her share first: of several covers of one target it is hers that goes.
    let shares = Set(duties.map { PlaceShare($0) })
    let covers = after.assignments.values
      .filter { $0.role == .cover && places.contains($0.place) && $0.worker != leave.worker }
      .sorted { one, other in
        let (isHers, isOthers) = (
          shares.contains(PlaceShare(one)), shares.contains(PlaceShare(other))
        )
        if isHers != isOthers { return isHers }
        if one.first != other.first { return one.first < other.first }
        if one.worker != other.worker { return one.worker < other.worker }
        return (one.target, one.community) < (other.target, other.community)
      }
    var changes: [Change] = []
    for cover in covers {
      guard let day = after.firstDayNotNeeded(cover), day > leave.last else { continue }
      let ended = day <= cover.first ? nil : cover.ending(on: day.previous)
      after.assignments[cover.key] = ended
      changes.append(ended.map { .update(cover, to: $0) } ?? .delete(cover))
    }
    return changes
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
