import Glibc
import Storage

/// The right to write the database: an exclusive lock on a file beside it, which names its holder.
///
/// The file is opened for every hold and closed after it. The kernel then tells the watchers of
/// every process that a write has ended, and a process that dies lets go.
struct WriteLock {
  let database: String
  /// Seconds.
  let patience: Double

  var path: String { Self.path(of: database) }

  static func path(of database: String) -> String { database + ".lock" }

  /// - Throws: `StoreFault.busy` with the holder when another one holds on for too long.
  func hold<T>(_ body: () throws -> T) throws -> T {
    let deadline = monotonicSeconds() + patience
    while true {
      let file = LockFile(try open())
      defer { close(file.descriptor) }
      try take(file, until: deadline)
      guard file.isAt(path) else { continue }
      file.sign(LockHolder(process: Int(getpid()), login: login, since: currentInstant()))
      return try body()
    }
  }

  private func take(_ file: LockFile, until deadline: Double) throws {
    // Somebody who was stopped while he queued must not stop all behind him.
    file.queue(until: deadline - patience / 2)
    switch file.lock(.writing, until: deadline) {
    case 0: return
    case 1: throw StoreFault.busy(file.holder)
    case let code: throw StoreFault.outOfReach(path: path, code: Int(code))
    }
  }

  private func open() throws -> Int32 {
    // As the database, so that whoever may write it may lock it.
    let mode = FileIdentity(database)?.mode ?? 0o600
    var descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0, errno == ENOENT {
      descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
      // The umask may have taken the group's right away.
      if descriptor >= 0 { fchmod(descriptor, mode) }
    }
    guard descriptor >= 0 else { throw openingFault(errno) }
    return descriptor
  }

  private func openingFault(_ code: Int32) -> StoreFault {
    switch code {
    case EACCES, EPERM, EROFS: .readOnly(path: database)
    case ENOSPC, EDQUOT: .diskFull(path: database)
    default: .outOfReach(path: path, code: Int(code))
    }
  }
}

/// Read once: it takes a look into the passwd file.
private let login = systemLogin()

func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
