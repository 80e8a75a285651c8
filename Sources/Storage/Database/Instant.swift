import Domain
import Glibc

/// A moment in UTC as the journal writes it: `2026-10-31T08:15:30.123456Z`.
package func instant(seconds: Int, microseconds: Int) -> String {
  let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  let rest = seconds - day * 86_400
  let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, to: 2) }
  return Day(number: day).description + "T" + time.joined(separator: ":") + "."
    + padded(microseconds, to: 6) + "Z"
}

/// The civil day in Asia/Shanghai, eight hours ahead of UTC without a summer time, of a moment as the
/// journal writes it.
func civilDay(ofInstant instant: String) -> Day? {
  guard let day = Day(instant.prefix(10)), let hour = Int(instant.dropFirst(11).prefix(2)) else {
    return nil
  }
  return hour >= 16 ? day.next : day
}

/// The same moment by the clock of the communities' zone, to the second.
func moment(ofInstant instant: String) -> Moment? {
  guard let day = Day(instant.prefix(10)) else { return nil }
  let parts = instant.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
  guard parts.count == 3 else { return nil }
  return Moment(day, second: (parts[0] + 8) * 3_600 + parts[1] * 60 + parts[2])
}

/// This moment by the clock of the machine.
package func currentInstant() -> String {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return instant(seconds: time.tv_sec, microseconds: time.tv_nsec / 1000)
}

private func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
