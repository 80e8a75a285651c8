import Domain
import Glibc

/// An open folder, so that every name is looked up in this one, whatever happens to its path.
final class Folder {
  let path: String
  let descriptor: Int32

  /// Opens the folder; when `following` the path itself may be a link.
  init(_ path: String, following: Bool) throws(FolderFault) {
    self.path = path
    // A slash at the end would follow a link after all.
    let name = String(path.reversed().drop { $0 == "/" }.reversed())
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (following ? 0 : O_NOFOLLOW)
    descriptor = open(name.isEmpty ? "/" : name, flags)
    guard descriptor >= 0 else {
      throw errno == ENOTDIR || errno == ELOOP
        ? .notAFolder(path: path) : .failed(path: path, code: errno)
    }
  }

  deinit { close(descriptor) }

  /// The names in the folder by their bytes, without those that begin with a dot.
  func names() throws(FolderFault) -> [String] {
    guard let names = readNames() else { throw .failed(path: path, code: errno) }
    return names.filter { !$0.hasPrefix(".") }.sorted(by: byteOrder)
  }

  /// Every name in the folder but those of itself and what it lies in, in no order; none where it cannot be read.
  func allNames() -> [String] { readNames() ?? [] }

  private func readNames() -> [String]? {
    guard let stream = fdopendir(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of an ordinary file of at most `limit` bytes.
  func read(_ name: String, limit: Int) -> Result<[UInt8], FileReason> {
    // Without O_NONBLOCK a pipe with that name would hold the program up.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return .failure(errno == ELOOP ? .notAFile : .unreadable) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.notAFile)
    }
    guard status.st_size <= limit else { return .failure(.tooLarge(limit: limit)) }
    return readAll(file, limit: limit)
  }

  private func readAll(_ file: Int32, limit: Int) -> Result<[UInt8], FileReason> {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count == 0 { return .success(bytes) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .failure(.unreadable) }
      bytes += piece[..<count]
      guard bytes.count <= limit else { return .failure(.tooLarge(limit: limit)) }
    }
  }
}

/// Why one file is not read.
enum FileReason: Error {
  case notAFile, unreadable
  case tooLarge(limit: Int)

  var fault: TableFault.Reason {
    switch self {
    case .notAFile: .notAFile
    case .unreadable: .unreadable
    case .tooLarge(let limit): .tooLarge(limit: limit)
    }
  }
}
