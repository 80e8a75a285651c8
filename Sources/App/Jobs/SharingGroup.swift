import Glibc
import Storage
import Wording

/// A group of the system whose logins share one database.
struct SharingGroup {
  let name: String
  private let number: gid_t

  /// - Throws: `Failure` when the system knows none of that name.
  init(_ name: String) throws {
    guard let found = getgrnam(name) else {
      throw Failure(words(StorePhrase.groupUnknown, ["group": name]), .usage)
    }
    self.name = name
    number = found.pointee.gr_gid
  }

  /// Makes the folder of a database that does not exist yet one of the group's: its members can make the
  /// files beside the database, and whatever is made there is the group's.
  ///
  /// - Throws: `Failure` when the folder is used for something else, or cannot be given.
  func prepare(_ database: String) throws {
    let folder = String(database[..<(database.lastIndex(of: "/") ?? database.endIndex)])
    makeFolder(folder)
    var found = stat()
    guard stat(folder, &found) == 0, !isShared(found) else { return }
    guard fileNames(in: folder).allSatisfy({ [".", ".."].contains($0) }) else {
      throw Failure(
        words(StorePhrase.groupFolderUsed, ["folder": folder, "group": name]), .cannotWrite)
    }
    try give(folder, mode: 0o2770)
  }

  /// - Throws: `Failure` when the file cannot be given to the group.
  func share(_ database: String) throws { try give(database, mode: 0o660) }

  private func isShared(_ folder: stat) -> Bool {
    folder.st_gid == number && folder.st_mode & 0o2070 == 0o2070
  }

  private func give(_ path: String, mode: mode_t) throws {
    // In this order: giving a file away takes its set-gid bit.
    guard chown(path, uid_t.max, number) == 0, chmod(path, mode) == 0 else {
      throw Failure(
        words(
          StorePhrase.groupNotYours,
          ["path": path, "group": name, "reason": systemText(Int(errno))]), .cannotWrite)
    }
  }
}
