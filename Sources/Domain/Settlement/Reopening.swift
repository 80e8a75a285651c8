/// The wish to open a settled month again (重开): asked for by one, confirmed by another.
package struct Reopening: Record {
  /// Of the settlement that is given up.
  package let key: Settlement.Key
  package var reason: String
  package var askedBy: String
  /// `nil` = nobody has confirmed it yet.
  package var confirmedBy: String?

  package init(key: Settlement.Key, reason: String, askedBy: String, confirmedBy: String? = nil) {
    self.key = key
    self.reason = reason
    self.askedBy = askedBy
    self.confirmedBy = confirmedBy
  }

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .own, .live, .month)
  package static let table = Table(
    .reopenings, since: 2, key: Settlement.keyColumns,
    [
      .text("reason", "理由", limit: .words), .text("asked_by", "提出人"),
      .text("confirmed_by", "同意人", optional: true),
    ])
  package var row: [Value] {
    key.cells + [.text(reason), .text(askedBy), .optional(confirmedBy, Value.text)]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = try Settlement.Key(row)
    reason = try row.text(3)
    askedBy = try row.text(4)
    confirmedBy = try row.optionalText(5)
  }
}
