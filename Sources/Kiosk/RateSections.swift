import Domain
import TextUI
import Wording

/// The rates of the communities and of their grids as cells of a list.
struct RateSections {
  let communities: CellSection
  let grids: CellSection?

  var all: [CellSection] { [communities] + (grids.map { [$0] } ?? []) }

  init(_ scene: Scene) {
    let published = scene.snapshot?.published
    let rows = published?.communities ?? []
    let grids = rows.flatMap(\.grids).filter { $0.tally != nil }
    let narrowest = scene.body.columns >= 100 ? 52 : 36
    let cell = RateCell(scene, rows)
    let small = RateCell(scene, grids)
    communities = CellSection(
      scene.words(KioskPhrase.ratesOfCommunities), note: scene.comparison,
      narrowest: narrowest, figure: cell.figureWidth,
      cells: rows.map { row in { canvas, rect in cell.draw(&canvas, row, in: rect) } })
    self.grids =
      grids.isEmpty
      ? nil
      : CellSection(
        scene.words(KioskPhrase.ratesOfGrids), narrowest: narrowest,
        cells: grids.map { row in { canvas, rect in small.draw(&canvas, row, in: rect) } })
  }

  /// The rates as a list; without the grids where those would take many screens.
  func list(rows: Int, columns: Int, isSpaced: Bool) -> CellList {
    let whole = CellList(all, rows: rows, columns: columns, isSpaced: isSpaced)
    // Grids are worth a screen in the hall, but not ten.
    guard whole.screens > 3 else { return whole }
    return CellList([communities], rows: rows, columns: columns, isSpaced: isSpaced)
  }

  /// From a whole ten per cent below all intervals, and 80 % at the most, to 100 %.
  static func scale(of rates: [Rate]) -> Scale {
    let lowest = rates.map(\.interval.low).min() ?? 8_000
    return Scale(min(8_000, lowest / 1_000 * 1_000), 10_000)
  }
}

extension Scene {
  /// Why the communities are not ranked; nothing where there is nothing to compare.
  fileprivate var comparison: String {
    guard state.freshness.isShown, let spread = snapshot?.published?.rateSpread else { return "" }
    switch spread {
    case .overlapping: return words(KioskPhrase.notRanked)
    case .apart(let above, 0): return words(KioskPhrase.someAbove, ["above": String(above)])
    case .apart(0, let below): return words(KioskPhrase.someBelow, ["below": String(below)])
    case .apart(let above, let below):
      return words(
        KioskPhrase.aboveAndBelow, ["above": String(above), "below": String(below)])
    }
  }
}
