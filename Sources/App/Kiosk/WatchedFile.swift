import Domain
import Glibc
import Kiosk

/// A file of somebody else that is replaced now and then, and may be anything or nothing.
///
/// Looked at once a second, when the clock of the screen wakes anyhow: unlike a notice of the system
/// that also works on a file system of another machine, and after the folder was replaced.
struct WatchedFile {
  let path: String
  /// Longest file that is read, bytes.
  let limit: Int
  private var seen: Stamp?

  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// What is in it, or why that cannot be told; `nil` = nothing has changed since last time.
  mutating func news() -> Result<[UInt8], KioskFault>? {
    let stamp = Stamp(path: path)
    guard stamp != seen else { return nil }
    // What was written at this moment may be written on without another time of its own.
    seen = stamp.isSettled ? stamp : nil
    do throws(KioskFault) {
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }

  /// Never waits: not for the writer of a pipe, and a device is not even opened.
  private func read() throws(KioskFault) -> [UInt8] {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    return try bytes(of: descriptor, expecting: Int(status.st_size))
  }

  private func bytes(of descriptor: Int32, expecting size: Int) throws(KioskFault) -> [UInt8] {
    // One more, to see that there is no more.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw fault(errno) }
      if got == 0 { break }
      count += got
    }
    return Array(bytes[..<min(count, size)])
  }

  private func fault(_ code: Int32) -> KioskFault {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .notRegular
    default: .unreadable(systemText(Int(code)))
    }
  }
}

/// By what a file is seen to be another one.
private struct Stamp: Equatable {
  private let isThere: Bool
  private let device, inode, size, mode: Int
  private let changed, written: [Int]
  /// Whether the file was left alone for a moment.
  let isSettled: Bool

  init(path: String) {
    var status = stat()
    isThere = lstat(path, &status) == 0
    device = Int(truncatingIfNeeded: status.st_dev)
    inode = Int(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    mode = Int(status.st_mode)
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    written = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    isSettled = abs(now.tv_sec - status.st_ctim.tv_sec) > 1
  }

  static func == (left: Self, right: Self) -> Bool {
    left.isThere == right.isThere && left.device == right.device && left.inode == right.inode
      && left.size == right.size && left.mode == right.mode && left.changed == right.changed
      && left.written == right.written
  }
}
