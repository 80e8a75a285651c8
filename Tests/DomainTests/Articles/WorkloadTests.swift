import Domain
import Testing

@Suite("Article 2: workload W")
struct WorkloadTests {
  struct Example: Sendable {
    let points: Points
    let difficulty: Coefficient
    let share: Share
    let days: Int
    let month: Month
    let workload: Points
  }

  @Test(
    "pays a duty by points, difficulty, share and present days",
    arguments: [
      Example(
        points: "60.00", difficulty: "1.000", share: "1.000", days: 31, month: "2026-10",
        workload: "60.00"),
      Example(
        points: "60.00", difficulty: "1.150", share: "1.000", days: 31, month: "2026-10",
        workload: "69.00"),
      Example(
        points: "60.00", difficulty: "1.150", share: "0.500", days: 20, month: "2026-10",
        workload: "22.26"),
      Example(
        points: "12.35", difficulty: "1.100", share: "1.000", days: 15, month: "2026-04",
        workload: "6.79"),
      Example(
        points: "40.00", difficulty: "1.250", share: "0.333", days: 28, month: "2026-02",
        workload: "16.65"),
      Example(
        points: "33.33", difficulty: "1.005", share: "1.000", days: 10, month: "2026-02",
        workload: "11.96"),
      Example(
        points: "0.01", difficulty: "1.000", share: "0.500", days: 30, month: "2026-04",
        workload: "0.01"),
      Example(
        points: "45.00", difficulty: "1.000", share: "1.000", days: 0, month: "2026-10",
        workload: "0.00"),
    ])
  func duty(_ example: Example) {
    #expect(
      workload(
        standard: example.points, difficulty: example.difficulty, share: example.share,
        days: example.days, of: example.month) == example.workload)
  }

  @Test("adds Wang Fang's three duties, three days of leave taken off each")
  func month() throws {
    var street = SampleStreet()
    street.difficulty("M01", in: "C01", "1.100")
    street.holds("wang", "C01-G1")
    street.holds("wang", "M01")
    street.holds("wang", "A01", from: "2026-10-16")
    street.leave("wang", "2026-10-20", "2026-10-22")
    let wang = try #require(street.board.worker("wang"))
    #expect(wang.presence.fraction == Fraction(28, over: 31))
    #expect(wang.duties.map(\.points) == ["27.10", "59.61", "5.03"])
    #expect(wang.duties.map(\.days) == [28, 28, 13])
    #expect(wang.workload == "91.74")
  }

  @Test("takes records that touch as one duty and rounds them once")
  func mergesTouching() throws {
    var street = SampleStreet()
    street.line("A01", .auxiliary, points: "10.00")
    street.holds("wang", "A01", from: "2026-10-01", to: "2026-10-10")
    street.holds("wang", "A01", from: "2026-10-11", to: "2026-10-21")
    street.holds("wang", "A01", from: "2026-10-22", to: nil)
    let wang = try #require(street.board.worker("wang"))
    #expect(wang.duties.map(\.points) == ["10.00"])
  }

  @Test("counts a day of two overlapping records once")
  func mergesOverlapping() throws {
    var street = SampleStreet()
    street.holds("wang", "A01", from: "2026-10-01", to: "2026-10-20")
    street.holds("wang", "A01", from: "2026-10-05", to: "2026-10-08")
    street.holds("wang", "A01", from: "2026-10-15", to: "2026-10-31")
    #expect(try #require(street.board.worker("wang")).duties.map(\.points) == ["12.00"])
  }

  @Test("rounds apart what a gap, a share or a role divides")
  func keepsApart() throws {
    var street = SampleStreet()
    street.line("A01", .auxiliary, points: "10.00")
    street.holds("wang", "A01", from: "2026-10-01", to: "2026-10-10")
    street.holds("wang", "A01", from: "2026-10-12", to: "2026-10-22")
    street.holds("wang", "A01", from: "2026-10-23", to: "2026-10-31", share: "0.500")
    let wang = try #require(street.board.worker("wang"))
    #expect(wang.duties.map(\.points) == ["1.45", "3.23", "3.55"])
  }

  @Test("takes points, difficulty, home and class of a whole month from that month's version")
  func versions() throws {
    var street = SampleStreet()
    street.line("M01", .main, points: "72.00", version: "2026-11")
    street.difficulty("M01", in: "C01", "1.500", from: "2026-11")
    street.moves("wang", to: "C02", .deputy, from: "2026-11")
    street.holds("wang", "M01")
    var wang = try #require(street.board.worker("wang"))
    #expect(wang.workload == "60.00")
    #expect(wang.community == "C01" && wang.workerClass == .worker)
    street.month = "2026-11"
    wang = try #require(street.board.worker("wang"))
    #expect(wang.workload == "108.00")
    #expect(wang.community == "C02" && wang.workerClass == .deputy)
  }

  @Test("pays the same post differently in two communities")
  func difficultyByCommunity() throws {
    var street = SampleStreet()
    street.difficulty("M01", in: "C02", "1.150")
    street.holds("wang", "M01")
    street.holds("sun", "M01", in: "C02")
    let board = street.board
    #expect(board.worker("wang")?.workload == "60.00")
    #expect(board.worker("sun")?.workload == "69.00")
  }

  @Test("moves the points with the duty to who covers it")
  func cover() throws {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.leave("wang", "2026-10-12", "2026-10-31")
    street.covers("li", "M01", from: "2026-10-12", to: "2026-10-31")
    let board = street.board
    #expect(board.worker("wang")?.workload == "21.29")
    #expect(board.worker("li")?.workload == "38.71")
  }

  @Test("counts to date only the days up to today, over the month's D")
  func toDate() throws {
    var street = SampleStreet()
    street.holds("wang", "M01")
    let board = Board(street.slice, figures: .toDate("2026-10-15"))
    #expect(board.worker("wang")?.workload == "29.03")
    #expect(board.worker("wang")?.presence.eligibleDays == 31)
  }
}
