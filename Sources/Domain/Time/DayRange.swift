/// Consecutive days, both ends inclusive; without a last day it runs on.
package struct DayRange: Hashable, Sendable {
  package var first: Day
  /// `nil` = open.
  package var last: Day?

  package init(_ first: Day, _ last: Day?) {
    self.first = first
    self.last = last
  }

  package static func from(_ first: Day) -> DayRange { DayRange(first, nil) }

  package var isEmpty: Bool { last.map { $0 < first } ?? false }

  package func contains(_ day: Day) -> Bool {
    first <= day && (last.map { day <= $0 } ?? true)
  }

  package func overlaps(_ other: DayRange) -> Bool {
    !(last.map { $0 < other.first } ?? false) && !(other.last.map { $0 < first } ?? false)
  }

  /// Whether the two overlap or follow one another without a day between them.
  package func touches(_ other: DayRange) -> Bool {
    DayRange(first, last?.next).overlaps(other)
      || DayRange(other.first, other.last?.next).overlaps(self)
  }

  /// The days in both, or `nil`.
  package func intersection(_ other: DayRange) -> DayRange? {
    guard overlaps(other) else { return nil }
    return DayRange(max(first, other.first), earlier(last, other.last))
  }

  /// Whether every day of `other` is in this range.
  package func covers(_ other: DayRange) -> Bool {
    guard first <= other.first else { return false }
    guard let last else { return true }
    return other.last.map { $0 <= last } ?? false
  }
}

/// The earlier of two last days, where `nil` never ends.
package func earlier(_ one: Day?, _ other: Day?) -> Day? {
  guard let one else { return other }
  return other.map { min(one, $0) } ?? one
}
