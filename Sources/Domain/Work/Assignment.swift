package enum DutyRole: String, CaseIterable, Sendable {
  /// 承担
  case held
  /// 代岗: for a colleague who is away.
  case cover
}

/// One worker's duty for a target in a community over a span of days (一项工作的承担或代岗).
package struct Assignment: Record {
  package let worker: Worker.ID
  package let target: Target.ID
  package let community: Community.ID
  package let role: DutyRole
  package let first: Day
  /// The last day; `nil` = open, which a cover never is.
  package var last: Day?
  package var share: Share

  package init(
    worker: Worker.ID, target: Target.ID, community: Community.ID, role: DutyRole = .held,
    first: Day, last: Day?, share: Share = .whole
  ) {
    self.worker = worker
    self.target = target
    self.community = community
    self.role = role
    self.first = first
    self.last = last
    self.share = share
  }

  package var days: DayRange { DayRange(first, last) }

  package struct Key: Hashable, Sendable {
    package let worker: Worker.ID
    package let target: Target.ID
    package let community: Community.ID
    package let role: DutyRole
    package let first: Day
  }

  package static let recordKind = RecordKind(
    .worker("worker"), .spell(first: "first_day", last: "last_day"), .altering, .frozen(.duties),
    .assignment(worker: "worker", target: "target"), isPublic: true)
  package static let table = Table(
    .assignments, since: 1,
    key: [
      .id("worker", "社工", of: .workers), .id("target", "工作", of: .grids, .lines),
      .id("community", "社区", of: .communities),
      .code("role", "性质", Codes.dutyRole).orEmpty(.code(DutyRole.held)),
      .day("first_day", "起", headed: "from"),
    ],
    [
      .day("last_day", "止", headed: "to", optional: true),
      .decimal("share", "份额", Share.self).orEmpty(.number(Share.whole)),
    ])
  package var key: Key {
    Key(worker: worker, target: target, community: community, role: role, first: first)
  }
  package var row: [Value] {
    [
      .id(worker), .id(target), .id(community), .code(role), .day(first),
      .optional(last, Value.day), .number(share),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    worker = try row.id(0)
    target = try row.id(1)
    community = try row.id(2)
    role = try row.code(3)
    first = try row.day(4)
    last = try row.optionalDay(5)
    share = try row.number(6)
  }
}
