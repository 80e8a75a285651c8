/// The state of a street's month (月度状态), in the order in which it moves.
package enum MonthState: String, CaseIterable, Comparable, Sendable {
  case planning, open, scoring, review, publicity, settled

  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A month of a street; one that nobody has touched is in `planning`.
package struct StreetMonth: Record {
  package struct Key: Hashable, Sendable {
    package let street: Street.ID
    package let month: Month

    package init(street: Street.ID, month: Month) {
      self.street = street
      self.month = month
    }
  }

  package let key: Key
  package var state: MonthState

  package init(key: Key, state: MonthState) {
    self.key = key
    self.state = state
  }

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .own, .live, .month, isPublic: true, isTakenOver: true)
  package static let table = Table(
    .months, since: 1, key: [.id("street", "街道", of: .streets), .month("month", "月份")],
    [.code("state", "状态", Codes.monthState)])
  package var row: [Value] { [.id(key.street), .month(key.month), .code(state)] }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(street: try row.id(0), month: try row.month(1))
    state = try row.code(2)
  }
}

/// A signed amount paid in a later month than the one it corrects (补发或扣回).
package struct Adjustment: Record {
  package let month: Month
  package let worker: Worker.ID
  package let settledMonth: Month
  package let amount: Money
  package let reason: String
  package var by: String

  package init(
    month: Month, worker: Worker.ID, settledMonth: Month, amount: Money, reason: String, by: String
  ) {
    self.month = month
    self.worker = worker
    self.settledMonth = settledMonth
    self.amount = amount
    self.reason = reason
    self.by = by
  }

  package struct Key: Hashable, Sendable {
    package let month: Month
    package let worker: Worker.ID
    package let settledMonth: Month
    package let amount: Money
    package let reason: String
  }

  package static let recordKind = RecordKind(
    .worker("worker"), .month("month"), .settled, .frozen(.residents), .adjustments)
  package static let table = Table(
    .adjustments, since: 1,
    key: [
      .month("month", "月份"), .id("worker", "社工", of: .workers),
      .month("settled_month", "原月份"),
      .decimal("amount", "金额", Money.self, limit: .of(Money.self)),
      .text("reason", "理由", limit: .words),
    ],
    [.text("entered_by", "经办人", headed: "by", limit: .words)])
  package var key: Key {
    Key(month: month, worker: worker, settledMonth: settledMonth, amount: amount, reason: reason)
  }
  package var row: [Value] {
    [
      .month(month), .id(worker), .month(settledMonth), .number(amount), .text(reason), .text(by),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    month = try row.month(0)
    worker = try row.id(1)
    settledMonth = try row.month(2)
    amount = try row.number(3)
    reason = try row.text(4)
    by = try row.text(5)
  }
}

package enum HolidayKind: String, CaseIterable, Sendable {
  /// 放假
  case holiday
  /// 补班
  case workday
}

/// A day that is not what its weekday says (节假日与补班日).
package struct Holiday: Record {
  package let day: Day
  package var kind: HolidayKind

  package init(day: Day, kind: HolidayKind) {
    self.day = day
    self.kind = kind
  }

  package static let recordKind = RecordKind(
    .everybody, .day("day"), .altering, .live, .holidays, register: .catalogue, isPublic: true)
  package static let table = Table(
    .holidays, since: 1, key: [.day("day", "日期")], [.code("kind", "类型", Codes.holidayKind)])
  package var key: Day { day }
  package var row: [Value] { [.day(day), .code(kind)] }
  package init(_ row: RowReader) throws(RowFault) {
    day = try row.day(0)
    kind = try row.code(1)
  }
}
