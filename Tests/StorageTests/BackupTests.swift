import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("An administrator backs up and restores")
struct BackupTests {
  let scratch = Scratch()

  @Test("a backup is a whole, sound database that stays as it was")
  func backsUp() throws {
    let store = try scratch.store()
    let before = try store.allRecords()
    let copy = scratch.folder + "/copy.db"

    let found = try SQLiteDatabase(path: scratch.path).backup(to: copy)
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))

    #expect(found.isSound)
    #expect(found.head.sequence == 1)
    var options = SQLiteDatabase.Options()
    options.readsOnly = true
    let copied = try SQLStore(opening: try SQLiteDatabase(path: copy, options: options))
    #expect(try copied.allRecords() == before)
    #expect(throws: StoreFault.readOnly(path: copy)) {
      try copied.perform(scratch.request(selfMark("W1", 90_00)))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 5)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("a backup never replaces a file")
  func keepsFiles() throws {
    _ = try scratch.store()
    let copy = scratch.folder + "/copy.db"
    try "kept".write(toFile: copy, atomically: false, encoding: .utf8)

    #expect(throws: StoreFault.alreadyExists(path: copy)) {
      try SQLiteDatabase(path: scratch.path).backup(to: copy)
    }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "kept")
  }

  @Test("backups under load are each one committed state")
  func underLoad() throws {
    let store = try scratch.store()
    let writer = try Bench(["write", scratch.path, "w1", "3"])
    var heads: [Int] = []
    for number in 0..<10 {
      let copy = scratch.folder + "/copy\(number).db"
      heads.append(try SQLiteDatabase(path: scratch.path).backup(to: copy).head.sequence)
    }
    #expect(writer.lines().count > 1)
    #expect(heads == heads.sorted())
    #expect(try store.verify().isSound)
  }

  @Test("a restored database is there for all who have it open; the old one is kept")
  func restores() throws {
    let store = try scratch.store()
    let early = try store.allRecords()
    let copy = scratch.folder + "/copy.db"
    let database = try SQLiteDatabase(path: scratch.path)
    try database.backup(to: copy)
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
    let late = try store.allRecords()

    let kept = try database.restore(from: try SQLiteDatabase(path: copy))

    #expect(try store.allRecords() == early)
    _ = try store.perform(scratch.request(selfMark("W2", 80_00)))
    #expect(try store.verify().isSound)
    #expect(try scratch.other().allRecords().marks.count == 1)
    let old = try SQLStore(opening: try SQLiteDatabase(path: kept))
    #expect(try old.allRecords() == late)
  }
}
