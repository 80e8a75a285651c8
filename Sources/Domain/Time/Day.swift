/// A civil date of the community's zone (日期), with no time and no zone in it.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// A date of the Gregorian calendar; `day` may run over the month's end.
  package init(year: Int, month: Int, day: Int) {
    // Years begin in March here, so that the leap day is the last day of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  package var next: Day { Day(number: number + 1) }
  package var previous: Day { Day(number: number - 1) }
  /// 1 Monday to 7 Sunday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package var month: Month { Month(year: civil.year, month: civil.month) }
  /// 1 to 31.
  package var dayOfMonth: Int { civil.day }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The same day some months on, or the last one of that month.
  package func adding(months: Int) -> Day {
    let later = Month(index: month.index + months)
    return Day(number: later.first.number + min(dayOfMonth, later.length) - 1)
  }

  /// `2026-10-31`.
  package var description: String {
    let (year, month, day) = civil
    return fourDigits(year) + "-" + twoDigits(month) + "-" + twoDigits(day)
  }

  /// Reads `2026-10-31` and nothing looser.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[7] == UInt8(ascii: "-"),
      let month = Month(text.prefix(7)), let day = digitsValue(bytes[8..<10]),
      (1...month.length).contains(day)
    else { return nil }
    self = Day(number: month.first.number + day - 1)
  }
}
