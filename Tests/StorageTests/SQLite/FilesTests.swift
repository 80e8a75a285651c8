import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("An administrator's files: links, logs, locks and what a killed program left")
struct FilesTests {
  let scratch = Scratch(.sqlite)
  private var copy: String { scratch.folder + "/copy.db" }

  private func names(_ start: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
      .filter { $0.hasPrefix(start) }.sorted()
  }

  @Test(
    "an open store notices that the index of the log was removed, and loses no command of others")
  func indexRemoved() throws {
    let store = try scratch.store()
    let watch = store.watch {}
    defer { watch.stop() }
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
    unlink(scratch.path + "-shm")

    #expect(try Bench(["rate", scratch.path, "w", "3"]).lines().count == 3)
    #expect(try store.journalHead().sequence == 5)
    _ = try store.perform(scratch.request(selfMark("W1", 91_00)))
    #expect(try scratch.other().journalHead().sequence == 6)
    #expect(try scratch.other().verify().isSound)
  }

  @Test("who comes by a link takes the same lock and log; a restore replaces the file behind it")
  func links() throws {
    _ = try scratch.store()
    let link = scratch.folder + "/desk.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "tiaokuai.db")
    let store = try SQLStore(opening: try SQLiteDatabase(path: link))
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
    #expect(try names("desk") == ["desk.db"])

    try SQLiteDatabase(path: link).backup(to: copy)
    _ = try SQLiteDatabase.restore(from: copy, to: link, replacing: true)
    _ = try store.perform(scratch.request(selfMark("W1", 91_00)))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "tiaokuai.db")
    #expect(try names("desk") == ["desk.db"])
    #expect(try scratch.other().journalHead().sequence == 3)
  }

  @Test("a link to nothing yet leads to where the database is made; one in a ring ends")
  func danglingLink() throws {
    let link = scratch.folder + "/desk.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "far/real.db")
    try SQLiteDatabase.build(at: link) { _ = try SQLStore(creating: $0) }
    #expect(FileManager.default.fileExists(atPath: scratch.folder + "/far/real.db"))
    #expect(SQLiteDatabase.resolved(link).hasSuffix("/far/real.db"))

    let ring = scratch.folder + "/ring.db"
    try FileManager.default.createSymbolicLink(atPath: ring, withDestinationPath: "ring.db")
    #expect(throws: StoreFault.self) { try SQLiteDatabase(path: ring) }
  }

  @Test(
    "an address is refused before anything is made", arguments: ["file:x.db", "file:x?mode=ro"])
  func address(path: String) throws {
    #expect(throws: StoreFault.address(path: path)) { try SQLiteDatabase(path: path) }
    #expect(throws: StoreFault.address(path: path)) {
      try SQLiteDatabase.build(at: path) { _ in }
    }
    _ = try scratch.store()
    #expect(throws: StoreFault.address(path: path)) {
      try SQLiteDatabase(path: scratch.path).backup(to: path)
    }
  }

  @Test("a change that was cut off is rolled back by the next who may write")
  func interrupted() throws {
    _ = try scratch.store()
    try "garbage".write(toFile: scratch.path + "-journal", atomically: false, encoding: .utf8)
    var reading = SQLiteDatabase.Options()
    reading.readsOnly = true

    #expect(throws: StoreFault.interrupted(path: scratch.path)) {
      try SQLStore(opening: try SQLiteDatabase(path: scratch.path, options: reading))
    }
    #expect(try scratch.other().journalHead().sequence == 1)
    #expect(try names("tiaokuai.db-journal").isEmpty)
  }

  @Test("the lock names nobody when nobody holds it, and nobody who did not sign")
  func holder() throws {
    _ = try scratch.store()
    let lock = scratch.path + ".lock"
    let line = try String(contentsOfFile: lock, encoding: .utf8).prefix { $0 != "\n" }
    #expect(line.allSatisfy { $0 == " " })

    let descriptor = open(lock, O_RDONLY)
    defer { close(descriptor) }
    var range = flock(
      l_type: Int16(F_RDLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 1, l_pid: 0)
    // F_OFD_SETLK, which the headers show to few.
    try #require(withUnsafeMutablePointer(to: &range) { fcntl(descriptor, 37, $0) } == 0)
    #expect(throws: StoreFault.busy(nil)) {
      try scratch.other(patience: 0.2).perform(scratch.request(selfMark("W1", 90_00)))
    }
    #expect(FileUsers.locking(lock).isLocked)
  }

  @Test("what a process that died was filling is cleared up by the next, what one fills is not")
  func drafts() throws {
    for suffix in ["", "-journal", ".lock"] {
      try "x".write(
        toFile: scratch.path + ".unfinished-0a1b" + suffix, atomically: false, encoding: .utf8)
    }
    let living = try Draft(for: scratch.path)
    try "x".write(toFile: living.path, atomically: false, encoding: .utf8)

    try SQLiteDatabase.build(at: scratch.path) { _ = try SQLStore(creating: $0) }
    #expect(try names("tiaokuai.db.unfinished").count == 2)
    #expect(FileManager.default.fileExists(atPath: living.path))
  }

  @Test("what could not be removed keeps its lock, by which the next one finds it")
  func leftDraft() throws {
    let path = scratch.path + ".unfinished-0a1b"
    for suffix in ["", ".lock"] {
      try "x".write(toFile: path + suffix, atomically: false, encoding: .utf8)
    }
    // What no file system removes as a file.
    try FileManager.default.createDirectory(
      atPath: path + "-wal", withIntermediateDirectories: false)
    SQLiteDatabase.remove(path)
    #expect(try names("tiaokuai.db.unfinished").count == 2)
    try FileManager.default.removeItem(atPath: path + "-wal")
    Draft.clearUp(beside: scratch.path)
    #expect(try names("tiaokuai.db.unfinished").isEmpty)
  }

  @Test("a database that cannot be filled leaves nothing")
  func unfilled() throws {
    #expect(throws: CancellationError.self) {
      try SQLiteDatabase.build(at: scratch.path) { _ in throw CancellationError() }
    }
    #expect(try names().isEmpty)
  }

  @Test("a backup and a restored database need no change at their first opening")
  func walFiles() throws {
    _ = try scratch.store()
    try SQLiteDatabase(path: scratch.path).backup(to: copy)
    let restored = scratch.folder + "/restored.db"
    _ = try SQLiteDatabase.restore(from: copy, to: restored, replacing: false)

    #expect(try names("copy.db") == ["copy.db"])
    #expect(try names("restored.db") == ["restored.db", "restored.db.lock"])
    for file in [copy, restored] {
      // Bytes 18 and 19 of the header: written and read with a log.
      #expect(try Data(contentsOf: URL(fileURLWithPath: file))[18...19] == Data([2, 2]))
    }
  }

  @Test("a restore waits for who reads, then gives up with everything as it was")
  func restoreWhileReading() throws {
    let store = try scratch.store()
    try SQLiteDatabase(path: scratch.path).backup(to: copy)
    var impatient = SQLiteDatabase.Options()
    impatient.patience = 0.2
    try SQLiteDatabase(path: scratch.path).read { connection in
      _ = try connection.rows("SELECT count(*) FROM journal")
      _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
      #expect(throws: StoreFault.beingRead(path: scratch.path, by: [])) {
        try SQLiteDatabase.restore(
          from: copy, to: scratch.path, replacing: true, options: impatient)
      }
    }
    #expect(try names().count == 5)
    #expect(try scratch.other().journalHead().sequence == 2)
    #expect(try scratch.other().verify().isSound)
  }

  @Test("the second name that a killed restore left goes with the next one")
  func halfKept() throws {
    _ = try scratch.store()
    try SQLiteDatabase(path: scratch.path).backup(to: copy)
    try FileManager.default.linkItem(
      atPath: scratch.path, toPath: scratch.path + ".before-20260101-000000")

    let kept = try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: true).kept
    #expect(try names("tiaokuai.db.before").map { scratch.folder + "/" + $0 } == [kept])
  }

  @Test("the fault names the file that is closed, and why")
  func closedFile() throws {
    _ = try scratch.store()
    unlink(scratch.path + "-wal")
    mkdir(scratch.path + "-wal", 0o700)
    #expect(throws: StoreFault.outOfReach(path: scratch.path + "-wal", code: Int(EISDIR))) {
      try scratch.other()
    }
  }

  @Test("a version that no program of ours wrote is another program's")
  func versionBelowZero() throws {
    _ = try scratch.store()
    try scratch.meddle("PRAGMA user_version = -1")
    #expect(throws: StoreFault.foreign(path: scratch.path, applicationID: 0x544B_6462)) {
      try scratch.other()
    }
  }

  @Test("no acknowledged command is lost while the index is removed again and again")
  func indexRemovedOften() throws {
    _ = try scratch.store()
    let writers = try (0..<3).map { try Bench(["rate", scratch.path, "w\($0)", "40"]) }
    while writers.contains(where: { $0.process.isRunning }) {
      unlink(scratch.path + "-shm")
      usleep(5_000)
    }
    let lines = writers.flatMap { $0.lines() }
    let acknowledged = lines.filter { $0[0] == "ok" }.compactMap { Int($0[2]) }
    let store = try scratch.other()
    #expect(!acknowledged.isEmpty)
    #expect(Set(acknowledged).count == acknowledged.count)
    #expect(try store.journalHead().sequence >= 1 + acknowledged.count)
    #expect(try store.verify().isSound)
  }

  @Test(
    "the log of a database that is gone is not taken for that of the next one, and not thrown away",
    arguments: ["-wal", "-journal"])
  func leftover(suffix: String) throws {
    _ = try scratch.store()
    try SQLiteDatabase(path: scratch.path).backup(to: copy)
    let place = scratch.folder + "/other.db"
    try "rows".write(toFile: place + suffix, atomically: false, encoding: .utf8)
    let refused = StoreFault.leftover(path: place + suffix)

    #expect(throws: refused) { try SQLiteDatabase.build(at: place) { _ in } }
    #expect(throws: refused) {
      try SQLiteDatabase.restore(from: copy, to: place, replacing: true)
    }
    #expect(throws: refused) { try SQLiteDatabase(path: scratch.path).backup(to: place) }
    #expect(try String(contentsOfFile: place + suffix, encoding: .utf8) == "rows")
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test(
    "a backup never goes over a part of the database",
    arguments: ["-wal", "-shm", "-journal", ".lock"])
  func backupOverPart(suffix: String) throws {
    _ = try scratch.store()
    #expect(throws: StoreFault.inUse(path: scratch.path + suffix)) {
      try SQLiteDatabase(path: scratch.path).backup(to: scratch.path + suffix, replacing: true)
    }
    #expect(SQLiteDatabase.isPartOfOpened(scratch.path + suffix))
    #expect(!SQLiteDatabase.isPartOfOpened(copy))
    #expect(try scratch.other().journalHead().sequence == 1)
  }

  @Test("a restore that was killed with the log under its second name gives it back first")
  func halfKeptLog() throws {
    _ = try scratch.store().perform(scratch.request(selfMark("W1", 90_00)))
    try SQLiteDatabase(path: scratch.path).backup(to: copy)
    _ = try scratch.other().perform(scratch.request(selfMark("W1", 91_00)))
    let kept = scratch.path + ".before-20260101-000000"
    for suffix in ["-wal", ""] {
      try FileManager.default.linkItem(atPath: scratch.path + suffix, toPath: kept + suffix)
    }
    for suffix in ["-wal", "-shm"] { unlink(scratch.path + suffix) }

    let restored = try SQLiteDatabase.restore(from: copy, to: scratch.path, replacing: true)
    let old = try SQLStore(opening: try SQLiteDatabase(path: try #require(restored.kept)))
    #expect(try old.journalHead().sequence == 3)
    #expect(try scratch.other().journalHead().sequence == 2)
    #expect(!FileManager.default.fileExists(atPath: kept))
  }

  @Test("slashes more than needed lead to the same place")
  func slashes() {
    let folder = SQLiteDatabase.resolved(scratch.folder)
    for path in ["/new//x.db", "//new/x.db", "/new/x.db/", "/new/./x.db"] {
      let found = SQLiteDatabase.resolved(scratch.folder + path)
      #expect(found.replacing("/./", with: "/") == folder + "/new/x.db", "\(path)")
    }
  }
}
