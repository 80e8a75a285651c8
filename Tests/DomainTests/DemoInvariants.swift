import Domain

/// The rules of the days, checked anew and day by day, apart from the program's own check.
struct DemoInvariants {
  let records: Records
  private let duties: [Assignment]
  private let leaves: [Worker.ID: [Leave]]

  init(_ records: Records) {
    self.records = records
    duties = Array(records.assignments.values)
    leaves = Dictionary(grouping: records.leaves.values, by: \.worker)
  }

  /// Every broken rule, as one line each.
  var broken: [String] {
    records.leaves.values.filter { !isEmployed($0.worker, $0.days) }.map { "leave \($0)" }
      + duties.flatMap(alone)
      + Dictionary(grouping: duties, by: \.worker).values.flatMap(ofOneWorker)
      + Dictionary(grouping: duties, by: \.place).values.flatMap(ofOnePlace)
      + records.workerVersions.all.filter { version in
        version.grade.map { !version.workerClass.grades.contains($0) } ?? true
      }.map { "grade \($0)" }
  }

  private func isEmployed(_ worker: Worker.ID, _ days: DayRange) -> Bool {
    records.workers[worker]?.employment.covers(days) ?? false
  }

  private func isPresent(_ worker: Worker.ID, on day: Day) -> Bool {
    isEmployed(worker, DayRange(day, day))
      && !(leaves[worker] ?? []).contains { $0.days.contains(day) }
  }

  /// Days on which the picture of these duties may change.
  private func turns(_ duties: [Assignment]) -> [Day] {
    var days: Set<Day> = []
    for duty in duties {
      days.formUnion([duty.first, duty.last?.next].compactMap(\.self))
      for leave in leaves[duty.worker] ?? [] { days.formUnion([leave.first, leave.last.next]) }
    }
    return days.sorted()
  }

  private func alone(_ duty: Assignment) -> [String] {
    var faults: [String] = []
    let month = duty.first.month
    let line = records.lines[duty.target]
    if duty.days.isEmpty { faults.append("ends before it begins") }
    if !isEmployed(duty.worker, duty.days) { faults.append("outside the employment") }
    if duty.role == .cover, duty.last == nil { faults.append("cover without end") }
    if duty.role == .cover, !hasReason(duty) { faults.append("cover outside leave or vacancy") }
    if let grid = records.grids[duty.target], grid.community != duty.community {
      faults.append("grid of another community")
    }
    if let line,
      !line.runs(in: month)
        || !(duty.last.map { line.runs(in: $0.month) } ?? (line.lastMonth == nil))
    {
      faults.append("outside the months of the line")
    }
    if records.points(of: duty.target, in: month) == nil { faults.append("no points") }
    if street(of: records.workerVersions.of(duty.worker, in: month)?.community)
      != street(of: duty.community)
    {
      faults.append("another street")
    }
    return faults.map { "\(duty.key): \($0)" }
  }

  /// A cover stands within one leave of a holder, or for the part that nobody holds any more.
  private func hasReason(_ cover: Assignment) -> Bool {
    let holders = duties.filter {
      $0.place == cover.place && $0.role == .held && $0.days.overlaps(cover.days)
    }
    let vacant = Share.whole.raw - holders.reduce(0) { $0 + $1.share.raw }
    return cover.share.raw <= vacant
      || holders.contains { holder in
        (leaves[holder.worker] ?? []).contains { $0.days.covers(cover.days) }
      }
  }

  private func street(of community: Community.ID?) -> Street.ID? {
    community.flatMap { records.communities[$0]?.street }
  }

  private func ofOneWorker(_ duties: [Assignment]) -> [String] {
    turns(duties).flatMap { day -> [String] in
      DutyRole.allCases.compactMap { role in
        let places = Set(duties.filter { $0.role == role && $0.days.contains(day) }.map(\.place))
        let grids = places.filter { records.grids[$0.target] != nil }
        let mains = places.filter { records.lines[$0.target]?.kind == .main }
        return grids.count > 1 || mains.count > 1 ? "\(day): \(role) \(places)" : nil
      }
    }
  }

  private func ofOnePlace(_ duties: [Assignment]) -> [String] {
    turns(duties).flatMap { day -> [String] in
      let there = duties.filter { $0.days.contains(day) && isPresent($0.worker, on: day) }
      let share = there.reduce(0) { $0 + $1.share.raw }
      var faults: [String] = []
      if share > 1000 { faults.append("shares \(share)") }
      if let target = duties.first?.target, records.grids[target] != nil,
        Set(there.map(\.worker)).count > 2
      {
        faults.append("more than two in a grid")
      }
      for cover in duties where cover.role == .cover && cover.days.contains(day) {
        let own = there.contains(cover) ? cover.share.raw : 0
        if share - own >= 1000 { faults.append("needless cover") }
      }
      return faults.map { "\(day) \(duties[0].place): \($0)" }
    }
  }
}

extension Records {
  /// All rows as an import of one file a table would bring them.
  var incoming: Incoming {
    var rows: [Incoming.Row] = []
    for table in TableName.allCases {
      for cells in self.rows(of: table) {
        let origin = Origin(file: table.rawValue, line: rows.count + 2)
        rows.append(Incoming.Row(table: table, cells: cells, origin: origin))
      }
    }
    return Incoming(rows: rows)
  }
}
