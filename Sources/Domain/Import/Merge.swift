extension Slice {
  /// The changes an import makes, or every row of it that does not fit.
  ///
  /// The slice holds all records of the database.
  func importTables(_ incoming: Incoming, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.importTables, actor, in: [])
    let changes = try records.merge(incoming)
    try refuseOwnRows(changes, actor)
    return changes
  }
}

extension Records {
  /// The changes that take `incoming` in, all or nothing (导入).
  ///
  /// - Throws: `Refusal.faultyTables` with every row that does not fit, by file and line.
  package func merge(_ incoming: Incoming) throws(Refusal) -> [Change] {
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
    let check = ImportCheck(before: self, after: after, incoming: incoming)
    faults += check.faults()
    let months = MonthGuard(before: self, after: after)
    for change in changes {
      guard let closed = months.month(alteredBy: change) else { continue }
      faults.append(
        ImportFault(
          origin: origins[change] ?? Origin(file: "", line: 0), column: nil,
          reason: .closedMonth(closed.month, closed.state)))
    }
    guard faults.isEmpty else { throw .faultyTables(unique(faults)) }
    return changes
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
      guard old != row.cells else { continue }
      let change = Change(table: row.table, before: old, after: row.cells)
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
