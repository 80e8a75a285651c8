/// A civil date and clock time of the communities' zone, to the second (时刻).
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01 00:00:00 by that zone's clock.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// So many seconds after the day's midnight, which may run over its end.
  package init(_ day: Day, second: Int) { seconds = day.number * Self.secondsADay + second }

  package static let secondsADay = 86_400

  package var day: Day {
    Day(number: seconds >= 0 ? seconds / Self.secondsADay : (seconds + 1) / Self.secondsADay - 1)
  }
  /// Seconds since the day's midnight.
  package var second: Int { seconds - day.number * Self.secondsADay }
  /// Minutes since the day's midnight.
  package var minute: Int { second / 60 }
  /// `10:32`.
  package var clock: String { twoDigits(minute / 60) + ":" + twoDigits(minute % 60) }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  package static func + (left: Self, seconds: Int) -> Self {
    Self(seconds: left.seconds + seconds)
  }

  /// Seconds from `right` to `left`.
  package static func - (left: Self, right: Self) -> Int { left.seconds - right.seconds }

  /// `2026-10-14T10:32:07+08:00`.
  package var description: String {
    day.description + "T" + clock + ":" + twoDigits(second % 60) + "+08:00"
  }

  /// Reads what `description` writes and nothing looser.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25, let day = Day(text.prefix(10)),
      let hour = digitsValue(bytes[11..<13]), let minute = digitsValue(bytes[14..<16]),
      let second = digitsValue(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(day, second: hour * 3_600 + minute * 60 + second)
    guard description == text else { return nil }
  }
}
