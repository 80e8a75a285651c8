package import Storage
import GRDB
import Glibc
import Synchronization

/// A SQLite file that several processes write, each commit durable and none ever lost.
///
/// WAL mode; every write and every checkpoint runs under a lock of our own on a file beside the
/// database, because SQLite up to 3.51.2 may lose a commit when one process resets the WAL while
/// another writes. No ordinary file call opens the database or its WAL: closing any descriptor of a
/// file drops all POSIX locks that the process holds on it.
package final class SQLiteDatabase: SQLDatabase, KeepsConnection {
  /// What differs between a user's session and a test.
  package struct Options: Sendable {
    /// Seconds that a write waits for another one before it gives up.
    package var patience = 5.0
    /// Opens a database on a network file system, whose locks may not hold.
    package var forcesNetworkFileSystem = false
    /// Never writes, not even to bring the file into the right mode.
    package var readsOnly = false
    /// Pages in the WAL, of 4 KiB, from which on a write copies them back; the first to open the
    /// database reads through them all.
    package var checkpointPages = 500

    package init() {}
  }

  package let path: String
  let options: Options
  private let reading = Mutex<Opened?>(nil)
  private let writing = Mutex<Writer?>(nil)

  package var dialect: SQLDialect {
    SQLDialect(
      spelled: spelled,
      lastDay: { "date(\($0) || '-01', '+1 month', '-1 day')" }, refusing: trigger,
      dropping: { "DROP TRIGGER \"\($0)\"" },
      schemaDigest: "c8f16b46056cb55f67eeeaf4768e338d6dadd889e18ee15d8e885575d3cb3fc1")
  }

  /// A database that exists; it is opened at its first use.
  ///
  /// - Throws: `StoreFault` when there is none, on a network file system, or where the program can be
  ///   made to take anybody for anybody.
  package init(path: String, options: Options = Options()) throws {
    let path = try Self.realPlace(of: path)
    self.path = path
    self.options = options
    ignoreFileSignals()
    try checkThere(path)
    try refuseDisguise(path)
    if !options.forcesNetworkFileSystem { try refuseNetwork(path) }
    Connections.add(self, of: path)
  }

  var lock: WriteLock { WriteLock(database: path, patience: options.patience) }

  package func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    let opened = try currentReader()
    return try translatingFaults(path) {
      try opened.queue.read { try body(SQLiteConnection($0)) }
    }
  }

  /// The reading connection, a new one when the files were replaced.
  func currentReader() throws -> Opened {
    if let opened = reading.withLock({ $0 }), opened.isCurrent { return opened }
    reading.withLock { $0 = nil }
    let opened = try openForReading()
    reading.withLock { $0 = opened }
    return opened
  }

  private func openForReading() throws -> Opened {
    do {
      let opened = try reader()
      if try options.readsOnly || opened.isWAL() { return opened }
      // The copy of an earlier version; only who may write can bring it back to WAL.
      do { try write { _ in } } catch StoreFault.readOnly { return opened }
    } catch StoreFault.interrupted(path) where !options.readsOnly {
      // Somebody died in the middle of a change: whoever may write takes it back by opening.
      do { try write { _ in } } catch StoreFault.readOnly {
        throw StoreFault.interrupted(path: path)
      }
    }
    return try reader()
  }

  private func reader() throws -> Opened {
    try translatingFaults(path) { try Opened.reading(path, options) }
  }

  package func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    guard !options.readsOnly else { throw StoreFault.readOnly(path: path) }
    return try lock.hold {
      try translatingFaults(path) {
        let writer = try currentWriter()
        let result = try writer.commit(body)
        guard writer.opened.isCurrent else {
          dropIndex()
          throw StoreFault.replaced(path: path)
        }
        writer.checkpointWhenDue()
        if !writer.opened.isCurrent { dropIndex() }
        return result
      }
    }
  }

  /// The writing connection, a new one when the files were replaced; only under the lock.
  private func currentWriter() throws -> Writer {
    if let writer = writing.withLock({ $0 }), writer.opened.isCurrent { return writer }
    writing.withLock { $0 = nil }
    let writer = try Writer(writingTo: path, options)
    writing.withLock { $0 = writer }
    return writer
  }

  /// Copies what is committed into an empty file.
  func vacuum(into target: String) throws {
    let opened = try Opened.reading(path, options)
    try opened.queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [target]) }
  }

  /// Copies the whole WAL back and empties it; only under the lock.
  func emptyLog() throws {
    let writer = try currentWriter()
    try writer.emptyLog()
    guard writer.opened.isCurrent else {
      dropIndex()
      throw StoreFault.replaced(path: path)
    }
  }

  /// Has everybody read the log anew; only under the lock.
  ///
  /// An index that was made while another one was written by counts what is not there, or not what is.
  private func dropIndex() { unlink(path + "-shm") }

  package func reopen() { letGo() }

  func letGo() {
    // Closed outside of the locks, which those who open take as well.
    _ = reading.withLock { reading in
      defer { reading = nil }
      return reading
    }
    _ = writing.withLock { writing in
      defer { writing = nil }
      return writing
    }
  }

  package func watch(
    _ notice: @escaping @Sendable () -> Void, eachSecond: @escaping @Sendable () -> Void
  ) -> any ChangeWatch {
    SQLiteWatch(path: path, options, notice, eachSecond)
  }
}

/// Tables are strict, and kept in the order of their keys.
///
/// But for the journal, since it is the one of step 5: whoever looks for a row among others reads, in a
/// table without row numbers, through those that he passes, and one may have hundreds of megabytes.
private func spelled(_ definition: String) -> String {
  guard definition.hasPrefix("CREATE TABLE") else { return definition }
  return definition
    + (definition.hasPrefix("CREATE TABLE journal_5") ? " STRICT" : " STRICT, WITHOUT ROWID")
}

/// A trigger that refuses a change before it is made.
private func trigger(_ refused: TableGuard) -> [String] {
  let condition = refused.condition.map { " WHEN \($0)" } ?? ""
  return [
    """
    CREATE TRIGGER \(refused.name) BEFORE \(refused.event.rawValue.uppercased()) \
    ON \(refused.table)\(condition) BEGIN \
    SELECT RAISE(ABORT, '\(refused.seal.message)'); END
    """
  ]
}
