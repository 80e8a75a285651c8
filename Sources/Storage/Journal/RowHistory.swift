package import Domain

/// A row that a command touched last, and by whom.
package struct TouchedRow: Hashable, Sendable {
  package let table: TableName
  package let key: [Value]
  package let sequence: Int
  package let actor: Actor
  /// UTC, ISO 8601.
  package let instant: String
  /// `nil` = a kind that only a newer program knows.
  package let kind: CommandKind?
}

/// Which command touched each row last.
struct RowHistory {
  let connection: any SQLConnection

  func touch(_ changes: [Change], by sequence: Int) throws {
    for change in changes {
      try connection.run(
        """
        INSERT INTO row_history (table_name, row_key, sequence) VALUES (?1, ?2, ?3) \
        ON CONFLICT (table_name, row_key) DO UPDATE SET sequence = excluded.sequence
        """, [.code(change.table), .text(rowKey(change.key)), .integer(sequence)])
    }
  }

  func last(_ table: TableName, _ key: [Value]) throws -> TouchedRow? {
    try touched(
      "h.table_name = ?1 AND h.row_key = ?2", [.code(table), .text(rowKey(key))]
    ).first
  }

  /// The rows touched after that command, the latest first; a row deleted since is among them.
  func touched(since sequence: Int, limit: Int = .max) throws -> [TouchedRow] {
    try touched(
      "h.sequence > ?1 ORDER BY h.sequence DESC LIMIT ?2", [.integer(sequence), .integer(limit)])
  }

  private func touched(_ condition: String, _ values: [Value]) throws -> [TouchedRow] {
    let rows = try connection.rows(
      """
      SELECT h.table_name, h.row_key, j.sequence, j.actor, j.role, j.place, j.instant, j.kind \
      FROM row_history h JOIN journal j ON j.sequence = h.sequence WHERE \(condition)
      """, values)
    return rows.compactMap(TouchedRow.init(row:))
  }
}

extension TouchedRow {
  fileprivate init?(row: [Value]) {
    guard case .text(let name) = row[0], let table = TableName(rawValue: name),
      case .text(let keyText) = row[1], let key = values(ofRowKey: keyText),
      case .integer(let sequence) = row[2], case .text(let actor) = row[3],
      case .text(let roleName) = row[4], let role = ActorRole(rawValue: roleName),
      case .text(let instant) = row[6], case .text(let kind) = row[7]
    else { return nil }
    self.init(
      table: table, key: key, sequence: sequence,
      actor: Actor(name: actor, role: role, place: row[5].textOrNil), instant: instant,
      kind: CommandKind(rawValue: kind))
  }
}
