import Domain

/// Whether rows find what they name when changes are made without their command (引用): what goes is named by
/// nobody, and what comes names nothing that is gone.
struct Dependencies {
  private let connection: any SQLConnection
  private let keys: [RowKey]
  /// What becomes of each row, in one change.
  private let changes: [RowKey: Change]
  private var isThere: [RowKey: Bool] = [:]

  /// - Parameters:
  ///   - changes: What is to be made.
  ///   - connection: What is stored before it.
  init(after changes: [Change], _ connection: any SQLConnection) {
    self.connection = connection
    keys = changes.map(\.rowKey)
    self.changes = changes.reduce(into: [:]) { made, change in
      let before = made[change.rowKey].map { $0.before } ?? change.before
      made[change.rowKey] = Change(table: change.table, before: before, after: change.after)
    }
  }

  /// - Throws: `Refusal` where one is left without the other.
  mutating func check() throws {
    for key in keys {
      if let missing = try missing(of: key) { throw Refusal.unknownRow(missing) }
    }
    for (table, ids) in gone {
      if let (id, other) = try use(of: ids, table) {
        throw Refusal.stillUsed(RowKey(table: table, cells: [.text(id)]), by: other)
      }
    }
  }

  /// What a row names that comes, and is not there; what it named before is not asked for again.
  private mutating func missing(of key: RowKey) throws -> RowKey? {
    guard let change = changes[key], let after = change.after else { return nil }
    let before = Set(change.before.map(key.table.dependencies)?.map(\.id) ?? [])
    for reference in key.table.dependencies(of: after) where !before.contains(reference.id) {
      guard try !stands(reference) else { continue }
      return RowKey(table: reference.tables[0], cells: [.text(reference.id)])
    }
    return nil
  }

  private mutating func stands(_ reference: Reference) throws -> Bool {
    for table in reference.tables {
      let key = RowKey(table: table, cells: [.text(reference.id)])
      if try isThere[key] ?? look(key) { return true }
    }
    return false
  }

  private mutating func look(_ key: RowKey) throws -> Bool {
    let found =
      try changes[key].map { $0.after != nil }
      ?? !connection.rows(key.table.sql.selectOne, key.cells).isEmpty
    isThere[key] = found
    return found
  }

  /// The ids that go, of tables whose rows others depend on.
  private var gone: [(table: TableName, ids: [String])] {
    let ids = Dictionary(grouping: keys.filter { changes[$0]?.isRemoval == true }, by: \.table)
    return ids.filter(\.key.isDependedOn)
      .map { ($0.key, $0.value.compactMap { $0.cells.first?.textOrNil }) }
      .sorted { $0.table.fillOrder < $1.table.fillOrder }
  }

  /// A row that names one of them after the changes.
  private mutating func use(
    of ids: [String], _ table: TableName
  ) throws -> (id: String, by: RowKey)? {
    for other in TableName.allCases where !other.isFrozen {
      let columns = other.columns(naming: table)
      guard !columns.isEmpty else { continue }
      for start in stride(from: 0, to: ids.count, by: Self.atOnce) {
        let some = Array(ids[start..<min(start + Self.atOnce, ids.count)])
        if let found = try use(of: some, table, columns, of: other) { return found }
      }
    }
    return nil
  }

  /// A database takes so many parameters in a statement.
  private static let atOnce = 256

  private mutating func use(
    of ids: [String], _ table: TableName, _ columns: [Table.Column], of other: TableName
  ) throws -> (id: String, by: RowKey)? {
    let conditions = columns.map { column in
      // Of several ids in one cell the references tell.
      if case .ids = column.cell {
        SQLCondition("\(column.name) IS NOT NULL", [])
      } else {
        SQLCondition.isAnyOf(column.name, ids)
      }
    }
    let sql = "\(other.sql.select) WHERE \(conditions.map(\.text).joined(separator: " OR "))"
    for row in try connection.rows(sql, conditions.flatMap(\.values)) {
      let key = RowKey(table: other, cells: Array(row.prefix(other.table.keyLength)))
      guard let row = changes[key].map({ $0.after }) ?? row else { continue }
      for reference in other.dependencies(of: row)
      where reference.tables.contains(table) && ids.contains(reference.id) {
        if try !stands(reference) { return (reference.id, key) }
      }
    }
    return nil
  }
}

extension Change {
  fileprivate var isRemoval: Bool { before != nil && after == nil }
}
