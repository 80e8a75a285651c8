package enum LeaveKind: String, CaseIterable, Sendable {
  case sick, maternity, personal, study, other
}

/// A spell that removes a worker from duty (请假); spells may overlap.
package struct Leave: Record {
  package let worker: Worker.ID
  package let kind: LeaveKind
  package let first: Day
  package var last: Day

  package init(worker: Worker.ID, kind: LeaveKind, first: Day, last: Day) {
    self.worker = worker
    self.kind = kind
    self.first = first
    self.last = last
  }

  package var days: DayRange { DayRange(first, last) }

  package struct Key: Hashable, Sendable {
    package let worker: Worker.ID
    package let kind: LeaveKind
    package let first: Day

    package init(worker: Worker.ID, kind: LeaveKind, first: Day) {
      self.worker = worker
      self.kind = kind
      self.first = first
    }
  }

  package static let recordKind = RecordKind(
    .worker("worker"), .spell(first: "first_day", last: "last_day"), .altering, .frozen(.people),
    .leave(worker: "worker"), isPublic: true)
  package static let table = Table(
    .leaves, since: 1,
    key: [
      .id("worker", "社工", of: .workers), .code("kind", "类型", Codes.leaveKind),
      .day("first_day", "起", headed: "from"),
    ],
    [.day("last_day", "止", headed: "to")])
  package var key: Key { Key(worker: worker, kind: kind, first: first) }
  package var row: [Value] { [.id(worker), .code(kind), .day(first), .day(last)] }
  package init(_ row: RowReader) throws(RowFault) {
    worker = try row.id(0)
    kind = try row.code(1)
    first = try row.day(2)
    last = try row.day(3)
  }
}
