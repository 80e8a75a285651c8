import Domain
import TextUI
import Wording

/// A line over months, the ends of its scale at the left and the months below (折线图).
struct MonthChart {
  let series: MonthSeries
  let words: Words
  let glyphs: Glyphs
  let ambiguous: AmbiguousWidth

  /// The scale in whole points that takes all values in.
  var scale: Scale? {
    series.scale.map { Scale($0.low / 100 * 100, ($0.high + 99) / 100 * 100) }
  }

  /// Exactly `rows` lines of at most `width` cells; nothing where there is no value or no room.
  func lines(width: Int, rows: Int) -> [TextLine] {
    guard let scale, rows >= 3, width >= 20 else { return [] }
    let (top, bottom) = ("\(scale.high / 100)", "\(scale.low / 100)")
    let axis = max(top.count, bottom.count) + 2
    let plot = scale.lineChart(
      series.values, size: Size(rows: rows - 1, columns: width - axis), glyphs: glyphs)
    let lines = plot.enumerated().map { row, text in
      let label = row == 0 ? top : row == plot.count - 1 ? bottom : ""
      return TextLine([
        .init(label + String(repeating: " ", count: axis - label.count), .dim),
        .init(text, Style(.chart1)),
      ])
    }
    return lines + [TextLine(monthMarks(from: axis, width: width), style: .dim)]
  }

  /// The names of the months under their places, as many as stand apart.
  func monthMarks(from axis: Int, width: Int) -> String {
    let names = words.monthNames
    var line = ""
    var end = 0
    for (index, month) in series.months.enumerated() where index % step(width - axis) == 0 {
      let mark = names[month.number - 1]
      let length = CharacterWidth.width(of: mark, ambiguous: ambiguous)
      let start = axis + place(index, of: width - axis)
      guard start >= end, start + length <= width else { continue }
      line += String(repeating: " ", count: start - end) + mark
      end = start + length
    }
    return line
  }

  /// The cell in which a month's value stands.
  private func place(_ index: Int, of cells: Int) -> Int {
    let last = max(1, series.months.count - 1)
    return glyphs.hasBraille
      ? index * (2 * cells - 1) / last / 2 : index * (cells - 1) / last
  }

  private func step(_ cells: Int) -> Int { cells >= 72 ? 1 : cells >= 32 ? 2 : 3 }
}
