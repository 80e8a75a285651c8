import Domain

/// Why a folder cannot be read from or written to.
package enum FolderFault: Error, Hashable, Sendable {
  case notAFolder(path: String)
  /// The folder or a file in it; `code` is the C library's error number.
  case failed(path: String, code: Int32)
  /// The folder has these tables already.
  case hasTables(path: String, names: [String])
}
