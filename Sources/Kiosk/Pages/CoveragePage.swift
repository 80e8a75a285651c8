import Domain
import TextUI
import Wording

/// Which grids have somebody today, what is vacant and since how long, and how many are at work.
struct CoveragePage: KioskPageView {
  private let scene: Scene
  private let list: CellList
  private let covered: BigFigure
  private let figures: GreatFigures

  init(_ scene: Scene) {
    self.scene = scene
    let body = scene.body
    let facts = PresentFacts(scene)
    let present = BigDigits.width(of: facts.present.text)
    covered = facts.covered(fitting: body.columns - present - 20)
    figures = GreatFigures(scene, (.covered, covered), (.atWork, facts.present))
    list = CellList(
      CoverageSections(scene).all, rows: body.rows - figures.rows, columns: body.columns,
      isSpaced: scene.isSpaced)
  }

  var screens: Int { list.screens }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let (upper, lower) = scene.body.splitTop(figures.rows)
    let unit = covered.unit.isEmpty ? 0 : 8
    let half = max(
      upper.columns / 2,
      min(
        BigDigits.width(of: covered.text, scale: figures.scale) + unit + 6,
        upper.columns - BigDigits.width(of: "000", scale: figures.scale) - 8))
    figures.draw(&canvas, half: half, in: upper)
    list.draw(&canvas, screen: screen, in: lower, glyphs: scene.glyphs)
  }
}
