package import Domain
import Glibc

/// Reads and writes the files of a folder of tables.
///
/// Nothing but ordinary files is read, no link is followed, and a file is replaced by renaming a new
/// one over it.
package enum FolderFiles {
  /// The names in a folder: tables, and what else there is; nothing is opened.
  package static func look(_ path: String) throws(FolderFault) -> (
    tables: [String], others: [String]
  ) {
    let names = try Folder(path, following: true).names()
    return (names.filter(isTableName), names.filter { !isTableName($0) })
  }

  /// The tables of a folder; other files are named and not opened.
  package static func read(_ path: String) throws(FolderFault) -> FolderContents {
    let folder = try Folder(path, following: true)
    return FolderContents(names: try folder.names()) {
      folder.read($0, limit: CSVLimits.file)
    }
  }

  /// Whether files could be written there, as far as can be seen before: no tables are in the way.
  ///
  /// - Throws: `FolderFault`.
  package static func check(_ path: String, replacing: Bool) throws {
    var status = stat()
    guard !replacing, stat(path, &status) == 0 else { return }
    _ = try Folder(path, following: false).tables(replacing: false)
  }

  /// Writes the files, making the folder if need be; half of them are never seen.
  ///
  /// A new folder is written under another name beside its place and then renamed; into one that is
  /// there the files are renamed when all of them are written. When `replacing`, tables that are
  /// there go, also those that are not written again, so that no import reads old beside new; else
  /// they are refused as `hasTables`.
  ///
  /// - Throws: `FolderFault`, or `WorkProgress.Stopped`; nothing has then changed.
  package static func write(
    _ files: [String: [UInt8]], to path: String, replacing: Bool = false,
    telling progress: WorkProgress? = nil
  ) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      let path = withoutSlash(path)
      return try DraftFolder(beside: path).write(files, telling: progress) { draft in
        try draft.become(path)
      }
    }
    let folder = try Folder(path, following: false)
    let old = try folder.tables(replacing: replacing)
    try DraftFolder(in: folder).write(files, telling: progress) { draft in
      try draft.move(files.keys.sorted(by: byteOrder), to: folder)
      for name in old where files[name] == nil { try folder.remove(name) }
      folder.flush()
    }
  }
}

/// A new folder goes by the name before the slash.
private func withoutSlash(_ path: String) -> String {
  let name = String(path.reversed().drop { $0 == "/" }.reversed())
  return name.isEmpty ? "/" : name
}

extension Folder {
  /// The tables that are there, where they may be replaced.
  fileprivate func tables(replacing: Bool) throws(FolderFault) -> [String] {
    let old = try names().filter(isTableName)
    guard replacing || old.isEmpty else { throw .hasTables(path: path, names: old) }
    return old
  }
}
