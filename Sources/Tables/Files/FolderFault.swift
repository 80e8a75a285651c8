import Domain

/// Why a folder cannot be read from or written to.
package enum FolderFault: Error, Hashable, Sendable {
  case notAFolder(path: String)
  /// The folder or a file in it; `code` is the C library's error number.
  case failed(path: String, code: Int32)
  /// The folder has these tables already.
  case hasTables(path: String, names: [String])
}

/// What was found in a folder of tables.
package struct FolderContents: Hashable, Sendable {
  /// The bytes of each table by its name.
  package var files: [String: [UInt8]] = [:]
  /// Files with a table's name that cannot be read.
  package var faults: [TableFault] = []
  /// Names that are no table's.
  package var others: [String] = []

  /// Takes the bytes of files by their names; those that are no table's become `others`.
  package init(files: [String: [UInt8]] = [:]) {
    self.files = files.filter { isTableName($0.key) }
    others = files.keys.filter { !isTableName($0) }.sorted(by: byteOrder)
  }
}
