/// Points of work, effect or satisfaction (分值), in hundredths, never negative.
package struct Points: FixedPoint {
  package static let places = 2
  package static let part = "hundredths"
  package static let allowed = 0...10_000_00
  package static let representable = 0...10_000_000_00
  package static let zero = Points(raw: 0)

  /// Hundredths of a point.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }

  package static func + (left: Points, right: Points) -> Points {
    Points(raw: left.raw + right.raw)
  }
}

/// A mark (得分) of 0 to 100, in hundredths.
package struct Score: FixedPoint {
  package static let places = 2
  package static let part = "hundredths"
  package static let allowed = 0...100_00

  /// Hundredths of a mark.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}

/// A difficulty coefficient (难易系数), in thousandths, greater than zero.
package struct Coefficient: FixedPoint {
  package static let places = 3
  package static let part = "thousandths"
  package static let allowed = 1...10_000
  package static let representable = 1...100_000
  package static let one = Coefficient(raw: 1_000)

  /// Thousandths.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}

/// The part of a duty one worker carries (份额), in thousandths: 0.001 to 1.000.
package struct Share: FixedPoint {
  package static let places = 3
  package static let part = "thousandths"
  package static let allowed = 1...1_000
  package static let whole = Share(raw: 1_000)

  /// Thousandths.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}

/// A part of a whole, in thousandths: 0.000 to 1.000 (比例).
package struct Portion: FixedPoint {
  package static let places = 3
  package static let part = "thousandths"
  package static let allowed = 0...1_000

  /// Thousandths.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}

/// An amount of money, in fen.
///
/// Adjustments and reserves may be negative.
package struct Money: FixedPoint {
  package static let places = 2
  package static let part = "fen"
  package static let allowed = -1_000_000_00...1_000_000_00
  package static let representable = -1_000_000_000_00...1_000_000_000_00
  package static let zero = Money(raw: 0)

  package var fen: Int { raw }
  package let raw: Int

  package init(raw: Int) { self.raw = raw }

  package init(fen: Int) { self.raw = fen }

  /// More than any street pays within the limits, and so little that a district of such sums fits.
  ///
  /// What comes to more, with values an earlier version took, is shown as this and never settled.
  static let most = Money(raw: 1_000_000_000_000_000)

  /// - Parameters:
  ///   - units: How many of the unit.
  ///   - unit: What is paid out in.
  init(units: Int, of unit: PayoutUnit) {
    let most = Self.most.raw / unit.fen
    raw = min(max(units, -most), most) * unit.fen
  }

  package static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }

  package static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
}

/// Yuan a point (基数) of the fixed mode, in ten-thousandths of a yuan.
package struct BaseRate: FixedPoint {
  package static let places = 4
  package static let part = "ten_thousandths"
  package static let allowed = 0...100_000_0000
  package static let representable = 0...1_000_000_0000

  /// Ten-thousandths of a yuan a point.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}

/// What somebody is paid, or a matter costs or brings in (金额), in fen: 0.00 to 10,000,000.00 yuan.
package struct Funds: FixedPoint {
  package static let places = 2
  package static let part = "fen"
  package static let allowed = 0...10_000_000_00

  /// Fen.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}

/// Hours of training (学时), in hundredths: 0.01 to 1000.00.
package struct Hours: FixedPoint {
  package static let places = 2
  package static let part = "hundredths"
  package static let allowed = 1...1_000_00

  /// Hundredths of an hour.
  package let raw: Int

  package init(raw: Int) { self.raw = raw }
}
