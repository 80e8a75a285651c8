/// Where residents are served and govern themselves (站点): estates with their stations, a street's centres, and
/// the matters that were handled.
///
/// Source: `docs/REGISTERS.md`, section 12.
package enum StationRegister: Register {
  package static let code = "station"
  package static let name = BothLanguages("站点", "Stations")
  package static let tables: [any RegisterRow.Type] = [
    Estate.self, Station.self, Centre.self, Handled.self,
  ]
  package static let headlined = ["coverage"]
  package static let reads: [TableName] = [.holidays]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .share(let part, let whole) = figures["coverage"] else { return [] }
    let told = [Headline("coverage", .share(part: part, of: whole))]
    guard case .decimal(let number, let places) = figures["per_day"], number > 0 else {
      return told
    }
    return told + [Headline("perDay", .decimal(number, places: places))]
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let today = scope.period.upperBound
    let estates = scope.rows(Estate.self)
    let open = scope.index.rows(of: .stations, by: "estate").mapValues { rows in
      rows.count { Station(row: $0).isInForce(today, from: "opened", to: "closed") }
    }
    let stations = { (estate: Estate) in open[estate.id] ?? 0 }
    let inForce = estates.filter { $0.isInForce(scope.month) }
    return [
      Figure("coverage", .share(inForce.count { stations($0) > 0 }, of: inForce.count)),
      Figure("stations", .count(estates.reduce(0) { $0 + stations($1) })),
    ] + centres(in: scope) + handled(in: scope)
  }

  /// Centres are a street's.
  private static func centres(in scope: RegisterScope) -> [Figure] {
    switch scope.place {
    case .community, .grid: return [Figure("centres", .none), Figure("centres_ok", .none)]
    case .everywhere, .district, .street: break
    }
    let today = scope.period.upperBound
    let centres = scope.rows(Centre.self)
      .filter { $0.isInForce(today, from: "opened", to: "closed") }
    let counts = Dictionary(grouping: centres) { $0.text("street") ?? "" }.mapValues(\.count)
    let least = scope.records.value(of: .centresMin, in: scope.month)
    let most = scope.records.value(of: .centresMax, in: scope.month)
    let ok = scope.streets.count { street in
      let count = counts[street.text] ?? 0
      return least <= count && count <= most
    }
    return [
      Figure("centres", .count(centres.count)),
      Figure("centres_ok", .share(ok, of: scope.streets.count)),
    ]
  }

  private static func handled(in scope: RegisterScope) -> [Figure] {
    let (first, last) = (scope.period.lowerBound, scope.period.upperBound)
    let months = first.month...last.month
    let counted = scope.rows(Handled.self).filter {
      $0.month("month").map(months.contains) ?? false && $0.number("count") > 0
    }
    let sum = counted.reduce(0) { $0 + $1.number("count") }
    let days = scope.records.workingDays(after: first.previous, to: last)
    let households = scope.communities.reduce(0) { $0 + $1.households }
    let length = last.month.index - first.month.index + 1
    return [
      Figure("handled", .count(sum)), Figure("per_day", .quotient(sum, by: days, places: 1)),
      Figure("per_2500", .quotient(sum * 2_500, by: households * length, places: 1)),
      Figure("kinds", .count(Set(counted.compactMap { $0.text("item") }).count)),
    ]
  }
}

/// A housing estate of a community (小区).
package struct Estate: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("小区", "estate")
  package static let noun = "estate"
  package static let file = BothLanguages("小区", "estates")
  package static let listedFirst = ["name", "community", "households"]
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .community("community"), .always, in: .estates)
  package static let table = Table(
    .estates, since: 10, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .text(40)), .id("community", "社区", of: .communities),
      .count("households", "户数"), .month("first_month", "首月", optional: true),
      .month("last_month", "末月", optional: true),
    ])

  package var id: String { row[0].textOrNil ?? "" }

  func isInForce(_ month: Month) -> Bool {
    isInForce(month, from: "first_month", to: "last_month")
  }

  package func refusal(in records: Records) -> Refusal? {
    reversedMonths("first_month", "last_month")
  }
}

/// A place in an estate where residents govern themselves (自治服务站).
package struct Station: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("自治服务站", "station")
  package static let noun = "station"
  package static let file = BothLanguages("自治服务站", "stations")
  package static let listedFirst = ["name", "estate", "opened", "closed"]
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .part(of: .estates, by: "estate"), .always, in: .stations)
  package static let table = Table(
    .stations, since: 10, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .text(40)), .id("estate", "小区", of: .estates),
      .day("opened", "启用"), .day("closed", "停用", optional: true),
    ])

  package func refusal(in records: Records) -> Refusal? { reversedDays("opened", "closed") }
}

/// A street's public service centre (公共服务中心).
package struct Centre: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("公共服务中心", "centre")
  package static let noun = "centre"
  package static let file = BothLanguages("公共服务中心", "centres")
  package static let listedFirst = ["name", "street", "opened", "closed"]
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .street("street"), .always, in: .centres)
  package static let table = Table(
    .centres, since: 10, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .text(40)), .id("street", "街道", of: .streets),
      .day("opened", "启用"), .day("closed", "停用", optional: true),
    ])

  package func refusal(in records: Records) -> Refusal? { reversedDays("opened", "closed") }
}

/// How often a service was done for residents of a community in a month (办件).
package struct Handled: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("办件", "matters handled")
  package static let noun = "handled"
  package static let file = BothLanguages("办件", "handled")
  package static let listedFirst = ["item", "count", "community"]
  package static let reach: [ActorRole: Permission.Reach] = PlaceCount.reach
  package static let recordKind = RecordKind.register(
    .community("community"), .month("month"), in: .handled)
  package static let table = Table(
    .handled, since: 10,
    key: [
      .id("community", "社区", of: .communities), .month("month", "月份"),
      .id("item", "服务项目", of: .services),
    ], [.count("count", "件数")])
}

extension TableName {
  package static let estates = Self(of: Estate.self, "estates")
  package static let stations = Self(of: Station.self, "stations")
  package static let centres = Self(of: Centre.self, "centres")
  package static let handled = Self(of: Handled.self, "handled")
}
