import Domain

/// What was counted in the grids of a street on two days (清点): the first of its first month and of its open one.
struct GridCounts {
  private(set) var places: [PlaceCount] = []
  private(set) var groups: [GroupCount] = []
  private var random: SplitMix

  init(of street: StreetDraft) {
    random = SplitMix(seed: 21_000 + street.plan.number)
    let days = [street.timeline.months[0], street.timeline.open].map { $0.first.description }
    let grids = street.communities.reduce(0) { $0 + $1.grids.count }
    groups.reserveCapacity(grids * days.count * demoGroups.count)
    for community in street.communities {
      for grid in community.grids {
        countPlace(grid, on: days)
        for group in demoGroups { count(group, in: grid, of: community.plan, on: days) }
      }
    }
  }

  /// Few things change in half a year; households never agree with the roster of grids to the last.
  private mutating func countPlace(_ grid: GridDraft, on days: [String]) {
    var (units, points) = (random.pick(2...6), random.pick(1...3))
    let (stairs, retired) = (grid.buildings + random.pick(0...3), random.pick(1...3))
    for day in days {
      places.append(
        PlaceCount(
          row: [.text(grid.id.text), .text(day)]
            + [
              grid.buildings, grid.households + random.around(8), units, points,
              max(1, grid.buildings / 3), stairs, retired,
            ].map(Value.integer)))
      units += random.pick(0...1)
      points += random.chance(20) ? 1 : 0
    }
  }

  private mutating func count(
    _ group: GroupSpec, in grid: GridDraft, of plan: CommunityPlan, on days: [String]
  ) {
    let hardness = group.followsHardness ? plan.hardness : 1_300
    var levels = group.levels.map { usual in
      (usual * grid.households * hardness + random.pick(0...1_299_999)) / 1_300_000
    }
    for day in days {
      groups.append(
        GroupCount(
          row: [.text(group.id), .text(grid.id.text), .text(day)] + levels.map(Value.integer)))
      for level in levels.indices { levels[level] += random.around(1 + levels[level] / 12) }
      for level in levels.indices { levels[level] = max(0, levels[level]) }
    }
  }
}
