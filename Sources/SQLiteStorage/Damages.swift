package import Domain
import Dispatch
import GRDB
import Storage
import Synchronization

extension SQLiteDatabase {
  package func damages(telling progress: WorkProgress?) throws -> [String] {
    try progress?.step(.inspecting)
    let opened = try currentReader()
    let check = StoppableCheck(opened.queue, progress)
    defer { check.end() }
    do {
      let rows = try read { try $0.rows("PRAGMA integrity_check(20)") }
      return rows.compactMap {
        guard case .text(let text) = $0[0], text != "ok" else { return nil }
        return text
      }
    } catch  where check.isStopped {
      throw WorkProgress.Stopped()
    }
  }
}

/// Asks now and then whether a long statement of SQLite is to end: it tells nothing while it runs.
private final class StoppableCheck: Sendable {
  private let over = DispatchSemaphore(value: 0)
  /// Those who still ask: they hold the connection open.
  private let asking = DispatchGroup()
  private let stopped = Mutex(false)

  init(_ queue: DatabaseQueue, _ progress: WorkProgress?) {
    guard let progress else { return }
    DispatchQueue.global().async(group: asking) { [over, self] in
      while over.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
        do { try progress.step(.inspecting) } catch {
          stopped.withLock { $0 = true }
          queue.interrupt()
        }
      }
    }
  }

  var isStopped: Bool { stopped.withLock { $0 } }

  /// Returns once nobody holds the connection any more: a copy cannot leave its log before.
  func end() {
    over.signal()
    asking.wait()
  }
}
