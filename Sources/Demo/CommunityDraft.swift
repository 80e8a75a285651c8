import Domain

struct GridDraft: Sendable {
  let id: Target.ID
  let name: String
  let households: Int
  let buildings: Int
  /// Hundredths in the open month.
  let points: Int
  /// Hundredths before a change, and the place of the first month after it.
  var earlier: (points: Int, until: Int)?
  /// Of a thousand asked, how many more or fewer are satisfied than in the whole community.
  let content: Int
}

/// A community of the demo while it is being made up.
struct CommunityDraft: Sendable {
  let id: Community.ID
  let plan: CommunityPlan
  var grids: [GridDraft]
  /// Thousandths of each line; one that is missing is 1.000.
  var difficulties: [Target.ID: Int]
  var people: [Person] = []

  /// Hundredths of a point that a whole month of the line earns here.
  func weight(_ line: LineSpec, share: Int = 1000) -> Int {
    line.points * difficulties[line.id, default: 1000] * share / 1_000_000
  }

  func duty(_ line: LineSpec, _ kind: DutyDraft.Kind, _ timeline: Timeline, share: Int = 1000)
    -> DutyDraft
  {
    DutyDraft(
      target: line.id, kind: kind, community: id, days: line.days(over: timeline), share: share,
      weight: weight(line, share: share))
  }

  func duty(_ grid: GridDraft, _ timeline: Timeline, share: Int = 1000) -> DutyDraft {
    DutyDraft(
      target: grid.id, kind: .grid, community: id, days: .from(timeline.since), share: share,
      weight: grid.points * share / 1000)
  }
}
