import Dashboard
import Dispatch
import Domain
import Glibc
import Storage
import Synchronization
import Tables
import Wording

/// An import into a new database, on a thread of its own while the screen lives.
///
/// What fails or is stopped leaves no database behind.
final class ImportJob: @unchecked Sendable {
  // Never changed.
  private let common: CommonOptions
  private let mailbox: Mailbox
  private let isStopped = Mutex(false)
  private let queue = DispatchQueue(label: "import")

  init(_ common: CommonOptions, mailbox: Mailbox) {
    self.common = common
    self.mailbox = mailbox
  }

  /// What is in a folder, as far as its names tell.
  static func look(_ path: String) -> FolderLook {
    do throws(FolderFault) {
      let found = try FolderFiles.look(expanded(path))
      return FolderLook(path: path, tables: found.tables, others: found.others)
    } catch {
      return FolderLook(
        path: path, fault: FolderSentences(Words(ChosenLanguage.current)).sentence(error))
    }
  }

  func start(_ path: String) {
    isStopped.withLock { $0 = false }
    mailbox.post(.working(.reading))
    queue.async { [self] in run(expanded(path)) }
  }

  func stop() { isStopped.withLock { $0 = true } }

  /// Stops, and waits until nothing of it is left.
  func finish() {
    stop()
    queue.sync {}
  }

  private func run(_ path: String) {
    guard !common.hasDatabase else { return fail(cli(.storeExists, ["path": common.databasePath])) }
    do {
      try fill(from: path)
      mailbox.post(.imported)
    } catch {
      removeDatabase(common.databasePath)
      switch error {
      case is Progress.Stopped: mailbox.post(.importStopped)
      case let failure as Failure: fail(failure.text)
      case let fault as StoreFault: fail(sentence(for: fault))
      default: fail(String(describing: error))
      }
    }
  }

  private func fill(from path: String) throws {
    let store = try createStore(common)
    let context = StoreContext(store: store, actor: try common.actor(in: store))
    let progress = Progress { [self] done, total in
      mailbox.post(.working(.writing(done, of: total)))
      return !isStopped.withLock { $0 }
    }
    mailbox.post(.working(.checking))
    _ = try importFolder(path, context, common, telling: progress)
    if isStopped.withLock({ $0 }) { throw Progress.Stopped() }
  }

  private func fail(_ text: String) {
    mailbox.post(.importFailed(text.split(separator: "\n").map(String.init)))
  }
}

/// `~/tables` as the shell would read it.
private func expanded(_ path: String) -> String {
  guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
  return home + path.dropFirst()
}

/// Removes a database that was just made, with what stands beside it.
func removeDatabase(_ path: String) {
  for ending in ["", "-wal", "-shm", ".lock", "-lock"] { unlink(path + ending) }
}
