import Synchronization

/// How near the day is on which something is due (灯): by working days used of those that it has.
///
/// Source: `docs/REGISTERS.md`, section 5.
package struct Lamp: Hashable, Sendable {
  package enum Colour: String, CaseIterable, Comparable, Hashable, Sendable {
    case green, yellow, red

    package static func < (one: Colour, other: Colour) -> Bool {
      place(one) < place(other)
    }

    private static func place(_ colour: Colour) -> Int { allCases.firstIndex(of: colour) ?? 0 }
  }

  package let due: Day
  /// Working days since it began.
  package let elapsed: Int
  /// Working days that it has.
  package let allowed: Int
  package let colour: Colour

  /// Working days that are left; below 0 when it is late.
  package var left: Int { allowed - elapsed }

  /// The worse of two; of equal ones that with fewer days left.
  static func deciding(_ lamps: [Lamp]) -> Lamp? { lamps.min { $0.isWorse(than: $1) } }

  /// Whether it is worse than another one, or as bad with fewer days left.
  func isWorse(than other: Lamp) -> Bool {
    (other.colour, left) < (colour, other.left)
  }
}

/// Working days and parameters that the steps of registers go by, each looked up once (办理期限).
package final class StepTerms: Sendable {
  private struct Key: Hashable {
    let parameter: Parameter
    let month: Month
  }

  private let records: Records
  private let values = Mutex<[Key: Int]>([:])

  init(_ records: Records) { self.records = records }

  /// The value of a parameter in the month of a day.
  func value(of parameter: Parameter, on day: Day) -> Int {
    let key = Key(parameter: parameter, month: day.month)
    if let known = values.withLock({ $0[key] }) { return known }
    let value = records.value(of: parameter, in: key.month)
    values.withLock { $0[key] = value }
    return value
  }

  /// How many working days come after one day, up to another.
  func between(_ day: Day, _ last: Day) -> Int {
    guard last > day else { return 0 }
    return records.workingDays(after: day, to: last)
  }

  func day(_ count: Int, after day: Day) -> Day { records.workingDay(count, after: day) }

  /// The lamp on a day of what began on one and is due on another.
  func lamp(from start: Day, due: Day, on today: Day) -> Lamp {
    let (elapsed, allowed) = (between(start, today), between(start, due))
    let yellow = value(of: .lampYellow, on: today)
    let colour: Lamp.Colour =
      100 * elapsed <= yellow * allowed ? .green : elapsed <= allowed ? .yellow : .red
    return Lamp(due: due, elapsed: elapsed, allowed: allowed, colour: colour)
  }
}

extension Records {
  /// How many working days come after a day and not after another one, which is later.
  func workingDays(after day: Day, to last: Day) -> Int {
    var (day, count) = (day, 0)
    while day < last {
      day = day.next
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }
}
