/// One settling of a street's month (定稿): never changed, never taken back.
///
/// A reopened month that is settled again gets another one; the highest version holds.
package struct Settlement: Record {
  package struct Key: Hashable, Sendable {
    package let street: Street.ID
    package let month: Month
    /// 1 for the first settling of the month.
    package let version: Int

    package init(street: Street.ID, month: Month, version: Int) {
      self.street = street
      self.month = month
      self.version = version
    }
  }

  package let key: Key
  /// The version of the program's rules by which the results were computed.
  package let rules: Int
  /// The effective month of the scheme; `nil` = the defaults.
  package let scheme: Month?
  package let day: Day
  package let by: String

  package init(key: Key, rules: Int, scheme: Month?, day: Day, by: String) {
    self.key = key
    self.rules = rules
    self.scheme = scheme
    self.day = day
    self.by = by
  }

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .own, .live, .month, isPublic: true)
  package static let table = Table(
    .settlements, since: 2, key: Self.keyColumns,
    [
      .whole("rules", "规则版本"), .month("scheme", "参数", optional: true),
      .day("day", "定稿日"), .text("settled_by", "定稿人", headed: "by"),
    ])
  package var row: [Value] {
    key.cells + [
      .integer(rules), .optional(scheme, Value.month), .day(day), .text(by),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = try Key(row)
    rules = try row.integer(3)
    scheme = try row.optionalMonth(4)
    day = try row.day(5)
    by = try row.text(6)
  }

  static let keyColumns: [Table.Column] = [
    .id("street", "街道"), .month("month", "月份"), .whole("version", "版次"),
  ]
}

extension Settlement.Key {
  package var cells: [Value] { [.id(street), .month(month), .integer(version)] }

  init(_ row: RowReader) throws(RowFault) {
    self.init(street: try row.id(0), month: try row.month(1), version: try row.integer(2))
  }
}

extension Records {
  /// The settling of a month that holds, or held last before it was reopened.
  package func settlement(of month: Month, street: Street.ID) -> Settlement? {
    settlements.values.filter { $0.key.street == street && $0.key.month == month }
      .max { $0.key.version < $1.key.version }
  }
}
