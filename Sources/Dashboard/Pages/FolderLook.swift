/// What is known of a folder that is to be imported.
package struct FolderLook: Hashable, Sendable {
  package let path: String
  /// Why it cannot be opened; `nil` = it can.
  package let fault: String?
  /// Names of tables that were found, and how many other files.
  package let tables: [String]
  package let others: Int

  package init(path: String, fault: String? = nil, tables: [String] = [], others: Int = 0) {
    (self.path, self.fault, self.tables, self.others) = (path, fault, tables, others)
  }
}
