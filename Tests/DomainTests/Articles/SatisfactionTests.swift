import Domain
import Testing

@Suite("Articles 4 and 5: special points X and satisfaction S")
struct SatisfactionTests {
  private func wangFang() -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    street.leave("wang", "2026-10-20", "2026-10-22")
    return street
  }

  private func result(_ street: SampleStreet) throws -> WorkerResult {
    try #require(street.board.worker("wang"))
  }

  @Test("adds verified special points in full, others not at all")
  func specials() throws {
    var street = wangFang()
    street.special("X1", "wang", "2.00")
    street.special("X2", "wang", "3.50")
    street.special("X3", "wang", "8.00", .proposed)
    street.special("X4", "wang", "8.00", .rejected)
    let wang = try result(street)
    #expect(wang.special == "5.50")
    #expect(wang.pendingSpecials.map(\.id) == ["X3"])
  }

  @Test("pays 19 of 20 in her own grid")
  func ownGrid() throws {
    var street = wangFang()
    street.answers("C01-G1", .satisfied, 12)
    street.answers("C01-G1", .satisfied, 4, .phone)
    street.answers("C01-G1", .basically, 3)
    street.answers("C01-G1", .dissatisfied, 1)
    street.answers("C01-G1", .unreached, 9)
    street.answers("C01-G1", .refused, 5)
    street.answers("C01-G1", .unknown, 4)
    street.answers("C01-G2", .dissatisfied, 40)
    let wang = try result(street)
    #expect(wang.satisfaction.rate == Rate(satisfied: 19, valid: 20))
    #expect(wang.satisfaction.points == "17.16")
    #expect(!wang.flags.contains(.communityRate))
  }

  @Test("counts basically satisfied only when the scheme says so")
  func basically() throws {
    var street = wangFang()
    street.answers("C01-G1", .satisfied, 16)
    street.answers("C01-G1", .basically, 4)
    street.scheme { $0.countBasically = false }
    #expect(try result(street).satisfaction.rate == Rate(satisfied: 16, valid: 20))
  }

  @Test("falls back to the community with 19 valid answers, and says so")
  func tooFew() throws {
    var street = wangFang()
    street.answers("C01-G1", .satisfied, 19)
    street.answers("C01-G1", .refused, 30)
    street.answers("C01-G2", .satisfied, 29)
    street.answers("C01-G2", .dissatisfied, 12)
    street.answers("C02-G1", .dissatisfied, 12)
    let wang = try result(street)
    #expect(wang.satisfaction.rate == Rate(satisfied: 48, valid: 60))
    #expect(wang.satisfaction.points == "14.45")
    #expect(wang.flags.contains(.communityRate))
  }

  @Test("takes the community's rate for a worker without a grid, however few answered")
  func withoutGrid() throws {
    var street = SampleStreet()
    street.answers("C01-G2", .satisfied, 3)
    street.answers("C01-G2", .dissatisfied, 1)
    let wang = try result(street)
    #expect(wang.satisfaction.points == "15.00")
    #expect(wang.flags.contains(.communityRate))
  }

  @Test("gives S = 0 and no rate without any answer")
  func noAnswers() throws {
    var street = wangFang()
    street.answers("C01-G1", .refused, 50)
    let wang = try result(street)
    #expect(wang.satisfaction.rate == nil && wang.satisfaction.points == "0.00")
    #expect(wang.flags.contains(.noAnswers) && !wang.flags.contains(.communityRate))
  }

  @Test("counts every batch but the void ones, and names those nobody signed")
  func batches() throws {
    var street = wangFang()
    street.answers("C01-G1", .satisfied, 10, batch: "B1")
    street.answers("C01-G1", .satisfied, 10, batch: "B2")
    street.answers("C01-G1", .dissatisfied, 90, batch: "B3")
    street.answers("C01-G1", .refused, 1, batch: "B4")
    street.batch("B1", .countersigned)
    street.batch("B2", .signed)
    street.batch("B3", .void)
    #expect(try result(street).satisfaction.rate == Rate(satisfied: 20, valid: 20))
    #expect(street.board.unsignedBatches == ["B2", "B4"])
  }

  @Test("counts the grid covered as well as the grid held")
  func cover() throws {
    var street = wangFang()
    street.answers("C01-G1", .satisfied, 10)
    street.answers("C01-G2", .dissatisfied, 10)
    street.covers("wang", "C01-G2", from: "2026-10-01", to: "2026-10-01")
    #expect(try result(street).satisfaction.rate == Rate(satisfied: 10, valid: 20))
    street.records.leaves = [:]
    street.leave("wang", "2026-10-01", "2026-10-01")
    #expect(try result(street).satisfaction.basis == .community)
  }
}
