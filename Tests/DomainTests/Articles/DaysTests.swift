import Domain
import SeededChance
import Testing

@Suite("Article 2: spans of days, both ends inclusive")
struct DaysTests {
  @Test(
    "makes a set of a whole month of 28, 29, 30 or 31 days",
    arguments: [("2026-02", 28), ("2028-02", 29), ("2026-04", 30), ("2026-10", 31)])
  func wholeMonth(text: String, length: Int) throws {
    let month = try #require(Month(text))
    let whole = DaySet(month.days, in: month)
    #expect(whole.count == length)
    #expect(DaySet(.from("1990-01-01"), in: month) == whole)
    #expect(DaySet(DayRange("1990-01-01", "2090-01-01"), in: month) == whole)
    #expect(DaySet(DayRange(month.last, nil), in: month).bits == 1 << UInt32(length - 1))
    #expect(DaySet(DayRange("1990-01-01", month.first), in: month).bits == 1)
    #expect(DaySet(DayRange("1990-01-01", month.first.previous), in: month).isEmpty)
    #expect(DaySet(.from(month.next.first), in: month).isEmpty)
    let bounds = try #require(whole.bounds(in: month))
    #expect(bounds.first == month.first && bounds.last == month.last)
  }

  @Test("agrees with asking the span day by day")
  func agreesDayByDay() {
    var chance = Chance(seed: 2)
    let month: Month = "2026-10"
    for _ in 0..<2_000 {
      let first = Day(number: month.first.number + chance.pick(-40...40))
      let last = chance.chance(20) ? nil : Day(number: first.number + chance.pick(-2...50))
      let range = DayRange(first, last)
      let set = DaySet(range, in: month)
      for index in 0..<31 {
        #expect(
          set.contains(index: index) == range.contains(Day(number: month.first.number + index)))
      }
    }
  }

  @Test("unites, intersects and subtracts")
  func combines() {
    let month: Month = "2026-10"
    let (early, late) = (
      DaySet(DayRange("2026-10-01", "2026-10-20"), in: month),
      DaySet(DayRange("2026-10-11", "2026-10-31"), in: month)
    )
    #expect(early.union(late).count == 31)
    #expect(early.intersection(late).count == 10)
    #expect(early.subtracting(late).count == 10)
    #expect(DaySet.none.bounds(in: month) == nil)
  }

  @Test("tells overlapping from touching from apart")
  func touching() {
    let days = DayRange("2026-10-01", "2026-10-10")
    #expect(days.overlaps(.from("2026-10-10")))
    #expect(!days.overlaps(.from("2026-10-11")))
    #expect(days.touches(.from("2026-10-11")))
    #expect(DayRange.from("2026-10-11").touches(days))
    #expect(!days.touches(.from("2026-10-12")))
    #expect(!DayRange.from("2026-10-12").touches(days))
  }

  @Test("knows the days two spans share, and whether one lies in the other")
  func sharing() {
    let days = DayRange("2026-10-01", "2026-10-10")
    #expect(days.intersection(.from("2026-10-05")) == DayRange("2026-10-05", "2026-10-10"))
    #expect(days.intersection(.from("2026-10-11")) == nil)
    #expect(DayRange.from("2026-10-01").covers(days))
    #expect(!days.covers(.from("2026-10-05")))
    #expect(days.covers(days))
    #expect(!days.covers(DayRange("2026-10-01", "2026-10-11")))
    #expect(!days.covers(DayRange("2026-09-30", "2026-10-02")))
    #expect(DayRange("2026-10-02", "2026-10-01").isEmpty)
  }
}
