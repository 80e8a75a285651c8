/// A percentage with one decimal, as it is printed everywhere: `92.1` (百分比).
///
/// It is made from counts and never from a rounded figure: 25 of 31 are 80.645 %, so 80.6, though
/// 0.8065 would round to 80.7.
package struct Percent: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Tenths of one per cent.
  package let tenths: Int

  package init(tenths: Int) { self.tenths = tenths }

  package var description: String { decimalText(tenths, places: 1) }

  package static func < (left: Percent, right: Percent) -> Bool { left.tenths < right.tenths }
}

/// An end of a rate's interval, rounded once for each who asks.
package struct RateEnd: Hashable, Sendable {
  /// For files with four decimals, and for comparing.
  package let tenThousandths: Int
  /// For people.
  package let percent: Percent
}
