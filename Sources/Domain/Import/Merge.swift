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
    let keyed = KeyedRows(incoming.rows)
    var faults = keyed.faults
    var after = self
    let removed = removals(incoming, keyed)
    let added = additions(keyed)
    let changes = removed + added.map(\.change)
    do { try after.make(changes) } catch { throw .damagedRow(error) }
    let check = ImportCheck(before: self, after: after, incoming: incoming, today: today)
    faults += check.faults() + check.faults(of: changes)
    let months = MonthGuard(before: self, after: after)
    for (place, change) in changes.enumerated() where !check.isUnsure(change) {
      let closed = months.month(alteredBy: change).map {
        ImportFault.Reason.closedMonth($0.month, $0.state)
      }
      guard
        let reason = closed ?? reason(change, after) ?? refusal(of: change).map({ .refused($0) })
      else { continue }
      let origin =
        place < removed.count
        ? check.lastRow(of: change.table) : added[place - removed.count].origin
      faults.append(ImportFault(origin: origin, column: reason.limitedColumn, reason: reason))
    }
    guard faults.isEmpty else { throw .faultyTables(unique(faults)) }
    return changes
  }

  private func additions(_ keyed: KeyedRows) -> [(change: Change, origin: Origin)] {
    var changes: [(change: Change, origin: Origin)] = []
    for (table, rows) in keyed.byTable {
      let standing = rowsByKey(table)
      for (key, row) in rows {
        let old = standing[key.cells]
        let cells = table.type.taken(row.cells, standing: old)
        guard old != cells else { continue }
        changes.append((Change(table: table, before: old, after: cells), row.origin))
      }
    }
    return changes
  }

  /// Rows that go: the other answers of a batch that comes anew, and what `--replace` names.
  private func removals(_ incoming: Incoming, _ keyed: KeyedRows) -> [Change] {
    var changes: [Change] = []
    let batches = Set(
      incoming.rows.filter { $0.table == .answers }.map { Array($0.cells.prefix(2)) })
    // Where rows were lost, nobody knows what would go.
    let isWhole = { !incoming.lost.touches($0) }
    if isWhole(.answers), !batches.isEmpty, !incoming.replaced.contains(.answers) {
      for row in rows(of: .answers) where batches.contains(Array(row.prefix(2))) {
        changes.append(Change(table: .answers, before: row, after: nil))
      }
    }
    for table in TableName.allCases.reversed()
    where incoming.replaced.contains(table) && isWhole(table) {
      changes += rows(of: table).map { Change(table: table, before: $0, after: nil) }
    }
    return changes.filter { !keyed.contains($0.rowKey) }
  }

  private func rowsByKey(_ table: TableName) -> [[Value]: [Value]] {
    let length = table.table.keyLength
    return Dictionary(
      rows(of: table).map { (Array($0.prefix(length)), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Mark {
  /// Who entered a mark stands in no file: a mark that stays as it is keeps its login.
  package static func taken(_ cells: [Value], standing: [Value]?) -> [Value] {
    guard let standing, cells.dropLast() == standing.dropLast() else { return cells }
    return standing
  }
}

extension StreetMonth {
  /// A month that is said to be in `review` or later comes to `scoring`, unless it is there already:
  /// later states are reached by commands only.
  package static func taken(_ cells: [Value], standing: [Value]?) -> [Value] {
    guard cells != standing, let month = StreetMonth(cells: cells), month.state > .scoring else {
      return cells
    }
    return StreetMonth(key: month.key, state: .scoring).row
  }
}

extension ImportFault.Reason {
  /// The column whose limit a cell does not keep to.
  fileprivate var limitedColumn: String? {
    guard case .refused(.beyondLimit(let fault)) = self else { return nil }
    return fault.column
  }
}

extension TableName {
  /// The place of the table in the order in which tables may be filled.
  package var fillOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Each fault once, by place.
private func unique(_ faults: [ImportFault]) -> [ImportFault] {
  var seen: Set<ImportFault> = []
  return faults.filter { seen.insert($0).inserted }.sorted { $0.origin < $1.origin }
}
