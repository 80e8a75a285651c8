import Glibc
import Storage
import Synchronization
import Wording

/// The folder of a demo's made-up data, which goes with the demo.
enum ScratchFolder {
  private static let name = "tiaokuai-demo-"
  /// Locked for as long as the folder is in use.
  private static let sign = "alive"
  private static let held = Mutex<[String: Int32]>([:])

  /// The database in such a folder.
  static func database(in folder: String) -> DatabasePlace { .file(folder + "/demo.db") }

  /// A folder of our own that nobody else can enter or foresee.
  ///
  /// It names the process that supervises this one: that one outlives a crash.
  static func make() throws -> String {
    removeDead()
    for base in bases {
      var template = Array((base + "/" + name + "\(getppid())-XXXXXX").utf8CString)
      if mkdtemp(&template) != nil {
        let folder = String(
          decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        hold(folder)
        return folder
      }
    }
    throw Failure(cli(.noScratch, ["reason": systemText(Int(errno))]), .cannotWrite)
  }

  static func remove(_ folder: String) {
    database(in: folder).remove()
    for file in fileNames(in: folder) { unlink(folder + "/" + file) }
    rmdir(folder)
    if let lock = held.withLock({ $0.removeValue(forKey: folder) }) { close(lock) }
  }

  /// Removes what demos left that were killed with those who watch over them.
  static func removeDead() {
    for base in bases {
      for entry in fileNames(in: base) where entry.hasPrefix(name) {
        let folder = base + "/" + entry
        if isOurs(folder), !isAlive(folder, entry) { remove(folder) }
      }
    }
  }

  private static func hold(_ folder: String) {
    let lock = open(folder + "/" + sign, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { return }
    _ = flock(lock, LOCK_EX | LOCK_NB)
    held.withLock { $0[folder] = lock }
  }

  /// By its lock; where there is none yet or an earlier version made it, by the process it names.
  private static func isAlive(_ folder: String, _ entry: String) -> Bool {
    let lock = open(folder + "/" + sign, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    if lock >= 0 {
      defer { close(lock) }
      return flock(lock, LOCK_EX | LOCK_NB) != 0
    }
    guard
      let process = entry.dropFirst(name.count).split(separator: "-").first.flatMap({ pid_t($0) })
    else { return true }
    return kill(process, 0) == 0 || errno != ESRCH
  }

  /// Removes what a demo left that died.
  ///
  /// - Returns: Whether there was one.
  static func removeAll(ofSupervisor process: pid_t) -> Bool {
    var found = false
    for base in bases {
      for entry in fileNames(in: base) where entry.hasPrefix(name + "\(process)-") {
        let folder = base + "/" + entry
        guard isOurs(folder) else { continue }
        remove(folder)
        found = true
      }
    }
    return found
  }

  private static var bases: [String] {
    [environment("XDG_RUNTIME_DIR"), "/tmp"].compactMap { $0 }.filter { $0.hasPrefix("/") }
  }

  /// Anybody may put a name into a folder of all.
  private static func isOurs(_ folder: String) -> Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == getuid()
  }
}
