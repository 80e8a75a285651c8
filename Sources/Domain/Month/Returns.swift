/// Why a community's month was given back (退回原因); it stands until the community is submitted again.
package struct CommunityReturn: Record {
  package let key: Submission.Key
  package var reason: String
  package var by: String

  package init(key: Submission.Key, reason: String, by: String) {
    self.key = key
    self.reason = reason
    self.by = by
  }

  package static let recordKind = RecordKind(
    .community("community"), .month("month"), .sealed, .nothing, .community("community"))
  package static let table = Table(
    .communityReturns, since: 4, key: [.month("month", "月份"), .id("community", "社区")],
    [
      .text("reason", "理由", limit: .words), .text("returned_by", "退回人", headed: "by"),
    ])
  package var row: [Value] {
    [.month(key.month), .id(key.community), .text(reason), .text(by)]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Submission.Key(month: try row.month(0), community: try row.id(1))
    reason = try row.text(2)
    by = try row.text(3)
  }
}

/// Why a street's month was taken back from `scoring` to `open` (退回执行); it stands until marks are
/// asked for again.
package struct MonthReturn: Record {
  package let key: StreetMonth.Key
  package var reason: String
  package var by: String

  package init(key: StreetMonth.Key, reason: String, by: String) {
    self.key = key
    self.reason = reason
    self.by = by
  }

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .sealed, .nothing, .month)
  package static let table = Table(
    .monthReturns, since: 4, key: [.id("street", "街道"), .month("month", "月份")],
    [
      .text("reason", "理由", limit: .words), .text("returned_by", "退回人", headed: "by"),
    ])
  package var row: [Value] { [.id(key.street), .month(key.month), .text(reason), .text(by)] }
  package init(_ row: RowReader) throws(RowFault) {
    key = StreetMonth.Key(street: try row.id(0), month: try row.month(1))
    reason = try row.text(2)
    by = try row.text(3)
  }
}
