import Domain
import TextUI
import Wording

/// Which grids have somebody today, what is vacant and since how long, and how many are at work.
struct CoveragePage: KioskPageView {
  private let scene: Scene
  private let list: CellList
  private let covered: BigFigure
  private let scale: Int
  private let top: Int

  init(_ scene: Scene) {
    self.scene = scene
    let body = scene.body
    let facts = PresentFacts(scene)
    let air = scene.isSpaced ? 6 : 3
    let present = BigDigits.width(of: facts.present.text)
    covered = facts.covered(fitting: body.columns - present - 20)
    let width = BigDigits.width(of: covered.text) + present
    // Half of the rows for what is read across the hall.
    scale = max(1, min((body.rows / 2 - air) / 5, (body.columns - 26) / max(1, width)))
    top = 5 * scale + air
    list = CellList(
      CoverageSections(scene).all, rows: body.rows - top, columns: body.columns,
      isSpaced: scene.isSpaced)
  }

  var screens: Int { list.screens }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let (upper, lower) = scene.body.splitTop(top)
    let unit = covered.unit.isEmpty ? 0 : 8
    let half = max(
      upper.columns / 2,
      min(
        BigDigits.width(of: covered.text, scale: scale) + unit + 6,
        upper.columns - BigDigits.width(of: "000", scale: scale) - 8))
    let facts = PresentFacts(scene)
    let (left, right) = upper.splitLeft(half)
    draw(&canvas, covered, KioskPhrase.covered, .accent, in: left.splitLeft(2).rest)
    draw(&canvas, facts.present, KioskPhrase.atWork, .text, in: right.splitLeft(4).rest)
    let from = scene.isSpaced ? 1 : 0
    canvas.divider(
      column: 0,
      in: Rect(row: right.row + from, column: right.column, rows: top - 1 - from, columns: 1),
      with: scene.glyphs.frame.divider, .text)
    list.draw(&canvas, screen: screen, in: lower, glyphs: scene.glyphs)
  }

  private func draw(
    _ canvas: inout Canvas, _ figure: BigFigure, _ title: KioskPhrase, _ style: Style, in rect: Rect
  ) {
    let row = scene.isSpaced ? 1 : 0
    canvas.put(scene.words(title), row: row, column: 0, Style(.accent, .bold), in: rect)
    figure.draw(
      &canvas, row: row + (scene.isSpaced ? 3 : 2), scale: scale, style, in: rect,
      glyphs: scene.glyphs)
  }
}
