/// A civil month (月份), a stored value that is never derived from a reader's zone.
package struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of year 0.
  package let index: Int

  package init(index: Int) { self.index = index }

  package init(year: Int, month: Int) { index = year * 12 + month - 1 }

  /// Before every month, for what holds from the beginning; printed as an empty text.
  package static let beginning = Month(index: 0)

  package var year: Int { index / 12 }
  /// 1 to 12.
  package var number: Int { index % 12 + 1 }
  package var next: Month { Month(index: index + 1) }
  package var previous: Month { Month(index: index - 1) }

  package var first: Day { Day(year: year, month: number, day: 1) }
  package var last: Day { next.first.previous }
  /// Days in the month, 28 to 31: the D of the formulas.
  package var length: Int { last.number - first.number + 1 }
  package var days: DayRange { DayRange(first, last) }

  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }

  /// `2026-10`, or nothing for the beginning.
  package var description: String {
    guard self != .beginning else { return "" }
    return fourDigits(year) + "-" + twoDigits(number)
  }

  /// Reads `2026-10` and nothing looser; years 1900 to 9999.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = digitsValue(bytes[0..<4]), let month = digitsValue(bytes[5..<7]),
      (1900...9999).contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }
}

func digitsValue(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

func fourDigits(_ value: Int) -> String {
  String(repeating: "0", count: max(0, 4 - String(value).count)) + String(value)
}
