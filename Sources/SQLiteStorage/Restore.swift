package import Domain
import Glibc
package import Storage

/// What came of a restoring.
package struct Restored: Sendable {
  package let found: Verification
  /// Where the database that stood there is kept; `nil` = there was none.
  package let kept: String?
}

extension SQLiteDatabase {
  /// Puts a checked copy of a backup in the place of a database, for all who have it open.
  ///
  /// The backup is copied, brought up to this program and verified beside the place before anything
  /// there is touched; then one rename puts it there.
  ///
  /// - Parameters:
  ///   - file: The backup; only read.
  ///   - path: Where the database is to be.
  ///   - replacing: Whether one that stands there gives way; it is kept under a dated name.
  ///   - options: How long to wait for others, and the like.
  ///   - progress: Is told every stage, and may stop it.
  /// - Returns: What the backup was found to be, and where the old database is kept.
  /// - Throws: `StoreFault`, `UnsoundCopy` or `WorkProgress.Stopped`; everything is then as it was.
  package static func restore(
    from file: String, to path: String, replacing: Bool, options: Options = Options(),
    telling progress: WorkProgress? = nil
  ) throws -> Restored {
    var reading = options
    reading.readsOnly = true
    reading.forcesNetworkFileSystem = true
    let source = try SQLiteDatabase(path: file, options: reading)
    guard let backup = FileIdentity(file) else { throw StoreFault.missing(path: file) }
    let standing = FileIdentity(path)
    if let standing {
      guard standing.number != backup.number || standing.device != backup.device else {
        throw StoreFault.inUse(path: file)
      }
      guard replacing else { throw StoreFault.alreadyExists(path: path) }
    }
    try makeFolder(above: path)
    if !options.forcesNetworkFileSystem { try refuseNetwork(folder(of: path)) }
    let copy = try TemporaryCopy(of: source, near: path, telling: progress)
    defer { copy.remove() }
    source.reopen()
    let found = try copy.check(in: file, telling: progress)
    try progress?.step(.copying)
    let kept = try WriteLock(database: path, patience: options.patience).hold {
      standing == nil
        ? try putNew(copy.path, at: path) : try replace(path, by: copy.path, options)
    }
    return Restored(found: found, kept: kept)
  }

  private static func putNew(_ copy: String, at path: String) throws -> String? {
    // What a database that is gone left behind would be taken for this one's log.
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    try place(copy, at: path, replacing: false)
    return nil
  }

  /// Only under the lock.
  private static func replace(_ path: String, by copy: String, _ options: Options) throws -> String
  {
    let kept = path + ".before-" + stamp()
    emptyLog(path, options)
    giveMode(of: path, to: copy)
    guard link(path, kept) == 0 || rename(path, kept) == 0 else { throw writingFault(errno, kept) }
    // Empty by now, unless the old one is damaged: then its log is kept with it. The new one must
    // not share it with those who have the old one open.
    if let log = FileIdentity(path + "-wal"), log.size > 0 { rename(path + "-wal", kept + "-wal") }
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    guard rename(copy, path) == 0 else {
      let code = errno
      if FileIdentity(path) != nil { unlink(kept) } else { rename(kept, path) }
      throw writingFault(code, path)
    }
    synchronise(folder(of: path))
    return kept
  }

  /// A damaged database, for which one restores, may refuse; then it is kept with its log.
  private static func emptyLog(_ path: String, _ options: Options) {
    guard let database = try? SQLiteDatabase(path: path, options: options) else { return }
    try? database.emptyLog()
    database.reopen()
  }

  /// Whoever could open the old database can open the new one.
  private static func giveMode(of path: String, to copy: String) {
    var old = stat()
    guard stat(path, &old) == 0 else { return }
    _ = chown(copy, uid_t.max, old.st_gid)
    chmod(copy, old.st_mode & 0o777)
  }

  /// `20261014-081530123456`, in UTC.
  private static func stamp() -> String {
    let digits = currentInstant().filter(\.isNumber)
    return digits.prefix(8) + "-" + digits.dropFirst(8)
  }
}
