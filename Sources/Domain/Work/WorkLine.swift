package enum LineKind: String, CaseIterable, Sendable {
  /// 主线: daily basic work, the whole year.
  case main
  /// 辅线: stage-bound auxiliary work.
  case auxiliary
}

package enum LineNature: String, CaseIterable, Sendable {
  /// 政务
  case government
  /// 居务
  case residents
}

/// A kind of work (条线), done in every community.
package struct WorkLine: Record {
  package let id: Target.ID
  package var name: String
  package var nameEnglish: String?
  package var kind: LineKind
  package var nature: LineNature
  package var department: Department.ID
  /// Only auxiliary lines have a first and a last month.
  package var firstMonth: Month?
  package var lastMonth: Month?

  package init(
    id: Target.ID, name: String, nameEnglish: String? = nil, kind: LineKind, nature: LineNature,
    department: Department.ID, firstMonth: Month? = nil, lastMonth: Month? = nil
  ) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.kind = kind
    self.nature = nature
    self.department = department
    self.firstMonth = firstMonth
    self.lastMonth = lastMonth
  }

  package func runs(in month: Month) -> Bool {
    (firstMonth.map { $0 <= month } ?? true) && (lastMonth.map { month <= $0 } ?? true)
  }

  package static let recordKind = RecordKind(
    .everybody, .always, .altering, .frozen(.named(.lines)), .target("id"), register: .catalogue,
    isPublic: true)
  package static let table = Table(
    .lines, since: 1, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .placeName),
      .text("name_en", "英文名", optional: true, limit: .placeName),
      .code("kind", "类别", Codes.lineKind), .code("nature", "性质", Codes.nature),
      .id("department", "科室", of: .departments), .month("first_month", "首月", optional: true),
      .month("last_month", "末月", optional: true),
    ])
  package var key: Target.ID { id }
  package var row: [Value] {
    [
      .id(id), .text(name), .optional(nameEnglish, Value.text), .code(kind), .code(nature),
      .id(department), .optional(firstMonth, Value.month), .optional(lastMonth, Value.month),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
    nameEnglish = try row.optionalText(2)
    kind = try row.code(3)
    nature = try row.code(4)
    department = try row.id(5)
    firstMonth = try row.optionalMonth(6)
    lastMonth = try row.optionalMonth(7)
  }
}

/// The points of a line (分值) from a month on, for a whole month at difficulty and share 1.000.
package struct LineVersion: VersionRecord {
  package let of: Target.ID
  package let from: Month
  package var points: Points

  package init(of: Target.ID, from: Month, points: Points) {
    self.of = of
    self.from = from
    self.points = points
  }

  package static let recordKind = RecordKind(
    .everybody, .from("from_month"), .altering, .frozen(.named(.lines)), .target("line"),
    register: .catalogue,
    versionsOf: .lines,
    isPublic: true)
  package static let table = Table(
    .lineVersions, since: 1, key: [.id("line", "编号", headed: "id"), .fromMonth],
    [.decimal("points", "分值", Points.self, limit: .points)])
  package var row: [Value] { [.id(of), .month(from), .number(points)] }
  package init(_ row: RowReader) throws(RowFault) {
    of = try row.id(0)
    from = try row.month(1)
    points = try row.number(2)
  }
}

/// A difficulty coefficient (难易系数) of a target in a community from a month on.
package struct Difficulty: VersionRecord {
  package struct Place: Hashable, Sendable {
    package let target: Target.ID
    package let community: Community.ID

    package init(target: Target.ID, community: Community.ID) {
      self.target = target
      self.community = community
    }
  }

  package let of: Place
  package let from: Month
  package var coefficient: Coefficient

  package init(of: Place, from: Month, coefficient: Coefficient) {
    self.of = of
    self.from = from
    self.coefficient = coefficient
  }

  package static let recordKind = RecordKind(
    .community("community"), .from("from_month"), .altering, .frozen(.difficulties),
    .target("target"),
    register: .register, drawsOthers: true, isPublic: true)
  package static let table = Table(
    .difficulties, since: 1,
    key: [
      .id("target", "工作", of: .grids, .lines), .id("community", "社区", of: .communities),
      .fromMonth,
    ],
    [.decimal("coefficient", "难易系数", Coefficient.self, limit: .of(Coefficient.self))])
  package var row: [Value] {
    [.id(of.target), .id(of.community), .month(from), .number(coefficient)]
  }
  package init(_ row: RowReader) throws(RowFault) {
    of = Place(target: try row.id(0), community: try row.id(1))
    from = try row.month(2)
    coefficient = try row.number(3)
  }
}
