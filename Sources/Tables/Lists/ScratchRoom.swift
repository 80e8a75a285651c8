import Glibc

/// A folder of one's own for the scratch files of a library, in one with room for them.
struct ScratchRoom {
  private let folder: String
  private let own: OwnFolder
  var path: String { own.path }
  /// The file that is to be made.
  var file: String { path + "/list.xlsx" }

  /// - Parameters:
  ///   - folder: Where it is made.
  ///   - size: Bytes for which there must be room.
  /// - Throws: `WorkbookFault`.
  init(in folder: String, size: Int) throws(WorkbookFault) {
    self.folder = folder
    do throws(OwnFolder.Fault) { own = try OwnFolder(in: folder, mode: 0o700) } catch {
      throw .unwritable(folder: folder, code: error.code)
    }
    do { try reserve(size) } catch {
      remove()
      throw error
    }
  }

  /// Whether so many bytes have room, tried out.
  private func reserve(_ size: Int) throws(WorkbookFault) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(folder: folder, code: errno) }
    let code = posix_fallocate(descriptor, 0, max(1, size))
    close(descriptor)
    unlink(file)
    guard code == 0 else { throw .unwritable(folder: folder, code: code) }
  }

  /// Why the library failed, which says so in words of its own alone.
  var fault: WorkbookFault {
    let code = errno
    var status = statvfs()
    let isFull = statvfs(path, &status) == 0 && status.f_bavail == 0
    return .unwritable(folder: folder, code: isFull ? ENOSPC : code == 0 ? EIO : code)
  }

  func contents() throws(WorkbookFault) -> [UInt8] {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(folder: folder, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(folder: folder, code: errno) }
      bytes += piece[..<count]
    }
  }

  func remove() { own.remove() }
}
