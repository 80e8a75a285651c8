import Glibc
package import Storage

/// Who has a file open or locked, as far as the system tells it to this user.
package enum FileUsers {
  /// - Returns: Other processes that have the file open, by number.
  package static func of(_ path: String) -> [FileUser] {
    guard let file = FileIdentity(path) else { return [] }
    return found { process, descriptor in
      FileIdentity("/proc/\(process)/fd/\(descriptor)")?.place == file.place
    }
  }

  /// - Returns: Other processes that hold a lock on the file, by number; and whether anybody does, whom
  ///   this user may perhaps not see.
  package static func locking(_ path: String) -> (known: [FileUser], isLocked: Bool) {
    guard let file = FileIdentity(path) else { return ([], false) }
    let sign = ":\(file.number) "
    let known = found { process, descriptor in
      text(ofFile: "/proc/\(process)/fdinfo/\(descriptor)")
        .map { $0.split(separator: "\n").contains { $0.hasPrefix("lock:") && $0.contains(sign) } }
        ?? false
    }
    let isLocked = text(ofFile: "/proc/locks")?.contains(sign) ?? false
    return (known, isLocked || !known.isEmpty)
  }

  private static func found(_ isMeant: (Int, String) -> Bool) -> [FileUser] {
    let own = Int(getpid())
    return fileNames(in: "/proc").compactMap(Int.init).filter { $0 != own }.sorted()
      .filter { process in fileNames(in: "/proc/\(process)/fd").contains { isMeant(process, $0) } }
      .map { FileUser(process: $0, name: name(of: $0)) }
  }

  private static func name(of process: Int) -> String {
    let text = text(ofFile: "/proc/\(process)/comm") ?? ""
    return text.last == "\n" ? String(text.dropLast()) : text
  }
}
