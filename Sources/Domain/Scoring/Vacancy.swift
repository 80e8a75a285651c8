/// What of a target nobody was there for (空缺).
package struct Vacancy: Hashable, Sendable {
  package let target: Target.ID
  package let community: Community.ID
  /// Mean vacant share over the month's days, half up to 0.001; may be 0.000 when it is tiny.
  package let thousandths: Int
  /// The days with a vacancy.
  package let days: DaySet
  /// The vacant share of each day of the month, in thousandths; 0 where there is none.
  let shares: [Int]
  /// Those of them on which nobody was there at all.
  let empty: DaySet
  /// Days with a vacancy at the end of the month before, without a break up to its last day; 0 where
  /// the first day of this month has none, and in a month that is scored.
  let daysBefore: Int
  /// Likewise the days on which nobody was there at all.
  let emptyBefore: Int
}

extension Vacancy {
  /// What of the target nobody does on a day; on one without a vacancy the most that nobody does on a later
  /// one, else on any.
  package func share(on day: Day, in month: Month) -> Share {
    let today = day.number - month.first.number
    let ahead = shares.indices.filter { $0 >= today }.map { shares[$0] }
    let now = shares.indices.contains(today) ? shares[today] : 0
    let most = [now, ahead.max() ?? 0, shares.max() ?? 0].first { $0 > 0 }
    return Share(raw: most ?? 0)
  }
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
    var (days, empty) = (DaySet.none, DaySet.none)
    var shares = Array(repeating: 0, count: month.length)
    for index in 0..<month.length where counted.contains(index: index) {
      let present = duties.filter { $0.present.contains(index: index) }
        .reduce(0) { $0 + $1.share.raw }
      guard present < Share.whole.raw else { continue }
      shares[index] = Share.whole.raw - present
      sum += shares[index]
      days.bits |= 1 << UInt32(index)
      if present == 0 { empty.bits |= 1 << UInt32(index) }
    }
    guard !days.isEmpty else { return nil }
    // A month that is scored is over: no day of it is today, and its frozen copy knows nothing earlier.
    let isRunning = records.state(of: month, street: slice.street) <= .open
    let before = isRunning && days.contains(index: 0) ? presentBefore(place) : []
    return Vacancy(
      target: place.target, community: place.community,
      thousandths: Fraction(sum, over: month.length).rounded(), days: days,
      shares: shares, empty: empty,
      daysBefore: before.reversed().prefix { $0 < Share.whole.raw }.count,
      emptyBefore: empty.contains(index: 0) ? before.reversed().prefix { $0 == 0 }.count : 0)
  }

  /// The share that was present on each day of the month before; empty = the target was not there.
  private func presentBefore(_ place: Difficulty.Place) -> [Int] {
    let before = month.previous
    guard before < month, records.exists(place.target, in: before) else { return [] }
    let holders = records.assignments.values.filter {
      $0.place == place && $0.days.overlaps(before.days)
    }
    let present = holders.map { duty -> (days: DaySet, share: Int) in
      let leaves = records.leaves.values.filter { $0.worker == duty.worker }
      let days = records.workers[duty.worker].map {
        Presence($0, leaves: leaves, in: before, counted: DaySet(before.days, in: before)).present
      }
      return (DaySet(duty.days, in: before).intersection(days ?? .none), duty.share.raw)
    }
    return (0..<before.length).map { index in
      present.reduce(0) { $0 + ($1.days.contains(index: index) ? $1.share : 0) }
    }
  }
}
