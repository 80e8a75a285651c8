/// One step from a version of the schema to the next; steps are numbered from 1 without a gap.
package struct Migration: Sendable {
  package let version: Int
  package let steps: @Sendable (SQLDialect) -> [String]

  package init(version: Int, steps: @escaping @Sendable (SQLDialect) -> [String]) {
    self.version = version
    self.steps = steps
  }
}

extension Schema {
  package static let migrations = [
    Migration(version: 1) { dialect in
      TableRecords.definitions(dialect, since: 1) + ownTables(dialect) + indexes
    },
    Migration(version: 2) { dialect in
      TableRecords.definitions(dialect, since: 2) + cycleIndexes
    },
    Migration(version: 3) { dialect in
      ["CREATE INDEX months_by_state ON months (state, month)"]
        + Guards(dialect).all.flatMap(dialect.refusing)
    },
  ]

  /// Makes the database one of the last version, in the transaction of `connection`.
  ///
  /// - Throws: `StoreFault.newerSchema` when it is of a version unknown here.
  static func migrate(
    _ database: some SQLDatabase, _ connection: any SQLConnection, through migrations: [Migration]
  ) throws {
    let found = try database.schemaVersion(connection)
    let known = migrations.last?.version ?? 0
    guard found <= known else { throw StoreFault.newerSchema(found: found, known: known) }
    for migration in migrations where migration.version > found {
      for step in migration.steps(database.dialect) { try connection.run(step) }
    }
    try Meta.write("schema", String(known), connection)
    try database.stamp(known, connection)
  }
}
