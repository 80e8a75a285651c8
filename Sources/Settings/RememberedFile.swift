import Glibc
import TOML

/// The file of what is remembered, shared by all windows of a user.
package struct RememberedFile: Sendable {
  package let path: String
  private let parsed = ParsedOnce<Remembered>()

  package init(path: String) { self.path = path }

  /// What the file holds; nothing when there is none or it cannot be read.
  package func load() -> Remembered {
    guard let bytes = try? SafeFile.read(path, limit: Remembered.sizeLimit) else {
      return Remembered()
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return parsed.value(of: path, text) { Remembered(parsing: bytes) }
  }

  /// Takes changes in and keeps what other windows wrote meanwhile.
  ///
  /// - Parameter changes: Values by name; none = the name is forgotten.
  /// - Throws: `system` also when another window holds the file for longer than a second.
  package func save(_ changes: [String: [String]]) throws(SafeFile.Failure) {
    let lock = try locked()
    // Closing gives the lock back.
    defer { close(lock) }
    var remembered = load()
    for (name, values) in changes { remembered.remember(name, values) }
    let text = remembered.text
    guard text.utf8.count <= Remembered.sizeLimit else {
      throw .tooLarge(path: path, limit: Remembered.sizeLimit)
    }
    try SafeFile.write(text, to: path)
    parsed.keep(remembered, of: path, text)
  }

  /// A file of its own carries the lock: the other one is replaced with every write.
  private func locked() throws(SafeFile.Failure) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path + ".lock", flags, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(10_000)
    }
    let code = errno
    close(descriptor)
    throw .system(path: path, code: code)
  }
}
