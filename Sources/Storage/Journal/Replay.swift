import Domain

/// The tables as the journal's changes make them from nothing.
struct Replay {
  /// Rows by table and key, as canonical JSON: two texts that only look alike must differ.
  private var rows: [TableName: [[UInt8]: [UInt8]]] = [:]

  /// - Returns: Whether every change fits on what the changes before it made.
  mutating func make(_ step: JournalCheck.Step) -> Bool {
    step.payload.changes.allSatisfy { make($0) }
  }

  private mutating func make(_ change: Change) -> Bool {
    let key = bytes(change.key)
    guard rows[change.table]?[key] == change.before.map(bytes) else { return false }
    rows[change.table, default: [:]][key] = change.after.map(bytes)
    return true
  }

  /// Rows of the database that are not what the replay made.
  func strayRows(_ connection: any SQLConnection) throws -> [Verification.StrayRow] {
    try TableName.allCases.flatMap { try strayRows(of: $0, connection) }
  }

  private func strayRows(
    of table: TableName, _ connection: any SQLConnection
  ) throws -> [Verification.StrayRow] {
    var expected = rows[table] ?? [:]
    var stray: [[UInt8]] = []
    try connection.each(table.sql.select, []) { row in
      let key = bytes(Array(row.prefix(table.table.keyLength)))
      if expected.removeValue(forKey: key) != bytes(row) { stray.append(key) }
    }
    return (stray + expected.keys).map { String(decoding: $0, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Verification.StrayRow(table: table.rawValue, key: $0) }
  }
}

private func bytes(_ row: [Value]) -> [UInt8] {
  var json = CanonicalJSON()
  json.writeArray(row) { $0.write($1) }
  return json.bytes
}
