import Glibc

/// Reading and replacing small files of a user, as what they are: input from somebody else.
package enum SafeFile {
  package enum Failure: Error, Hashable, Sendable {
    case missing(path: String)
    /// A folder, device or pipe.
    case notRegular(path: String)
    /// A link is not written through.
    case link(path: String)
    case tooLarge(path: String, limit: Int)
    case exists(path: String)
    /// `code` is an errno.
    case system(path: String, code: Int32)
  }

  /// The bytes of an ordinary file.
  package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .system(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(path: path, code: errno) }
      if got == 0 { return Array(bytes[..<count]) }
      count += got
    }
    throw .tooLarge(path: path, limit: limit)
  }

  /// Writes a text for its owner only, whole or not at all.
  package static func write(
    _ text: String, to path: String, isNew: Bool = false
  ) throws(Failure) {
    try write(Array(text.utf8), to: path, isNew: isNew)
  }

  /// Writes a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: All that the file is to hold.
  ///   - path: Where; its folder is there.
  ///   - isNew: Whether a file that is there already stays.
  ///   - isPublic: Whether everybody may read it, not its owner only.
  /// - Throws: `link`, `system`, and `exists` for one that stays.
  package static func write(
    _ bytes: [UInt8], to path: String, isNew: Bool = false, isPublic: Bool = false
  ) throws(Failure) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFLNK else { throw .link(path: path) }
      guard !isNew else { throw .exists(path: path) }
    }
    let draft = path + "." + String(UInt64.random(in: .min ... .max), radix: 36) + draftEnding
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(draft, flags, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    let isWritten =
      (!isPublic || fchmod(descriptor, 0o644) == 0) && writeAll(bytes, to: descriptor)
      && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw .system(path: path, code: code)
    }
    try put(draft, at: path, isNew: isNew)
  }

  /// What the name of a file ends with that is not whole yet.
  package static let draftEnding = ".draft"

  private static func put(
    _ draft: String, at path: String, isNew: Bool
  ) throws(Failure) {
    // A link is made only where nothing is, so that a file of the last moment is not lost either.
    let isPut = isNew ? link(draft, path) == 0 : rename(draft, path) == 0
    let code = errno
    if isNew || !isPut { unlink(draft) }
    guard !isPut else { return }
    throw code == EEXIST ? .exists(path: path) : .system(path: path, code: code)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
