import Domain

/// The tables as the journal's changes make them from nothing.
struct Replay {
  /// Rows by table and key, as canonical JSON: two texts that only look alike must differ.
  private var rows: [TableName: [[UInt8]: [UInt8]]] = [:]
  /// The last command that touched each of them, standing or gone.
  private var touches: [TableName: [[UInt8]: Int]] = [:]
  private let progress: WorkProgress?

  init(progress: WorkProgress? = nil) { self.progress = progress }

  /// - Returns: Whether every change fits on what the changes before it made.
  mutating func make(_ step: JournalCheck.Step) throws -> Bool {
    let changes = step.payload.changes
    for (place, change) in changes.enumerated() {
      // One row of the journal may be a whole import.
      if changes.count > 1_000 { try progress?.step(.replaying, place + 1, of: changes.count) }
      guard make(change, step.entry.sequence) else { return false }
    }
    return true
  }

  private mutating func make(_ change: Change, _ sequence: Int) -> Bool {
    let key = rowBytes(change.key)
    touches[change.table, default: [:]][key] = sequence
    guard rows[change.table]?[key] == change.before.map(rowBytes) else { return false }
    rows[change.table, default: [:]][key] = change.after.map(rowBytes)
    return true
  }

  /// Rows of the database that are not what the replay made.
  func strayRows(_ connection: any SQLConnection) throws -> [Verification.StrayRow] {
    let tables = TableName.allCases
    return try tables.enumerated().flatMap { place, table in
      try progress?.step(.comparing, place, of: tables.count)
      return try strayRows(of: table, connection)
    } + strayTouches(connection)
  }

  /// Rows of `row_history` that name another command than the last one, or nothing that ever was.
  private func strayTouches(
    _ connection: any SQLConnection
  ) throws -> [Verification.StrayRow] {
    var expected = touches
    var stray: [String] = []
    try connection.each("SELECT table_name, row_key, sequence FROM row_history", []) { row in
      guard case .text(let name) = row[0], case .text(let key) = row[1] else { return }
      let table = TableName(rawValue: name)
      let sequence = table.flatMap { expected[$0]?.removeValue(forKey: Array(key.utf8)) }
      if sequence.map(Value.integer) != row[2] { stray.append(name + key) }
    }
    let missing = expected.flatMap { table, keys in
      keys.keys.map { table.rawValue + String(decoding: $0, as: UTF8.self) }
    }
    return (stray + missing).sorted(by: byteOrder)
      .map { Verification.StrayRow(table: "row_history", key: $0) }
  }

  private func strayRows(
    of table: TableName, _ connection: any SQLConnection
  ) throws -> [Verification.StrayRow] {
    var expected = rows[table] ?? [:]
    var stray: [[UInt8]] = []
    try connection.each(table.sql.select, []) { row in
      let key = rowBytes(Array(row.prefix(table.table.keyLength)))
      if expected.removeValue(forKey: key) != rowBytes(row) { stray.append(key) }
    }
    return (stray + expected.keys).map { String(decoding: $0, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Verification.StrayRow(table: table.rawValue, key: $0) }
  }
}

/// A row as text that differs whenever a byte of it does.
func rowBytes(_ row: [Value]) -> [UInt8] {
  var json = CanonicalJSON()
  json.writeArray(row) { $0.write($1) }
  return json.bytes
}
