import Domain

extension CommunityDraft {
  /// The grids and difficulties of a community with that plan; nobody works in it yet.
  init(_ plan: CommunityPlan, id: Community.ID, _ random: inout SplitMix) {
    self.id = id
    self.plan = plan
    grids = madeUpGrids(plan, id, &random)
    difficulties = madeUpDifficulties(plan, &random)
  }
}

private func madeUpGrids(
  _ plan: CommunityPlan, _ community: Community.ID, _ random: inout SplitMix
) -> [GridDraft] {
  var left = plan.households
  return (1...plan.grids).map { number in
    let remaining = plan.grids - number + 1
    let mean = left / remaining
    let households = remaining == 1 ? left : mean + random.around(mean / 5)
    left -= households
    // Half a point for ten households more than usual, and the buildings' age.
    let points = 44_00 + (households - 250) / 10 * 50 + random.around(8) * 50
    return GridDraft(
      id: Identifier("\(community.text)-G\(number)"), name: "\(plan.name)\(number)",
      households: households, buildings: households / random.pick(18...42),
      points: min(max(points, 35_00), 48_00), content: random.around(25))
  }
}

private func madeUpDifficulties(
  _ plan: CommunityPlan, _ random: inout SplitMix
) -> [Target.ID: Int] {
  var difficulties: [Target.ID: Int] = [:]
  for line in demoMainLines + demoAuxiliaryLines {
    difficulties[line.id] = (plan.hardness + random.around(80)) / 10 * 10
  }
  return difficulties
}

/// The line that S1 compares across communities (帮扶救助).
let reliefLine: Target.ID = "M01"
