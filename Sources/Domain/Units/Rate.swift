/// A rate of satisfied among valid answers (满意率), always shown with its counts.
package struct Rate: Hashable, Sendable {
  package let satisfied: Int
  /// Greater than zero, at most 3,000,000.
  package let valid: Int

  package init?(satisfied: Int, valid: Int) {
    guard valid > 0 else { return nil }
    self.satisfied = satisfied
    self.valid = valid
  }

  package var fraction: Fraction { Fraction(satisfied, over: valid) }

  /// The rate in ten-thousandths, half up.
  package var tenThousandths: Int { fraction.rounded(scale: 10_000) }

  /// The rate as people read it, half up.
  package var percent: Percent { Percent(tenths: fraction.rounded(scale: 1_000)) }

  /// The 95 % Wilson score interval in ten-thousandths, half up.
  package var interval: (low: Int, high: Int) { interval(scale: 10_000) }

  /// The ends of the interval, each rounded from the counts for every one of its forms.
  package var ends: (low: RateEnd, high: RateEnd) {
    let (fine, coarse) = (interval(scale: 10_000), interval(scale: 1_000))
    return (
      RateEnd(tenThousandths: fine.low, percent: Percent(tenths: coarse.low)),
      RateEnd(tenThousandths: fine.high, percent: Percent(tenths: coarse.high))
    )
  }

  /// The 95 % Wilson score interval in parts of `scale`, half up.
  ///
  /// `(2s + z² ∓ z √(z² + 4 s (n - s) / n)) / (2 (n + z²))` with z = 1.959963984540054, in fixed
  /// point of 12 decimals, so that it is the same on every machine.
  ///
  /// Source: `docs/SCORING.md`, article 6.
  package func interval(scale wanted: Int) -> (low: Int, high: Int) {
    let scale: Int128 = 1_000_000_000_000
    let zSquared: Int128 = 3_841_458_820_694
    let (s, n) = (Int128(satisfied), Int128(valid))
    let root = squareRoot(zSquared * (zSquared * n + 4 * s * (n - s) * scale) / n)
    let middle = 2 * s * scale + zSquared
    let width = 2 * (n * scale + zSquared)
    return (
      Fraction(middle - root, over: width).rounded(scale: wanted),
      Fraction(middle + root, over: width).rounded(scale: wanted)
    )
  }
}

/// The largest whole number whose square is at most `value`.
private func squareRoot(_ value: Int128) -> Int128 {
  guard value > 1 else { return max(value, 0) }
  var root = Int128(Double(value).squareRoot())
  while root * root > value { root -= 1 }
  while (root + 1) * (root + 1) <= value { root += 1 }
  return root
}
