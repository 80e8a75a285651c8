import Domain
import Testing

@Suite("Article 6: rates and their Wilson interval")
struct RateTests {
  @Test(
    "gives rate and interval to four decimals",
    arguments: [
      (19, 20, 9500, 7639, 9911), (190, 200, 9500, 9104, 9726), (0, 5, 0, 0, 4345),
      (5, 5, 10_000, 5655, 10_000), (1, 1, 10_000, 2065, 10_000), (0, 1, 0, 0, 7935),
      (1, 2, 5000, 945, 9055), (57, 60, 9500, 8630, 9829), (7, 9, 7778, 4526, 9368),
      (1_500_000, 3_000_000, 5000, 4994, 5006), (3_000_000, 3_000_000, 10_000, 10_000, 10_000),
    ])
  func interval(satisfied: Int, valid: Int, rate: Int, low: Int, high: Int) throws {
    let value = try #require(Rate(satisfied: satisfied, valid: valid))
    #expect(value.tenThousandths == rate)
    #expect(value.interval == (low, high))
  }

  @Test("has no rate without a valid answer")
  func none() {
    #expect(Rate(satisfied: 0, valid: 0) == nil)
  }

  @Test("keeps the rate within the interval, which mirrors when answers swap")
  func properties() throws {
    for valid in 1...120 {
      for satisfied in 0...valid {
        let rate = try #require(Rate(satisfied: satisfied, valid: valid))
        let mirror = try #require(Rate(satisfied: valid - satisfied, valid: valid))
        let (low, high) = rate.interval
        guard (low...high).contains(rate.tenThousandths), low >= 0, high <= 10_000,
          abs(low + mirror.interval.high - 10_000) <= 1
        else {
          Issue.record("\(satisfied)/\(valid): \(low), \(high)")
          return
        }
      }
    }
  }

  @Test(
    "is printed as it is rounded once, from its counts",
    arguments: [
      (25, 31, "80.6", "63.7", "90.8"), (29, 31, "93.5", "79.3", "98.2"),
      (20, 24, "83.3", "64.1", "93.3"), (1, 8, "12.5", "2.2", "47.1"),
    ])
  func printed(satisfied: Int, valid: Int, rate: String, low: String, high: String) throws {
    let value = try #require(Rate(satisfied: satisfied, valid: valid))
    #expect("\(value.percent)" == rate)
    #expect("\(value.ends.low.percent)" == low)
    #expect("\(value.ends.high.percent)" == high)
    #expect(value.ends.low.tenThousandths == value.interval.low)
  }
}
