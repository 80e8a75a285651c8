import Synchronization

/// One step from a version of the schema to the next; steps are numbered from 1 without a gap.
///
/// A step is what it was when it was first published: literal SQL that is only ever added to by a
/// step of its own, whatever the tables have become since.
package struct Migration: Sendable {
  package let version: Int
  /// Definitions as SQLite spells them, but for what follows a `CREATE TABLE`.
  package let sql: [String]

  package init(version: Int, sql: [String]) {
    self.version = version
    self.sql = sql
  }
}

extension Schema {
  package static let migrations = shipped + added.withLock { $0 }

  private static let shipped: [Migration] = [
    .step1, .step2, .step3, .step4, .step5, .step6, .step7, .step8, .step9, .step10,
  ]

  /// The version of a program to which nothing was added.
  package static var shippedVersion: Int { shipped.last?.version ?? 0 }

  private static let added = Mutex<[Migration]>([])

  /// One more step, before a database is opened: of a program that is made of this one.
  package static func add(_ migration: Migration) { added.withLock { $0.append(migration) } }

  /// Makes the database one of the last version, in the transaction of `connection`.
  ///
  /// The guards are those of this program, made anew after the last step: one of a table that an
  /// earlier step had not made yet would have nothing to stand on.
  ///
  /// - Throws: `StoreFault.newerSchema` when it is of a version unknown here.
  static func migrate(
    _ database: some SQLDatabase, _ connection: any SQLConnection, through migrations: [Migration]
  ) throws {
    let found = try database.schemaVersion(connection)
    let known = migrations.last?.version ?? 0
    guard found <= known else { throw StoreFault.newerSchema(found: found, known: known) }
    for definition in try database.definitions(connection) where definition.kind == .guardian {
      try connection.run(database.dialect.dropping(definition.name))
    }
    try make(migrations.filter { $0.version > found }, database.dialect, connection)
    try put(Guards(database.dialect).all, database.dialect, connection)
    try Meta.write("schema", String(known), connection)
    try database.stamp(known, connection)
  }

  static func make(
    _ migrations: [Migration], _ dialect: SQLDialect, _ connection: any SQLConnection
  ) throws {
    for step in migrations.flatMap(\.sql) { try connection.run(dialect.spelled(step)) }
  }

  static func put(
    _ guards: [TableGuard], _ dialect: SQLDialect, _ connection: any SQLConnection
  ) throws {
    for statement in guards.flatMap(dialect.refusing) { try connection.run(statement) }
  }
}
