import Domain
import TextUI

/// How numbers stand on the screen: unit in the head, decimals always, `--` for none.
enum NumberText {
  static let none = TextLine("--", style: .dim)

  /// A difference, always with its sign: `+22.65`, `-0.17`, `0.00`.
  static func signed(_ raw: Int, places: Int = 2) -> String {
    (raw > 0 ? "+" : "") + decimalText(raw, places: places)
  }

  static func percent(_ percent: Percent) -> String { percent.description }

  static func percent(_ rate: Rate) -> String { percent(rate.percent) }

  static func percent(_ end: RateEnd) -> String { percent(end.percent) }
}

extension Day {
  /// Without its year: `10-14`.
  var short: String { String(description.dropFirst(5)) }

  /// In its own year without it: `10-14`, else `2027-02-06`.
  func short(in year: Int) -> String { month.year == year ? short : description }
}
