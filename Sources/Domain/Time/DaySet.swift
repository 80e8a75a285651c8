/// Days of one month as a set: bit 0 is the first day.
package struct DaySet: Hashable, Sendable {
  package var bits: UInt32

  package init(bits: UInt32 = 0) { self.bits = bits }

  /// The days of `range` that lie in `month`.
  package init(_ range: DayRange, in month: Month) {
    let start = max(range.first.number - month.first.number, 0)
    let end = min((range.last ?? month.last).number - month.first.number, month.length - 1)
    guard start <= end else {
      bits = 0
      return
    }
    bits = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(end + 1)) - (UInt64(1) << UInt64(start)))
  }

  package static let none = DaySet()

  package var count: Int { bits.nonzeroBitCount }
  package var isEmpty: Bool { bits == 0 }

  package func contains(index: Int) -> Bool { bits & (1 << UInt32(index)) != 0 }

  package func union(_ other: DaySet) -> DaySet { DaySet(bits: bits | other.bits) }
  package func intersection(_ other: DaySet) -> DaySet { DaySet(bits: bits & other.bits) }
  package func subtracting(_ other: DaySet) -> DaySet { DaySet(bits: bits & ~other.bits) }

  /// The first and last day in the set, as days of `month`.
  package func bounds(in month: Month) -> (first: Day, last: Day)? {
    guard bits != 0 else { return nil }
    let first = month.first.number
    return (
      Day(number: first + bits.trailingZeroBitCount),
      Day(number: first + 31 - bits.leadingZeroBitCount)
    )
  }
}
