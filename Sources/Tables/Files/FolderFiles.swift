import Domain
import Glibc

/// Reads and writes the files of a folder of tables.
///
/// Nothing but ordinary files is read, no link is followed, and a file is replaced by renaming a new
/// one over it.
package enum FolderFiles {
  /// The names of the tables in a folder, and how many other files there are; nothing is opened.
  package static func look(_ path: String) throws(FolderFault) -> (tables: [String], others: Int) {
    let names = try Folder(path, following: true).names()
    let tables = names.filter(isTableName)
    return (tables, names.count - tables.count)
  }

  /// The tables of a folder; other files are named and not opened.
  package static func read(_ path: String) throws(FolderFault) -> FolderContents {
    let folder = try Folder(path, following: true)
    var contents = FolderContents()
    for name in try folder.names() {
      guard isTableName(name) else {
        contents.others.append(name)
        continue
      }
      switch folder.read(name, limit: CSVLimits.file) {
      case .success(let bytes): contents.files[name] = bytes
      case .failure(let reason):
        contents.faults.append(TableFault(Origin(file: name, line: 1), reason.fault))
      }
    }
    return contents
  }

  /// Writes the files, making the folder if need be.
  ///
  /// When `replacing`, tables that are there go, also those that are not written again, so that no
  /// import reads old beside new; else they are refused as `hasTables`.
  package static func write(
    _ files: [String: [UInt8]], to path: String, replacing: Bool = false
  ) throws(FolderFault) {
    if mkdir(path, 0o750) != 0, errno != EEXIST { throw .failed(path: path, code: errno) }
    let folder = try Folder(path, following: false)
    let old = try folder.names().filter(isTableName)
    guard replacing || old.isEmpty else { throw .hasTables(path: path, names: old) }
    for (name, bytes) in files.sorted(by: { byteOrder($0.key, $1.key) }) {
      try folder.replace(name, with: bytes)
    }
    for name in old where files[name] == nil { try folder.remove(name) }
    folder.flush()
  }
}
