import Domain
import Testing

/// Article 15: a year in settled months alone.
@Suite("An officer who looks back on a year")
struct YearTests {
  private func result(
    _ worker: Worker.ID, _ month: Month, _ total: Points, _ workerClass: WorkerClass = .worker,
    main: Target.ID = "M01", community: Community.ID = "C01", pays: Bool = true
  ) throws -> SettledResult {
    var street = SampleStreet()
    street.records.workers = [:]
    street.records.workerVersions = Versions()
    street.month = month
    street.worker(worker, of: community, workerClass, probation: pays ? nil : "2030-12-31")
    street.line(main, .main, points: total)
    street.holds(worker, main, in: community, from: "2020-01-01")
    let board = street.board
    let key = Settlement.Key(street: "S1", month: month, version: 1)
    return try #require(board.settledResults(of: key).first)
  }

  private func months(
    _ worker: Worker.ID, _ totals: [Points], from first: Month = "2026-01"
  ) throws -> [SettledResult] {
    try totals.enumerated().map {
      try result(worker, Month(index: first.index + $0.offset), $0.element)
    }
  }

  @Test("ranks a class by the mean of its settled months, equal means together")
  func ranking() throws {
    let results =
      try months("a", ["80.00", "90.00"]) + months("b", ["85.00", "85.00"])
      + months("c", ["99.00", "99.00"]) + months("d", ["10.00", "10.00"])
    let year = SettledYear(2026, results)
    let ranking = ClassYear(.worker, of: year, quota: Share(raw: 500))
    #expect(ranking.places.map(\.worker.id) == ["c", "a", "b", "d"])
    #expect(ranking.places.map(\.rank) == [1, 2, 2, 4])
    #expect(ranking.seats == 2)
    // The second seat lies within a tie: the street decides.
    #expect(ranking.places.map(\.seat) == [.excellent, .tied, .tied, .without])
  }

  @Test(
    "rounds the seats down",
    arguments: [(4, 200, 0), (5, 200, 1), (9, 200, 1), (10, 200, 2), (7, 150, 1), (3, 1000, 3)])
  func seats(count: Int, quota: Int, seats: Int) throws {
    let results = try (0..<count).flatMap {
      try months(Identifier("w\($0)"), [Points(raw: 50_00 + $0)])
    }
    let ranking = ClassYear(.worker, of: SettledYear(2026, results), quota: Share(raw: quota))
    #expect(ranking.seats == seats)
    #expect(ranking.places.count { $0.seat == .excellent } == seats)
  }

  @Test("ranks nobody with fewer than half of the settled months")
  func tooFew() throws {
    let results =
      try months("a", ["80.00", "80.00", "80.00", "80.00", "80.00"])
      + months("b", ["99.00", "99.00"], from: "2026-04")
      + months("c", ["70.00", "70.00", "70.00"], from: "2026-03")
    let year = SettledYear(2026, results)
    #expect(year.leastMonths == 3)
    let ranking = ClassYear(.worker, of: year)
    #expect(ranking.places.map(\.worker.id) == ["a", "c"])
    #expect(ranking.unranked.map(\.id) == ["b"])
  }

  @Test("does not count months on probation, nor those in another class")
  func counted() throws {
    let results = [
      try result("a", "2026-01", "10.00", pays: false),
      try result("a", "2026-02", "20.00", .deputy), try result("a", "2026-03", "60.00"),
    ]
    let worker = try #require(SettledYear(2026, results).worker("a"))
    #expect(worker.workerClass == .worker)
    #expect(worker.counted.map(\.month) == ["2026-03"])
    #expect(worker.mean == Fraction(60))
    #expect(worker.total == "90.00")
  }

  @Test("counts the months on a post back over the turn of the year, until it was another")
  func post() throws {
    let results = [
      try result("a", "2025-10", "10.00", main: "M02"),
      try result("a", "2025-11", "10.00"), try result("a", "2025-12", "10.00"),
      try result("a", "2026-01", "10.00"), try result("a", "2026-02", "10.00"),
    ]
    #expect(SettledYear(2026, results).worker("a")?.monthsOnPost == 4)
    #expect(SettledYear(2026, results).months == ["2026-01", "2026-02"])
    // A month that is not settled is a break: nothing is known of it.
    let broken = results.filter { $0.month != "2025-12" }
    #expect(SettledYear(2026, broken).worker("a")?.monthsOnPost == 2)
  }

  @Test("leaves out who was gone before the year")
  func gone() throws {
    let results = try months("a", ["10.00"], from: "2025-12") + months("b", ["10.00"])
    #expect(SettledYear(2026, results).workers.map(\.id) == ["b"])
  }
}
