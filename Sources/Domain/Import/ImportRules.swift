// What a row must keep to once its references stand, by kind of record.

extension WorkerVersion {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    guard let version = Self(cells: row.cells), let grade = version.grade,
      !version.workerClass.grades.contains(grade)
    else { return [] }
    return [check.fault(row, "grade", .gradeOutsideClass(grade, version.workerClass))]
  }
}

extension WorkLine {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    Self(cells: row.cells).map { check.monthsOf($0, row) } ?? []
  }
}

extension Worker {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    guard let employment = Self(cells: row.cells)?.employment, employment.isEmpty,
      let last = employment.last
    else { return [] }
    let reversed = Refusal.lastBeforeFirst(first: employment.first, last: last)
    return [check.fault(row, "employed_to", .refused(reversed))]
  }
}

extension Leave {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    guard let leave = Self(cells: row.cells) else { return [] }
    if leave.last < leave.first {
      let reversed = Refusal.lastBeforeFirst(first: leave.first, last: leave.last)
      return [check.fault(row, "to", .refused(reversed))]
    }
    guard let worker = check.after.workers[leave.worker],
      !check.incoming.lost.mayHave(leave.worker.text, in: .workers),
      !worker.employment.covers(leave.days)
    else { return [] }
    return [check.fault(row, "from", .leaveOutsideEmployment)]
  }
}

extension StreetMonth {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    Self(cells: row.cells).map { check.rules(of: $0, row) } ?? []
  }
}

extension Scheme {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    Self(cells: row.cells).map { check.rules(of: $0, row) } ?? []
  }
}

extension CommunityVersion {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    Self(cells: row.cells).map { check.rules(of: $0, row) } ?? []
  }
}

extension Mark {
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    guard let mark = Self(cells: row.cells), !mark.key.fits else { return [] }
    return [check.fault(row, "target", .raterOfNothing)]
  }
}

extension Mark.Key {
  /// Which marks have a target and a community.
  fileprivate var fits: Bool {
    switch source {
    case .`self`, .team: target == nil && community == nil
    case .superior: community == nil
    case .department: target != nil && community != nil
    }
  }
}

extension ImportCheck {
  /// Only auxiliary lines have months, the first not after the last.
  fileprivate func monthsOf(_ line: WorkLine, _ row: Incoming.Row) -> [ImportFault] {
    if line.kind == .main, line.firstMonth != nil || line.lastMonth != nil {
      return [fault(row, "first_month", .monthsOnMainLine)]
    }
    guard let first = line.firstMonth, let last = line.lastMonth, last < first else { return [] }
    return [fault(row, "last_month", .reversedMonths)]
  }

  fileprivate func rules(of month: StreetMonth, _ row: Incoming.Row) -> [ImportFault] {
    let old = before.months[month.key]?.state ?? .planning
    // A later state comes as `scoring`: what follows only commands bring about.
    if month.state == old || min(month.state, .scoring) == old { return [] }
    let taken = after.months[month.key]?.state ?? .planning
    guard taken > old else {
      return [fault(row, "state", .monthBackwards(from: old, to: month.state))]
    }
    if taken == .scoring, let today, today <= month.key.month.last {
      let last = Obstacle.monthNotOver(last: month.key.month.last)
      return [fault(row, "state", .refused(.obstacles(.advance, [last])))]
    }
    return []
  }

  fileprivate func rules(of scheme: Scheme, _ row: Incoming.Row) -> [ImportFault] {
    if before.schemes[scheme.key] != scheme, let begun = before.begun(from: scheme.key) {
      return [fault(row, "effective_month", .refused(begun))]
    }
    let sums = WorkerClass.allCases.compactMap { workerClass -> ImportFault? in
      let sum = scheme.weights[workerClass]?.sum ?? 0
      return sum == 100 ? nil : fault(row, "weights", .weightsSum(workerClass, sum))
    }
    guard scheme.headcount == .approved else { return sums }
    let incomingKeys = Set(incoming.rows.map(RowKey.init))
    let standing = after.communityVersions.all
      .filter { version in
        !incomingKeys.contains(RowKey(table: .communityVersions, cells: version.row))
          && !incoming.lost.mayHave(version.of.text, in: .communityVersions)
      }
      .sorted { $0.of < $1.of }
    return sums
      + standing.flatMap { version in
        missingPosts(version).map { fault(row, "headcount", .postsMissing($0, version.of)) }
      }
  }

  /// In the months in which approved posts count, every community states them.
  fileprivate func rules(of version: CommunityVersion, _ row: Incoming.Row) -> [ImportFault] {
    guard !incoming.lost.touches(.schemes) else { return [] }
    return missingPosts(version).map {
      fault(row, "posts_" + $0.rawValue, .postsMissing($0, version.of))
    }
  }

  private func missingPosts(_ version: CommunityVersion) -> [WorkerClass] {
    let missing = WorkerClass.allCases.filter { version.posts[$0] == nil }
    guard !missing.isEmpty else { return [] }
    let months = [version.from] + after.schemes.keys
    let counts = months.contains { month in
      after.communityVersions.of(version.of, in: month) == version
        && after.scheme(for: month).headcount == .approved
    }
    return counts ? missing : []
  }
}

extension Records {
  /// A scheme begins in a month that is in `planning` in every street; the refusal for one that does
  /// not.
  fileprivate func begun(from month: Month) -> Refusal? {
    months.values.filter { $0.key.month >= month && $0.state > .planning }
      .min { ($0.key.month, $0.key.street) < ($1.key.month, $1.key.street) }
      .map { .monthClosed($0.key.month, $0.state, allowed: [.planning]) }
  }
}
