import Domain
import TextUI
import Wording

/// A name, its rate with the counts, and the interval where there is room; large with big figures.
struct RateCell {
  private let scene: Scene
  private let widestName: Int
  /// Cells of the widest rate in big figures, at scale 1.
  let figureWidth: Int
  private let scale: Scale

  init(_ scene: Scene, _ rows: [PublicMonth.Breakdown]) {
    self.scene = scene
    widestName = rows.map { scene.width(scene.name($0.name)) }.max() ?? 4
    figureWidth = rows.map { BigDigits.width(of: scene.rate($0.tally)) }.max() ?? 0
    // One far out would leave the others no room.
    scale = RateSections.scale(
      of: rows.compactMap(\.tally?.rate).filter { $0.valid >= 30 })
  }

  func draw(_ canvas: inout Canvas, _ row: PublicMonth.Breakdown, in rect: Rect) {
    let large = CellSection.largeScale(figure: figureWidth, in: rect)
    if large > 0 {
      drawLarge(&canvas, row, large, in: rect.splitLeft(2).rest)
    } else {
      drawSmall(&canvas, row, in: rect)
    }
  }

  private func drawSmall(
    _ canvas: inout Canvas, _ row: PublicMonth.Breakdown, in rect: Rect
  ) {
    let nameWidth = min(max(4, widestName), max(4, rect.columns - 22))
    let start = min(2, max(0, rect.columns - nameWidth - 19))
    let middle = (rect.rows - 1) / 2
    canvas.put(
      scene.name(row.name), row: middle, column: 0,
      in: rect.splitLeft(start).rest.splitLeft(nameWidth).left)
    var end = start + nameWidth + 9
    canvas.putRight(scene.rate(row.tally), row: middle, end: end, in: rect)
    end += 10
    guard row.tally != nil else { return }
    canvas.putRight(counts(row), row: middle, end: end, in: rect)
    let cells = rect.columns - nameWidth - 24
    guard cells >= 12 else { return }
    drawStrip(
      &canvas, row, in: rect.splitLeft(end + 2).rest.splitLeft(min(cells, 60)).left)
  }

  private func drawLarge(
    _ canvas: inout Canvas, _ row: PublicMonth.Breakdown, _ large: Int, in rect: Rect
  ) {
    let name = scene.name(row.name)
    canvas.put(name, row: 0, column: 0, .text.adding(.bold), in: rect)
    if row.tally != nil {
      canvas.put(counts(row), row: 0, column: scene.width(name) + 3, in: rect)
    }
    let (_, lower) = rect.splitTop(1)
    canvas.putBig(
      scene.rate(row.tally), row: 0, column: 0, scale: large, glyphs: scene.glyphs, in: lower)
    let strip = lower.splitLeft(figureWidth * large + 2).rest
    drawStrip(&canvas, row, in: strip.splitLeft(min(strip.columns, 80)).left)
  }

  private func counts(_ row: PublicMonth.Breakdown) -> String {
    row.tally.map { scene.figure("\($0.satisfied)/\($0.valid)") } ?? ""
  }

  private func drawStrip(
    _ canvas: inout Canvas, _ row: PublicMonth.Breakdown, in rect: Rect
  ) {
    guard let rate = row.tally?.rate, scene.state.freshness.isShown else { return }
    let strip = rate.strip(target: SatisfactionPage.target)
    let rows = strip.rows(on: scale, in: rect.size, glyphs: scene.glyphs)
    for (place, line) in rows.enumerated() {
      canvas.put(line, row: place, column: 0, .accent, in: rect)
    }
  }
}
