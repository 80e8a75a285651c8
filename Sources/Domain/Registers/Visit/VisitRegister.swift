/// Who was called on at home, and what had changed there (走访).
///
/// Source: `docs/REGISTERS.md`, section 2.
package enum VisitRegister: Register {
  package static let code = "visit"
  package static let name = BothLanguages("走访", "Visits")
  package static let tables: [any RegisterRow.Type] = [Visit.self]
  package static let hasGrids = true
  package static let headlined = ["fulfilled"]
  package static let reads: [TableName] = [.assignments, .leaves]
  package static let looksAt: [TableName] = [.groups, .groupCounts]
  package static let tellsYear = true
  package static let goals = ["target"]
  package static let workerFigures = ["households", "key_households", "changes", "target", "met"]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .share(let part, let whole) = figures["fulfilled"] else { return [] }
    return [Headline("fulfilled", .share(part: part, of: whole))]
  }

  package static func waiting(_ figures: [Figure]) -> Int {
    if case .count(let short) = figures["short"] { short } else { 0 }
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let visits = scope.inPeriod(scope.cells(of: .visits))
    let sum = { Visit.sum($0, of: visits) }
    let households = sum("households")
    return [Figure("visits", .count(visits.count))]
      + counted.map { Figure($0, .count(sum($0))) } + [
        Figure("changes", .count(changes.reduce(0) { $0 + sum($1) })),
        Figure(
          "key_people", scope.reads(GroupCount.self) ? .count(keyPeople(in: scope)) : .none),
        Figure("density", .share(households, of: scope.gridHouseholds)),
      ] + fulfilment(of: scope)
  }

  private static let changes = ["ownership", "population", "vehicles", "other"]
  private static let counted = ["households", "key_households"] + changes

  /// People of level 1 in groups that are seen first.
  private static func keyPeople(in scope: RegisterScope) -> Int {
    let isKey = ServiceGroup.table.reader("key")
    let key = Set(
      scope.records.rows(of: .groups).filter { isKey($0) == .text("yes") }.map { $0[0] })
    let counts = scope.latest(
      scope.cells(of: .groupCounts), by: "group_id", "grid", in: .groupCounts)
    return GroupCount.sum("level1", of: counts.values.filter { key.contains($0[0]) })
  }

  private static func fulfilment(of scope: RegisterScope) -> [Figure] {
    if case .grid = scope.place {
      return [Figure("fulfilled", .none), Figure("short", .none)]
    }
    let members = VisitTargets(scope).members
    let (met, target) = members.reduce((0, 0)) { ($0.0 + $1.met, $0.1 + $1.target) }
    return [
      Figure("fulfilled", .share(met, of: target)),
      Figure("short", .count(members.count { $0.met < $0.target })),
    ]
  }

  package static func year(of worker: Worker.ID, in scope: RegisterScope) -> Headline? {
    let member = VisitTargets.member(worker, scope)
    return member.target == 0
      ? nil : Headline("year", .share(part: member.met, of: member.target))
  }

  package static func workers(of scope: RegisterScope) -> [(id: Worker.ID, figures: [Figure])]? {
    VisitTargets(scope).members.map { member in
      let visits = scope.inPeriod(scope.visits(by: member.worker))
      let sum = { Visit.sum($0, of: visits) }
      return (
        member.worker,
        [
          Figure("households", .count(sum("households"))),
          Figure("key_households", .count(sum("key_households"))),
          Figure("changes", .count(changes.reduce(0) { $0 + sum($1) })),
          Figure("target", .count(member.target)), Figure("met", .count(member.met)),
        ]
      )
    }
  }
}

/// A call on households of a grid by a worker on a day.
package struct Visit: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("走访", "visit")
  package static let noun = "visit"
  package static let file = BothLanguages("走访", "visits")
  package static let idPrefix: String? = "V"
  package static let listedFirst = ["worker", "households", "grid", "day"]
  package static let reach: [ActorRole: Permission.Reach] = [
    .worker: .ownSelf, .secretary: .ownCommunity, .street: .ownStreet,
  ]
  package static let recordKind = RecordKind.register(
    .grid("grid"), .day("day"), in: .visits, isLong: true)
  package static let table = Table(
    .visits, since: 7, key: [.id("id", "编号", limit: .id)],
    [
      .day("day", "日期"), .id("worker", "社工", of: .workers), .id("grid", "网格", of: .grids),
      .some("households", "户数"), .count("key_households", "重点户").orZero(),
      .count("ownership", "房屋易主").orZero(), .count("population", "人口增减").orZero(),
      .count("vehicles", "车辆购置").orZero(), .count("other", "其他变更").orZero(),
      .free("note", "备注", 200, optional: true),
    ])

  /// What was told on a visit becomes a request.
  package static func following(
    _ row: [Value]
  ) -> (type: any RegisterRow.Type, cells: [String: Value])? {
    let visit = Visit(row: row)
    return (
      ResidentRequest.self,
      [
        "channel": .text(RequestChannel.visit.rawValue), "visit": row[0],
        "grid": visit.text("grid").map(Value.text) ?? .null,
      ]
    )
  }

  package func refusal(in records: Records) -> Refusal? {
    let (all, key) = (number("households"), number("key_households"))
    return key > all
      ? .tooMany(column: "key_households", key, other: "households", all) : nil
  }

  package func refusalByCommand(in records: Records) -> Refusal? {
    guard let day = day("day"), let id = text("worker"), let grid = text("grid") else { return nil }
    let worker = Worker.ID(id)
    if records.isAway(worker, on: day) {
      return .away(worker: worker, on: day)
    }
    let home = records.workerVersions.of(worker, in: day.month)?.community
    let street = home.flatMap { records.communities[$0]?.street }
    let place = records.grids[Target.ID(grid)].flatMap { records.communities[$0.community]?.street }
    guard let street, place != street else { return nil }
    return .doesNotBelong(target: Target.ID(grid), street: street)
  }
}

extension TableName {
  package static let visits = Self(of: Visit.self, "visits")
}
