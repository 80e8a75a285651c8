import Domain

/// The store on any SQL database.
package struct SQLStore: Store {
  let database: any SQLDatabase
  /// The clock of the journal: UTC, ISO 8601 with microseconds.
  let now: @Sendable () -> String

  /// Opens a database that exists; one of an older version is brought up to this one.
  ///
  /// - Throws: `StoreFault` when it is none of ours, or of a newer version; the file is then
  ///   untouched.
  package init(
    opening database: any SQLDatabase, migrations: [Migration] = Schema.migrations,
    now: @escaping @Sendable () -> String = currentInstant
  ) throws {
    self.init(database, now)
    let found = try database.read { try database.schemaVersion($0) }
    let known = migrations.last?.version ?? 0
    guard found <= known else { throw StoreFault.newerSchema(found: found, known: known) }
    guard found < known else { return }
    try database.write { try migrate($0, through: migrations, creator: systemLogin()) }
  }

  /// Fills a new database with empty tables.
  ///
  /// - Parameters:
  ///   - database: Just made.
  ///   - creator: The login of the one who creates it: its administrator.
  ///   - now: The clock of the journal.
  /// - Throws: `StoreFault` when it cannot be written.
  package init(
    creating database: any SQLDatabase, creator: String = systemLogin(),
    now: @escaping @Sendable () -> String = currentInstant
  ) throws {
    self.init(database, now)
    try database.write { try migrate($0, through: Schema.migrations, creator: creator) }
  }

  private init(_ database: any SQLDatabase, _ now: @escaping @Sendable () -> String) {
    self.database = database
    self.now = now
  }

  private func migrate(
    _ connection: any SQLConnection, through migrations: [Migration], creator: String
  ) throws {
    let isNew = try database.schemaVersion(connection) == 0
    try Schema.migrate(database, connection, through: migrations)
    if isNew {
      try Meta.write("creator", creator, connection)
      try Meta.write("created", now(), connection)
    }
    try Witness.seal(JournalHead(try Journal(connection: connection).head()), connection)
  }

  package func creator() throws -> String? {
    try database.read { try Meta.read("creator", $0) }
  }

  package func watch(_ notice: @escaping @Sendable () -> Void) -> any ChangeWatch {
    database.watch(notice)
  }
}
