import Domain

/// What the database says of itself, by name.
enum Meta {
  static func read(_ name: String, _ connection: any SQLConnection) throws -> String? {
    let rows = try connection.rows("SELECT value FROM meta WHERE name = ?1", [.text(name)])
    guard case .text(let value) = rows.first?.first else { return nil }
    return value
  }

  static func write(_ name: String, _ value: String, _ connection: any SQLConnection) throws {
    try connection.run(
      """
      INSERT INTO meta (name, value) VALUES (?1, ?2) \
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [.text(name), .text(value)])
  }
}
