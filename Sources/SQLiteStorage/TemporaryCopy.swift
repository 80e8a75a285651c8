import Domain
import GRDB
import Glibc
import Storage

/// A copy of one committed state of a database, under a name that nobody can foresee.
///
/// It is one file without a log beside it, readable by its owner only, and gone with this value unless
/// it got another name.
struct TemporaryCopy {
  private let target: String
  private let draft: Draft

  var path: String { draft.path }

  /// - Parameters:
  ///   - source: What is copied, by the backup interface of SQLite; others may write it meanwhile.
  ///   - target: Beside which file the copy is made.
  ///   - progress: Is told how far it is, and may stop it.
  /// - Throws: `StoreFault`, or `WorkProgress.Stopped`; nothing is then left.
  init(
    of source: SQLiteDatabase, near target: String, telling progress: WorkProgress?
  ) throws {
    self.target = target
    draft = try Draft(for: target)
    try makeEmptyFile(path, for: target)
    try source.copy(into: path, for: target, telling: progress)
    try emptyWAL()
    try synchroniseFile(path, for: target)
  }

  /// Opens the copy as the database it is to be, brings it up to this program and verifies it.
  ///
  /// - Throws: `StoreFault.damaged`, naming `original`, when it does not verify.
  func check(
    in original: String, telling progress: WorkProgress?
  ) throws -> Verification {
    var options = SQLiteDatabase.Options()
    options.forcesNetworkFileSystem = true
    let found = try tellingOf(original) {
      let database = try SQLiteDatabase(path: path, options: options)
      defer { database.reopen() }
      let found = try SQLStore(opening: database, acceptingStrange: true).verify(telling: progress)
      try database.lock.hold { try translatingFaults(path) { try database.emptyLog() } }
      return found
    }
    try emptyWAL()
    try synchroniseFile(path, for: target)
    guard found.isSound else { throw UnsoundCopy(path: original, found: found) }
    return found
  }

  /// Nobody has heard of the copy: what is wrong with it is told of what it was made from.
  private func tellingOf<T>(_ original: String, _ body: () throws -> T) throws -> T {
    do { return try body() } catch StoreFault.damaged(path, let message) {
      throw StoreFault.damaged(path: original, message: message)
    } catch StoreFault.notADatabase(path) {
      throw StoreFault.notADatabase(path: original)
    } catch StoreFault.diskFull(path) {
      throw StoreFault.diskFull(path: target)
    } catch StoreFault.inputOutput(path, let message) {
      throw StoreFault.inputOutput(path: target, message: message)
    }
  }

  /// Makes it a single file, since a log beside it would have to move with it; but one that will have a
  /// log, so that whoever opens it first changes nothing, and cannot die of changing it.
  private func emptyWAL() throws {
    try translatingFaults(target) {
      let queue = try DatabaseQueue(path: path)
      let mode = try queue.inDatabase {
        try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL")
      }
      // The last one to leave copies the log back and takes it away.
      try queue.close()
      guard mode == "wal", FileIdentity(path + "-wal").map({ $0.size == 0 }) ?? true else {
        throw StoreFault.failed(code: 0, message: "journal_mode not accepted")
      }
    }
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
  }
}

extension SQLiteDatabase {
  /// Pages of 4 KiB between two looks whether to go on.
  private static let pagesPerStep: CInt = 512

  /// Copies one committed state into an empty file.
  fileprivate func copy(
    into file: String, for target: String, telling progress: WorkProgress?
  ) throws {
    let opened = try translatingFaults(path) { try Opened.reading(path, options) }
    try translatingFaults(target) {
      let copy = try DatabaseQueue(path: file)
      try copy.inDatabase { copy in
        try opened.queue.read { original in
          // Holds this state for all steps; else every commit of others would begin them anew.
          _ = try Int.fetchOne(original, sql: "SELECT count(*) FROM sqlite_master")
          try original.backup(to: copy, pagesPerStep: Self.pagesPerStep) { step in
            try progress?.step(.copying, step.completedPageCount, of: step.totalPageCount)
          }
        }
      }
      try copy.close()
    }
  }
}

/// SQLite writes into an empty file, and would make a new one readable by others.
private func makeEmptyFile(_ path: String, for target: String) throws {
  let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw writingFault(errno, target) }
  close(descriptor)
}

func writingFault(_ code: Int32, _ path: String) -> StoreFault {
  switch code {
  case ENOSPC, EDQUOT: .diskFull(path: path)
  case EACCES, EPERM, EROFS: .readOnly(path: path)
  default: .outOfReach(path: path, code: Int(code))
  }
}

/// Makes a file outlast a loss of power; never for an open database.
private func synchroniseFile(_ path: String, for target: String) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard descriptor >= 0 else { throw writingFault(errno, target) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw writingFault(errno, target) }
}

/// The same for the names in a folder; some file systems have nothing to do for it.
func synchronise(_ folder: String) {
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}
