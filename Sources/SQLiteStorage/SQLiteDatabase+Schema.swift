package import Storage
import Domain
import Glibc

extension SQLiteDatabase {
  /// Makes a new, empty database, readable by its owner only, and the folder for it.
  ///
  /// - Throws: `StoreFault.alreadyExists`; nothing is then touched.
  package static func create(
    path: String, options: Options = Options()
  ) throws -> SQLiteDatabase {
    ignoreFileSignals()
    let path = try realPlace(of: path)
    try makeFolder(above: path)
    if !options.forcesNetworkFileSystem { try refuseNetwork(folder(of: path)) }
    try WriteLock(database: path, patience: options.patience).hold {
      guard FileIdentity(path) == nil else { throw StoreFault.alreadyExists(path: path) }
      try translatingFaults(path) { try createFile(path, options) }
    }
    return try SQLiteDatabase(path: path, options: options)
  }

  private static func createFile(_ path: String, _ options: Options) throws {
    do {
      _ = try Writer(writingTo: path, options, isNew: true)
    } catch {
      // A half-made file would only hinder the next attempt.
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      throw error
    }
  }

  package func schemaVersion(_ connection: any SQLConnection) throws -> Int {
    guard case .integer(let version) = try connection.rows("PRAGMA user_version").first?[0] else {
      return 0
    }
    // Whatever wrote that was no program of ours.
    guard version >= 0 else {
      throw StoreFault.foreign(path: path, applicationID: applicationID)
    }
    return version
  }

  /// SQLite keeps each statement as it was written, and goes by that text when it opens the file.
  package func definitions(_ connection: any SQLConnection) throws -> [Definition] {
    try connection.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2")
      .map { row in
        Definition(
          kind: row[0].textOrNil.flatMap(Definition.Kind.init(rawValue:)) ?? .table,
          name: row[1].textOrNil ?? "", table: row[2].textOrNil ?? "",
          digest: sha256(row[3].textOrNil ?? ""))
      }
  }

  package func stamp(_ version: Int, _ connection: any SQLConnection) throws {
    try connection.run("PRAGMA user_version = \(version)")
  }
}
