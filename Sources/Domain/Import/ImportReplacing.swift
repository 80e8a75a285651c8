extension ImportCheck {
  /// What `--replace` would break: rows that stay and name what goes, and months that go back.
  func replacingFaults() -> [ImportFault] {
    guard !incoming.replaced.isEmpty else { return [] }
    return leftBehind() + monthsTakenBack()
  }

  private func leftBehind() -> [ImportFault] {
    let known = Set(incoming.rows.map(RowKey.init))
    var told: Set<ImportFault> = []
    for table in TableName.allCases {
      for cells in after.rows(of: table) where !known.contains(RowKey(table: table, cells: cells)) {
        let row = Incoming.Row(table: table, cells: cells, origin: Origin(file: "", line: 0))
        for reference in unresolved(row) {
          let missing = reference.tables.first { incoming.replaced.contains($0) }
          told.insert(
            ImportFault(
              origin: lastRow(of: missing ?? table), column: nil,
              reason: .unresolved(id: reference.id, in: missing ?? reference.tables[0])))
        }
      }
    }
    return Array(told)
  }

  private func monthsTakenBack() -> [ImportFault] {
    guard incoming.replaced.contains(.months), !incoming.lost.touches(.months) else { return [] }
    return before.months.values.filter { $0.state > .planning && after.months[$0.key] == nil }
      .map {
        ImportFault(
          origin: lastRow(of: .months), column: "state",
          reason: .monthBackwards(from: $0.state, to: .planning))
      }
  }

  /// What is missing from a file is told of at its last row.
  func lastRow(of table: TableName) -> Origin {
    incoming.rows.filter { $0.table == table }.map(\.origin).max() ?? Origin(file: "", line: 0)
  }
}
