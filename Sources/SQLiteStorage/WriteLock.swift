import CSQLiteSettings
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
    let descriptor = try open()
    defer { close(descriptor) }
    try take(descriptor)
    sign(descriptor)
    return try body()
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

  /// Takes the lock behind a queue of one: whoever waits for the lock itself is the only one, so
  /// that the writer before cannot come first again.
  private func take(_ descriptor: Int32) throws {
    let deadline = monotonicSeconds() + patience
    // Somebody stopped at the head of the queue must not stop all others.
    let queued = tk_lock(descriptor, queueByte, patience / 2) == 0
    defer { if queued { tk_unlock(descriptor, queueByte) } }
    switch tk_lock(descriptor, writingByte, max(0, deadline - monotonicSeconds())) {
    case 0: return
    case 1: throw StoreFault.busy(holder(descriptor))
    case let code: throw StoreFault.outOfReach(path: path, code: Int(code))
    }
  }

  /// Writes who holds the lock; without it the lock still holds.
  private func sign(_ descriptor: Int32) {
    let text = LockHolder(
      process: Int(getpid()), login: holderLogin, since: currentInstant()
    ).text
    ftruncate(descriptor, 0)
    _ = text.utf8CString.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count - 1, 0) }
  }

  private func holder(_ descriptor: Int32) -> LockHolder? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return LockHolder(String(decoding: bytes.prefix(count), as: UTF8.self))
  }
}

// Which bytes of the lock file are locked; the text in it may be shorter.
private let writingByte: Int64 = 0
private let queueByte: Int64 = 1

/// Read once: it takes a look into the passwd file.
private let holderLogin = systemLogin()

func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
