/// A decimal quantity held as a whole number of its smallest unit.
package protocol FixedPoint: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Decimals of the unit: 2 for points, 3 for shares.
  static var places: Int { get }
  /// The smallest unit, as the database names it: `hundredths`, `fen`.
  static var part: String { get }
  /// What may be written, in the smallest unit.
  static var allowed: ClosedRange<Int> { get }
  /// What an earlier version may have written; a stored value outside it is damaged.
  static var representable: ClosedRange<Int> { get }
  /// The value in its smallest unit.
  var raw: Int { get }
  init(raw: Int)
}

extension FixedPoint {
  package static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }

  package static var representable: ClosedRange<Int> { allowed }

  /// Smallest units in one whole: 100 for points.
  package static var scale: Int { (0..<places).reduce(1) { scale, _ in scale * 10 } }

  package var description: String { decimalText(raw, places: Self.places) }

  package var fraction: Fraction { Fraction(raw, over: Self.scale) }

  /// Half up, once, on the exact value.
  package init(rounding value: Fraction) { self.init(raw: value.rounded(scale: Self.scale)) }

  /// Reads what a person typed or a table holds.
  ///
  /// - Throws: `NumberFault` when it is no plain decimal, has more decimals than the unit holds,
  ///   or is none that was ever allowed; whether it may be written is for `Limit` to tell.
  package init(parsing text: some StringProtocol) throws(NumberFault) {
    do throws(NumberFault) {
      let raw = try parseDecimal(text, places: Self.places)
      guard Self.representable.contains(raw) else { throw Self.outsideAllowed }
      self.init(raw: raw)
    } catch {
      guard case .outOfRange = error else { throw error }
      throw Self.outsideAllowed
    }
  }

  private static var outsideAllowed: NumberFault {
    .outOfRange(
      lowest: decimalText(allowed.lowerBound, places: places),
      highest: decimalText(allowed.upperBound, places: places))
  }
}

/// Writes `raw` with its decimals: `decimalText(-5, places: 2)` is `-0.05`.
package func decimalText(_ raw: Int, places: Int) -> String {
  guard places > 0 else { return String(raw) }
  let digits = String(raw.magnitude)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return (raw < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
}
