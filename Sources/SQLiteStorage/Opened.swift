import CSQLiteSettings
import GRDB
import Storage

/// `TKdb`: marks a SQLite file as a database of this program.
let applicationID = 0x544B_6462

/// A connection with our settings, and which files it was opened on.
struct Opened: Sendable {
  let queue: DatabaseQueue
  private let path: String
  private let files: FileIdentity.Pair

  init(readingFrom path: String, _ options: SQLiteDatabase.Options) throws {
    try checkThere(path)
    var configuration = settings(options)
    configuration.readonly = true
    try self.init(path, try DatabaseQueue(path: path, configuration: configuration))
    try checkOurs()
  }

  init(_ path: String, _ queue: DatabaseQueue) throws {
    self.path = path
    self.queue = queue
    // The first read makes the WAL, or takes it up.
    _ = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
    files = FileIdentity.Pair(database: path)
  }

  /// Whether the files at the path are still those that this connection has open.
  var isCurrent: Bool { files == FileIdentity.Pair(database: path) }

  func isWAL() throws -> Bool {
    try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal"
  }

  func checkOurs() throws {
    let found = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA application_id") } ?? 0
    guard found == applicationID else {
      throw StoreFault.foreign(path: path, applicationID: found)
    }
  }
}

/// What holds of every connection.
func settings(_ options: SQLiteDatabase.Options) -> Configuration {
  var configuration = Configuration()
  configuration.busyMode = .timeout(options.patience)
  configuration.foreignKeysEnabled = true
  configuration.prepareDatabase { database in
    guard let connection = database.sqliteConnection else { return }
    let code = tk_configure(UnsafeMutableRawPointer(connection))
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    try database.execute(
      sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA cell_size_check = ON")
  }
  return configuration
}
