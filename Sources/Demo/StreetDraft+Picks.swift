import Domain

extension StreetDraft {
  /// The community with that number, in a street of any length, past the one with a story.
  func place(_ number: Int) -> Int {
    let place = number % communities.count
    return place == storyPlace ? place + 1 : place
  }

  /// Somebody with no leave in those months, neither secretary nor holder of relief, for whom
  /// something may happen.
  mutating func anybody(in number: Int, through months: ClosedRange<Int>) -> Seat? {
    let community = place(number)
    let days = DayRange(timeline.day(months.lowerBound, 1), timeline.day(months.upperBound, 31))
    let people = communities[community].people
    let able = people.indices.filter { place in
      let person = people[place]
      return place > communities[community].plan.deputies && !person.isAway(on: days)
        && !person.carries(reliefLine, on: days)
        && !person.duties.contains { $0.role == .cover && $0.days.overlaps(days) }
        && person.versions.count == 1
    }
    return able.isEmpty ? nil : Seat(community: community, person: random.pick(able))
  }
}
