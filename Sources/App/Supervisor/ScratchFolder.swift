import Glibc
import SQLiteStorage
import Wording

/// The folder of a demo's made-up data, which goes with the demo.
enum ScratchFolder {
  static let database = "demo.db"
  private static let name = "tiaokuai-demo-"

  /// A folder of our own that nobody else can enter or foresee.
  ///
  /// It names the process that supervises this one: that one outlives a crash.
  static func make() throws -> String {
    for base in bases {
      var template = Array((base + "/" + name + "\(getppid())-XXXXXX").utf8CString)
      if mkdtemp(&template) != nil {
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
    throw Failure(cli(.noScratch, ["reason": systemText(Int(errno))]), .cannotWrite)
  }

  static func remove(_ folder: String) {
    SQLiteDatabase.remove(folder + "/" + database)
    rmdir(folder)
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
