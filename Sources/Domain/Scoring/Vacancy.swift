/// What of a target nobody was there for (空缺).
package struct Vacancy: Hashable, Sendable {
  package let target: Target.ID
  package let community: Community.ID
  /// Mean vacant share over the month's days, half up to 0.001; may be 0.000 when it is tiny.
  package let thousandths: Int
  /// The days with a vacancy.
  package let days: DaySet
}

extension MonthIndex {
  /// The vacancies of a community, by target: its grids, and every main line that somebody held
  /// there in the month or the month before.
  ///
  /// Source: `docs/SCORING.md`, article 8.
  func vacancies(
    of community: Community.ID, _ duties: [Difficulty.Place: [Duty]]
  ) -> [Vacancy] {
    let grids = records.grids.values
      .filter { $0.community == community && records.exists($0.id, in: month) }.map(\.id)
    let lines = (heldLines[community] ?? []).filter { records.exists($0, in: month) }
    return (grids + lines).sorted().compactMap { target in
      let place = Difficulty.Place(target: target, community: community)
      return vacancy(place, duties[place] ?? [])
    }
  }

  private func vacancy(_ place: Difficulty.Place, _ duties: [Duty]) -> Vacancy? {
    var sum = 0
    var days = DaySet.none
    for index in 0..<month.length where counted.contains(index: index) {
      let present = duties.filter { $0.present.contains(index: index) }
        .reduce(0) { $0 + $1.share.raw }
      guard present < Share.whole.raw else { continue }
      sum += Share.whole.raw - present
      days.bits |= 1 << UInt32(index)
    }
    guard !days.isEmpty else { return nil }
    return Vacancy(
      target: place.target, community: place.community,
      thousandths: Fraction(sum, over: month.length).rounded(), days: days)
  }
}
