/// What every kind of record can be asked and told, whatever its type.
///
/// A class, because it is asked of every row: a copy would count its parts each time.
final class Shelf: Sendable {
  /// As the database calls the table.
  let name: String
  let type: any Record.Type
  /// Puts each row in place of the one with its key.
  let put: @Sendable (inout Records, [[Value]]) throws(RowFault) -> Void
  /// Takes the row with that key away.
  let remove: @Sendable (inout Records, [Value]) throws(RowFault) -> Void
  let rows: @Sendable (Records) -> [[Value]]
  /// The row that goes by an id; none where rows go by more than that.
  let named: @Sendable (Records, String) -> [Value]?
  /// What tells whether there is one: taken out once, since a key path costs as much as many rows.
  let hasNamed: @Sendable (Records) -> (String) -> Bool
  /// The row of a key.
  let row: @Sendable (Records, [Value]) -> [Value]?
  /// Puts all rows of some records in place of those of others.
  let copy: @Sendable (_ from: Records, _ to: inout Records) -> Void
  /// Puts only rows that are wanted in their place; of versions only those in force in the month.
  let pick:
    @Sendable (
      _ from: Records, _ to: inout Records, _ month: Month, _ isWanted: ([Value]) -> Bool
    ) -> Void

  /// Rows by their key; by an id alone where `identified` reads the key from it.
  private init<R: Record>(
    _ name: String, _ path: any WritableKeyPath<Records, [R.Key: R]> & Sendable,
    identified: (@Sendable (String) -> R.Key)?
  ) {
    self.name = name
    type = R.self
    put = { records, rows throws(RowFault) in
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
    }
    remove = { records, row throws(RowFault) in
      records[keyPath: path][try R(RowReader(row, of: R.table)).key] = nil
    }
    rows = { records in records[keyPath: path].values.map(\.row) }
    named = { records, id in
      identified.flatMap { records[keyPath: path][$0(id)]?.row }
    }
    row = { records, key in
      records[keyPath: path].values.first { $0.row.prefix(key.count).elementsEqual(key) }?.row
    }
    hasNamed = { records in
      guard let identified else { return { _ in false } }
      let shelf = records[keyPath: path]
      return { shelf[identified($0)] != nil }
    }
    copy = { source, target in target[keyPath: path] = source[keyPath: path] }
    pick = { source, target, _, isWanted in
      target[keyPath: path] = source[keyPath: path].filter { isWanted($0.value.row) }
    }
  }

  convenience init<R: Record>(
    _ name: String, _ path: any WritableKeyPath<Records, [R.Key: R]> & Sendable
  ) {
    self.init(name, path, identified: nil)
  }

  /// Rows that go by an id alone.
  convenience init<R: Record, Of>(
    _ name: String, named path: any WritableKeyPath<Records, [R.Key: R]> & Sendable
  ) where R.Key == Identifier<Of> {
    self.init(name, path, identified: { Identifier($0) })
  }

  init<V: VersionRecord>(
    _ name: String, versions path: any WritableKeyPath<Records, Versions<V>> & Sendable
  ) {
    self.name = name
    type = V.self
    put = { records, rows throws(RowFault) in
      var shelf = Versions<V>()
      swap(&shelf, &records[keyPath: path])
      defer { swap(&shelf, &records[keyPath: path]) }
      let table = V.table
      for row in rows {
        let record = try V(RowReader(row, of: table))
        shelf[record.key] = record
      }
    }
    remove = { records, row throws(RowFault) in
      records[keyPath: path][try V(RowReader(row, of: V.table)).key] = nil
    }
    rows = { records in records[keyPath: path].all.map(\.row) }
    named = { _, _ in nil }
    row = { records, key in
      records[keyPath: path].all.first { $0.row.prefix(key.count).elementsEqual(key) }?.row
    }
    hasNamed = { _ in { _ in false } }
    copy = { source, target in target[keyPath: path] = source[keyPath: path] }
    pick = { source, target, month, isWanted in
      target[keyPath: path] = source[keyPath: path].inForce(in: month) { isWanted($0.row) }
    }
  }

  /// Rows of a register, which are cells whatever they are of.
  init<R: RegisterRow>(_ name: String, register: R.Type) {
    self.name = name
    type = R.self
    put = { records, rows throws(RowFault) in
      var shelf: [[Value]: [Value]] = [:]
      swap(&shelf, &records.registers[name, default: [:]])
      defer { records.registers[name] = shelf.isEmpty ? nil : shelf }
      let table = R.table
      shelf.reserveCapacity(shelf.count + rows.count)
      for row in rows {
        let cells = try RowReader(row, of: table).checked()
        shelf[Array(cells.prefix(table.keyLength))] = cells
      }
    }
    remove = { records, row in
      let key = Array(row.prefix(R.table.keyLength))
      records.registers[name]?[key] = nil
      if records.registers[name]?.isEmpty == true { records.registers[name] = nil }
    }
    rows = { records in records.registers[name].map { Array($0.values) } ?? [] }
    named = { records, id in records.registers[name]?[[.text(id)]] }
    row = { records, key in records.registers[name]?[key] }
    hasNamed = { records in
      let shelf = records.registers[name] ?? [:]
      return { shelf[[.text($0)]] != nil }
    }
    copy = { source, target in target.registers[name] = source.registers[name] }
    pick = { source, target, _, isWanted in
      let picked = source.registers[name]?.filter { isWanted($0.value) } ?? [:]
      target.registers[name] = picked.isEmpty ? nil : picked
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

  /// The row of an id; `nil` = there is none, or rows of the table go by more than an id.
  package func row(_ id: String, of table: TableName) -> [Value]? { table.shelf.named(self, id) }

  /// The row that stands under a key; `nil` = there is none.
  package func row(_ key: RowKey) -> [Value]? { key.table.shelf.row(self, key.cells) }

  /// What tells whether a table has a row of an id, for many of them.
  func hasRow(of table: TableName) -> (String) -> Bool { table.shelf.hasNamed(self) }

  /// All rows of a table from other records in place of its own.
  package mutating func take(_ table: TableName, from others: Records) {
    table.shelf.copy(others, &self)
  }

  /// Only those rows that are wanted; of versions only those in force in a month.
  mutating func take(
    _ table: TableName, in month: Month, from others: Records, where isWanted: ([Value]) -> Bool
  ) {
    table.shelf.pick(others, &self, month, isWanted)
  }

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
