import Domain
import Testing

@Suite("Article 7: points for pay")
struct PoolPointsTests {
  private func pool(_ board: Board) throws -> Pool {
    try #require(board.pools.first { $0.key.workerClass == .worker })
  }

  @Test("the example: who is past probation for a part brings points for that part")
  func points() throws {
    let board = PayExample.street().board
    #expect(board.rules == 2)
    #expect(PayExample.ids.map { board.worker($0)?.total } == ["192.49", "180.40", "98.35"])
    #expect(PayExample.ids.map { board.worker($0)?.poolPoints } == ["192.49", "122.21", "51.52"])
    #expect(PayExample.ids.map { board.worker($0)?.presence.eligibleDays } == [31, 21, 11])
    let pool = try pool(board)
    #expect(pool.eligibleDays == 63 && pool.money == "2032.26" && pool.points == "366.22")
    #expect(pool.shownBase == 5_5493)
    #expect(PayExample.pay(board) == PayExample.byRules2)
    #expect(pool.paid == "2032.26" && pool.reserve == "0.00")
  }

  @Test("the example: the fen left go to the largest fractions")
  func quotas() throws {
    let board = PayExample.street().board
    let parts = PayExample.ids.compactMap { board.worker($0)?.payPart }
    #expect(
      parts == [
        .quota(numerator: 192_49, sum: 366_22, units: 203_226, floor: 106_818, extra: false),
        .quota(numerator: 122_21, sum: 366_22, units: 203_226, floor: 67_817, extra: true),
        .quota(numerator: 51_52, sum: 366_22, units: 203_226, floor: 28_589, extra: true),
      ])
  }

  @Test("beside it rules 1: everybody brings the whole total")
  func rules1() throws {
    let board = Board(PayExample.street().slice, rules: 1)
    #expect(board.rules == 1)
    #expect(PayExample.ids.map { board.worker($0)?.poolPoints } == ["192.49", "180.40", "98.35"])
    #expect(PayExample.pay(board) == PayExample.byRules1)
    let pool = try pool(board)
    #expect(pool.money == "2032.26" && pool.points == "471.24" && pool.paid == "2032.26")
  }

  @Test("the points of a community stay the sum of T")
  func community() {
    for rules in [1, 2] {
      let board = Board(PayExample.street().slice, rules: rules)
      #expect(board.community("C01")?.points == "372.89")
      #expect(board.community("C02")?.points == "98.35")
    }
  }

  @Test("a fixed base pays P, by rules 1 T")
  func fixed() {
    var street = PayExample.street()
    street.scheme {
      $0.mode = .fixed
      $0.base = "5.0149"
    }
    #expect(PayExample.pay(street.board) == ["965.32", "612.87", "258.37"])
    #expect(PayExample.pay(Board(street.slice, rules: 1)) == ["965.32", "904.69", "493.22"])
    street.scheme {
      $0.mode = .fixed
      $0.base = "5.0149"
      $0.unit = .yuan
    }
    #expect(PayExample.pay(street.board) == ["965.00", "613.00", "258.00"])
  }

  struct Case: Sendable {
    let employed: (Day, Day?)
    let probation: Day?
    /// `nil` = in no pool.
    let points: Points?
  }

  /// T is 100.00.
  static let cases = [
    Case(employed: ("2020-01-01", nil), probation: nil, points: "100.00"),
    Case(employed: ("2020-01-01", nil), probation: "2026-09-30", points: "100.00"),
    Case(employed: ("2020-01-01", nil), probation: "2026-10-01", points: "96.77"),
    Case(employed: ("2020-01-01", nil), probation: "2026-10-30", points: "3.23"),
    Case(employed: ("2020-01-01", nil), probation: "2026-10-31", points: nil),
    // Who joins or leaves past probation brings all she has.
    Case(employed: ("2026-10-11", nil), probation: nil, points: "100.00"),
    Case(employed: ("2026-10-11", nil), probation: "2026-10-10", points: "100.00"),
    Case(employed: ("2020-01-01", "2026-10-05"), probation: nil, points: "100.00"),
    Case(employed: ("2020-01-01", "2026-10-20"), probation: "2026-10-10", points: "50.00"),
    Case(employed: ("2020-01-01", "2026-10-10"), probation: "2026-10-10", points: nil),
    Case(employed: ("2026-10-31", nil), probation: "2026-10-30", points: "100.00"),
    Case(employed: ("2026-10-30", nil), probation: "2026-10-30", points: "50.00"),
  ]

  @Test("P is T by the employed days that lie behind probation", arguments: cases)
  func part(item: Case) throws {
    var street = SampleStreet()
    street.special("X1", "li", "100.00")
    street.worker(
      "li", of: "C01", from: item.employed.0, to: item.employed.1, probation: item.probation)
    let li = try #require(street.board.worker("li"))
    #expect(li.total == "100.00")
    #expect(li.poolPoints == item.points)
    #expect((li.pool == nil) == (item.points == nil))
    #expect(li.flags.contains(.probation) == (item.points == nil))
    if item.points == nil { #expect(li.pay == "0.00") }
    // By rules 1 it is T as long as she is in the pool.
    let old = try #require(Board(street.slice, rules: 1).worker("li"))
    #expect(old.poolPoints == item.points.map { _ in "100.00" })
  }

  @Test("days of leave are employed days, and count on both sides")
  func leave() {
    var street = PayExample.street()
    street.leave("chen", "2026-10-05", "2026-10-25")
    #expect(street.board.worker("chen")?.poolPoints == "122.21")
    #expect(PayExample.pay(street.board) == PayExample.byRules2)
  }

  @Test("figures to date take T to date, and the days of the month")
  func toDate() {
    var street = SampleStreet()
    street.worker("li", of: "C01", probation: "2026-10-10")
    street.holds("li", "M01")
    let li = Board(street.slice, figures: .toDate("2026-10-15")).worker("li")
    #expect(li?.total == "29.03")
    // 29.03 x 21/31 = 19.6654…
    #expect(li?.poolPoints == "19.67")
  }
}
