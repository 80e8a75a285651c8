import Domain

extension Records {
  /// How often each service was done in the communities of a street over the months of the demo, up to its
  /// today: about a hundred times a month and 2,500 households (办件).
  func handled(in street: StreetDraft) -> [Handled] {
    var random = SplitMix(stream: 39_000 + street.plan.number)
    let items = serviceIDs
    return street.communities.enumerated().flatMap { place, community -> [Handled] in
      let usual = Array(random.shuffled(items).prefix(24))
      return street.timeline.months.flatMap { month -> [Handled] in
        let percent = random.pick(93...107)
        // In the drawings 桂花 has 31 by the middle of the open month.
        let isTold = place == street.storyPlace && month == street.timeline.open
        let households = communityVersions.of(community.id, in: month)?.households ?? 0
        let whole = households * (isTold ? 93 : percent) / 2_500
        let count = done(of: whole, in: month, by: street.timeline.today)
        return handled(count, of: usual, in: community.id, month, &random)
      }
    }
  }

  /// So many matters of a month, the first services most often.
  func handled(
    _ count: Int, of items: [String], in community: Community.ID, _ month: Month,
    _ random: inout SplitMix
  ) -> [Handled] {
    var counts: [Int: Int] = [:]
    for _ in 0..<count {
      let place = min(random.pick(0...items.count - 1), random.pick(0...items.count - 1))
      counts[place, default: 0] += 1
    }
    return counts.keys.sorted().map { place in
      Handled(row: [
        .id(community), .month(month), .text(items[place]), .integer(counts[place, default: 0]),
      ])
    }
  }

  var serviceIDs: [String] {
    rows(of: .services).compactMap { $0[0].textOrNil }.sorted(by: byteOrder)
  }
}
