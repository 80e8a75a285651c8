extension Slice {
  /// One cover for each duty of the absent worker, no longer than the duty; without a share given,
  /// with the share of the duty.
  func covers(
    worker id: Worker.ID, absent: Worker.ID, targets: [Target.ID], days: DayRange, share: Share?,
    _ actor: Actor
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
        guard let cover = cover(of: duty, by: worker, on: days, share) else {
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
  private func cover(
    of duty: Assignment, by worker: Worker, on days: DayRange, _ share: Share?
  ) -> Assignment? {
    guard let spell = duty.days.intersection(days), worker.employment.contains(spell.first) else {
      return nil
    }
    return Assignment(
      worker: worker.id, target: duty.target, community: duty.community, role: .cover,
      first: spell.first, last: earlier(spell.last, worker.employment.last),
      share: share ?? duty.share)
  }
}
