import Domain
import TextUI
import Wording

extension MonthFacts {
  /// The sums of a community's grids, by the columns of the grid table.
  func gridSum(_ ids: [String]) -> [String: TextLine] {
    let grids = ids.compactMap { records.grids[Identifier($0)] }
    let points = grids.compactMap { records.points(of: $0.id, in: month) }
    let rate = grids.first.flatMap { board.community($0.community)?.rate }
    let strip = rate.map { RateStrip.text($0, cells: 20, glyphs: viewer.glyphs) }
    return [
      "name": TextLine(words(ChartsPhrase.gridSum)),
      "households": TextLine("\(grids.reduce(0) { $0 + $1.households })"),
      "rate": rate.map { rateCell($0) } ?? NumberText.none,
      "n": rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
      "points": TextLine("\(points.reduce(Points.zero) { $0 + $1 })"),
      "interval": TextLine(strip ?? "", style: Style(.chart1)),
    ]
  }

  /// The grid whose low rate rests on few answers; `nil` = none.
  func uncertainGrid(_ ids: [String]) -> String? {
    let found = ids.compactMap { id -> (name: String, rate: Rate)? in
      guard let block = blockFacts[id], let rate = block.rate,
        block.density(.satisfaction) >= 3, rate.interval.high >= BlockMeasure.satisfaction.bounds[0]
      else { return nil }
      return (block.name, rate)
    }
    return found.min { $0.rate.tenThousandths < $1.rate.tenThousandths }.map {
      words(
        ChartsPhrase.gridWide,
        [
          "grid": $0.name, "rate": NumberText.percent($0.rate), "count": "\($0.rate.valid)",
        ])
    }
  }
}

extension Canvas {
  /// Under the grids of a community, where there is room: their sums and how to read the strips.
  mutating func drawGridNotes(
    _ pane: Pane, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let used = 1 + pane.list.window.count
    guard state.narrowing != nil, pane.filter.isEmpty, rect.rows >= used + 2 else { return }
    let table = facts.table(.grids)
    let layout = table.layout(
      width: rect.columns, isStreet: false, pane: pane, glyphs: state.viewer.glyphs)
    let below = rect.splitTop(used + 1).rest
    let cells = facts.gridSum(pane.ids)
    let shown = layout.placed.map { (id: table.columns[$0.column].id, cell: $0.cell) }
    for (id, cell) in shown {
      if let sum = cells[id] { put(sum, in: cell, row: 0, of: below) }
    }
    guard shown.contains(where: { $0.id == "interval" }) else { return }
    let notes = below.splitTop(below.rows > 3 ? 2 : 1).rest
    let remark = facts.uncertainGrid(pane.ids).map {
      TextLine(state.viewer.glyphs.signs.attention + " ", style: .warning) + $0
    }
    let legend = TextLine(
      facts.words(ChartsPhrase.gridLegend, ["target": "\(RateStrip.target / 100)"]), style: .dim)
    for (row, line) in [remark, legend].compactMap(\.self).enumerated() where row < notes.rows {
      put(line, row: row, column: 3, in: notes)
    }
  }
}
