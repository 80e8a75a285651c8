/// Since when a street's month hangs on the wall (公示).
package struct Publication: Record {
  package let key: StreetMonth.Key
  /// The day of publication; the working days of publicity are counted from the next one.
  package var since: Day
  package var by: String
  /// The number of the rules it is paid by, from the publication to the settlement.
  package var rules: Int

  package init(key: StreetMonth.Key, since: Day, by: String, rules: Int = Rules.current) {
    self.key = key
    self.since = since
    self.by = by
    self.rules = rules
  }

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .sealed, .live, .month, isPublic: true)
  package static let table = Table(
    .publications, since: 2, key: [.id("street", "街道"), .month("month", "月份")],
    [
      .day("since", "公示日"), .text("published_by", "公示人", headed: "by"),
      .whole("rules", "规则版本").later(1, since: 4),
    ])
  package var row: [Value] {
    [.id(key.street), .month(key.month), .day(since), .text(by), .integer(rules)]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = StreetMonth.Key(street: try row.id(0), month: try row.month(1))
    since = try row.day(2)
    by = try row.text(3)
    rules = try row.integer(4)
  }
}
