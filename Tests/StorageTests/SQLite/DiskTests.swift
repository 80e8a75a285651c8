import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("A clerk works on a disk that is full or closed to him")
struct DiskTests {
  let scratch = Scratch(.sqlite)

  @Test("a file that may not grow is an error, not the end of the program")
  func fileSizeLimit() throws {
    let store = try scratch.store()
    let before = try store.allRecords()

    let shell = ["/bin/sh", "-c", "ulimit -f 200; exec \"$@\"", "sh"]
    let lines = try Bench(["rate", scratch.path, "w", "50"], under: shell).lines()

    #expect(lines.count == 50)
    #expect(lines.last?.first == "refused")
    let done = lines.filter { $0[0] == "ok" }.count
    #expect(try store.journalHead().sequence == 1 + done)
    #expect(try store.verify().isSound)
    #expect(try store.allRecords().workers == before.workers)
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
  }

  @Test(
    "the files beside the database are as open as it is, the lock to those alone who may write",
    arguments: [(0o640, 0o600), (0o644, 0o600), (0o660, 0o660), (0o664, 0o660)])
  func modes(database: Int, lock: Int) throws {
    let path = scratch.path
    _ = try scratch.store()
    chmod(path, mode_t(database))

    _ = try scratch.other().perform(scratch.request(selfMark("W1", 90_00)))

    for (suffix, mode) in [("", database), ("-wal", database), ("-shm", database), (".lock", lock)]
    {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(suffix)")
    }
  }

  @Test("reading or copying the file with other tools does not lose what is written (fact 1)")
  func footgun() throws {
    let store = try scratch.store()
    // In another process, as an administrator would; in ours it would drop all locks.
    let copy = Process()
    copy.executableURL = URL(fileURLWithPath: "/bin/cp")
    copy.arguments = [scratch.path, scratch.folder + "/copied"]
    try copy.run()
    copy.waitUntilExit()
    _ = try Bench(["rate", scratch.path, "w", "3"]).lines()
    for number in 1...50 { _ = try store.perform(scratch.request(selfMark("W1", number))) }

    #expect(try scratch.other().journalHead().sequence == 54)
    #expect(try scratch.other().verify().isSound)
  }
}
