import Domain
import TextUI
import Wording

/// One figure of a page, where the screen is too small for more.
struct CompactPage: KioskPageView {
  let scene: Scene
  let page: KioskPage

  var screens: Int { 1 }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let facts = PresentFacts(scene)
    let published = scene.snapshot?.published
    switch page {
    case .communities:
      let count = scene.snapshot?.current.communities.count ?? 0
      draw(
        &canvas, KioskPhrase.headCommunities, BigFigure(scene.figure(count)),
        scene.words(
          KioskPhrase.compactCommunities,
          [
            "households": scene.figure(facts.sum(\.households)),
            "answers": scene.figure(facts.sum(\.answers)),
          ]))
    case .satisfaction:
      draw(
        &canvas, .satisfaction, BigFigure(scene.rate(published?.tally)),
        published.map(scene.month) ?? "")
    case .journal:
      let hash = scene.snapshot?.journal.hash ?? ""
      draw(
        &canvas, .journalTitle, BigFigure(scene.figure(scene.snapshot?.journal.sequence ?? 0)),
        scene.figure(scene.groups(of: hash, 7).joined(separator: " ")))
    case .life:
      let facts = LifeFacts(scene)
      draw(&canvas, .lifeSolved, facts.solvedRate, facts.stationsText)
    case .coverage, .ranking, .text:
      draw(
        &canvas, .covered, facts.covered(fitting: scene.body.columns), facts.vacantText)
    }
  }

  private func draw(
    _ canvas: inout Canvas, _ title: KioskPhrase, _ figure: BigFigure, _ text: String
  ) {
    let body = scene.body
    canvas.put(scene.words(title), row: 0, column: 0, Style(.accent, .bold), in: body)
    let scale = figure.scale(in: Size(rows: body.rows - 3, columns: body.columns))
    figure.draw(&canvas, row: 1, scale: scale, .accent, in: body, glyphs: scene.glyphs)
    canvas.put(text, row: body.rows - 1, column: 0, in: body)
  }
}
