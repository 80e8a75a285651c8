import Domain

/// The store on any SQL database.
package struct SQLStore: Store {
  let database: any SQLDatabase
  /// The clock of the journal: UTC, ISO 8601 with microseconds.
  let now: @Sendable () -> String

  /// Opens a database that exists; one of an older version is brought up to this one.
  ///
  /// - Parameters:
  ///   - database: What is opened.
  ///   - migrations: Up to which it is brought.
  ///   - acceptsStrange: Whether it may hold besides rows what is not the program's: to look into it.
  ///   - now: The clock of the journal.
  /// - Throws: `StoreFault` when it is none of ours, of a newer version, or altered; the file is then
  ///   untouched, but for being brought up.
  package init(
    opening database: any SQLDatabase, migrations: [Migration] = Schema.migrations,
    acceptingStrange acceptsStrange: Bool = false,
    now: @escaping @Sendable () -> String = currentInstant
  ) throws {
    self.init(database, now)
    let found = try database.read { try database.schemaVersion($0) }
    let known = migrations.last?.version ?? 0
    guard found <= known else { throw StoreFault.newerSchema(found: found, known: known) }
    if found < known { try database.write { try bringUp($0, through: migrations) } }
    if !acceptsStrange, known == Schema.version { try SchemaCheck.refuseStrange(database) }
  }

  /// Fills a new database with empty tables.
  ///
  /// - Parameters:
  ///   - database: Just made.
  ///   - creator: The login of the one who creates it: its administrator.
  ///   - isRehearsal: Whether it is for practice, which is said once and for good.
  ///   - now: The clock of the journal.
  /// - Throws: `StoreFault` when it cannot be written.
  package init(
    creating database: any SQLDatabase, creator: String = systemLogin(), isRehearsal: Bool = false,
    now: @escaping @Sendable () -> String = currentInstant
  ) throws {
    self.init(database, now)
    try database.write { connection in
      try Schema.migrate(database, connection, through: Schema.migrations)
      // Before the creator, after whom nothing of it is taken any more.
      if isRehearsal { try Meta.write("rehearsal", "true", connection) }
      try Meta.write("creator", creator, connection)
      try Meta.write("created", self.now(), connection)
      try Witness.seal(JournalHead(nil), connection)
    }
  }

  /// Looks into a database of whatever version without bringing it up to this one.
  package init(reading database: any SQLDatabase) { self.init(database, currentInstant) }

  private init(_ database: any SQLDatabase, _ now: @escaping @Sendable () -> String) {
    self.database = database
    self.now = now
  }

  private func bringUp(
    _ connection: any SQLConnection, through migrations: [Migration]
  ) throws {
    let head = try Journal(connection: connection).end()
    // A witness that was false before stays so.
    let isTrue = try Witness.isTrue(head, connection)
    try Schema.migrate(database, connection, through: migrations)
    if isTrue { try Witness.seal(head, connection) }
  }

  package func isRehearsal() throws -> Bool {
    try database.read { try Meta.read("rehearsal", $0) != nil }
  }

  package func creator() throws -> String? {
    try database.read { try Meta.read("creator", $0) }
  }

  package func watch(
    _ notice: @escaping @Sendable () -> Void, eachSecond: @escaping @Sendable () -> Void
  ) -> any ChangeWatch {
    database.watch(notice, eachSecond: eachSecond)
  }
}
