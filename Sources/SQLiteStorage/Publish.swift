import Glibc
import Storage

extension SQLiteDatabase {
  /// Gives a finished database the name it was made for; nobody else has it open yet.
  ///
  /// - Throws: `StoreFault.alreadyExists` when another one came meanwhile; it is untouched.
  package func publish(as target: String) throws {
    try lock.hold { try translatingFaults(path) { try emptyLog() } }
    reopen()
    // A link, unlike a rename, never replaces a file that came meanwhile.
    guard link(path, target) == 0 else {
      throw errno == EEXIST
        ? StoreFault.alreadyExists(path: target)
        : StoreFault.outOfReach(path: target, code: Int(errno))
    }
    SQLiteDatabase.remove(path)
    synchronise(folder(of: target))
  }

  /// Removes a database that nobody uses, with what stands beside it.
  package static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal", ".lock"] { unlink(path + ending) }
  }
}
