/// The rows of an import by what makes each itself.
struct KeyedRows {
  /// The tables that come, as they may be filled; of rows that share a key the first.
  private(set) var byTable: [(table: TableName, rows: [(key: RowKey, row: Incoming.Row)])] = []
  private let known: Set<RowKey>
  /// The rows after the first of their key.
  private let repeated: [(key: RowKey, row: Incoming.Row)]

  init(_ rows: [Incoming.Row]) {
    var known: Set<RowKey> = []
    known.reserveCapacity(rows.count)
    var firsts: [TableName: [(key: RowKey, row: Incoming.Row)]] = [:]
    var repeated: [(key: RowKey, row: Incoming.Row)] = []
    for row in rows {
      let key = RowKey(row)
      if known.insert(key).inserted {
        firsts[row.table, default: []].append((key, row))
      } else {
        repeated.append((key, row))
      }
    }
    byTable = TableName.allCases.compactMap { table in firsts[table].map { (table, $0) } }
    self.known = known
    self.repeated = repeated
  }

  func contains(_ key: RowKey) -> Bool { known.contains(key) }

  /// Rows that name the same thing twice, told once at the last of them.
  var faults: [ImportFault] {
    guard !repeated.isEmpty else { return [] }
    var groups: [RowKey: [Incoming.Row]] = [:]
    for (key, row) in repeated { groups[key, default: []].append(row) }
    for (key, row) in byTable.lazy.flatMap(\.rows) { groups[key]?.append(row) }
    return groups.values.compactMap { group in
      guard let last = group.max(by: { $0.origin < $1.origin }) else { return nil }
      let others = group.map(\.origin).filter { $0 != last.origin }.sorted()
      let agree = group.allSatisfy { $0.cells == last.cells }
      if agree, last.table.isRepeatedByVersions { return nil }
      return ImportFault(
        origin: last.origin, column: nil,
        reason: agree ? .duplicate(others: others) : .conflict(others: others))
    }
  }
}

extension RowKey {
  init(_ row: Incoming.Row) {
    self.init(
      table: row.table, cells: Array(row.cells.prefix(row.table.table.keyLength)))
  }
}

extension TableName {
  /// Tables whose file repeats a row for every version; the repetitions must agree.
  fileprivate var isRepeatedByVersions: Bool {
    [.communities, .grids, .lines, .workers].contains(self)
  }
}
