import CSQLiteSettings
import GRDB
import Glibc
import Storage

/// `TKdb`: marks a SQLite file as a database of this program.
let applicationID = 0x544B_6462

/// A connection with our settings, and which files it was opened on.
final class Opened: Sendable {
  let queue: DatabaseQueue
  let path: String
  let files: FileIdentity.Group

  static func reading(_ path: String, _ options: SQLiteDatabase.Options) throws -> Opened {
    try checkThere(path)
    var configuration = settings(options)
    configuration.readonly = true
    let name = options.readsOnly || isOnReadOnlyMedium(path) ? unchanging(path) : nil
    let opened = try Opened(path, options, isUnchanging: name != nil) {
      try DatabaseQueue(path: name ?? path, configuration: configuration)
    }
    try opened.checkOurs()
    return opened
  }

  /// - Throws: `StoreFault.replaced` when connections of this process to the files that stood there
  ///   before do not end, or the files change as fast as they are opened.
  init(
    _ path: String, _ options: SQLiteDatabase.Options, isUnchanging: Bool = false,
    _ open: () throws -> DatabaseQueue
  ) throws {
    (queue, files) = try Self.openHeld(path, options.patience, isUnchanging, open)
    self.path = path
    Connections.add(self)
  }

  private static func openHeld(
    _ path: String, _ patience: Double, _ isUnchanging: Bool, _ open: () throws -> DatabaseQueue
  ) throws -> (DatabaseQueue, FileIdentity.Group) {
    let deadline = monotonicSeconds() + patience
    while true {
      try Connections.letGoOfStale(path, patience: patience)
      let queue = try open()
      // The first read makes the WAL, or takes it up.
      let mode = try queue.inDatabase { database in
        _ = try Int.fetchOne(database, sql: "PRAGMA schema_version")
        return try String.fetchOne(database, sql: "PRAGMA journal_mode")
      }
      let files = FileIdentity.Group(database: path)
      if mode != "wal" || isUnchanging || files.isHeld { return (queue, files) }
      // Somebody took a file away while it was being opened.
      try queue.close()
      guard monotonicSeconds() < deadline else { throw StoreFault.replaced(path: path) }
      usleep(1_000)
    }
  }

  deinit {
    try? queue.close()
    Connections.remove(self)
  }

  /// Whether nobody can write there, whoever it is.
  private static func isOnReadOnlyMedium(_ path: String) -> Bool {
    access(folder(of: path), W_OK) != 0 && errno == EROFS
  }

  /// The name by which SQLite reads a file that nobody works with: it then makes no log beside it, which
  /// a medium that cannot be written would refuse.
  ///
  /// - Returns: `nil` where there is a log, or a change to be rolled back.
  private static func unchanging(_ path: String) -> String? {
    guard path.hasPrefix("/"), ["-wal", "-journal"].allSatisfy({ FileIdentity(path + $0) == nil })
    else { return nil }
    let name = path.utf8.map { byte in
      let sign = Character(Unicode.Scalar(byte))
      return sign.isASCII && (sign.isLetter || sign.isNumber || "/._-".contains(sign))
        ? String(sign) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file://" + name.joined() + "?immutable=1"
  }

  /// Whether the files at the path are still those that this connection has open.
  var isCurrent: Bool { files == FileIdentity.Group(database: path) }

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
