extension ImportCheck {
  /// What a row must keep to once its references stand.
  func rules(of row: Incoming.Row) -> [ImportFault] {
    let reader = RowReader(row.cells, of: row.table.table)
    switch row.table {
    case .workerVersions:
      guard let version = try? WorkerVersion(reader), let grade = version.grade,
        !version.workerClass.grades.contains(grade)
      else { return [] }
      return [fault(row, "grade", .gradeOutsideClass(grade, version.workerClass))]
    case .lines:
      return (try? WorkLine(reader)).map { monthsOf($0, row) } ?? []
    case .workers:
      guard let employment = (try? Worker(reader))?.employment, employment.isEmpty,
        let last = employment.last
      else { return [] }
      return [
        fault(
          row, "employed_to", .refused(.lastBeforeFirst(first: employment.first, last: last)))
      ]
    case .leaves:
      if let leave = try? Leave(reader), leave.last < leave.first {
        return [
          fault(row, "to", .refused(.lastBeforeFirst(first: leave.first, last: leave.last)))
        ]
      }
      guard let leave = try? Leave(reader), let worker = after.workers[leave.worker],
        !incoming.lost.mayHave(leave.worker.text, in: .workers),
        !worker.employment.covers(leave.days)
      else { return [] }
      return [fault(row, "from", .leaveOutsideEmployment)]
    case .months: return monthRules(row, reader)
    case .schemes: return schemeRules(row, reader)
    case .communityVersions: return postRules(row, reader)
    case .marks:
      guard let mark = try? Mark(reader), !fits(mark.key) else { return [] }
      return [fault(row, "target", .raterOfNothing)]
    default: return []
    }
  }

  /// Only auxiliary lines have months, the first not after the last.
  private func monthsOf(_ line: WorkLine, _ row: Incoming.Row) -> [ImportFault] {
    if line.kind == .main, line.firstMonth != nil || line.lastMonth != nil {
      return [fault(row, "first_month", .monthsOnMainLine)]
    }
    guard let first = line.firstMonth, let last = line.lastMonth, last < first else { return [] }
    return [fault(row, "last_month", .reversedMonths)]
  }

  /// Which marks have a target and a community.
  private func fits(_ key: Mark.Key) -> Bool {
    switch key.source {
    case .`self`, .team: key.target == nil && key.community == nil
    case .superior: key.community == nil
    case .department: key.target != nil && key.community != nil
    }
  }

  private func monthRules(_ row: Incoming.Row, _ reader: RowReader) -> [ImportFault] {
    guard let month = try? StreetMonth(reader) else { return [] }
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

  private func schemeRules(_ row: Incoming.Row, _ reader: RowReader) -> [ImportFault] {
    guard let scheme = try? Scheme(reader) else { return [] }
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

  private func postRules(_ row: Incoming.Row, _ reader: RowReader) -> [ImportFault] {
    guard let version = try? CommunityVersion(reader), !incoming.lost.touches(.schemes) else {
      return []
    }
    return missingPosts(version).map {
      fault(row, "posts_" + $0.rawValue, .postsMissing($0, version.of))
    }
  }

  /// In the months in which approved posts count, every community states them.
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
      .min { $0.key.month < $1.key.month }
      .map { .monthClosed($0.key.month, $0.state, allowed: [.planning]) }
  }
}
