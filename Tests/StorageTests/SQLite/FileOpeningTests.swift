import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("An administrator makes and opens a file")
struct FileOpeningTests {
  let scratch = Scratch(.sqlite)

  private func open(_ path: String) throws -> SQLStore {
    try SQLStore(opening: try SQLiteDatabase(path: path))
  }

  @Test("a new one is readable by its owner only, and so is the folder made for it")
  func creates() throws {
    let path = scratch.folder + "/new/folder/tiaokuai.db"
    let store = try SQLStore(creating: try SQLiteDatabase.create(path: path), creator: "li")

    #expect(try store.creator() == "li")
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
}
