/// What the street found when it asked some of a batch's residents again (复核).
package struct Recheck: Record {
  package let key: Batch.Key
  /// Answers asked again, greater than zero.
  package var checked: Int
  /// Those that agree with the batch, 0 to `checked`.
  package var agreed: Int

  package init(key: Batch.Key, checked: Int, agreed: Int) {
    self.key = key
    self.checked = checked
    self.agreed = agreed
  }

  package var mismatches: Int { checked - agreed }

  package static let table = Table(
    .rechecks, key: [.text("month"), .text("batch")], [.integer("checked"), .integer("agreed")])
  package var row: [Value] {
    [.month(key.month), .text(key.batch), .integer(checked), .integer(agreed)]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Batch.Key(month: try row.month(0), batch: try row.text(1))
    checked = try row.integer(2)
    agreed = try row.integer(3)
  }
}
