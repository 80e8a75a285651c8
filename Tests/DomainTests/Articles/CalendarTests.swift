import Domain
import Testing

@Suite("Article 1: days and months")
struct CalendarTests {
  @Test(
    "knows how long a month is",
    arguments: [
      ("2026-01", 31), ("2026-02", 28), ("2028-02", 29), ("2000-02", 29), ("2100-02", 28),
      ("1900-02", 28), ("2026-04", 30), ("2026-12", 31), ("9999-12", 31),
    ])
  func length(text: String, days: Int) throws {
    #expect(try #require(Month(text)).length == days)
  }

  @Test(
    "knows the weekday, Monday being 1",
    arguments: [
      ("1970-01-01", 4), ("2026-10-01", 4), ("2026-10-31", 6), ("2028-02-29", 2), ("1900-01-01", 1),
      ("2024-12-29", 7),
    ])
  func weekday(text: String, weekday: Int) throws {
    #expect(try #require(Day(text)).weekday == weekday)
  }

  @Test("walks every day from 1900 to 2200 in the order of the calendar")
  func walks() throws {
    var day: Day = "1900-01-01"
    var weekday = 1
    for year in 1900...2200 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        let month = Month(year: year, month: index + 1)
        try #require(month.length == length && month.first == day)
        for number in 1...length {
          guard day.month == month, day.dayOfMonth == number, day.weekday == weekday,
            day == Day(year: year, month: index + 1, day: number)
          else {
            Issue.record("\(day) is not \(year)-\(index + 1)-\(number)")
            return
          }
          day = day.next
          weekday = weekday % 7 + 1
        }
        try #require(month.last == day.previous)
      }
    }
  }

  @Test("reads back the days and months it prints")
  func readsBack() {
    for number in stride(from: -25_567, to: 2_932_896, by: 97) {
      let day = Day(number: number)
      guard Day(day.description) == day, Month(day.month.description) == day.month else {
        Issue.record("\(number) is printed as \(day)")
        return
      }
    }
  }

  @Test(
    "reads nothing looser than 2026-10-31",
    arguments: [
      "", "2026-10-32", "2026-02-29", "2026-13-01", "2026-00-10", "2026-10-00", "2026-1-01",
      "2026/10/01", "2026-10-1", "26-10-01", "2026-10-01 ", " 2026-10-01", "1899-12-31",
      "２０26-10-01", "2026-10-é", "2026-10", "46021", "+026-10-01",
    ])
  func readsNothingElse(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "reads nothing looser than 2026-10",
    arguments: ["", "2026-13", "2026-00", "2026-1", "1899-12", "2026-10-01", "10000-01", "2026.10"])
  func readsNoOtherMonth(text: String) {
    #expect(Month(text) == nil)
  }

  @Test("puts the beginning before every month, printed as nothing")
  func beginning() {
    #expect(Month.beginning < "1900-01")
    #expect(Month.beginning.description.isEmpty)
  }

  @Test("orders months over the turn of the year")
  func ordersMonths() {
    let december: Month = "2026-12"
    #expect(december.next == "2027-01")
    #expect(december.next.previous == december)
    #expect(december < "2027-01")
    #expect((december.year, december.number) == (2026, 12))
  }
}
