import Domain
import Foundation
import Storage
import Testing

@Suite("An administrator makes and opens a database", .onEveryBackend)
struct OpeningTests {
  let scratch = Scratch()

  @Test("a new one is empty, sound and the creator's")
  func creates() throws {
    let store = try scratch.emptyStore(creator: "li")

    #expect(try store.creator() == "li")
    #expect(try store.allRecords() == Records())
    #expect(try store.journalHead().sequence == 0)
    #expect(try store.verify().isSound)
  }

  @Test("one of a newer program stays untouched")
  func newer() throws {
    _ = try scratch.store()
    let database = try scratch.database()
    try database.write { try database.stamp(99, $0) }

    #expect(throws: StoreFault.newerSchema(found: 99, known: Schema.version)) {
      try scratch.other()
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
    let database = try scratch.database()

    #expect(throws: StoreFault.self) {
      try SQLStore(opening: database, migrations: Schema.migrations + [broken])
    }
    #expect(try scratch.other().allRecords() == before)
    let store = try SQLStore(opening: database, migrations: Schema.migrations + [next])
    #expect(try store.allRecords() == before)
    #expect(throws: StoreFault.newerSchema(found: Schema.version + 1, known: Schema.version)) {
      try scratch.other()
    }
  }

  @Test("the login comes from the system, not from the environment")
  func login() {
    setenv("USER", "mallory", 1)
    setenv("LOGNAME", "mallory", 1)
    #expect(systemLogin() != "mallory")
  }
}
