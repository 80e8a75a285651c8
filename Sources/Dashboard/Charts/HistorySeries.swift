import Domain
import TextUI

/// A figure over the months, from the earliest to the latest.
struct MonthSeries: Hashable, Sendable {
  let months: [Month]
  /// `nil` = a month without the figure: a gap, not zero.
  let values: [Int?]

  var known: [(month: Month, value: Int)] {
    zip(months, values).compactMap { month, value in value.map { (month, $0) } }
  }

  var isEmpty: Bool { values.allSatisfy { $0 == nil } }
  var lowest: Int? { values.compactMap(\.self).min() }
  var highest: Int? { values.compactMap(\.self).max() }

  /// A scale over the values that does not blow up small changes: at least an eighth of the highest.
  var scale: Scale? {
    guard let lowest, let highest else { return nil }
    let missing = max(0, highest / 8 - (highest - lowest))
    let low = max(0, lowest - missing / 2)
    return Scale(low, max(highest, lowest + missing - missing / 2))
  }

  func trend(_ glyphs: Glyphs) -> String { scale?.trend(values, glyphs: glyphs) ?? "" }
}

extension MonthFacts {
  /// The months that charts show: twelve that end with this one once its marks are due.
  var chartMonths: [Month] {
    let last = endsWithThisMonth ? month : month.previous
    return (0..<History.span).reversed().map { Month(index: last.index - $0) }
  }

  private var endsWithThisMonth: Bool { state >= .scoring && choice == .strict }

  private func historyMonth(_ month: Month) -> HistoryMonth? {
    month == self.month ? ownMonth : history?.months[month]
  }

  /// Whether figures of a chart may still change.
  var isHistoryEstimate: Bool {
    chartMonths.contains { historyMonth($0).map { $0.state != .settled } ?? false }
  }

  func series(_ figure: (HistoryMonth) -> Int?) -> MonthSeries {
    let months = chartMonths
    return MonthSeries(months: months, values: months.map { historyMonth($0).flatMap(figure) })
  }

  func totals(of worker: Worker.ID) -> MonthSeries { series { $0.people[worker]?.total?.raw } }

  /// Tenths of one per cent.
  func rates(of community: Community.ID) -> MonthSeries {
    series { $0.places[community]?.rate?.percent.tenths }
  }

  func points(of community: Community.ID) -> MonthSeries {
    series { $0.places[community]?.points?.raw }
  }

  /// The number of grids somebody had, month by month; `nil` = not on the board.
  func gridCounts(of worker: Worker.ID) -> [Int?] {
    chartMonths.map { historyMonth($0)?.people[worker]?.grids }
  }

  /// A small chart of the totals of twelve months, for the list.
  func trendCell(_ worker: Worker.ID) -> TextLine {
    guard history != nil else { return TextLine() }
    let series = totals(of: worker)
    return series.isEmpty
      ? NumberText.none : TextLine(series.trend(viewer.glyphs), style: Style(.chart2))
  }
}

extension State {
  /// Takes what was read of earlier months; it may be late, for another street.
  mutating func take(_ history: History) {
    self.history = history
    guard let facts, facts.slice.street == history.street else { return }
    self.facts = facts.with(history)
    renewYear()
  }

  /// Asks for earlier months once the screen is wide enough to show them.
  mutating func askForHistory() -> [Effect] {
    guard !hasAskedForHistory, snapshot != nil, size.columns >= Layout.wide || monthly != nil
    else { return [] }
    hasAskedForHistory = true
    return [.loadHistory]
  }
}
