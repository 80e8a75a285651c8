/// How much care the people of grids need, by household (群体指数).
struct CareIndex {
  /// By id.
  let groups: [ServiceGroup]
  /// Grids with a row of any group.
  let counted: Set<Target.ID>
  private let records: Records
  /// The latest counts up to the last day of the period, by group and grid.
  private let counts: [[Value]: [Value]]
  /// Of the levels, in thousandths.
  private let factors: [Int]

  init(_ scope: RegisterScope) {
    records = scope.records
    groups = records.rows(of: .groups).map { ServiceGroup(row: $0) }
      .sorted { byteOrder($0.id, $1.id) }
    counts = scope.latest(
      records.rows(of: .groupCounts), by: "group_id", "grid", in: .groupCounts)
    counted = Set(counts.keys.compactMap { $0[1].textOrNil.map { Target.ID($0) } })
    factors = [Parameter.levelFactor1, .levelFactor2, .levelFactor3]
      .map { [records, month = scope.month] in records.value(of: $0, in: month) }
  }

  /// How many of a group there are in some grids, by level; without a count nobody is there.
  func levels(of group: ServiceGroup, in grids: [Target.ID]) -> [Int] {
    let rows = grids.compactMap { counts[[.text(group.id), .text($0.text)]] }
    return ["level1", "level2", "level3"].map { GroupCount.sum($0, of: rows) }
  }

  /// What all of them weigh, by household; `nil` = without households.
  func index(_ groups: [ServiceGroup], _ grids: [Target.ID]) -> Fraction? {
    let households = grids.reduce(0) { $0 + (records.grids[$1]?.households ?? 0) }
    guard households > 0 else { return nil }
    let load = groups.reduce(0) { load, group in
      let weighed = zip(factors, levels(of: group, in: grids)).reduce(0) { $0 + $1.0 * $1.1 }
      return load + group.number("weight_thousandths") * weighed
    }
    return Fraction(load, over: 1_000_000 * households)
  }
}

/// The difficulty that the people of a place suggest for a target, beside the coefficient in force.
package struct Suggestion: Sendable {
  package let target: Target.ID
  package let current: Coefficient
  /// `nil` = nothing can be suggested.
  package let suggested: Coefficient?
  /// How much care its people need, by household; `nil` = without households.
  package let index: Fraction?
  /// The same of the whole street.
  package let reference: Fraction?

  /// Those of a community; none of another place.
  package static func all(in scope: RegisterScope) -> [Suggestion] {
    all(in: scope, CareIndex(scope))
  }

  /// Those of a community: its grids, and the lines of the month that serve a group, by target.
  static func all(in scope: RegisterScope, _ care: CareIndex) -> [Suggestion] {
    guard case .community(let id) = scope.place, let place = scope.records.communities[id] else {
      return []
    }
    let street = scope.scope(of: .street(place.street)).grids
    let isComplete = street.allSatisfy(care.counted.contains)
    let grids = scope.grids.map { ($0, care.groups, [$0]) }
    let lines = scope.lines().compactMap { line -> (Target.ID, [ServiceGroup], [Target.ID])? in
      let served = care.groups.filter { $0.text("line") == line.text }
      return served.isEmpty ? nil : (line, served, scope.grids)
    }
    return (grids + lines).sorted { $0.0 < $1.0 }.map { target, groups, own in
      let (index, reference) = (care.index(groups, own), care.index(groups, street))
      return Suggestion(
        target: target,
        current: scope.records.coefficient(of: target, in: id, month: scope.month),
        suggested: isComplete && !groups.isEmpty
          ? coefficient(index, reference, scope.records, scope.month) : nil,
        index: index, reference: reference)
    }
  }

  /// What the people of each grid of a street suggest for it; none where nothing can be suggested.
  static func ofGrids(in street: RegisterScope, _ care: CareIndex) -> [Target.ID: Coefficient] {
    guard !care.groups.isEmpty, street.grids.allSatisfy(care.counted.contains) else { return [:] }
    let reference = care.index(care.groups, street.grids)
    return street.grids.reduce(into: [:]) { suggested, grid in
      suggested[grid] = coefficient(
        care.index(care.groups, [grid]), reference, street.records, street.month)
    }
  }

  /// 1 and a share of what the index is above the street's, within bounds; rounded once, half up.
  private static func coefficient(
    _ index: Fraction?, _ reference: Fraction?, _ records: Records, _ month: Month
  ) -> Coefficient? {
    guard let index, let reference, reference.numerator > 0 else { return nil }
    let slope = Fraction(records.value(of: .difficultySlope, in: month), over: 1_000)
    let raw = (Fraction(1) + slope * (index / reference - Fraction(1))).rounded(scale: 1_000)
    let least = records.value(of: .difficultyMin, in: month)
    return Coefficient(raw: min(max(raw, least), records.value(of: .difficultyMax, in: month)))
  }

  var figures: [Figure] {
    let exact = { (fraction: Fraction?) in
      fraction.map { FigureValue.rounded($0, places: 4) } ?? .none
    }
    return [
      Figure("target", .id(target.text)), Figure("current", .decimal(current.raw, places: 3)),
      Figure("suggested", suggested.map { .decimal($0.raw, places: 3) } ?? .none),
      Figure("index", exact(index)), Figure("reference", exact(reference)),
    ]
  }
}
