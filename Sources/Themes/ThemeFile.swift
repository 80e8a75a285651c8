import Foundation

/// Reading a theme file as what it is: input from somebody else.
package enum ThemeFile {
  package enum Failure: Error, Hashable, Sendable {
    /// A link, folder, device or pipe; links are not followed.
    case notRegular(path: String)
    case tooLarge(path: String, limit: Int)
    case notUTF8(path: String)
    /// `code` is an errno.
    case system(path: String, code: Int32)
  }

  /// Longest name, bytes.
  private static let nameLimit = 100

  /// Whether a name is a single part of a path that can leave no folder and hides nothing.
  package static func isSafe(_ name: String) -> Bool {
    guard let first = name.first, name.utf8.count <= nameLimit else { return false }
    return first != "." && first != "-"
      && name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && !$0.isUnprintable }
  }

  /// Whether anything stands at the path, a broken link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func text(at path: String) throws(Failure) -> String {
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ELOOP ? .notRegular(path: path) : .system(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
    let bytes = try bytes(of: descriptor, path: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(path: path)
    }
    return text
  }

  /// One byte more than allowed is asked for, so that a file that grows meanwhile is noticed.
  private static func bytes(of descriptor: Int32, path: String) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Theme.sizeLimit + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .system(path: path, code: errno) }
      if got == 0 { return Array(bytes[..<count]) }
      count += got
    }
    throw .tooLarge(path: path, limit: Theme.sizeLimit)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: false
    }
  }
}
