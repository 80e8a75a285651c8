/// What every kind of record can be asked and told, whatever its type.
private struct Shelf {
  let table: Table
  /// Puts the row in place of the one with its key.
  let put: (inout Records, [Value]) throws(RowFault) -> Void
  /// Takes the row with that key away.
  let remove: (inout Records, [Value]) throws(RowFault) -> Void
  let rows: (Records) -> [[Value]]
}

extension Shelf {
  init<R: Record>(_ path: WritableKeyPath<Records, [R.Key: R]>) {
    self.init(
      table: R.table,
      put: { records, row throws(RowFault) in
        let record = try R(RowReader(row, of: R.table))
        records[keyPath: path][record.key] = record
      },
      remove: { records, row throws(RowFault) in
        records[keyPath: path][try R(RowReader(row, of: R.table)).key] = nil
      },
      rows: { records in records[keyPath: path].values.map(\.row) })
  }

  init<V: VersionRecord>(versions path: WritableKeyPath<Records, Versions<V>>) {
    self.init(
      table: V.table,
      put: { records, row throws(RowFault) in
        let record = try V(RowReader(row, of: V.table))
        records[keyPath: path][record.key] = record
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

  fileprivate var shelf: Shelf {
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
    }
  }
}

extension Records {
  /// Takes stored rows in.
  package mutating func insert(_ rows: some Sequence<[Value]>, of table: TableName) throws(RowFault)
  {
    let put = table.shelf.put
    for row in rows { try put(&self, row) }
  }

  /// The rows of a table, in no particular order.
  package func rows(of table: TableName) -> [[Value]] { table.shelf.rows(self) }

  /// Makes the change in memory, as the store makes it in the database.
  package mutating func make(_ change: Change) throws(RowFault) {
    if let after = change.after {
      try change.table.shelf.put(&self, after)
    } else if let before = change.before {
      try change.table.shelf.remove(&self, before)
    }
  }

  package mutating func make(_ changes: [Change]) throws(RowFault) {
    for change in changes { try make(change) }
  }
}
