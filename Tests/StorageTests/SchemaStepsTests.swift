import Domain
import SQLiteStorage
import Storage
import Testing

/// After each step the database has those tables and columns that say so of themselves, and no others.
@Suite("The steps of the schema")
struct SchemaStepsTests {
  @Test("make what the tables say, each in its version")
  func shipped() throws {
    try walk(TableName.allCases.map(\.table), through: Schema.migrations)
  }

  @Test("make a register's table and its later column like any other")
  func register() throws {
    let first = Migration(
      version: Round.table.since,
      sql: [
        """
        CREATE TABLE rounds (worker TEXT NOT NULL, day TEXT NOT NULL, homes INTEGER NOT NULL, \
        PRIMARY KEY (worker, day))
        """
      ])
    let second = Migration(
      version: first.version + 1, sql: ["ALTER TABLE rounds ADD COLUMN alone INTEGER"])
    try walk(
      TableName.allCases.map(\.table) + [Round.table],
      through: Schema.migrations + [first, second])
    #expect(Round.table.columns(in: first.version).map(\.name) == ["worker", "day", "homes"])
  }

  private func walk(_ tables: [Table], through steps: [Migration]) throws {
    #expect(steps.map(\.version) == Array(1...steps.count))
    let last = steps.count
    #expect(tables.allSatisfy { $0.columns(in: last).count == $0.columns.count })
    let scratch = Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try SQLiteDatabase.create(path: scratch.path)
    try database.withScratch { connection in
      for step in steps {
        for statement in step.sql { try connection.run(database.dialect.spelled(statement)) }
        for table in tables {
          let found = try columns(of: table.name.rawValue, connection)
          let said = table.columns(in: step.version).map(StoredColumn.init)
          #expect(found == said, "\(table.name) after step \(step.version)")
        }
      }
    }
  }

  private func columns(
    of table: String, _ connection: any SQLConnection
  ) throws -> [StoredColumn] {
    try connection.rows(
      "SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info('\(table)') ORDER BY cid"
    ).map { row in
      StoredColumn(
        name: row[0].textOrNil, type: row[1].textOrNil, isRequired: row[2] == .integer(1),
        standing: row[3].textOrNil)
    }
  }
}

/// A column as the database knows it.
private struct StoredColumn: Hashable {
  let name: String?
  let type: String?
  let isRequired: Bool
  /// What a row has in it that was written before it came.
  let standing: String?

  init(name: String?, type: String?, isRequired: Bool, standing: String?) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.standing = standing
  }

  init(_ column: Table.Column) {
    name = column.name
    type = column.cell.isNumber ? "INTEGER" : "TEXT"
    isRequired = !column.optional
    standing = column.earlier?.integerOrNil.map(String.init)
  }
}

/// A row of a register that the program does not have.
private struct Round: RegisterRow {
  let row: [Value]
  init(row: [Value]) { self.row = row }

  static let name = BothLanguages("走访", "visit")
  static let noun = "visit"
  static let file = BothLanguages("巡查", "rounds")
  static let reach: [ActorRole: Permission.Reach] = [.worker: .ownSelf]
  static let rounds = TableName(of: Round.self, "rounds")
  static let recordKind = RecordKind.register(.worker("worker"), .day("day"), in: rounds)
  static let table = Table(
    rounds, since: Schema.shippedVersion + 1,
    key: [.id("worker", "社工", of: .workers), .day("day", "日期")],
    [
      .count("homes", "户数"),
      .count("alone", "独居户数").later(nil, since: Schema.shippedVersion + 2),
    ])
}
