import Domain
import Testing

@Suite("Articles 11 and 12: load gap and assumed marks")
struct LoadGapTests {
  private func street() -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.holds("li", "A01")
    street.holds("zhao", "M02")
    street.holds("qian", "A02")
    return street
  }

  @Test("compares the deputies and workers of a community, never the chief")
  func gap() throws {
    let gap = try #require(street().board.loadGap(of: "C01", on: SampleStreet.today))
    #expect(gap.highest == "60.00" && gap.highestWorker == "wang")
    #expect(gap.lowest == "12.00" && gap.lowestWorker == "li")
    #expect(gap.difference == "48.00")
    #expect(gap.loads == ["12.00", "50.00", "60.00"])
  }

  @Test("leaves out who is away on the day looked at, but not on the day before or after")
  func away() throws {
    var street = street()
    street.leave("li", "2026-10-15", "2026-10-15")
    let board = street.board
    #expect(board.loadGap(of: "C01", on: "2026-10-15")?.lowestWorker == "zhao")
    #expect(board.loadGap(of: "C01", on: "2026-10-14")?.lowestWorker == "li")
    #expect(board.loadGap(of: "C01", on: "2026-10-16")?.lowestWorker == "li")
  }

  @Test("has none where nobody is present, and none outside the month")
  func none() {
    let board = street().board
    #expect(board.loadGap(of: "C01", on: "2026-11-01") == nil)
    #expect(board.loadGap(of: "C99", on: "2026-10-01") == nil)
  }

  /// September with marks: wang had 90 % of what E can be, li 70 %.
  private func earlier() -> EarlierQuality {
    var september = street()
    september.month = "2026-09"
    september.mark(.self, "wang", "90.00")
    september.mark(.self, "li", "70.00")
    september.leave("wang", "2026-09-01", "2026-09-15")
    september.answers("C01-G1", .satisfied, 19)
    september.answers("C01-G1", .dissatisfied, 1)
    var earlier = EarlierQuality()
    earlier.add(september.board)
    return earlier
  }

  private func assumed(_ worker: Worker.ID, _ street: SampleStreet) throws -> WorkerResult {
    try #require(Board(street.slice, assuming: earlier()).worker(worker))
  }

  @Test("carries over the quality of the last month, not its points: presence is this month's")
  func own() throws {
    var street = street()
    #expect(try assumed("wang", street).effect.points == "90.00")
    #expect(try assumed("wang", street).effect.assumed?.ground == .own("2026-09"))
    street.leave("wang", "2026-10-20", "2026-10-22")
    #expect(try assumed("wang", street).effect.points == "81.29")
    #expect(try assumed("wang", street).satisfaction.points == "17.16")
  }

  @Test("assumes the mean of the class for who has no earlier month, else 80 % of the maximum")
  func others() throws {
    let street = street()
    let sun = try assumed("sun", street)
    #expect(sun.effect.points == "80.00" && sun.effect.assumed?.ground == .classMean("2026-09"))
    let zhao = try assumed("zhao", street)
    #expect(zhao.effect.points == "80.00" && zhao.effect.assumed?.ground == .eightyPercent)
    #expect(sun.satisfaction.points == "19.00")
  }

  @Test("assumes nothing once a mark is in, and nothing for who is never present")
  func strict() throws {
    var street = street()
    street.mark(.self, "wang", "50.00")
    #expect(try assumed("wang", street).effect.assumed == nil)
    #expect(try assumed("wang", street).effect.points == "50.00")
    street.leave("li", "2026-10-01", "2026-10-31")
    #expect(try assumed("li", street).effect.points == "0.00")
    #expect(try assumed("li", street).satisfaction.points == "0.00")
  }

  @Test("takes the later of two earlier months")
  func latest() throws {
    var august = street()
    august.month = "2026-08"
    august.mark(.self, "wang", "10.00")
    august.mark(.self, "sun", "60.00")
    var earlier = earlier()
    earlier.add(august.board)
    let board = Board(street().slice, assuming: earlier)
    #expect(board.worker("wang")?.effect.points == "90.00")
    #expect(board.worker("sun")?.effect.points == "60.00")
    #expect(board.isAssumed && !street().board.isAssumed)
  }
}
