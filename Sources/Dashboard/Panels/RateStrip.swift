import Domain
import TextUI

/// A satisfaction rate drawn with its interval and the target (满意率区间).
enum RateStrip {
  /// The rate a community should reach, in ten-thousandths; it is drawn and judges nobody.
  static let target = 9_500
  static let scale = Scale(7_000, 10_000)

  static func text(_ rate: Rate, on scale: Scale = scale, cells: Int, glyphs: Glyphs) -> String {
    let (low, high) = rate.interval
    return IntervalStrip(low: low, high: high, point: rate.tenThousandths, target: target)
      .text(on: scale, cells: cells, glyphs: glyphs)
  }

  /// What stands over a column of strips: the ends of the scale and the target.
  static func head(cells: Int) -> String {
    let place = scale.step(of: target, in: cells - 1)
    let left = "70%"
    return left + String(repeating: " ", count: max(1, place - left.count - 1)) + "95"
  }
}
