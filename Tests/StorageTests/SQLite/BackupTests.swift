import Domain
import Foundation
import SQLiteStorage
import Storage
import Synchronization
import Testing

@Suite("An administrator backs up and restores")
struct BackupTests {
  let scratch = Scratch(.sqlite)
  private var copy: String { scratch.folder + "/copy.db" }
  private var database: SQLiteDatabase {
    get throws { try SQLiteDatabase(path: scratch.path) }
  }

  @Test("a backup is a whole, sound database that stays as it was")
  func backsUp() throws {
    let store = try scratch.settledStore()
    let before = try store.allRecords()

    let found = try database.backup(to: copy)
    _ = try store.perform(scratch.request(auxiliary("W1")))

    #expect(found.isSound && found.settlements == 1)
    #expect(found.head.sequence == 2)
    var options = SQLiteDatabase.Options()
    options.readsOnly = true
    let copied = try SQLStore(opening: try SQLiteDatabase(path: copy, options: options))
    #expect(try copied.allRecords() == before)
    #expect(throws: StoreFault.readOnly(path: copy)) {
      try copied.perform(scratch.request(auxiliary("W1")))
    }
    // The database with its three files, and one file more.
    #expect(try names().count == 5)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("a backup replaces a file only when told to, and never a database in use")
  func keepsFiles() throws {
    _ = try scratch.store()
    try "kept".write(toFile: copy, atomically: false, encoding: .utf8)

    #expect(throws: StoreFault.alreadyExists(path: copy)) { try database.backup(to: copy) }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "kept")
    try database.backup(to: copy, replacing: true)
    #expect(try SQLStore(opening: try SQLiteDatabase(path: copy)).verify().isSound)
    #expect(throws: StoreFault.inUse(path: scratch.path)) {
      try database.backup(to: scratch.path, replacing: true)
    }
    _ = try SQLStore(creating: try SQLiteDatabase.create(path: scratch.folder + "/other.db"))
    #expect(throws: StoreFault.inUse(path: scratch.folder + "/other.db")) {
      try database.backup(to: scratch.folder + "/other.db", replacing: true)
    }
  }

  @Test("a database that does not verify gives no backup")
  func refusesUnsound() throws {
    _ = try scratch.settledStore()
    try scratch.tamper("UPDATE settled_results SET pay_fen = 1 WHERE worker = 'W1'")
    #expect(throws: UnsoundCopy.self) { try database.backup(to: copy) }
    #expect(try names().filter { $0.contains("copy") }.isEmpty)
  }

  @Test("whoever stops a backup or a restoring, at whatever step, leaves everything as it was")
  func stops() throws {
    let store = try scratch.settledStore()
    let before = try store.allRecords()
    try database.backup(to: copy)
    let files = try names()
    for work in [
      { progress in _ = try self.database.backup(to: self.copy, replacing: true, telling: progress)
      },
      { progress in
        _ = try SQLiteDatabase.restore(
          from: self.copy, to: self.scratch.path, replacing: true, telling: progress)
      },
    ] as [(WorkProgress) throws -> Void] {
      var steps = 0
      while stopped(after: steps, work) { steps += 1 }
      #expect(steps > 5)
    }
    #expect(try store.allRecords() == before)
    // What the two that were not stopped in the end left: the database that stood there.
    #expect(try names().filter { !$0.contains(".before-") } == files)
    #expect(try store.verify().isSound)
  }

  /// Whether the work was stopped; the step after so many is its last.
  private func stopped(after steps: Int, _ work: (WorkProgress) throws -> Void) -> Bool {
    let count = Atomic(0)
    do {
      try work(WorkProgress { _ in count.add(1, ordering: .relaxed).newValue <= steps })
      return false
    } catch is WorkProgress.Stopped {
      return true
    } catch {
      Issue.record(error)
      return false
    }
  }

  @Test("a restored database is there for all who have it open; the old one is kept")
  func restores() throws {
    let store = try scratch.store()
    let early = try store.allRecords()
    try database.backup(to: copy)
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
    let late = try store.allRecords()

    #expect(throws: StoreFault.alreadyExists(path: scratch.path)) {
      try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: false)
    }
    let restored = try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: true)

    #expect(try store.allRecords() == early)
    _ = try store.perform(scratch.request(selfMark("W2", 80_00)))
    #expect(try store.verify().isSound)
    #expect(try scratch.other().allRecords().marks.count == 1)
    let kept = try #require(restored.kept)
    let old = try SQLStore(opening: try SQLiteDatabase(path: kept))
    #expect(try old.allRecords() == late)
  }

  @Test("a backup is restored where there is no database yet")
  func restoresAnew() throws {
    let before = try scratch.store().allRecords()
    try database.backup(to: copy)
    let path = scratch.folder + "/new/office.db"

    let restored = try SQLiteDatabase.restore(from: copy, to: path, replacing: false)

    #expect(restored.kept == nil)
    #expect(try SQLStore(opening: try SQLiteDatabase(path: path)).allRecords() == before)
  }

  @Test("a damaged database gives way to its backup, and is kept")
  func replacesDamaged() throws {
    _ = try scratch.store()
    try database.backup(to: copy)
    // Its log alone would bring all of it back.
    try FileManager.default.removeItem(atPath: scratch.path + "-wal")
    try "this is no database any more".write(
      toFile: scratch.path, atomically: false, encoding: .utf8)

    let restored = try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: true)

    #expect(try scratch.other().verify().isSound)
    let kept = try #require(restored.kept)
    #expect(try String(contentsOfFile: kept, encoding: .utf8).hasPrefix("this is no"))
  }

  @Test("what is no sound backup is not restored")
  func refusesBadBackups() throws {
    let store = try scratch.settledStore()
    let before = try store.allRecords()
    let missing = scratch.folder + "/missing.db"
    #expect(throws: StoreFault.missing(path: missing)) {
      try SQLiteDatabase.restore(from: missing, to: scratch.path, replacing: true)
    }
    try "text".write(toFile: copy, atomically: false, encoding: .utf8)
    #expect(throws: StoreFault.notADatabase(path: copy)) {
      try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: true)
    }
    try database.backup(to: copy, replacing: true)
    try SQLiteDatabase(path: copy).write { connection in
      _ = try connection.run("UPDATE workers SET name = 'x' WHERE id = 'W1'")
    }
    #expect(throws: UnsoundCopy.self) {
      try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: true)
    }
    #expect(throws: StoreFault.inUse(path: scratch.path)) {
      try SQLiteDatabase.restore(from: scratch.path, to: scratch.path, replacing: true)
    }
    #expect(try store.allRecords() == before)
    #expect(try names().filter { $0.contains(".before-") || $0.contains(".tmp") }.isEmpty)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
  }
}
