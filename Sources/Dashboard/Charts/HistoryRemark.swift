import Domain
import Wording

/// What a chart of totals shows, in one plain sentence, and only what the data prove.
enum HistoryRemark: Hashable, Sendable {
  /// Since that month without any grid, with one before; the totals of both months.
  case gaveUpGrids(since: Month, before: Points, after: Points)
  /// Since that month with a grid, without one before.
  case tookGrids(since: Month, before: Points, after: Points)
  case range(highest: Month, Points, lowest: Month, Points)
  case level(Points)

  /// `grids` holds the number of grids in each month of the series; `nil` = fewer than two
  /// months have a total.
  init?(_ series: MonthSeries, grids: [Int?]) {
    let known = series.known
    guard known.count > 1, let first = known.first else { return nil }
    if let turn = Self.turn(series, grids) {
      self = turn
      return
    }
    // Of equal months the latest is named.
    let highest = known.max { $0.value <= $1.value && $0.month < $1.month } ?? first
    let lowest = known.reversed().min { $0.value < $1.value } ?? first
    self =
      highest.value == lowest.value
      ? .level(Points(raw: first.value))
      : .range(
        highest: highest.month, Points(raw: highest.value), lowest: lowest.month,
        Points(raw: lowest.value))
  }

  /// The last change between having grids and having none, where the total moved the same way.
  private static func turn(_ series: MonthSeries, _ grids: [Int?]) -> HistoryRemark? {
    for place in grids.indices.dropFirst().reversed() {
      guard let now = grids[place], let then = grids[place - 1], (now == 0) != (then == 0) else {
        continue
      }
      guard let after = series.values[place], let before = series.values[place - 1] else {
        return nil
      }
      let points = (Points(raw: before), Points(raw: after))
      if now == 0, after < before {
        return .gaveUpGrids(since: series.months[place], before: points.0, after: points.1)
      }
      if now > 0, after > before {
        return .tookGrids(since: series.months[place], before: points.0, after: points.1)
      }
      return nil
    }
    return nil
  }

  func text(_ words: Words) -> String {
    func name(_ month: Month) -> String { words.shortName(month) }
    switch self {
    case .gaveUpGrids(let month, let before, let after):
      return words(
        ChartsPhrase.remarkGaveUpGrids,
        ["month": name(month), "before": "\(before)", "after": "\(after)"])
    case .tookGrids(let month, let before, let after):
      return words(
        ChartsPhrase.remarkTookGrids,
        ["month": name(month), "before": "\(before)", "after": "\(after)"])
    case .range(let highest, let most, let lowest, let least):
      return words(
        ChartsPhrase.remarkRange,
        [
          "highest": name(highest), "most": "\(most)", "lowest": name(lowest), "least": "\(least)",
        ])
    case .level(let points): return words(ChartsPhrase.remarkLevel, ["points": "\(points)"])
    }
  }
}

extension Words {
  /// The name of a month without its year: `9月`, `Sep`.
  func shortName(_ month: Month) -> String { monthNames[month.number - 1] }

  /// The names of the twelve months without a year.
  var monthNames: [String] { self(ChartsPhrase.monthNames).split(separator: " ").map(String.init) }
}
