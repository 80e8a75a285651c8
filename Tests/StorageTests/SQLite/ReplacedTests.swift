import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("A file changes under those who have it open")
struct ReplacedTests {
  let scratch = Scratch(.sqlite)

  @Test("a database that was replaced while it was open is opened anew; the command is in it")
  func replaced() throws {
    let store = try scratch.store()
    let saved = scratch.folder + "/saved.db"
    try SQLiteDatabase(path: scratch.path).backup(to: saved)
    _ = try store.perform(scratch.request(selfMark("W2", 70_00)))
    for suffix in ["-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: scratch.path + suffix)
    }
    _ = rename(saved, scratch.path)

    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))

    #expect(try scratch.other().allRecords().marks.count == 1)
    #expect(try store.allRecords().marks.count == 1)
    #expect(try store.verify().isSound)
  }
}
