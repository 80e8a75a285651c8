import Glibc
import Storage
import Synchronization

/// Somebody of this process who keeps a connection for its next use.
protocol KeepsConnection: AnyObject, Sendable {
  /// Forgets it, whatever thread asks; one that is in use ends with that use.
  func letGo()
}

/// All connections of this process, and who keeps them.
///
/// SQLite lets the connections of one process share the index of the log: a new one would go on with an
/// index that was removed as long as an old one stands.
enum Connections {
  private struct Keeper {
    weak var keeper: (any KeepsConnection)?
  }

  private struct State {
    var files: [ObjectIdentifier: FileIdentity.Group] = [:]
    var keepers: [Keeper] = []
  }

  private static let states = Mutex<[String: State]>([:])

  /// Of the databases that this process has, or had, open.
  static var paths: [String] { states.withLock { Array($0.keys) } }

  static func add(_ opened: Opened) {
    states.withLock {
      $0[opened.path, default: State()].files[ObjectIdentifier(opened)] = opened.files
    }
  }

  /// To be called when the connection is closed, and not before.
  static func remove(_ opened: Opened) {
    states.withLock { _ = $0[opened.path]?.files.removeValue(forKey: ObjectIdentifier(opened)) }
  }

  static func add(_ keeper: any KeepsConnection, of path: String) {
    states.withLock { states in
      var state = states[path] ?? State()
      state.keepers = state.keepers.filter { $0.keeper != nil } + [Keeper(keeper: keeper)]
      states[path] = state
    }
  }

  /// Has the connections closed whose files are not those at the path any more.
  ///
  /// - Throws: `StoreFault.replaced` when one is in use for longer than `patience` seconds.
  static func letGoOfStale(_ path: String, patience: Double) throws {
    let deadline = monotonicSeconds() + patience
    while isStale(path) {
      guard monotonicSeconds() < deadline else { throw StoreFault.replaced(path: path) }
      let keepers = states.withLock { $0[path]?.keepers.compactMap(\.keeper) ?? [] }
      for keeper in keepers { keeper.letGo() }
      usleep(1_000)
    }
  }

  private static func isStale(_ path: String) -> Bool {
    let files = FileIdentity.Group(database: path)
    return states.withLock { $0[path]?.files.values.contains { $0 != files } ?? false }
  }
}
