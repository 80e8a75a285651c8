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
  private let judge: MonthJudge
  private let closed: [StreetMonth]

  /// What is given may change in the states `given`; by default those in which an import may bring it.
  init(before: Records, after: Records, given: [MonthState] = [.planning, .open, .scoring]) {
    judge = MonthJudge(before: before, after: after, givenStates: given)
    closed = before.months.values.filter { $0.state >= .scoring }
      .sorted { ($0.key.month, $0.key.street) < ($1.key.month, $1.key.street) }
  }

  /// The first closed month that the change would alter.
  func month(alteredBy change: Change) -> ClosedMonth? {
    closed.first { judge.alters(change, $0.key.month, of: $0.key.street, in: $0.state) }
      .map { ClosedMonth(month: $0.key.month, state: $0.state) }
  }
}

private struct MonthJudge {
  let before: Records
  let after: Records
  let givenStates: [MonthState]

  /// Whether the change alters the month of the street, which is in `scoring` or later.
  func alters(
    _ change: Change, _ month: Month, of street: Street.ID, in state: MonthState
  ) -> Bool {
    let rows = [change.before, change.after].compactMap(\.self)
    switch change.table {
    case .assignments: return assignments(rows, month, street)
    case .leaves: return leaves(rows, month, street)
    case .workers: return worker(rows, month, street)
    case .workerVersions: return workerVersion(rows, month, street)
    case .communityVersions, .gridVersions, .lineVersions, .difficulties, .lines, .grids,
      .schemes:
      return catalogue(change.table, rows, month, street)
    case .marks, .waivers, .submissions, .answers, .batches, .specials, .rechecks, .readyMarks:
      return !givenStates.contains(state) && given(change.table, rows, month, street)
    case .communities: return community(rows, month, street)
    case .adjustments: return state == .settled && given(change.table, rows, month, street)
    case .holidays:
      return rows.contains { text($0[0]).flatMap { Day($0) }?.month == month }
    case .districts, .streets, .departments, .months, .users, .objections, .publications,
      .communityReturns, .monthReturns, .settlements, .reopenings, .frozenMonths,
      .settledResults:
      return false
    }
  }

  /// A community that goes to another street takes its workers, grids and answers along.
  private func community(_ rows: [[Value]], _ month: Month, _ street: Street.ID) -> Bool {
    let places = rows.compactMap { try? Community(RowReader($0, of: Community.table)) }
    guard places.count == 2, places[0].street != places[1].street,
      places.contains(where: { $0.street == street })
    else { return false }
    return before.communityVersions.of(places[0].id, in: month) != nil
  }

  private func assignments(_ rows: [[Value]], _ month: Month, _ street: Street.ID) -> Bool {
    let duties = rows.compactMap { try? Assignment(RowReader($0, of: Assignment.table)) }
    guard let one = duties.first, after.communities[one.community]?.street == street else {
      return false
    }
    guard let other = duties.dropFirst().first, one.share == other.share else {
      return duties.contains { $0.days.overlaps(month.days) }
    }
    return DaySet(one.days, in: month) != DaySet(other.days, in: month)
  }

  private func leaves(_ rows: [[Value]], _ month: Month, _ street: Street.ID) -> Bool {
    let leaves = rows.compactMap { try? Leave(RowReader($0, of: Leave.table)) }
    guard let leave = leaves.first, works(leave.worker, in: street, month) else { return false }
    let (old, new) = (days(of: leaves, in: month, 0), days(of: leaves, in: month, 1))
    return old != new || (!old.isEmpty && Set(leaves.map(\.kind)).count > 1)
  }

  private func days(of leaves: [Leave], in month: Month, _ place: Int) -> DaySet {
    place < leaves.count ? DaySet(leaves[place].days, in: month) : .none
  }

  private func worker(_ rows: [[Value]], _ month: Month, _ street: Street.ID) -> Bool {
    let workers = rows.compactMap { try? Worker(RowReader($0, of: Worker.table)) }
    guard let one = workers.first, works(one.id, in: street, month) else { return false }
    guard let other = workers.dropFirst().first else { return one.employment.overlaps(month.days) }
    return Presence(one, leaves: [], in: month, counted: DaySet(month.days, in: month))
      != Presence(other, leaves: [], in: month, counted: DaySet(month.days, in: month))
  }

  private func workerVersion(_ rows: [[Value]], _ month: Month, _ street: Street.ID) -> Bool {
    guard let id: Worker.ID = rows.first.flatMap({ text($0[0]) }).map(Identifier.init(_:)),
      employed(id, in: month), works(id, in: street, month)
    else { return false }
    let (old, new) = (
      before.workerVersions.of(id, in: month), after.workerVersions.of(id, in: month)
    )
    return old?.community != new?.community || old?.workerClass != new?.workerClass
      || old?.grade != new?.grade
  }

  private func catalogue(
    _ table: TableName, _ rows: [[Value]], _ month: Month, _ street: Street.ID
  ) -> Bool {
    guard let id = rows.first.flatMap({ text($0[0]) }) else { return false }
    let target = Target.ID(id)
    switch table {
    case .communityVersions:
      let community = Community.ID(id)
      guard after.communities[community]?.street == street else { return false }
      let (old, new) = (
        before.communityVersions.of(community, in: month),
        after.communityVersions.of(community, in: month)
      )
      return old?.households != new?.households || old?.posts != new?.posts
    case .grids, .gridVersions:
      let homes = [before, after].compactMap { $0.grids[target]?.community }
      guard homes.contains(where: { after.communities[$0]?.street == street }) else { return false }
      return before.points(of: target, in: month) != after.points(of: target, in: month)
        || (before.exists(target, in: month) && Set(homes).count > 1)
    case .lines, .lineVersions:
      return before.exists(target, in: month) != after.exists(target, in: month)
        || before.points(of: target, in: month) != after.points(of: target, in: month)
        || (before.exists(target, in: month) && weighed(before, target) != weighed(after, target))
    case .difficulties:
      guard let community = rows.first.flatMap({ text($0[1]) }).map(Community.ID.init(_:)),
        after.communities[community]?.street == street
      else { return false }
      return before.coefficient(of: target, in: community, month: month)
        != after.coefficient(of: target, in: community, month: month)
    case .schemes: return before.scheme(for: month) != after.scheme(for: month)
    default: return false
    }
  }

  /// What of a line decides how it counts.
  private func weighed(_ records: Records, _ line: Target.ID) -> [String] {
    records.lines[line].map { [$0.kind.rawValue, $0.department.text] } ?? []
  }

  private func given(
    _ table: TableName, _ rows: [[Value]], _ month: Month, _ street: Street.ID
  ) -> Bool {
    rows.contains { row in
      switch table {
      case .specials:
        (try? SpecialTask(RowReader(row, of: SpecialTask.table)))
          .map { $0.month == month && works($0.worker, in: street, month) } ?? false
      case .marks, .waivers:
        text(row[0]) == month.description
          && isOf(text(row[table == .marks ? 2 : 1]) ?? "", street, month)
      case .submissions:
        text(row[0]) == month.description
          && text(row[1]).map { after.communities[Identifier($0)]?.street == street } ?? false
      case .answers:
        text(row[0]) == month.description
          && text(row[3]).map { lies(Target.ID($0), in: street) } ?? false
      case .readyMarks, .adjustments:
        text(row[0]) == month.description
          && text(row[1]).map { works(Worker.ID($0), in: street, month) } ?? false
      case .batches, .rechecks:
        text(row[0]) == month.description
          && text(row[1]).map { touches($0, month, street) } ?? false
      default: false
      }
    }
  }

  private func isOf(_ ratee: String, _ street: Street.ID, _ month: Month) -> Bool {
    after.communities[Identifier(ratee)].map { $0.street == street }
      ?? works(Identifier(ratee), in: street, month)
  }

  private func touches(_ batch: String, _ month: Month, _ street: Street.ID) -> Bool {
    [before, after].contains { records in
      records.answers.values.contains {
        $0.key.batch == Batch.Key(month: month, batch: batch) && lies($0.key.grid, in: street)
      }
    }
  }

  private func lies(_ grid: Target.ID, in street: Street.ID) -> Bool {
    after.grids[grid].flatMap { after.communities[$0.community] }?.street == street
  }

  private func works(_ worker: Worker.ID, in street: Street.ID, _ month: Month) -> Bool {
    [before, after].contains { records in
      records.workerVersions.of(worker, in: month)
        .flatMap { records.communities[$0.community] }?.street == street
    }
  }

  private func employed(_ worker: Worker.ID, in month: Month) -> Bool {
    [before, after].contains { $0.workers[worker]?.employment.overlaps(month.days) ?? false }
  }

  private func text(_ value: Value) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}
