extension Slice {
  /// The changes an import makes, or every row of it that does not fit.
  ///
  /// The slice holds all records of the database.
  func importTables(
    _ incoming: Incoming, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try permit(.importTables, actor, in: [])
    let rights = ImportRights(self, actor)
    return try records.merge(
      Incoming(rows: incoming.rows.map(rights.named), replaced: incoming.replaced), on: today,
      judging: rights.reason)
  }
}

extension Records {
  /// The changes that take `incoming` in, all or nothing (导入).
  ///
  /// A row that changes nothing is no change, and is not judged.
  ///
  /// - Parameters:
  ///   - incoming: The rows.
  ///   - today: The day on which they come; `nil` = none of them is a month.
  ///   - reason: Why a change may not come in so, judged on the records after all of them; `nil` = it
  ///     may.
  /// - Returns: The changes in the order in which they may be written.
  /// - Throws: `Refusal.faultyTables` with every row that does not fit, by file and line.
  package func merge(
    _ incoming: Incoming, on today: Day? = nil,
    judging reason: (Change, _ after: Records) -> ImportFault.Reason? = { _, _ in nil }
  ) throws(Refusal) -> [Change] {
    var faults = repeatedRows(incoming.rows)
    var after = self
    var changes: [Change] = []
    var origins: [Change: Origin] = [:]
    do {
      for change in removals(incoming) + additions(incoming, origins: &origins) {
        try after.make(change)
        changes.append(change)
      }
    } catch { throw .damagedRow(error) }
    let check = ImportCheck(before: self, after: after, incoming: incoming, today: today)
    faults += check.faults()
    let months = MonthGuard(before: self, after: after)
    for change in changes {
      let closed = months.month(alteredBy: change).map {
        ImportFault.Reason.closedMonth($0.month, $0.state)
      }
      guard
        let reason = closed ?? reason(change, after) ?? refusal(of: change).map({ .refused($0) })
      else { continue }
      let origin = origins[change] ?? origin(ofRemoved: change, incoming)
      faults.append(ImportFault(origin: origin, column: reason.limitedColumn, reason: reason))
    }
    guard faults.isEmpty else { throw .faultyTables(unique(faults)) }
    return changes
  }

  /// What is missing from a file is told of at its last row.
  private func origin(ofRemoved change: Change, _ incoming: Incoming) -> Origin {
    incoming.rows.filter { $0.table == change.table }.map(\.origin).max()
      ?? Origin(file: "", line: 0)
  }

  private func additions(
    _ incoming: Incoming, origins: inout [Change: Origin]
  ) -> [Change] {
    let standing = Dictionary(
      uniqueKeysWithValues: Set(incoming.rows.map(\.table)).map { ($0, rowsByKey($0)) })
    var changes: [Change] = []
    var taken: Set<RowKey> = []
    for row in incoming.rows.sorted(by: { $0.table.fillOrder < $1.table.fillOrder }) {
      let key = RowKey(row)
      guard taken.insert(key).inserted else { continue }
      let old = standing[row.table]?[key.cells]
      let cells = row.table.asTaken(row.cells, standing: old)
      guard old != cells else { continue }
      let change = Change(table: row.table, before: old, after: cells)
      origins[change] = row.origin
      changes.append(change)
    }
    return changes
  }

  /// Rows that go: the other answers of a batch that comes anew, and what `--replace` names.
  private func removals(_ incoming: Incoming) -> [Change] {
    let kept = Set(incoming.rows.map(RowKey.init))
    var changes: [Change] = []
    let batches = Set(
      incoming.rows.filter { $0.table == .answers }.map { Array($0.cells.prefix(2)) })
    if !batches.isEmpty, !incoming.replaced.contains(.answers) {
      for row in rows(of: .answers) where batches.contains(Array(row.prefix(2))) {
        changes.append(Change(table: .answers, before: row, after: nil))
      }
    }
    for table in TableName.allCases.reversed() where incoming.replaced.contains(table) {
      changes += rows(of: table).map { Change(table: table, before: $0, after: nil) }
    }
    return changes.filter { !kept.contains(RowKey(table: $0.table, cells: $0.key)) }
  }

  private func rowsByKey(_ table: TableName) -> [[Value]: [Value]] {
    let length = table.table.keyLength
    return Dictionary(
      rows(of: table).map { (Array($0.prefix(length)), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension TableName {
  /// The row that a line of a file makes beside the one that stands.
  ///
  /// Who entered a mark stands in no file: a mark that stays as it is keeps its login. A month that is
  /// said to be in `review` or later comes to `scoring`, unless it is there already: later states are
  /// reached by commands only.
  fileprivate func asTaken(_ cells: [Value], standing: [Value]?) -> [Value] {
    switch self {
    case .marks:
      guard let standing, cells.dropLast() == standing.dropLast() else { return cells }
      return standing
    case .months:
      guard cells != standing, let state = cells[2].textOrNil.flatMap(MonthState.init(rawValue:)),
        state > .scoring
      else { return cells }
      return [cells[0], cells[1], .code(MonthState.scoring)]
    default: return cells
    }
  }
}

extension ImportFault.Reason {
  /// The column whose limit a cell does not keep to.
  fileprivate var limitedColumn: String? {
    guard case .refused(.beyondLimit(let fault)) = self else { return nil }
    return fault.column
  }
}

extension RowKey {
  init(_ row: Incoming.Row) {
    self.init(
      table: row.table, cells: Array(row.cells.prefix(row.table.table.keyLength)))
  }
}

extension TableName {
  /// The place of the table in the order in which tables may be filled.
  package var fillOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Tables whose file repeats a row for every version; the repetitions must agree.
  var isRepeatedByVersions: Bool {
    switch self {
    case .communities, .grids, .lines, .workers: true
    default: false
    }
  }
}

/// Rows that name the same thing twice, told once at the last of them.
private func repeatedRows(_ rows: [Incoming.Row]) -> [ImportFault] {
  var groups: [RowKey: [Incoming.Row]] = [:]
  for row in rows { groups[RowKey(row), default: []].append(row) }
  return groups.values.compactMap { group in
    guard group.count > 1, let last = group.max(by: { $0.origin < $1.origin }) else { return nil }
    let others = group.map(\.origin).filter { $0 != last.origin }.sorted()
    let agree = group.allSatisfy { $0.cells == last.cells }
    if agree, last.table.isRepeatedByVersions { return nil }
    return ImportFault(
      origin: last.origin, column: nil,
      reason: agree ? .duplicate(others: others) : .conflict(others: others))
  }
}

/// Each fault once, by place.
private func unique(_ faults: [ImportFault]) -> [ImportFault] {
  var seen: Set<ImportFault> = []
  return faults.filter { seen.insert($0).inserted }.sorted { $0.origin < $1.origin }
}
