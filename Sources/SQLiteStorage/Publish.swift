import Glibc
import Storage

extension SQLiteDatabase {
  /// Makes a database beside its place, fills it, and gives it its name when it is whole: no death on
  /// the way leaves half of one to be taken for the office's data.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; the folders on the way are made.
  ///   - options: How it is opened while it is filled.
  ///   - fill: What is done with the empty database.
  /// - Returns: What `fill` returns.
  /// - Throws: `StoreFault.alreadyExists`, or what `fill` throws; nothing is then left.
  package static func build<T>(
    at path: String, options: Options = Options(), _ fill: (SQLiteDatabase) throws -> T
  ) throws -> T {
    let path = try realPlace(of: path)
    try makeFolder(above: path)
    guard FileIdentity(path) == nil else { throw StoreFault.alreadyExists(path: path) }
    try refuseLeftovers(path)
    let draft = try Draft(for: path)
    let database = try create(path: draft.path, options: options)
    let result = try fill(database)
    try database.publish(as: path)
    return result
  }

  /// Gives a finished database the name it was made for; nobody else has it open yet.
  ///
  /// - Throws: `StoreFault.alreadyExists` when another one came meanwhile; it is untouched.
  private func publish(as target: String) throws {
    try lock.hold { try translatingFaults(path) { try emptyLog() } }
    reopen()
    try WriteLock(database: target, patience: options.patience).hold {
      try Self.refuseLeftovers(target)
      try place(path, at: target, replacing: false)
    }
    alignModes(target)
  }

  /// Removes a database that nobody uses, with what stands beside it.
  ///
  /// The lock goes last, and stays where something else could not be removed: by it the next one finds
  /// what is left.
  package static func remove(_ path: String) {
    let left = ["", "-wal", "-shm", "-journal"].filter { ending in
      unlink(path + ending) != 0 && errno != ENOENT
    }
    if left.isEmpty { unlink(path + ".lock") }
  }
}
