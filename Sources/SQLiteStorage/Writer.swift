import CSQLiteSettings
import GRDB
import Glibc
import Storage

/// The writing connection of a process; it is used under the lock only.
final class Writer: Sendable {
  let opened: Opened
  private let options: SQLiteDatabase.Options
  /// Set by SQLite after every commit.
  private let pages: WALPages

  init(writingTo path: String, _ options: SQLiteDatabase.Options, isNew: Bool = false) throws {
    let pages = WALPages()
    if !isNew { try checkThere(path) }
    self.pages = pages
    self.options = options
    opened = try Opened(path, options) {
      let queue = try DatabaseQueue(path: path, configuration: settings(options))
      // SQLite gives new files the mode that the umask leaves; there is nothing in it yet.
      if isNew { chmod(path, 0o600) }
      try queue.inDatabase { try Self.prepare($0, pages, path, isNew: isNew) }
      return queue
    }
    alignModes(path)
    if !isNew { try opened.checkOurs() }
  }

  private static func prepare(
    _ database: Database, _ pages: WALPages, _ path: String, isNew: Bool
  ) throws {
    let connection = UnsafeMutableRawPointer(database.sqliteConnection)
    guard tk_is_read_only(connection) == 0 else { throw StoreFault.readOnly(path: path) }
    if isNew { try database.execute(sql: "PRAGMA application_id = \(applicationID)") }
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try database.execute(sql: "PRAGMA synchronous = FULL")
    let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
    guard mode == "wal", synchronous == 2 else {
      throw StoreFault.failed(code: 0, message: "journal_mode or synchronous not accepted")
    }
    tk_count_wal_pages(connection, pages.count)
  }

  func commit<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    try queue.inDatabase { database in
      var result: T?
      try database.inTransaction(.immediate) {
        result = try body(SQLiteConnection(database))
        return .commit
      }
      guard let result else { throw StoreFault.failed(code: 0, message: "no result") }
      return result
    }
  }

  /// Copies a grown WAL back.
  ///
  /// What is committed is safe already, so a failure waits for the next.
  func checkpointWhenDue() {
    let count = Int(pages.count.pointee)
    guard count >= options.checkpointPages else { return }
    // Readers that look long keep the WAL growing; then wait for them rather than fill the disk.
    _ = checkpoint(waiting: count >= options.checkpointPages * 16 ? 1 : 0)
  }

  /// - Throws: `SQLITE_BUSY` when a reader is in the way for too long.
  func emptyLog() throws {
    let code = checkpoint(waiting: options.patience)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private func checkpoint(waiting seconds: Double) -> Int32 {
    queue.inDatabase { database in
      tk_checkpoint(
        UnsafeMutableRawPointer(database.sqliteConnection), Int32(seconds * 1000),
        Int32(options.patience * 1000))
    }
  }

  private var queue: DatabaseQueue { opened.queue }
}

/// A number at a fixed address, for a C library to write.
final class WALPages: @unchecked Sendable {
  let count = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  init() { count.initialize(to: 0) }

  deinit { count.deallocate() }
}
