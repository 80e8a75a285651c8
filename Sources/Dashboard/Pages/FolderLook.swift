/// What is known of a folder that is to be imported.
package struct FolderLook: Hashable, Sendable {
  package let path: String
  /// Why it cannot be opened; `nil` = it can.
  package let fault: String?
  /// Names of tables that were found.
  package let tables: [String]
  /// What to do with files that are nearly a table.
  package let hints: [String]

  package init(
    path: String, fault: String? = nil, tables: [String] = [], hints: [String] = []
  ) {
    (self.path, self.fault, self.tables, self.hints) = (path, fault, tables, hints)
  }
}
