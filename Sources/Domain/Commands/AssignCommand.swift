extension Slice {
  /// The duties that assigning makes (指派).
  func assign(_ assign: AssignDuties, by actor: Actor) throws(Refusal) -> [Change] {
    // Who may not at all is told so before anything else.
    try permit(.assign, actor)
    guard !assign.workers.isEmpty, !assign.targets.isEmpty else { throw .nothingGiven }
    if let last = assign.last, last < assign.first {
      throw .lastBeforeFirst(first: assign.first, last: last)
    }
    var changes: [Change] = []
    for worker in assign.workers {
      for target in assign.targets {
        let assignment = try duty(of: worker, for: target, as: assign)
        try permit(.assign, actor, in: places(of: assignment))
        let change = Change.insert(assignment)
        if !changes.contains(change) { changes.append(change) }
      }
    }
    return try checked(changes, .assign)
  }

  private func duty(
    of id: Worker.ID, for target: Target.ID, as assign: AssignDuties
  ) throws(Refusal) -> Assignment {
    let worker = try worker(id)
    guard worker.employment.contains(assign.first) else {
      throw .notEmployed(worker: id, on: assign.first)
    }
    let month = assign.first.month
    try requireTarget(target, in: month)
    let home = try home(of: target, for: id, in: month)
    let community = assign.community ?? home
    guard records.communities[community] != nil else { throw .unknownCommunity(community) }
    let assignment = Assignment(
      worker: id, target: target, community: community, first: assign.first,
      last: assign.last ?? naturalEnd(of: target, for: worker), share: assign.share)
    let standing = records.assignments.values.first {
      $0.worker == id && $0.place == assignment.place && $0.role == .held
        && $0.days.overlaps(assignment.days)
    }
    if let standing { throw .alreadyAssigned(worker: id, target: target, first: standing.first) }
    return assignment
  }

  /// A grid is done where it lies, a line at the worker's home.
  private func home(
    of target: Target.ID, for worker: Worker.ID, in month: Month
  ) throws(Refusal) -> Community.ID {
    if let grid = records.grids[target] { return grid.community }
    guard let version = records.workerVersions.of(worker, in: month) else {
      throw .notEmployed(worker: worker, on: month.first)
    }
    return version.community
  }

  /// Where an open duty must end by itself: with the employment, or with the line's last month.
  private func naturalEnd(of target: Target.ID, for worker: Worker) -> Day? {
    earlier(worker.employment.last, records.lines[target]?.lastMonth?.last)
  }

  /// Ends a duty (结束).
  func end(_ end: EndDuty, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.end, actor)
    _ = try worker(end.worker)
    guard records.grids[end.target] != nil || records.lines[end.target] != nil else {
      throw .unknownTarget(end.target)
    }
    let duties = records.assignments.values.filter {
      $0.worker == end.worker && $0.target == end.target
        && (end.community == nil || $0.community == end.community)
    }
    let standing = duties.filter { $0.days.contains(end.last) }
    let communities = Set(standing.map(\.community)).sorted()
    guard communities.count <= 1 else {
      throw .dutyInSeveralCommunities(worker: end.worker, target: end.target, communities)
    }
    guard !standing.isEmpty else {
      if let later = duties.filter({ $0.first > end.last }).min(by: { $0.first < $1.first }) {
        throw .endBeforeStart(worker: end.worker, target: end.target, first: later.first)
      }
      throw .noSuchDuty(worker: end.worker, target: end.target, on: end.last)
    }
    try permit(.end, actor, in: communities)
    let changes = standing.filter { $0.last != end.last }.sorted { $0.first < $1.first }
      .map { Change.update($0, to: $0.ending(on: end.last)) }
    return try checked(changes, .end)
  }
}

extension Assignment {
  package func ending(on day: Day) -> Assignment {
    var copy = self
    copy.last = day
    return copy
  }
}

extension Slice {
  /// Where a right to give somebody this duty is needed: in another community than her home it is
  /// for the street to decide.
  func places(of duty: Assignment) -> [Community.ID] {
    [duty.community] + home(of: duty.worker, in: duty.first.month)
  }

  func home(of worker: Worker.ID, in month: Month) -> [Community.ID] {
    records.workerVersions.of(worker, in: month).map { [$0.community] } ?? []
  }

  func worker(_ id: Worker.ID) throws(Refusal) -> Worker {
    guard let worker = records.workers[id] else { throw .unknownWorker(id) }
    return worker
  }

  func requireTarget(_ target: Target.ID, in month: Month) throws(Refusal) {
    if let line = records.lines[target] {
      guard line.runs(in: month) else { throw .lineNotRunning(target: target, month) }
    } else if records.grids[target] == nil {
      throw .unknownTarget(target)
    }
    guard records.points(of: target, in: month) != nil else {
      throw .notInMonth(target: target, month)
    }
  }
}
