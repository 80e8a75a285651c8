import Domain

/// The tables of the database.
package enum Schema {
  /// The version that this program makes and understands.
  package static var version: Int { migrations.last?.version ?? 0 }

  /// The definition of a table of records.
  static func definition(of table: Table, _ dialect: SQLDialect) -> String {
    let columns = table.columns.map { column in
      let type = column.kind == .integer ? dialect.integer : dialect.text
      return "\(column.name) \(type)\(column.optional ? "" : " NOT NULL")"
    }
    let key = clusters[table.name] ?? table.columns.prefix(table.keyLength).map(\.name)
    let parts = columns + ["PRIMARY KEY (\(key.joined(separator: ", ")))"]
    return "CREATE TABLE \(table.name.rawValue) (\(parts.joined(separator: ", ")))"
      + dialect.tableSuffix
  }

  /// Keys in the order in which a slice asks for them, where that is not the record's own order.
  private static let clusters: [TableName: [String]] = [
    .answers: ["month", "grid", "batch", "method", "level"],
    .marks: ["month", "ratee", "source", "target", "community"],
    .difficulties: ["community", "target", "from_month"],
  ]

  /// What slices are found by beside the keys; more would only slow every commit.
  static let indexes = [
    "CREATE INDEX communities_by_street ON communities (street)",
    "CREATE INDEX grids_by_community ON grids (community)",
    "CREATE INDEX worker_versions_by_community ON worker_versions (community)",
    "CREATE INDEX assignments_by_community ON assignments (community, last_day)",
    "CREATE INDEX specials_by_month ON specials (month, worker)",
  ]

  /// The same for the tables of the monthly cycle.
  static let cycleIndexes = [
    "CREATE INDEX objections_by_month ON objections (month, community)",
    "CREATE INDEX users_by_place ON users (place)",
    "CREATE INDEX settled_results_by_worker ON settled_results (worker, month)",
  ]

  /// The journal, what it says of each row, and what the database says of itself.
  static func ownTables(_ dialect: SQLDialect) -> [String] {
    let (integer, text, suffix) = (dialect.integer, dialect.text, dialect.tableSuffix)
    return [
      """
      CREATE TABLE journal (sequence \(integer) NOT NULL, instant \(text) NOT NULL, \
      actor \(text) NOT NULL, role \(text) NOT NULL, place \(text), today \(text), \
      operation \(text) NOT NULL UNIQUE, kind \(text) NOT NULL, undoes \(integer), \
      payload \(text) NOT NULL, payload_hash \(text) NOT NULL, previous_hash \(text) NOT NULL, \
      hash \(text) NOT NULL, PRIMARY KEY (sequence))
      """ + suffix,
      "CREATE INDEX journal_by_actor ON journal (actor, role, sequence)",
      """
      CREATE TABLE row_history (table_name \(text) NOT NULL, row_key \(text) NOT NULL, \
      sequence \(integer) NOT NULL, PRIMARY KEY (table_name, row_key))
      """ + suffix,
      "CREATE INDEX row_history_by_sequence ON row_history (sequence)",
      "CREATE TABLE meta (name \(text) NOT NULL, value \(text) NOT NULL, PRIMARY KEY (name))"
        + suffix,
    ]
  }
}
