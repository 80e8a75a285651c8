/// Residents who need more care, counted by grid and level and never named (服务群体).
///
/// Source: `docs/REGISTERS.md`, section 4.
package enum GroupRegister: Register {
  package static let code = "group"
  package static let name = BothLanguages("服务群体", "Groups")
  package static let tables: [any RegisterRow.Type] = [GroupCount.self, ServiceGroup.self]
  package static let hasGrids = true
  package static let readers = RowReaders.community
  package static let headlined = ["counted"]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .share(let part, let whole) = figures["counted"] else { return [] }
    return [Headline("counted", .share(part: part, of: whole))]
  }

  package static func waiting(_ figures: [Figure]) -> Int { figures.lacking("counted") }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let care = CareIndex(scope)
    let counts = care.groups.map { group in (group.id, care.levels(of: group, in: scope.grids)) }
    let wanted = scope.records.value(of: .serviceGroups, in: scope.month)
    let isRead = scope.reads(GroupCount.self)
    let told = { (value: FigureValue) in isRead ? value : .none }
    return [
      Figure("groups", .share(counts.count, of: wanted)),
      Figure(
        "counted",
        .share(scope.grids.count { care.counted.contains($0) }, of: scope.grids.count)),
      Figure("people", told(.count(counts.reduce(0) { $0 + $1.1.reduce(0, +) }))),
      Figure("counts", .list(counts.map { row($0, $1, isRead: isRead) })),
      Figure(
        "index",
        told(care.index(care.groups, scope.grids).map { .rounded($0, places: 4) } ?? .none)),
      Figure("suggestions", .list(Suggestion.all(in: scope, care).map(\.figures))),
    ]
  }

  /// Who may not read how many there are in a grid reads no levels, and no total by which a person is known.
  private static func row(_ group: String, _ levels: [Int], isRead: Bool) -> [Figure] {
    let total = levels.reduce(0, +)
    return [Figure("group", .id(group))]
      + levels.enumerated().map { Figure("level\($0 + 1)", isRead ? .count($1) : .none) }
      + [Figure("total", isRead || total >= leastTold ? .count(total) : .none)]
  }

  private static let leastTold = 5
}

/// A kind of residents who need more care.
package struct ServiceGroup: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("服务群体", "service group")
  package static let noun = "group"
  package static let file = BothLanguages("服务群体", "groups")
  package static let listedFirst = ["name", "key", "weight_thousandths", "line"]
  package static let reach = ParameterVersion.reach
  package static let recordKind = RecordKind.register(.everybody, .always, in: .groups)
  package static let table = Table(
    .groups, since: 7, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .text(20)),
      .text("name_en", "英文名", optional: true, limit: .text(40)),
      .yes("key", "重点").orEmpty(.text("no")),
      .coefficient("weight", "权重").orEmpty(.integer(1_000)),
      .id("line", "条线", of: .lines, optional: true),
    ])

  var id: String { row[0].textOrNil ?? "" }
}

/// How many of a group were counted in a grid on a day: to be seen weekly, monthly, quarterly.
package struct GroupCount: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("群体人数", "group count")
  package static let noun = "group-count"
  package static let file = BothLanguages("群体人数", "group_counts")
  package static let listedFirst = ["grid", "group_id", "level1", "level2", "level3"]
  package static let reach = PlaceCount.reach
  package static let readers = RowReaders.community
  package static let recordKind = RecordKind.register(.grid("grid"), .day("day"), in: .groupCounts)
  package static let table = Table(
    .groupCounts, since: 7,
    key: [
      .id("group_id", "群体", headed: "group", of: .groups), .id("grid", "网格", of: .grids),
      .day("day", "日期"),
    ],
    [.count("level1", "一级"), .count("level2", "二级"), .count("level3", "三级")])
}

extension TableName {
  package static let groups = Self(of: ServiceGroup.self, "groups")
  package static let groupCounts = Self(of: GroupCount.self, "group_counts")
}
