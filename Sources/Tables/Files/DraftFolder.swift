import Domain
import Glibc

/// Files that are written under a name nobody looks at, until all of them are there.
struct DraftFolder {
  private let own: OwnFolder
  private var path: String { own.path }
  private var folder: Folder { own.folder }

  /// On the same file system as what it is to become.
  init(beside path: String) throws(FolderFault) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
    try self.init(in: parent, for: path)
  }

  /// Inside the folder that is to have the files: what is beside it may be another's.
  init(in folder: Folder) throws(FolderFault) {
    try self.init(in: folder.path, for: folder.path)
  }

  private init(in parent: String, for wanted: String) throws(FolderFault) {
    do throws(OwnFolder.Fault) { own = try OwnFolder(in: parent, mode: 0o750) } catch {
      throw .failed(path: wanted, code: error.code)
    }
  }

  /// Writes the files and has them put where they belong; whatever happens, the draft is gone then.
  func write(
    _ files: [String: [UInt8]], telling progress: WorkProgress?, then finish: (Self) throws -> Void
  ) throws {
    do {
      try create(files, telling: progress)
      try finish(self)
    } catch {
      own.remove()
      throw error
    }
    // Empty now, or no longer there under this name.
    rmdir(path)
  }

  private func create(_ files: [String: [UInt8]], telling progress: WorkProgress?) throws {
    for (place, (name, bytes)) in files.sorted(by: { byteOrder($0.key, $1.key) }).enumerated() {
      try progress?.step(.exporting, place, of: files.count)
      try folder.create(name, with: bytes)
    }
    try progress?.step(.exporting, files.count, of: files.count)
    folder.flush()
  }

  /// Gives the draft the name of a folder that is not there.
  func become(_ wanted: String) throws(FolderFault) {
    guard rename(path, wanted) == 0 else { throw .failed(path: wanted, code: errno) }
  }

  /// Renames the files over those of the same names.
  func move(_ names: [String], to target: Folder) throws(FolderFault) {
    for name in names {
      guard renameat(folder.descriptor, name, target.descriptor, name) == 0 else {
        throw .failed(path: target.path + "/" + name, code: errno)
      }
    }
  }
}
