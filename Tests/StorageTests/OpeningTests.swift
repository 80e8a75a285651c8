import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("An administrator makes and opens a database")
struct OpeningTests {
  let scratch = Scratch()

  private func open(_ path: String) throws -> SQLStore {
    try SQLStore(opening: try SQLiteDatabase(path: path))
  }

  @Test("a new one is empty, sound, the creator's, and readable by its owner only")
  func creates() throws {
    let path = scratch.folder + "/new/folder/tiaokuai.db"
    let store = try SQLStore(creating: try SQLiteDatabase.create(path: path), creator: "li")

    #expect(try store.creator() == "li")
    #expect(try store.allRecords() == Records())
    #expect(try store.journalHead().sequence == 0)
    #expect(try store.verify().isSound)
    for (file, mode) in [("", 0o600), ("-wal", 0o600), ("-shm", 0o600), (".lock", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + file)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(file)")
    }
    let folder = try FileManager.default.attributesOfItem(atPath: scratch.folder + "/new")
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test("one that is there is never made anew")
  func alreadyThere() throws {
    _ = try scratch.store()

    #expect(throws: StoreFault.alreadyExists(path: scratch.path)) {
      try SQLiteDatabase.create(path: scratch.path)
    }
    #expect(try scratch.other().journalHead().sequence == 1)
  }

  @Test("none is said to be missing, and none is made")
  func missing() throws {
    #expect(throws: StoreFault.missing(path: scratch.path)) { try open(scratch.path) }
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test("a text, an empty file and a folder are no databases")
  func noDatabase() throws {
    try "桂花街道，不是数据库；".write(toFile: scratch.path, atomically: false, encoding: .utf8)
    #expect(throws: StoreFault.notADatabase(path: scratch.path)) { try open(scratch.path) }

    try Data().write(to: URL(fileURLWithPath: scratch.path))
    #expect(throws: StoreFault.notADatabase(path: scratch.path)) { try open(scratch.path) }
    #expect(throws: StoreFault.notADatabase(path: scratch.folder)) { try open(scratch.folder) }
  }

  @Test("a database of another program stays untouched")
  func foreign() throws {
    _ = try scratch.store()
    try scratch.meddle("PRAGMA application_id = 42")
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))

    #expect(throws: StoreFault.foreign(path: scratch.path, applicationID: 42)) {
      try open(scratch.path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
  }

  @Test("one of a newer program stays untouched")
  func newer() throws {
    _ = try scratch.store()
    try scratch.meddle("PRAGMA user_version = 99")

    #expect(throws: StoreFault.newerSchema(found: 99, known: Schema.version)) {
      try open(scratch.path)
    }
  }

  @Test("one of an older program is brought up to this one, all or nothing")
  func older() throws {
    let before = try scratch.store().allRecords()
    let table = "CREATE TABLE extra (id TEXT NOT NULL, PRIMARY KEY (id))"
    let next = Migration(
      version: Schema.version + 1, sql: [table, "ALTER TABLE meta ADD COLUMN note TEXT"])
    let broken = Migration(
      version: Schema.version + 1, sql: [table, "ALTER TABLE nowhere ADD COLUMN note TEXT"])
    let database = try SQLiteDatabase(path: scratch.path)

    #expect(throws: StoreFault.self) {
      try SQLStore(opening: database, migrations: Schema.migrations + [broken])
    }
    #expect(try open(scratch.path).allRecords() == before)
    let store = try SQLStore(opening: database, migrations: Schema.migrations + [next])
    #expect(try store.allRecords() == before)
    #expect(throws: StoreFault.newerSchema(found: Schema.version + 1, known: Schema.version)) {
      try open(scratch.path)
    }
  }

  @Test("a copy in another journal mode is brought back to the write-ahead log")
  func restored() throws {
    _ = try scratch.store()
    let copy = scratch.folder + "/copy.db"
    try SQLiteDatabase(path: scratch.path).backup(to: copy)

    let store = try open(copy)
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))

    #expect(FileManager.default.fileExists(atPath: copy + "-wal"))
    #expect(try store.verify().isSound)
  }

  @Test("every commit is durable: full synchronisation, no automatic checkpoint, trust in nothing")
  func settings() throws {
    _ = try scratch.store()
    let database = try SQLiteDatabase(path: scratch.path)
    let expected = [
      ("synchronous", 2), ("wal_autocheckpoint", 0), ("foreign_keys", 1), ("trusted_schema", 0),
      ("cell_size_check", 1), ("busy_timeout", 5000), ("application_id", 0x544B_6462),
      ("user_version", Schema.version),
    ]
    try database.write { connection in
      for (name, value) in expected {
        let found = try connection.rows("PRAGMA \(name)")
        #expect(found == [[.integer(value)]], "\(name)")
      }
      let mode = try connection.rows("PRAGMA journal_mode")
      #expect(mode == [[.text("wal")]])
    }
  }

  @Test("damage is told, and the file is left alone")
  func damaged() throws {
    _ = try scratch.store()
    let copy = scratch.folder + "/copy.db"
    try SQLiteDatabase(path: scratch.path).backup(to: copy)
    let file = try #require(FileHandle(forUpdatingAtPath: copy))
    try file.seek(toOffset: 3 * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 20 * 4096))
    try file.close()

    #expect(throws: StoreFault.self) { try open(copy).allRecords() }
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test("the login comes from the system, not from the environment")
  func login() {
    setenv("USER", "mallory", 1)
    setenv("LOGNAME", "mallory", 1)
    #expect(systemLogin() != "mallory")
  }
}

@Suite("A database whose tables are not the program's")
struct StrangeSchemaTests {
  let scratch = Scratch()

  @Test("is what the digest says when it is new; another digest wants another number")
  func digest() throws {
    _ = try scratch.emptyStore()
    let database = try SQLiteDatabase(path: scratch.path)
    let found = try database.read { try database.definitions($0) }
    #expect(SchemaCheck.digest(found) == database.dialect.schemaDigest)
  }

  static let strange: [(String, StrayDefinition)] = [
    ("CREATE TABLE extra (x)", .init(kind: .table, name: "extra", fault: .strange)),
    (
      "CREATE VIEW extra AS SELECT * FROM marks",
      .init(kind: .view, name: "extra", fault: .strange)
    ),
    (
      "CREATE UNIQUE INDEX extra ON batches (signer, month, batch)",
      .init(kind: .index, name: "extra", fault: .strange)
    ),
    (
      "DROP INDEX row_history_by_sequence",
      .init(kind: .index, name: "row_history_by_sequence", fault: .missing)
    ),
    (
      "ALTER TABLE marks ADD COLUMN extra TEXT",
      .init(kind: .table, name: "marks", fault: .altered)
    ),
    ("ALTER TABLE holidays RENAME TO feasts", .init(kind: .table, name: "feasts", fault: .strange)),
    (
      "DROP TRIGGER marks_delete_settled_month",
      .init(kind: .guardian, name: "marks_delete_settled_month", fault: .missing)
    ),
    (
      "CREATE TRIGGER helper AFTER INSERT ON marks BEGIN SELECT 1; END",
      .init(kind: .guardian, name: "helper", fault: .strange)
    ),
  ]

  @Test("is named, not opened, and settles nothing", arguments: strange)
  func named(sql: String, definition: StrayDefinition) throws {
    let store = try scratch.publishedStore()
    try scratch.meddle(sql)

    #expect(try store.verify().definitions.contains(definition))
    do {
      _ = try scratch.other()
      Issue.record("it was opened: \(sql)")
    } catch StoreFault.strangeSchema(let strange) {
      #expect(strange.contains(definition))
    }
    #expect(throws: (any Error).self) {
      try store.perform(scratch.request(SmallStreet.step(.settled)))
    }
    #expect(try store.settlements(of: SmallStreet.street).isEmpty)
  }

  @Test("a view that tells the truth in place of a table is found")
  func view() throws {
    let store = try scratch.store()
    try scratch.meddle("ALTER TABLE difficulties RENAME TO kept")
    try scratch.meddle("CREATE VIEW difficulties AS SELECT * FROM kept")
    let found = try store.verify().definitions
    #expect(found.contains(StrayDefinition(kind: .view, name: "difficulties", fault: .altered)))
    #expect(found.contains(StrayDefinition(kind: .table, name: "kept", fault: .strange)))
  }
}
