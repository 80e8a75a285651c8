/// What a grid is made of, as it was counted on the ground (网格底数): buildings, households, partner units,
/// service points, and who heads what.
///
/// Households counted here change neither those of the grid nor those of the community, on which points and
/// posts stand.
package enum PlaceRegister: Register {
  package static let code = "place"
  package static let name = BothLanguages("网格底数", "Places")
  package static let tables: [any RegisterRow.Type] = [PlaceCount.self]
  package static let hasGrids = true
  package static let headlined = ["counted", "staffing"]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    var headline: [Headline] = []
    if case .share(let part, let whole) = figures["counted"] {
      headline.append(Headline("counted", .share(part: part, of: whole)))
    }
    if case .signed(let gap) = figures.flattened["staffing.gap"], gap < 0 {
      headline.append(Headline("short", .count(-gap)))
    }
    return headline
  }

  package static func waiting(_ figures: [Figure]) -> Int { figures.lacking("counted") }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let grids = scope.grids
    let counts = counts(in: scope)
    let counted = grids.compactMap { counts[$0] }
    let sum = { (column: String) in
      counted.isEmpty ? FigureValue.none : .count(counted.reduce(0) { $0 + $1.number(column) })
    }
    let households = counted.reduce(0) { $0 + $1.number("households") }
    let registered = grids.filter { counts[$0] != nil }
      .reduce(0) { $0 + (scope.records.grids[$1]?.households ?? 0) }
    let isKnown = !counted.isEmpty
    return [
      Figure("counted", .share(counted.count, of: grids.count)),
      Figure("buildings", sum("buildings")), Figure("households", sum("households")),
      Figure("partner_units", sum("partner_units")),
      Figure("service_points", sum("service_points")),
      Figure("party_heads", sum("party_heads")), Figure("stair_heads", sum("stair_heads")),
      Figure("retiree_heads", sum("retiree_heads")),
      Figure("registered", isKnown ? .count(registered) : .none),
      Figure("difference", isKnown ? .signed(households - registered) : .none),
      Figure("staffing", staffing(of: scope)),
    ]
  }

  /// Who is there, and who should be by the households of the communities; a grid has no posts of its own.
  private static func staffing(of scope: RegisterScope) -> FigureValue {
    if case .grid = scope.place { return .none }
    let households = scope.communities.reduce(0) { $0 + $1.households }
    let each = scope.records.value(of: .householdsPerWorker, in: scope.month)
    let required = scope.communities.reduce(0) { $0 + $1.requiredWorkers(for: each) }
    let workers = scope.roll(on: scope.period.upperBound).count
    return .group([
      Figure("households", .count(households)), Figure("required", .count(required)),
      Figure("workers", .count(workers)), Figure("gap", .signed(workers - required)),
      Figure("households_a_worker", .quotient(households, by: workers, places: 1)),
    ])
  }

  /// Of each grid the row with the latest day in the scope.
  private static func counts(in scope: RegisterScope) -> [Target.ID: PlaceCount] {
    let rows = scope.latest(scope.cells(of: .places), by: "grid", in: .places).values
    return Dictionary(rows.map { row in (Target.ID(row[0].textOrNil ?? ""), PlaceCount(row: row)) })
    {
      first, _ in first
    }
  }
}

/// A grid as it was counted on a day.
package struct PlaceCount: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("网格底数", "place count")
  package static let noun = "place"
  package static let file = BothLanguages("网格底数", "places")
  package static let reach: [ActorRole: Permission.Reach] = [
    .street: .ownStreet, .secretary: .ownCommunity,
  ]
  package static let recordKind = RecordKind.register(.grid("grid"), .day("day"), in: .places)
  package static let table = Table(
    .places, since: 6, key: [.id("grid", "网格", of: .grids), .day("day", "日期")],
    [
      .count("buildings", "楼栋数"), .count("households", "住户数"), .count("partner_units", "共建单位数"),
      .count("service_points", "便民服务点数"), .count("party_heads", "党员小组长数"),
      .count("stair_heads", "楼道小组长数"), .count("retiree_heads", "退管小组长数"),
    ])
}

extension TableName {
  package static let places = Self(of: PlaceCount.self, "places")
}
