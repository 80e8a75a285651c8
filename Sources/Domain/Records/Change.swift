/// One row that a command writes: what stood there before, and what stands there after.
package struct Change: Hashable, Sendable {
  package let table: TableName
  /// `nil` = the row is new.
  package let before: [Value]?
  /// `nil` = the row goes.
  package let after: [Value]?

  package init(table: TableName, before: [Value]?, after: [Value]?) {
    self.table = table
    self.before = before
    self.after = after
  }

  package static func insert<R: Record>(_ record: R) -> Change {
    Change(table: R.table.name, before: nil, after: record.row)
  }

  package static func update<R: Record>(_ before: R, to after: R) -> Change {
    Change(table: R.table.name, before: before.row, after: after.row)
  }

  package static func delete<R: Record>(_ record: R) -> Change {
    Change(table: R.table.name, before: record.row, after: nil)
  }

  /// The cells that make the row itself.
  package var key: [Value] {
    Array((after ?? before ?? []).prefix(table.table.keyLength))
  }

  package var rowKey: RowKey { RowKey(table: table, cells: key) }

  package var inverse: Change { Change(table: table, before: after, after: before) }
}
