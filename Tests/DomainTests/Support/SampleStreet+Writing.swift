import Domain

extension SampleStreet {
  mutating func community(
    _ id: Community.ID, of street: Street.ID, households: Int = 2500,
    posts: [WorkerClass: Int] = [:], from: Month = .beginning
  ) {
    records.communities[id] = Community(id: id, name: id.text, street: street)
    let version = CommunityVersion(of: id, from: from, households: households, posts: posts)
    records.communityVersions[version.key] = version
  }

  mutating func grid(
    _ id: Target.ID, in community: Community.ID, points: Points = "30.00",
    from: Month = .beginning
  ) {
    records.grids[id] = Grid(
      id: id, name: id.text, community: community, households: 400, buildings: nil)
    let version = GridVersion(of: id, from: from, points: points)
    records.gridVersions[version.key] = version
  }

  mutating func line(
    _ id: Target.ID, _ kind: LineKind, points: Points, from first: Month? = nil,
    to last: Month? = nil, version: Month = .beginning
  ) {
    records.lines[id] = WorkLine(
      id: id, name: id.text, kind: kind, nature: .government, department: "K1",
      firstMonth: first, lastMonth: last)
    let version = LineVersion(of: id, from: version, points: points)
    records.lineVersions[version.key] = version
  }

  mutating func difficulty(
    _ target: Target.ID, in community: Community.ID, _ coefficient: Coefficient,
    from: Month = .beginning
  ) {
    let difficulty = Difficulty(
      of: Difficulty.Place(target: target, community: community), from: from,
      coefficient: coefficient)
    records.difficulties[difficulty.key] = difficulty
  }

  mutating func worker(
    _ id: Worker.ID, of community: Community.ID, _ workerClass: WorkerClass = .worker,
    from first: Day = "2020-01-01", to last: Day? = nil, probation: Day? = nil,
    version: Month = .beginning
  ) {
    records.workers[id] = Worker(
      id: id, name: id.text, employment: DayRange(first, last), probationUntil: probation)
    moves(id, to: community, workerClass, from: version)
  }

  mutating func moves(
    _ id: Worker.ID, to community: Community.ID, _ workerClass: WorkerClass = .worker,
    from: Month
  ) {
    let version = WorkerVersion(
      of: id, from: from, community: community, workerClass: workerClass, grade: nil)
    records.workerVersions[version.key] = version
  }

  mutating func leave(
    _ worker: Worker.ID, _ first: Day, _ last: Day, _ kind: LeaveKind = .sick
  ) {
    let leave = Leave(worker: worker, kind: kind, first: first, last: last)
    records.leaves[leave.key] = leave
  }

  mutating func holds(
    _ worker: Worker.ID, _ target: Target.ID, in community: Community.ID = "C01",
    from first: Day = "2026-01-01", to last: Day? = nil, share: Share = .whole,
    _ role: DutyRole = .held
  ) {
    let duty = Assignment(
      worker: worker, target: target, community: community, role: role, first: first, last: last,
      share: share)
    records.assignments[duty.key] = duty
  }

  mutating func covers(
    _ worker: Worker.ID, _ target: Target.ID, in community: Community.ID = "C01",
    from first: Day, to last: Day?, share: Share = .whole
  ) {
    holds(worker, target, in: community, from: first, to: last, share: share, .cover)
  }

  mutating func state(_ state: MonthState, of month: Month, street: Street.ID = "S1") {
    let key = StreetMonth.Key(street: street, month: month)
    records.months[key] = StreetMonth(key: key, state: state)
  }

  mutating func scheme(_ from: Month = "2026-01", _ change: (inout Scheme) -> Void) {
    var scheme = Scheme(effectiveMonth: from)
    change(&scheme)
    records.schemes[from] = scheme
  }
}
