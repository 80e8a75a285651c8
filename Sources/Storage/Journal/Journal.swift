import Domain

/// The journal table: rows are appended and read, never changed (流水).
struct Journal {
  let connection: any SQLConnection

  /// The last row; `nil` in a new database.
  func head() throws -> JournalEntry? {
    try entries("ORDER BY sequence DESC LIMIT 1").first
  }

  /// Where it ends, in a database of whatever version.
  func end() throws -> JournalHead {
    let rows = try connection.rows(
      "SELECT sequence, hash, instant FROM journal ORDER BY sequence DESC LIMIT 1")
    guard let row = rows.first else { return JournalHead(nil) }
    guard case .integer(let sequence) = row[0], case .text(let hash) = row[1] else {
      throw StoreFault.damagedPayload(sequence: row[0].integerOrNil ?? 0)
    }
    return JournalHead(sequence: sequence, hash: hash, instant: row[2].textOrNil)
  }

  func entry(operation: String) throws -> JournalEntry? {
    try entries("WHERE operation = ?1", [.text(operation)]).first
  }

  func entry(_ sequence: Int) throws -> JournalEntry? {
    try entries("WHERE sequence = ?1", [.integer(sequence)]).first
  }

  /// The payload of a row: the command and its changes in canonical JSON.
  func payload(_ sequence: Int) throws -> String {
    let rows = try connection.rows(
      "SELECT payload FROM journal WHERE sequence = ?1", [.integer(sequence)])
    guard case .text(let payload) = rows.first?.first else {
      throw StoreFault.damagedPayload(sequence: sequence)
    }
    return payload
  }

  func changes(_ sequence: Int) throws -> [Change] {
    guard let payload = Payload(try payload(sequence)) else {
      throw StoreFault.damagedPayload(sequence: sequence)
    }
    return payload.changes
  }

  func append(_ request: Request, instant: String, _ changes: [Change]) throws -> JournalEntry {
    let payload = request.payload(changes)
    let entry = JournalEntry(
      request, instant: instant, changes, payloadHash: sha256(payload), after: try head())
    try connection.run(
      "INSERT INTO journal (\(JournalEntry.columns), payload) VALUES (\(parameters(14)))",
      entry.row + [.text(String(decoding: payload, as: UTF8.self))])
    try Witness.seal(JournalHead(entry), connection)
    return entry
  }

  /// Newest first.
  func entries(_ filter: JournalFilter) throws -> [JournalEntry] {
    var conditions: [String] = []
    var values: [Value] = []
    let add = { (condition: String, value: Value?) in
      guard let value else { return }
      values.append(value)
      conditions.append("\(condition) ?\(values.count)")
    }
    add("actor =", filter.actor.map(Value.text))
    add("kind =", filter.kind.map { .text($0.rawValue) })
    add("instant >=", filter.from.map(Value.text))
    add("instant <", filter.until.map(Value.text))
    add("sequence <", filter.below.map(Value.integer))
    add("substr(hash, 1, \(filter.hash?.utf8.count ?? 0)) =", filter.hash.map(Value.text))
    values.append(.integer(filter.limit))
    let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try entries("\(filtered) ORDER BY sequence DESC LIMIT ?\(values.count)", values)
  }

  func entries(_ condition: String, _ values: [Value] = []) throws -> [JournalEntry] {
    try connection.rows("SELECT \(JournalEntry.columns) FROM journal \(condition)", values).map {
      guard let entry = JournalEntry(row: $0) else {
        throw StoreFault.damagedPayload(sequence: $0[0].integerOrNil ?? 0)
      }
      return entry
    }
  }
}
