import Foundation
import GRDB
import Glibc
import Storage
import Synchronization

/// Tells of every commit, of whatever process: woken by the end of a write, and once a second.
///
/// The kernel says when a writer lets go of the lock file, or, to those who may not read that one, when
/// the log grows; `data_version`, on a connection that never writes, says whether anything changed. The
/// look once a second finds what was written without the lock, by another program.
final class SQLiteWatch: ChangeWatch {
  /// Closing it ends the loop.
  private let leash: Mutex<Int32?>

  init(
    path: String, _ options: SQLiteDatabase.Options, _ notice: @escaping @Sendable () -> Void,
    _ eachSecond: @escaping @Sendable () -> Void
  ) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    leash = Mutex(ends[1])
    let other = ends[0]
    Thread.detachNewThread {
      var loop = WatchLoop(path: path, options, leash: other)
      loop.run(notice, eachSecond)
    }
  }

  func stop() {
    leash.withLock { leash in
      if let descriptor = leash { close(descriptor) }
      leash = nil
    }
  }

  deinit { stop() }
}

private struct WatchLoop {
  private let path: String
  private let options: SQLiteDatabase.Options
  private let leash: Int32
  private let events: Int32
  private var watched: Int32 = -1
  private var watchesLog = false
  private let connection = WatchingConnection()
  private var version: Int?

  init(path: String, _ options: SQLiteDatabase.Options, leash: Int32) {
    self.path = path
    self.options = options
    self.leash = leash
    events = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
  }

  mutating func run(_ notice: () -> Void, _ eachSecond: () -> Void) {
    Connections.add(connection, of: path)
    watchLockFile()
    _ = hasChanged()
    // Whatever was written before this thread got going.
    notice()
    while waitForEvent() {
      watchLockFile()
      if hasChanged() { notice() }
      eachSecond()
    }
    connection.letGo()
    close(events)
    close(leash)
  }

  /// A lock file that is not there yet is looked for again with every event.
  private mutating func watchLockFile() {
    guard watched < 0 else { return }
    let kinds = UInt32(IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF)
    watched = inotify_add_watch(events, WriteLock.path(of: path), kinds)
    watchesLog = watched < 0 && errno == EACCES
    guard watchesLog else { return }
    let logKinds = UInt32(IN_MODIFY | IN_DELETE_SELF | IN_MOVE_SELF)
    watched = inotify_add_watch(events, path + "-wal", logKinds)
  }

  /// Waits for the end of a write, a second at the most.
  ///
  /// - Returns: Whether to go on.
  private mutating func waitForEvent() -> Bool {
    var descriptors = [events, leash].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&descriptors, nfds_t(descriptors.count), 1000)
    drain()
    return descriptors[1].revents == 0
  }

  private mutating func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(events, &buffer, buffer.count), count > 0 {
      // A plain end of a write is 16 bytes; anything else says that the file went away.
      let mask = buffer.withUnsafeBytes { $0.load(fromByteOffset: 4, as: UInt32.self) }
      if mask & UInt32(IN_CLOSE_WRITE | IN_MODIFY) == 0 {
        inotify_rm_watch(events, watched)
        watched = -1
      }
      // What has been written into the log counts a moment later.
      if watchesLog { usleep(5_000) }
    }
  }

  private mutating func hasChanged() -> Bool {
    // Replaced files are another database: tell it, and look at the new ones from now on.
    guard let (opened, isNew) = connection.current(path, options) else { return false }
    if isNew { version = nil }
    let now = try? opened.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    guard let now, now != version else { return false }
    version = now
    return true
  }
}

/// The connection of a watch, which never writes.
private final class WatchingConnection: KeepsConnection {
  private let kept = Mutex<Opened?>(nil)

  /// - Returns: The one on the files that are there now, and whether it is another one than before;
  ///   `nil` where none can be opened.
  func current(_ path: String, _ options: SQLiteDatabase.Options) -> (Opened, isNew: Bool)? {
    if let opened = kept.withLock({ $0 }), opened.isCurrent { return (opened, false) }
    letGo()
    guard let opened = try? Opened.reading(path, options) else { return nil }
    kept.withLock { $0 = opened }
    return (opened, true)
  }

  func letGo() {
    _ = kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }
}
