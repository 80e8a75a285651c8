import Domain
import Kiosk
import Testing
import TextUI
import Wording

@Suite("Somebody who compares the communities on the wall")
struct RateSpreadTests {
  @Test("reads that most intervals overlap only where more than half of all pairs do")
  func overlapping() throws {
    // All alike; one far below among four.
    #expect(try spread([(95, 100), (94, 100), (96, 100)]) == .overlapping)
    #expect(try spread([(95, 100), (94, 100), (96, 100), (50, 100)]) == .apart(above: 3, below: 1))
    #expect(
      try spread([(95, 100), (94, 100), (96, 100), (95, 100), (50, 100)]) == .overlapping,
      "six pairs of ten")
    #expect(text(try month([(95, 100), (94, 100), (96, 100)])).contains("不排名：多数区间相互重叠"))
  }

  @Test("reads how many lie wholly above and below the street's rate where they do not")
  func apart() throws {
    let both = try month([(99, 100), (50, 100)])
    #expect(both.rateSpread == .apart(above: 1, below: 1))
    #expect(text(both).contains("不排名：1 个区间整段高于全街道，1 个整段低于"))
    #expect(text(both, .english).contains("no ranks: 1 wholly above the street, 1 below"))
    // The street's rate is nearly that of the large one.
    let below = try month([(9_500, 10_000), (4, 10)])
    #expect(below.rateSpread == .apart(above: 0, below: 1))
    #expect(text(below).contains("不排名：1 个区间整段低于全街道"))
    let above = try month([(5_000, 10_000), (10, 10)])
    #expect(above.rateSpread == .apart(above: 1, below: 0))
    #expect(text(above).contains("不排名：1 个区间整段高于全街道"))
    for month in [both, below, above] { #expect(!text(month).contains("重叠")) }
  }

  @Test("reads that intervals which touch overlap")
  func touching() throws {
    let rate = try #require(Rate(satisfied: 50, valid: 100))
    let touching = (1...100).compactMap { Rate(satisfied: $0, valid: 100) }
      .first { $0.interval.low == rate.interval.high }
    guard let touching else { return }
    #expect(try spread([(50, 100), (touching.satisfied, 100)]) == .overlapping)
  }

  @Test("reads nothing of it where fewer than two are shown")
  func alone() throws {
    for tallies in [[], [(95, 100)], [(95, 100), nil], [nil, nil, nil]] as [[(Int, Int)?]] {
      let month = try month(tallies)
      #expect(month.rateSpread == nil)
      #expect(!text(month).contains("不排名"))
    }
  }

  @Test("learns nothing of a community with too few answers")
  func hidden() throws {
    // What is hidden changes nothing but the street's own sum, which is shown anyhow.
    var chosen = Hall.records
    let communities = chosen.communities.keys.sorted()
    var sentences: Set<String> = []
    var spreads: Set<RateSpread?> = []
    for satisfied in 0...4 {
      for community in communities.prefix(2) {
        let grids = chosen.grids.values.filter { $0.community == community }.map(\.id)
        var left = 4
        for (key, var answers) in chosen.answers
        where key.batch.month == Hall.august && grids.contains(key.grid) {
          answers.count = min(left, key.level == .satisfied ? satisfied : 4 - satisfied)
          left -= answers.count
          chosen.answers[key] = answers.count > 0 ? answers : nil
        }
      }
      let published = try #require(Hall.snapshot(chosen).published)
      #expect(published.communities.prefix(2).allSatisfy { $0.tally == nil })
      spreads.insert(published.rateSpread)
      sentences.insert(sentence(published))
    }
    #expect(spreads.count == 1 && sentences == ["不排名：多数区间相互重叠"])
  }

  @Test("reads nothing of it when the figures are too old to be shown")
  func old() throws {
    var snapshot = Hall.usual
    snapshot.published = try month([(99, 100), (50, 100)])
    let state = Hall.state(.satisfaction, age: 4_000, snapshot)
    #expect(!view(state, Size(rows: 40, columns: 120)).text.contains("不排名"))
  }

  private func spread(_ tallies: [(Int, Int)?]) throws -> RateSpread? {
    try month(tallies).rateSpread
  }

  /// The demo's month with other communities: satisfied and valid answers, `nil` = hidden.
  private func month(_ tallies: [(Int, Int)?]) throws -> PublicMonth {
    var month = try #require(Hall.usual.published)
    month.communities = zip(month.communities, tallies).map { community, tally in
      var other = community
      other.tally = tally.map { Tally(satisfied: $0.0, valid: $0.1) }
      other.grids = []
      return other
    }
    month.tally = month.communities.compactMap(\.tally).reduce(Tally(), +)
    return month
  }

  private func text(_ month: PublicMonth, _ language: Language = .chinese) -> String {
    var snapshot = Hall.usual
    snapshot.published = month
    let state = Hall.state(.satisfaction, look: KioskLook(language), snapshot)
    return view(state, Size(rows: 40, columns: 120)).text
  }

  private func sentence(_ month: PublicMonth) -> String {
    let line = text(month).split(separator: "\n").first { $0.contains("不排名") } ?? ""
    return line.drop { $0 != "不" }.split(separator: " ").first.map(String.init) ?? ""
  }
}
