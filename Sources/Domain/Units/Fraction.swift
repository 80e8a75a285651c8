/// An exact rational number, so that a formula rounds once, where it says so, and nowhere else.
///
/// Numerator and denominator are 128 bits wide and kept in lowest terms. The widest product of the
/// scoring rules needs about 80 bits.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int128
  /// Greater than zero.
  package let denominator: Int128

  package init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a denominator is not zero")
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ numerator: Int, over denominator: Int = 1) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  package static let zero = Fraction(Int128(0))

  package static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  package static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  package static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  /// The whole number nearest to `self * scale`, halves away from zero on the upper side (half up).
  ///
  /// - Returns: What does not fit comes as the largest or smallest number that does.
  package func rounded(scale: Int = 1) -> Int {
    let doubled = numerator * Int128(scale) * 2 + denominator
    return Int(clamping: floorDivision(doubled, denominator * 2))
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

private func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (max(first, second), min(first, second))
  // Division of 128 bits is many times slower, and hardly ever needed to the end.
  while smaller != 0 {
    if larger <= UInt128(UInt64.max) {
      return UInt128(greatestCommonDivisor(UInt64(larger), UInt64(smaller)))
    }
    (larger, smaller) = (smaller, larger % smaller)
  }
  return max(larger, 1)
}

private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return max(larger, 1)
}

private func floorDivision(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}
