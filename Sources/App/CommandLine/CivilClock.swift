import Domain
import Glibc

/// Seconds by which the communities' zone, Asia/Shanghai, is ahead of UTC; it has no summer time.
private let zoneOffset = 8 * 3_600

/// The civil day of the communities, whatever the zone of this machine.
func currentDay() -> Day { currentCivilTime().day }

/// The civil day and the seconds since its midnight.
func currentCivilTime() -> (day: Day, seconds: Int) {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  let local = now.tv_sec + zoneOffset
  let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  return (Day(number: day), local - day * 86_400)
}

/// `10:32`, the civil clock time of an instant of the journal (`2026-10-14T02:32:07.123456Z`).
func clockTime(ofInstant instant: String) -> String {
  let bytes = Array(instant.utf8)
  guard bytes.count >= 16, let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)) else {
    return instant
  }
  let local = (hour + zoneOffset / 3_600) % 24
  return (local < 10 ? "0" : "") + String(local) + String(decoding: bytes[13..<16], as: UTF8.self)
}

/// `2026-10-14 10:32`, the civil date and clock time of an instant of the journal.
func civilText(ofInstant instant: String) -> String {
  guard let day = Day(instant.prefix(10)), let hour = Int(instant.dropFirst(11).prefix(2)) else {
    return instant
  }
  let date = hour + zoneOffset / 3_600 >= 24 ? day.next : day
  return date.description + " " + clockTime(ofInstant: instant)
}
