/// A row of a table by what makes it itself.
package struct RowKey: Hashable, Sendable {
  package let table: TableName
  package let cells: [Value]

  package init(table: TableName, cells: [Value]) {
    self.table = table
    self.cells = cells
  }

  package init<R: Record>(of record: R) {
    self.init(
      table: R.table.name, cells: Array(record.row.prefix(R.table.keyLength)))
  }
}
