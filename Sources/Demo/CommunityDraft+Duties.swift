import Domain

extension CommunityDraft {
  /// Who does what since the beginning (开头的分工).
  mutating func shareOut(over timeline: Timeline, _ random: inout SplitMix) {
    giveGrids(timeline)
    giveMainLines(timeline, &random)
    giveAuxiliaryLines(timeline, &random)
  }

  private mutating func giveGrids(_ timeline: Timeline) {
    for (place, grid) in grids.enumerated() {
      people[firstWithGrid + place].duties.append(duty(grid, timeline))
    }
    if plan.deputies > 1, let last = grids.last {
      halve(
        duty(last, timeline, share: 500), between: firstWithGrid + grids.count - 1,
        and: people.count - 1)
    }
  }

  private var firstWithGrid: Int { plan.chiefHasGrid ? 0 : 1 }

  /// Party building to the secretary, mediation to a deputy, relief to somebody with a grid; those
  /// without a grid come before those who have one.
  private mutating func giveMainLines(_ timeline: Timeline, _ random: inout SplitMix) {
    let relief = plan.deputies + 1
    give(demoMainLines[7], to: 0, timeline)
    give(demoMainLines[4], to: 1, timeline)
    give(demoMainLines[0], to: relief, timeline)
    let others = random.shuffled([1, 2, 3, 5, 6, 8, 9]).map { demoMainLines[$0] }
    let free = firstWithGrid + plan.grids
    let seats = Array(free..<people.count) + Array(relief + 1..<free)
    for (line, seat) in zip(others, seats) { give(line, to: seat, timeline) }
    if seats.count > others.count {
      let half = duty(others[0], .main, timeline, share: 500)
      halve(half, between: seats[0], and: seats[others.count])
    }
  }

  private mutating func give(_ line: LineSpec, to seat: Int, _ timeline: Timeline) {
    people[seat].duties.append(duty(line, .main, timeline))
  }

  /// Two workers share what the first has held alone, half and half (各 0.500).
  private mutating func halve(_ half: DutyDraft, between one: Int, and other: Int) {
    people[one].duties.removeAll { $0.target == half.target }
    for seat in [one, other] { people[seat].duties.append(half) }
  }

  /// First the secretary's, then one for relief and two for an able worker with grid and main line;
  /// each of the rest to one of the three lightest.
  private mutating func giveAuxiliaryLines(_ timeline: Timeline, _ random: inout SplitMix) {
    var lines = demoAuxiliaryLines[..<2] + random.shuffled(Array(demoAuxiliaryLines[2...]))
    for line in lines.prefix(plan.chiefLines) {
      people[0].duties.append(duty(line, .auxiliary, timeline))
    }
    lines.removeFirst(plan.chiefLines)
    let relief = plan.deputies + 1
    for seat in [relief, relief + 1, relief + 1] where !lines.isEmpty {
      people[seat].duties.append(duty(lines.removeFirst(), .auxiliary, timeline))
    }
    for line in lines {
      let seat = random.pick(Array(lightest(timeline).prefix(3)))
      people[seat].duties.append(duty(line, .auxiliary, timeline))
    }
  }

  /// The seats of all but the secretary, lightest first.
  private func lightest(_ timeline: Timeline) -> [Int] {
    people.indices.dropFirst()
      .map { (seat: $0, load: people[$0].load(on: timeline.day(4, 1))) }
      .sorted { ($0.load, $0.seat) < ($1.load, $1.seat) }
      .map(\.seat)
  }
}
