import Glibc
import Storage

extension SQLiteDatabase {
  /// What stands beside a database and belongs to it.
  private static let parts = ["-wal", "-shm", "-journal", ".lock"]

  /// Whether a file is the database or one of those beside it, by name or as the same file; also one that
  /// is not there now.
  package static func isPart(_ file: String, of database: String) -> Bool {
    let (file, database) = (resolved(file), resolved(database))
    let own = ([""] + parts).map { database + $0 }
    guard !own.contains(file) else { return true }
    guard let found = FileIdentity(file)?.place else { return false }
    return own.contains { FileIdentity($0)?.place == found }
  }

  /// Whether a file is part of a database that this process has opened.
  package static func isPartOfOpened(_ file: String) -> Bool {
    Connections.paths.contains { isPart(file, of: $0) }
  }

  /// Refuses a place where the log of a database lies that is gone: the next one there would be taken for
  /// it, and the rows in the log may be the only ones left.
  ///
  /// - Throws: `StoreFault.leftover`.
  static func refuseLeftovers(_ path: String) throws {
    guard FileIdentity(path) == nil else { return }
    for file in ["-wal", "-journal"].map({ path + $0 }) {
      guard let found = FileIdentity(file), found.size > 0 else { continue }
      throw StoreFault.leftover(path: file)
    }
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
