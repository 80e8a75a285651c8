import Domain
import Foundation
import GRDB
import SQLiteStorage
import Storage
import Testing

/// A database as an earlier program left it: `Stored/README.md` says what happened in it.
private struct Stored {
  let scratch = Scratch(.sqlite)

  init(_ name: String) throws {
    let sql = try String(contentsOfFile: Self.folder + name + ".sql", encoding: .utf8)
    let queue = try DatabaseQueue(path: scratch.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  static let folder = String(#filePath.dropLast("SQLite/StoredTests.swift".count)) + "Stored/"

  func open() throws -> SQLStore {
    try SQLStore(opening: try SQLiteDatabase(path: scratch.path))
  }

  /// The version of the schema that it was left with.
  var version: Int {
    get throws {
      let database = try SQLiteDatabase(path: scratch.path)
      return try database.read { try database.schemaVersion($0) }
    }
  }

  /// What the database says of tables, indexes and guards.
  static func schema(_ path: String) throws -> [[Value]] {
    try SQLiteDatabase(path: path).read {
      try $0.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2")
    }
  }

  /// What everybody was paid by the board that the old program printed.
  static func pay(_ board: String) throws -> [Worker.ID: Money] {
    let text = try String(contentsOfFile: folder + board + ".json", encoding: .utf8)
    let workers = try JSONParser.parse(text)["workers"]?.array ?? []
    return try Dictionary(
      uniqueKeysWithValues: workers.map { worker in
        (
          Worker.ID(try #require(worker["id"]?.text)),
          try Money(parsing: try #require(worker["pay"]?.text))
        )
      })
  }
}

@Suite("A database of an earlier version")
struct StoredTests {
  static let names = [
    "v1", "v2", "v3-ordinary", "v3-every-rule-broken", "v4", "v5", "v6", "v7",
    "v8", "v9",
  ]

  @Test("becomes what a new one is, and verifies", arguments: names)
  func upgrades(name: String) throws {
    let stored = try Stored(name)
    let store = try stored.open()
    let fresh = Scratch(.sqlite)
    _ = try fresh.emptyStore()

    #expect(try Stored.schema(stored.scratch.path) == Stored.schema(fresh.path))
    let found = try store.verify()
    #expect(found.isSound, "\(found)")
    #expect(try !store.isRehearsal())
    // What is written now stands behind what was written then.
    let holiday = Holiday(day: Day(year: 2040, month: 1, day: 1), kind: .holiday)
    _ = try store.perform(
      Request(
        .register(
          KeepRegister(
            rows: [
              .init(table: .holidays, cells: holiday.row, origin: Origin(file: "", line: 1))
            ])), by: Actor(name: "root", role: .administrator),
        on: Day(year: 2026, month: 11, day: 1), operation: "after"))
    #expect(try store.verify().isSound)
  }

  @Test("keeps every row, with what a later column then stands for", arguments: names)
  func keepsRows(name: String) throws {
    let stored = try Stored(name)
    let version = try stored.version
    let before = try SQLiteDatabase(path: stored.scratch.path).read { connection in
      try TableName.allCases.filter { $0.table.since <= version }.map { table in
        (table, try connection.rows("SELECT * FROM \(table.rawValue)"))
      }
    }
    let store = try stored.open()
    let after = try SQLiteDatabase(path: stored.scratch.path)
    for (table, rows) in before {
      let columns = table.table.columns
      let now = try after.read {
        try $0.rows(
          "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(table.rawValue)")
      }
      let later = columns.dropFirst(table.table.columns(in: version).count)
      let then = rows.map { $0 + later.map { $0.earlier ?? .null } }
      #expect(Set(now) == Set(then), "\(table)")
    }
    let names = try store.allRecords().marks.values.map(\.enteredBy)
    let isNamed = Mark.table.columns(in: version).contains { $0.name == "entered_by" }
    #expect(names.contains { $0 != nil } == isNamed)
  }

  @Test(
    "is named with everything beyond the limits of today, and shows it all the same")
  func beyondLimits() throws {
    let stored = try Stored("v3-every-rule-broken")
    defer { withExtendedLifetime(stored) {} }
    let store = try stored.open()
    let beyond = try store.allRecords().beyondLimits
    let columns = Set(beyond.map(\.fault.column))
    #expect(
      columns.isSuperset(of: [
        "name", "title", "points_hundredths", "households", "coefficient_thousandths",
        "amount_fen", "base_ten_thousandths", "standard_worker_fen",
      ]), "\(columns)")
    for month in 8...12 {
      for street: Street.ID in ["S1", "S2"] {
        let slice = try store.slice(street, Month(year: 2026, month: month))
        #expect(!Board(slice).workers.isEmpty || street == "S2", "\(month)")
      }
    }
  }

  @Test(
    "prints its settled months as they were paid",
    arguments: [
      ("v2", 8), ("v3-ordinary", 8), ("v3-every-rule-broken", 8), ("v4", 8), ("v4", 9), ("v5", 8),
      ("v5", 9), ("v6", 8), ("v6", 9),
      ("v7", 8), ("v7", 9), ("v8", 8), ("v8", 9), ("v9", 8),
      ("v9", 9),
    ])
  func settled(name: String, month: Int) throws {
    let stored = try Stored(name)
    defer { withExtendedLifetime(stored) {} }
    let store = try stored.open()
    let month = Month(year: 2026, month: month)
    let board = Board(try store.slice("S1", month))
    #expect(board.rules == 1)
    let paid = Dictionary(uniqueKeysWithValues: board.workers.map { ($0.id, $0.pay) })
    #expect(try paid == Stored.pay("\(name).S1.\(month)"))
    #expect(try store.settledResults("S1", month...month).allSatisfy { $0.poolPoints == nil })
  }

  @Test("pays a month that hangs out by the rules it was published with: the sheet on the wall")
  func published() throws {
    let stored = try Stored("v3-ordinary")
    defer { withExtendedLifetime(stored) {} }
    let store = try stored.open()
    let month = Month(year: 2026, month: 9)
    let wall = try Stored.pay("v3-ordinary.S1.2026-09")
    let board = Board(try store.slice("S1", month))
    #expect(board.rules == 1)
    let newer = Board(try store.slice("S1", month), rules: 2)
    #expect(newer.worker("W6")?.pay != board.worker("W6")?.pay)

    _ = try store.perform(
      Request(
        .advance(AdvanceMonth(street: "S1", month: month, to: .settled)),
        by: Actor(name: "lin", role: .street, place: "S1"),
        on: Day(year: 2026, month: 10, day: 20), operation: "settle"))

    let paid = try store.settledResults("S1", month...month)
    #expect(Dictionary(uniqueKeysWithValues: paid.map { ($0.key.worker, $0.pay) }) == wall)
    #expect(try store.settlements(of: "S1").last?.rules == 1)
    #expect(try store.verify().isSound)
  }

  @Test("a month that is returned after the upgrade is published by the rules of today")
  func returned() throws {
    let stored = try Stored("v3-ordinary")
    defer { withExtendedLifetime(stored) {} }
    let store = try stored.open()
    let month = Month(year: 2026, month: 9)
    let lin = Actor(name: "lin", role: .street, place: "S1")
    let slice = try store.slice("S1", month)
    let community = try #require(slice.communities.first)
    // An objection is what returns a published month.
    _ = try store.perform(
      Request(
        .object(RaiseObjection(id: "O9", month: month, community: community, text: "少算一天")),
        by: Actor(name: "root", role: .administrator), on: Day(year: 2026, month: 10, day: 14),
        operation: "object"))
    _ = try store.perform(
      Request(
        .decide(DecideObjection(id: "O9", isAccepted: true, answer: "属实")), by: lin,
        on: Day(year: 2026, month: 10, day: 14), operation: "decide"))
    let after = try store.slice("S1", month)
    #expect(after.state == .scoring)
    #expect(after.rules == 2)
    #expect(after.records.communityReturns.values.map(\.reason) == ["属实"])
  }

  @Test("never changes: a step that was published stays as it was")
  func migrations() throws {
    let text = Schema.migrations.map { migration in
      "-- \(migration.version)\n" + migration.sql.map { $0 + ";\n" }.joined()
    }.joined(separator: "\n")
    let path = Stored.folder + "migrations.sql"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("has the guards of its version: another set needs another version")
  func guards() throws {
    let fresh = Scratch(.sqlite)
    _ = try fresh.emptyStore()
    let text = try Stored.schema(fresh.path).filter { $0[0] == .text("trigger") }
      .compactMap { $0[3].textOrNil }.joined(separator: ";\n")
    let line = "\(Schema.version) \(sha256(text))\n"
    let path = Stored.folder + "guards.sha256"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try line.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == line)
  }
}
