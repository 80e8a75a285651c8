import Domain
import TextUI
import Wording

/// The rates of the communities and of their grids as cells of a list.
struct RateSections {
  let communities: CellSection
  let grids: CellSection?

  var all: [CellSection] { [communities] + (grids.map { [$0] } ?? []) }

  init(_ scene: Scene, cellWidth: Int) {
    let published = scene.snapshot?.published
    let rows = published?.communities ?? []
    let grids = rows.flatMap(\.grids).filter { $0.tally != nil }
    let cell = RateCell(scene, width: cellWidth, rows)
    let small = RateCell(scene, width: cellWidth, grids)
    communities = CellSection(
      scene.words(KioskPhrase.ratesOfCommunities), note: scene.words(KioskPhrase.notRanked),
      cells: rows.map { row in { canvas, rect in cell.draw(&canvas, row, in: rect) } })
    self.grids =
      grids.isEmpty
      ? nil
      : CellSection(
        scene.words(KioskPhrase.ratesOfGrids),
        cells: grids.map { row in { canvas, rect in small.draw(&canvas, row, in: rect) } })
  }

  /// From a whole ten per cent below all intervals, and 80 % at the most, to 100 %.
  static func scale(of rates: [Rate]) -> Scale {
    let lowest = rates.map(\.interval.low).min() ?? 8_000
    return Scale(min(8_000, lowest / 1_000 * 1_000), 10_000)
  }
}

/// A name, its rate with the counts, and the interval where there is room.
private struct RateCell {
  private let scene: Scene
  private let nameWidth: Int
  private let stripCells: Int
  private let scale: Scale

  init(_ scene: Scene, width: Int, _ rows: [PublicMonth.Breakdown]) {
    self.scene = scene
    let names = rows.map { scene.width(scene.name($0.name)) }.max() ?? 4
    nameWidth = min(max(4, names), max(4, width - 22))
    let rest = width - 2 - nameWidth - 2 - 7 - 2 - 9 - 2
    stripCells = rest >= 12 ? min(rest, 60) : 0
    // One far out would leave the others no room.
    scale = RateSections.scale(
      of: rows.compactMap(\.tally?.rate).filter { $0.valid >= 30 })
  }

  func draw(_ canvas: inout Canvas, _ row: PublicMonth.Breakdown, in rect: Rect) {
    let start = min(2, max(0, rect.columns - nameWidth - 19))
    canvas.put(
      scene.name(row.name), row: 0, column: 0,
      in: rect.splitLeft(start).rest.splitLeft(nameWidth).left)
    var end = start + nameWidth + 9
    canvas.putRight(scene.rate(row.tally), row: 0, end: end, in: rect)
    end += 10
    guard let tally = row.tally else { return }
    let counts = scene.figure("\(tally.satisfied)/\(tally.valid)")
    canvas.putRight(counts, row: 0, end: end, in: rect)
    guard stripCells > 0, let rate = tally.rate, scene.state.freshness.isShown else { return }
    let strip = rate.strip(target: SatisfactionPage.target)
    canvas.put(
      strip.text(on: scale, cells: stripCells, glyphs: scene.glyphs), row: 0, column: end + 2,
      .accent, in: rect)
  }
}
