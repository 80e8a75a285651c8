package import Domain
package import TOML

/// What is wrong in a folder of tables, with its place (表格错误).
package struct TableFault: Error, Hashable, Sendable {
  package let origin: Origin
  /// The English header; `nil` = the row or the file as a whole.
  package let column: String?
  package let reason: Reason

  package init(_ origin: Origin, column: String? = nil, _ reason: Reason) {
    self.origin = origin
    self.column = column
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    // The file.
    case text(TextFault)
    case tooLarge(limit: Int)
    /// A link, a folder or a device in the place of a file.
    case notAFile
    case unreadable
    /// Several files for one table, by their names.
    case sameTable([String])
    /// A spreadsheet's own file, in place of a table or under its name.
    case workbook
    case noHeader(columns: [String])

    /// Named to replace what stands in the database, and not in the folder.
    case replacementMissing

    // The shape.
    case openQuote
    case textAfterQuote
    case cellTooLong(limit: Int)
    case tooManyCells(limit: Int)
    case ragged(found: Int, expected: Int)
    /// Cells separated by something else than commas.
    case separator(String)

    // The header.
    case unknownColumn(String, nearest: String?, allowed: [String])
    case repeatedColumn
    case unnamedColumn(Int)
    case missingColumn

    // The row.
    case emptyRow
    case totalRow(String)
    case cell(CellFault)
    /// What is wrong once every cell by itself is right.
    case fit(ImportFault.Reason)

    // The scheme.
    case toml(TOMLError.Fault)
    case number(key: String, CellFault)
    case baseWithoutFixed
    case fixedWithoutBase
  }

  /// A fault that the merge found.
  package init(_ fault: ImportFault) {
    self.init(fault.origin, column: fault.column, .fit(fault.reason))
  }
}
