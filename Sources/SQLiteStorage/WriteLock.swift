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
      guard file.isAt(path) else {
        // Locked at once, and yet for nothing, where somebody puts a new file there again and again.
        guard monotonicSeconds() < deadline else { throw StoreFault.busy(nil) }
        continue
      }
      file.sign(LockHolder(process: Int(getpid()), login: login, since: currentInstant()))
      // A name that is left standing would be told to those whom somebody else holds up.
      defer { file.sign(nil) }
      return try body()
    }
  }

  private func take(_ file: LockFile, until deadline: Double) throws {
    // Somebody who was stopped while he queued must not stop all behind him.
    file.queue(until: deadline - patience / 2)
    switch file.lock(.writing, until: deadline) {
    case 0: return
    case 1: throw StoreFault.busy(holder(of: file))
    case let code: throw StoreFault.outOfReach(path: path, code: Int(code))
    }
  }

  /// Who holds it; asked for a moment, because it may just be changing hands.
  private func holder(of file: LockFile) -> LockHolder? {
    for _ in 0..<20 {
      if let holder = file.holder, isRunning(holder.process) { return holder }
      usleep(5_000)
    }
    return nil
  }

  /// Whoever may write the database may lock it, and nobody else: a lock for reading, which needs no
  /// right to write, holds up all writers as well.
  static func mode(of database: String) -> UInt32 {
    let mode = FileIdentity(database)?.mode ?? 0
    return mode & 0o020 == 0 ? 0o600 : 0o660
  }

  private func open() throws -> Int32 {
    let mode = Self.mode(of: database)
    var descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0, errno == ENOENT {
      descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
      if descriptor >= 0, let group = FileIdentity(database)?.group {
        _ = fchown(descriptor, uid_t.max, group)
      }
      // The umask may have taken the group's right away.
      if descriptor >= 0 { fchmod(descriptor, mode) }
    }
    guard descriptor >= 0 else { throw openingFault(errno) }
    return descriptor
  }

  private func openingFault(_ code: Int32) -> StoreFault {
    switch code {
    // Whoever may write the database, and not the lock, is told which file is closed to him.
    case EACCES, EPERM, EROFS:
      access(database, W_OK) == 0
        ? .outOfReach(path: path, code: Int(code)) : .readOnly(path: database)
    case ENOSPC, EDQUOT: .diskFull(path: database)
    default: .outOfReach(path: path, code: Int(code))
    }
  }
}

private func isRunning(_ process: Int) -> Bool { kill(pid_t(process), 0) == 0 || errno != ESRCH }

/// Read once: it takes a look into the passwd file.
private let login = systemLogin()

func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
