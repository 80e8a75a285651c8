import Glibc
import Storage

extension SQLiteDatabase {
  /// Where a path leads, every link on the way followed, whether or not a file is there yet.
  ///
  /// The files beside a database are named after this: whoever comes by a link then finds the same
  /// lock and the same log as whoever comes by the name itself.
  package static func resolved(_ path: String) -> String {
    isAddress(path) ? path : following(path, links: 40) ?? path
  }

  /// - Throws: `StoreFault.address` for what SQLite would read by rules of its own, and `unreadable` where
  ///   a name on the way is not in UTF-8: read with signs for what cannot be read, it would be another one.
  static func realPlace(of path: String) throws -> String {
    guard !isAddress(path) else { throw StoreFault.address(path: path) }
    guard let place = following(path, links: 40) else {
      throw StoreFault.unreadable(path: path)
    }
    return place
  }

  private static func isAddress(_ path: String) -> Bool {
    path.hasPrefix("file:") || path.contains("://")
  }
}

/// The path with all links followed, `links` more to what is not there, in case they go in a ring; `nil` =
/// a name on the way is not in UTF-8.
private func following(_ path: String, links: Int) -> String? {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(validatingCString: real)
  }
  var parts = path.split(separator: "/").map(String.init)
  guard let name = parts.popLast(), links > 0 else { return path }
  let start = path.hasPrefix("/") ? "/" : ""
  let above = parts.isEmpty ? (start.isEmpty ? "." : "/") : start + parts.joined(separator: "/")
  guard let folder = following(above, links: links - 1) else { return nil }
  let place = folder == "/" ? "/" + name : folder + "/" + name
  guard let target = target(ofLink: place) else { return place }
  guard let target = String(validating: target, as: UTF8.self) else { return nil }
  return following(target.hasPrefix("/") ? target : folder + "/" + target, links: links - 1)
}

private func target(ofLink path: String) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = bytes.withUnsafeMutableBytes { buffer in
    buffer.withMemoryRebound(to: CChar.self) { text in
      text.baseAddress.map { readlink(path, $0, text.count) } ?? -1
    }
  }
  return count > 0 ? Array(bytes.prefix(count)) : nil
}
