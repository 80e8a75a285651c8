/// A month that a change would alter although it is closed to it.
struct ClosedMonth {
  let month: Month
  let state: MonthState
}

/// Tells which changes would alter a month that is closed to them, by the states before them.
///
/// Duties, days, versions and schemes are closed from `scoring` on; what is given in `scoring`
/// (marks, waivers, submissions, special tasks, answers) outside the states in which its command may
/// be given. Commands look at the table of rights besides.
struct MonthGuard {
  private let given: [MonthState]
  private let closed: [ClosedMonthJudge]

  /// What is given may change in the states `given`; by default those in which an import may bring it.
  init(before: Records, after: Records, given: [MonthState] = [.planning, .open, .scoring]) {
    self.given = given
    closed = before.months.values.filter { $0.state >= .scoring }
      .sorted { ($0.key.month, $0.key.street) < ($1.key.month, $1.key.street) }
      .map { ClosedMonthJudge(before: before, after: after, closed: $0) }
  }

  /// The first closed month that the change would alter.
  func month(alteredBy change: Change) -> ClosedMonth? {
    let altering: ClosedMonthJudge? =
      switch change.table.kind.closing {
      case .altering:
        closed.first { [type = change.table.type] in type.alters($0, by: change) }
      case .given: closed.first { !given.contains($0.state) && $0.has(change) }
      case .settled: closed.first { $0.state == .settled && $0.has(change) }
      case .never, .sealed, .own: nil
      }
    return altering.map { ClosedMonth(month: $0.month, state: $0.state) }
  }
}

/// A closed month of a street, with the records before and after what is to be judged.
package struct ClosedMonthJudge {
  let before: Records
  let after: Records
  let month: Month
  let street: Street.ID
  let state: MonthState

  fileprivate init(before: Records, after: Records, closed: StreetMonth) {
    (self.before, self.after) = (before, after)
    (month, street, state) = (closed.key.month, closed.key.street, closed.state)
  }

  /// Whether a row of the change is given in the month of the street.
  func has(_ change: Change) -> Bool {
    change.rows.contains { row in
      [before, after].contains {
        $0.month(of: row, in: change.table) == month
          && $0.streets(of: row, in: change.table, month: month).contains(street)
      }
    }
  }

  /// Whether a community is the street's after the change.
  fileprivate func owns(_ community: Community.ID) -> Bool {
    after.communities[community]?.street == street
  }

  fileprivate func works(_ worker: Worker.ID) -> Bool {
    [before, after].contains { records in
      records.workerVersions.of(worker, in: month)
        .flatMap { records.communities[$0.community] }?.street == street
    }
  }

  fileprivate func employs(_ worker: Worker.ID) -> Bool {
    [before, after].contains { $0.workers[worker]?.employment.overlaps(month.days) ?? false }
  }

  /// Whether the points of a target differ.
  fileprivate func altersPoints(of target: Target.ID) -> Bool {
    before.points(of: target, in: month) != after.points(of: target, in: month)
  }

  fileprivate func altersGrid(_ grid: Target.ID) -> Bool {
    let homes = [before, after].compactMap { $0.grids[grid]?.community }
    guard homes.contains(where: owns) else { return false }
    return altersPoints(of: grid) || (before.exists(grid, in: month) && Set(homes).count > 1)
  }

  fileprivate func altersLine(_ line: Target.ID) -> Bool {
    let exists = before.exists(line, in: month)
    return exists != after.exists(line, in: month) || altersPoints(of: line)
      || (exists && weighed(before, line) != weighed(after, line))
  }

  /// What of a line decides how it counts.
  private func weighed(_ records: Records, _ line: Target.ID) -> [String] {
    records.lines[line].map { [$0.kind.rawValue, $0.department.text] } ?? []
  }
}

extension Change {
  /// What stood there and what is to stand there, as far as there is either.
  package var rows: [[Value]] { [before, after].compactMap(\.self) }

  /// The same as records of their type.
  fileprivate func records<R: Record>(_ type: R.Type = R.self) -> [R] {
    rows.compactMap { R(cells: $0) }
  }
}

// What each kind of record alters of a month.

extension Community {
  /// A community that goes to another street takes its workers, grids and answers along.
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    let places: [Community] = change.records()
    guard places.count == 2, places[0].street != places[1].street,
      places.contains(where: { $0.street == judge.street })
    else { return false }
    return judge.before.communityVersions.of(places[0].id, in: judge.month) != nil
  }
}

extension CommunityVersion {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    guard let id = change.records(Self.self).first?.of, judge.owns(id) else { return false }
    let old = judge.before.communityVersions.of(id, in: judge.month)
    let new = judge.after.communityVersions.of(id, in: judge.month)
    return old?.households != new?.households || old?.posts != new?.posts
  }
}

extension Grid {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    change.records(Self.self).first.map { judge.altersGrid($0.id) } ?? false
  }
}

extension GridVersion {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    change.records(Self.self).first.map { judge.altersGrid($0.of) } ?? false
  }
}

extension WorkLine {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    change.records(Self.self).first.map { judge.altersLine($0.id) } ?? false
  }
}

extension LineVersion {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    change.records(Self.self).first.map { judge.altersLine($0.of) } ?? false
  }
}

extension Difficulty {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    guard let place = change.records(Self.self).first?.of, judge.owns(place.community) else {
      return false
    }
    let coefficient = { (records: Records) in
      records.coefficient(of: place.target, in: place.community, month: judge.month)
    }
    return coefficient(judge.before) != coefficient(judge.after)
  }
}

extension Scheme {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    judge.before.scheme(for: judge.month) != judge.after.scheme(for: judge.month)
  }
}

extension Holiday {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    change.records(Self.self).contains { $0.day.month == judge.month }
  }
}

extension Worker {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    let workers: [Worker] = change.records()
    guard let one = workers.first, judge.works(one.id) else { return false }
    let month = judge.month
    guard let other = workers.dropFirst().first else { return one.employment.overlaps(month.days) }
    let counted = DaySet(month.days, in: month)
    return Presence(one, leaves: [], in: month, counted: counted)
      != Presence(other, leaves: [], in: month, counted: counted)
  }
}

extension WorkerVersion {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    guard let id = change.records(Self.self).first?.of, judge.employs(id), judge.works(id) else {
      return false
    }
    let old = judge.before.workerVersions.of(id, in: judge.month)
    let new = judge.after.workerVersions.of(id, in: judge.month)
    return old?.community != new?.community || old?.workerClass != new?.workerClass
      || old?.grade != new?.grade
  }
}

extension Leave {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    let leaves: [Leave] = change.records()
    guard let leave = leaves.first, judge.works(leave.worker) else { return false }
    let days = leaves.map { DaySet($0.days, in: judge.month) }
    let old = days[0]
    let new = days.dropFirst().first ?? .none
    return old != new || (!old.isEmpty && Set(leaves.map(\.kind)).count > 1)
  }
}

extension Assignment {
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    let duties: [Assignment] = change.records()
    guard let one = duties.first, judge.owns(one.community) else { return false }
    guard let other = duties.dropFirst().first, one.share == other.share else {
      return duties.contains { $0.days.overlaps(judge.month.days) }
    }
    return DaySet(one.days, in: judge.month) != DaySet(other.days, in: judge.month)
  }
}
