import GRDB
import Glibc
package import Storage

extension SQLiteDatabase {
  /// Writes a checked copy of one committed state to a new file, readable by its owner only.
  ///
  /// The copy is verified, synchronised and only then given its name.
  ///
  /// - Throws: `StoreFault.alreadyExists`, or `.damaged` when the copy does not verify.
  /// - Returns: What the copy's journal and tables were found to be.
  @discardableResult
  package func backup(to target: String) throws -> Verification {
    guard FileIdentity(target) == nil else { throw StoreFault.alreadyExists(path: target) }
    let copy = try TemporaryCopy(of: self, near: target)
    defer { copy.remove() }
    let found = try copy.verify()
    // A link, unlike a rename, never replaces a file that came meanwhile.
    guard link(copy.path, target) == 0 else {
      throw errno == EEXIST
        ? StoreFault.alreadyExists(path: target)
        : StoreFault.outOfReach(path: target, code: Int(errno))
    }
    synchronise(folder(of: target))
    return found
  }

  /// Puts a checked copy of `source` in the place of this database, for all who have it open.
  ///
  /// - Returns: The path under which the database that stood here is kept.
  package func restore(from source: SQLiteDatabase) throws -> String {
    let copy = try TemporaryCopy(of: source, near: path)
    defer { copy.remove() }
    try copy.verify()
    let kept = path + ".before-" + currentInstant().filter { $0.isNumber }
    try lock.hold {
      try translatingFaults(path) { try emptyLog() }
      reopen()
      guard link(path, kept) == 0 else {
        throw StoreFault.outOfReach(path: kept, code: Int(errno))
      }
      // Empty by now; the new database must not share them with those who have the old one open.
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      guard rename(copy.path, path) == 0 else {
        throw StoreFault.outOfReach(path: path, code: Int(errno))
      }
      synchronise(folder(of: path))
    }
    return kept
  }
}

/// A copy of a database under a name that nobody can foresee.
private struct TemporaryCopy {
  let path: String

  init(of source: SQLiteDatabase, near target: String) throws {
    path = "\(target).\(UInt64.random(in: .min ... .max)).tmp"
    // SQLite writes into an empty file, and would make a new one readable by others.
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == ENOSPC
        ? StoreFault.diskFull(path: target) : StoreFault.outOfReach(path: target, code: Int(errno))
    }
    close(descriptor)
    do {
      try translatingFaults(target) { try source.vacuum(into: path) }
    } catch {
      remove()
      throw error
    }
    synchronise(path)
  }

  @discardableResult
  func verify() throws -> Verification {
    var options = SQLiteDatabase.Options()
    options.readsOnly = true
    options.forcesNetworkFileSystem = true
    let found = try SQLStore(opening: try SQLiteDatabase(path: path, options: options)).verify()
    guard found.isSound else {
      throw StoreFault.damaged(path: path, message: found.damages.first ?? "")
    }
    return found
  }

  func remove() { unlink(path) }
}

/// Makes a file, or the names in a folder, outlast a loss of power; never for an open database.
func synchronise(_ path: String) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}
