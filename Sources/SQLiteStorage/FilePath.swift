import Glibc
import Storage

extension SQLiteDatabase {
  /// Where a path leads, every link on the way followed, whether or not a file is there yet.
  ///
  /// The files beside a database are named after this: whoever comes by a link then finds the same
  /// lock and the same log as whoever comes by the name itself.
  package static func resolved(_ path: String) -> String {
    isAddress(path) ? path : following(path, links: 40)
  }

  /// - Throws: `StoreFault.address` for what SQLite would read by rules of its own.
  static func realPlace(of path: String) throws -> String {
    guard !isAddress(path) else { throw StoreFault.address(path: path) }
    return following(path, links: 40)
  }

  private static func isAddress(_ path: String) -> Bool {
    path.hasPrefix("file:") || path.contains("://")
  }
}

/// The path with all links followed; `links` more to what is not there, in case they go in a ring.
private func following(_ path: String, links: Int) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  guard let name = path.split(separator: "/").last.map(String.init), links > 0 else { return path }
  let folder = following(folder(of: path), links: links - 1)
  let place = folder == "/" ? "/" + name : folder + "/" + name
  guard let target = target(ofLink: place) else { return place }
  return following(target.hasPrefix("/") ? target : folder + "/" + target, links: links - 1)
}

private func target(ofLink path: String) -> String? {
  var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = bytes.withUnsafeMutableBytes { buffer in
    buffer.withMemoryRebound(to: CChar.self) { text in
      text.baseAddress.map { readlink(path, $0, text.count) } ?? -1
    }
  }
  return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
}
