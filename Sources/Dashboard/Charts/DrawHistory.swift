import Domain
import TextUI
import Wording

extension Canvas {
  /// The totals of a worker's last twelve months with a remark.
  ///
  /// - Returns: The rows of `rect` that are left below; `nil` = fewer than two months are known.
  mutating func drawTotals(of worker: Worker.ID, _ facts: MonthFacts, in rect: Rect) -> Rect? {
    let series = facts.totals(of: worker)
    guard let remark = HistoryRemark(series, grids: facts.gridCounts(of: worker)),
      let last = series.months.last, series.known.count > 1, rect.rows >= 6
    else { return nil }
    let (words, body) = (facts.words, rect.inset(horizontal: 1))
    let chart = MonthChart(
      series: series, words: words, glyphs: facts.viewer.glyphs, ambiguous: ambiguous)
    let title = words(
      ChartsPhrase.totalsUntil,
      [
        "estimate": facts.isHistoryEstimate ? "~" : "",
        "month": words.shortName(last),
      ])
    let remarks = wrap(remark.text(words), width: body.columns - 1, ambiguous: ambiguous)
    let rows = max(3, min(9, body.rows - 1 - remarks.count))
    put(title, row: 0, column: 0, .dim, in: body)
    for (row, line) in chart.lines(width: body.columns - 1, rows: rows).enumerated() {
      put(line, row: row + 1, column: 0, in: body)
    }
    for (row, text) in remarks.enumerated() where rows + 1 + row < body.rows {
      put(text, row: rows + 1 + row, column: 0, in: body)
    }
    return rect.splitTop(rows + 2 + remarks.count).rest
  }
}
