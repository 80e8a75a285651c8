import CSQLiteSettings
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
    let path = try realPlace(of: path)
    Draft.clearUp(beside: path)
    var reading = options
    reading.readsOnly = true
    reading.forcesNetworkFileSystem = true
    let source = try SQLiteDatabase(path: file, options: reading)
    guard let backup = FileIdentity(file) else { throw StoreFault.missing(path: file) }
    let standing = FileIdentity(path)
    if let standing {
      guard standing.place != backup.place else {
        throw StoreFault.inUse(path: file)
      }
      guard replacing else { throw StoreFault.alreadyExists(path: path) }
    }
    try makeFolder(above: path)
    if !options.forcesNetworkFileSystem { try refuseNetwork(folder(of: path)) }
    let copy = try TemporaryCopy(of: source, near: path, telling: progress)
    source.reopen()
    let found = try copy.check(in: file, telling: progress)
    try progress?.step(.copying)
    let kept = try WriteLock(database: path, patience: options.patience).hold {
      // Somebody may have made one here meanwhile, or taken it away.
      guard FileIdentity(path) != nil else { return try putNew(copy.path, at: path) }
      guard replacing else { throw StoreFault.alreadyExists(path: path) }
      return try replace(path, by: copy.path, options)
    }
    return Restored(found: found, kept: kept)
  }

  private static func putNew(_ copy: String, at path: String) throws -> String? {
    try refuseLeftovers(path)
    try place(copy, at: path, replacing: false)
    return nil
  }

  /// Only under the lock.
  ///
  /// Up to the rename the old one stands with all that it holds, and behind it the new one; what is kept
  /// has whatever the old one had, log and all.
  private static func replace(_ path: String, by copy: String, _ options: Options) throws -> String
  {
    forgetHalfKept(path)
    let kept = path + ".before-" + stamp()
    try emptyLog(path, options)
    giveMode(of: path, to: copy)
    do {
      try keep(path, as: kept)
      // The logs are kept or empty by now. The new one must not share them, nor their index, with those
      // who have the old one open.
      for suffix in ["-shm"] + logs {
        guard unlink(path + suffix) == 0 || errno == ENOENT else {
          throw writingFault(errno, path + suffix)
        }
      }
      guard rename(copy, path) == 0 else { throw writingFault(errno, path) }
    } catch {
      putBack(kept, as: path)
      throw error
    }
    // Who looked for the old one meanwhile has made them anew.
    for suffix in ["-shm"] + logs { unlink(path + suffix) }
    synchronise(folder(of: path))
    return kept
  }

  /// What a damaged database may hold besides its file.
  private static var logs: [String] { ["-wal", "-journal"] }

  /// Gives a database and what its log may hold a second name.
  private static func keep(_ path: String, as kept: String) throws {
    for suffix in logs + [""] {
      guard let file = FileIdentity(path + suffix), suffix.isEmpty || file.size > 0 else {
        continue
      }
      // A file system without links moves nothing away before the new one is there: it has one name.
      guard
        link(path + suffix, kept + suffix) == 0 || tk_rename_new(path + suffix, kept + suffix) == 0
      else { throw writingFault(errno, kept) }
    }
  }

  /// Gives files their first name back that were kept, and takes the second one away.
  private static func putBack(_ kept: String, as path: String) {
    for suffix in logs + [""] {
      guard let file = FileIdentity(kept + suffix) else { continue }
      let standing = FileIdentity(path + suffix)
      if standing?.place == file.place {
        unlink(kept + suffix)
      } else if standing.map({ !suffix.isEmpty && $0.size == 0 }) ?? true {
        rename(kept + suffix, path + suffix)
      }
    }
  }

  /// Undoes what a restoring began that was killed before it put its copy in place: the database has a
  /// second name, and its log perhaps only that one.
  private static func forgetHalfKept(_ path: String) {
    guard let standing = FileIdentity(path), standing.linkCount > 1 else { return }
    let mark = (path.split(separator: "/").last.map(String.init) ?? "") + ".before-"
    for name in fileNames(in: folder(of: path)) where name.hasPrefix(mark) {
      let kept = folder(of: path) + "/" + name
      if FileIdentity(kept)?.place == standing.place { putBack(kept, as: path) }
    }
  }

  /// A damaged database, for which one restores, keeps its log.
  ///
  /// One that somebody reads is not damaged: its last rows are in that log.
  private static func emptyLog(_ path: String, _ options: Options) throws {
    do {
      let database = try SQLiteDatabase(path: path, options: options)
      defer { database.reopen() }
      try translatingFaults(path) { try database.emptyLog() }
    } catch StoreFault.busy {
      throw StoreFault.beingRead(path: path, by: FileUsers.of(path + "-shm"))
    } catch StoreFault.damaged, StoreFault.notADatabase, StoreFault.foreign, StoreFault.interrupted
    {
      return
    }
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
