/// What every kind of record can be asked and told, whatever its type.
private struct Shelf: Sendable {
  let table: Table
  /// Puts each row in place of the one with its key.
  let put: @Sendable (inout Records, [[Value]]) throws(RowFault) -> Void
  /// Takes the row with that key away.
  let remove: @Sendable (inout Records, [Value]) throws(RowFault) -> Void
  let rows: @Sendable (Records) -> [[Value]]
}

extension Shelf {
  init<R: Record>(_ path: any WritableKeyPath<Records, [R.Key: R]> & Sendable) {
    self.init(
      table: R.table,
      put: { records, rows throws(RowFault) in
        // Taken out and put back once: a key path costs as much as many rows.
        var shelf: [R.Key: R] = [:]
        swap(&shelf, &records[keyPath: path])
        defer { swap(&shelf, &records[keyPath: path]) }
        let table = R.table
        shelf.reserveCapacity(shelf.count + rows.count)
        for row in rows {
          let record = try R(RowReader(row, of: table))
          shelf[record.key] = record
        }
      },
      remove: { records, row throws(RowFault) in
        records[keyPath: path][try R(RowReader(row, of: R.table)).key] = nil
      },
      rows: { records in records[keyPath: path].values.map(\.row) })
  }

  init<V: VersionRecord>(versions path: any WritableKeyPath<Records, Versions<V>> & Sendable) {
    self.init(
      table: V.table,
      put: { records, rows throws(RowFault) in
        var shelf = Versions<V>()
        swap(&shelf, &records[keyPath: path])
        defer { swap(&shelf, &records[keyPath: path]) }
        let table = V.table
        for row in rows {
          let record = try V(RowReader(row, of: table))
          shelf[record.key] = record
        }
      },
      remove: { records, row throws(RowFault) in
        records[keyPath: path][try V(RowReader(row, of: V.table)).key] = nil
      },
      rows: { records in records[keyPath: path].all.map(\.row) })
  }
}

extension TableName {
  /// The columns of this table.
  package var table: Table { shelf.table }

  fileprivate var shelf: Shelf { Self.shelves[self] ?? made }

  /// Asked of every row; to make one costs more than what most ask of it.
  private static let shelves = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.made) })

  private var made: Shelf {
    switch self {
    case .districts: Shelf(\.districts)
    case .streets: Shelf(\.streets)
    case .communities: Shelf(\.communities)
    case .communityVersions: Shelf(versions: \.communityVersions)
    case .departments: Shelf(\.departments)
    case .grids: Shelf(\.grids)
    case .gridVersions: Shelf(versions: \.gridVersions)
    case .lines: Shelf(\.lines)
    case .lineVersions: Shelf(versions: \.lineVersions)
    case .difficulties: Shelf(versions: \.difficulties)
    case .workers: Shelf(\.workers)
    case .workerVersions: Shelf(versions: \.workerVersions)
    case .leaves: Shelf(\.leaves)
    case .assignments: Shelf(\.assignments)
    case .specials: Shelf(\.specials)
    case .marks: Shelf(\.marks)
    case .waivers: Shelf(\.waivers)
    case .submissions: Shelf(\.submissions)
    case .batches: Shelf(\.batches)
    case .answers: Shelf(\.answers)
    case .adjustments: Shelf(\.adjustments)
    case .holidays: Shelf(\.holidays)
    case .months: Shelf(\.months)
    case .schemes: Shelf(\.schemes)
    case .users: Shelf(\.users)
    case .readyMarks: Shelf(\.readyMarks)
    case .objections: Shelf(\.objections)
    case .publications: Shelf(\.publications)
    case .rechecks: Shelf(\.rechecks)
    case .communityReturns: Shelf(\.communityReturns)
    case .monthReturns: Shelf(\.monthReturns)
    case .settlements: Shelf(\.settlements)
    case .reopenings: Shelf(\.reopenings)
    case .frozenMonths: Shelf(\.frozenMonths)
    case .settledResults: Shelf(\.settledResults)
    }
  }
}

extension Records {
  /// Takes stored rows in.
  package mutating func insert(_ rows: [[Value]], of table: TableName) throws(RowFault) {
    try table.shelf.put(&self, rows)
  }

  /// The rows of a table, in no particular order.
  package func rows(of table: TableName) -> [[Value]] { table.shelf.rows(self) }

  /// Makes the change in memory, as the store makes it in the database.
  package mutating func make(_ change: Change) throws(RowFault) {
    if let after = change.after {
      try change.table.shelf.put(&self, [after])
    } else if let before = change.before {
      try change.table.shelf.remove(&self, before)
    }
  }

  package mutating func make(_ changes: [Change]) throws(RowFault) {
    var rest = changes[...]
    while let first = rest.first {
      // Rows of one table go in together.
      let rows = rest.prefix { $0.table == first.table && $0.after != nil }.compactMap(\.after)
      if rows.isEmpty { try make(first) } else { try first.table.shelf.put(&self, rows) }
      rest = rest.dropFirst(max(1, rows.count))
    }
  }
}
