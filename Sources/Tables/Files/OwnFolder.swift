import Glibc

/// A folder that the program makes for what it works on, and that the next one clears up where it died.
///
/// Whoever works in it holds a lock on it as long as he lives, so that nobody takes it from him.
final class OwnFolder {
  /// Nothing could be made there; with an errno.
  struct Fault: Error { let code: Int32 }

  let path: String
  let folder: Folder

  private static let start = ".tiaokuai-"

  /// Clears up what died in `parent` before.
  ///
  /// - Parameters:
  ///   - parent: Where it is made; empty = where the program stands.
  ///   - mode: Who may read it.
  /// - Throws: `Fault`.
  init(in parent: String, mode: mode_t) throws(Fault) {
    OwnFolder.clearUp(in: parent)
    let place = parent.isEmpty || parent.hasSuffix("/") ? parent : parent + "/"
    for _ in 0..<100 {
      let path = place + Self.start + String(UInt64.random(in: .min ... .max), radix: 16)
      guard mkdir(path, mode) == 0 else { throw Fault(code: errno) }
      // Between making and locking another one may take it for left behind.
      guard let folder = try? Folder(path, following: false),
        flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0, folder.isLinked
      else {
        rmdir(path)
        continue
      }
      (self.path, self.folder) = (path, folder)
      return
    }
    throw Fault(code: EBUSY)
  }

  /// Removes the folder with the files in it; one that has got another name stays.
  func remove() {
    folder.empty()
    rmdir(path)
  }

  /// Removes the folders of programs that are gone; those of somebody else are none of ours.
  static func clearUp(in parent: String) {
    guard let place = try? Folder(parent.isEmpty ? "." : parent, following: true) else { return }
    for name in place.allNames() where name.hasPrefix(start) {
      let number = name.dropFirst(start.count)
      guard !number.isEmpty, number.allSatisfy(\.isHexDigit),
        let left = try? Folder(place.path + "/" + name, following: false), left.isOwn,
        flock(left.descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      left.empty()
      unlinkat(place.descriptor, name, AT_REMOVEDIR)
    }
  }
}

extension Folder {
  /// Whether the folder still has a name.
  fileprivate var isLinked: Bool { status.map { $0.st_nlink > 0 } ?? false }

  fileprivate var isOwn: Bool { status.map { $0.st_uid == geteuid() } ?? false }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  fileprivate func empty() {
    for name in allNames() { unlinkat(descriptor, name, 0) }
  }
}
