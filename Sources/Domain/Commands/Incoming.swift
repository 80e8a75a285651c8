/// Where a row came from, for the sentence that names a fault.
package struct Origin: Hashable, Sendable, Comparable {
  package let file: String
  /// The first line of a file is 1.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (left: Origin, right: Origin) -> Bool {
    left.file == right.file ? left.line < right.line : byteOrder(left.file, right.file)
  }
}

/// The rows of a folder of tables that are about to be imported (待导入的表).
///
/// Rows are already records, each cell of its right kind; whether they fit together and with what
/// stands in the database is for `Records.merge` to tell.
package struct Incoming: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let table: TableName
    package let cells: [Value]
    package let origin: Origin

    package init(table: TableName, cells: [Value], origin: Origin) {
      self.table = table
      self.cells = cells
      self.origin = origin
    }
  }

  package var rows: [Row]
  /// Files whose rows replace all that stands in the database: what is not in them goes.
  package var replaced: Set<TableName>
  /// What could not be read; where there is any, the rows are judged and never written.
  package var lost: LostRows

  package init(
    rows: [Row] = [], replaced: Set<TableName> = [], lost: LostRows = LostRows()
  ) {
    self.rows = rows
    self.replaced = replaced
    self.lost = lost
  }
}
