import Domain
import TextUI
import Wording

/// The street's communities: how large they are, who works there and how many were asked.
struct CommunitiesPage: KioskPageView {
  private let scene: Scene
  private let rows: [PublicPresent.Community]
  private let top: Int
  private let scale: Int
  private let table: CommunityTable

  init(_ scene: Scene) {
    self.scene = scene
    let body = scene.body
    rows = scene.snapshot?.current.communities ?? []
    let heads = scene.isSpaced ? 3 : 2
    let air = scene.isSpaced ? 5 : 3
    let room = body.rows - heads - rows.count - air
    let figures = Self.figures(scene)
    let width = figures.reduce(0) { $0 + BigDigits.width(of: $1.figure.text) }
    let unit = width > 0 ? (body.columns - 8 * figures.count) / width : 0
    func table(_ scale: Int) -> CommunityTable {
      let top = scale > 0 ? 5 * scale + air : 0
      return CommunityTable(scene, rows: max(1, body.rows - top - heads))
    }
    // The table comes first: figures take what it leaves.
    let largest = max(0, min(room / BigDigits.height, unit, (body.rows / 2 - air) / 5))
    scale = Scene.giving(largest) { table($0).isLarge }
    top = scale > 0 ? 5 * scale + air : 0
    self.table = table(scale)
  }

  var screens: Int { table.screens }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let (upper, lower) = scene.body.splitTop(top)
    if scale > 0 { drawFigures(&canvas, in: upper) }
    canvas.rule(
      row: 0, title: TextLine(title, style: .accent), glyphs: scene.glyphs, in: lower)
    table.draw(
      &canvas, screen: screen, in: lower.splitTop(scene.isSpaced ? 2 : 1).rest)
  }

  private var title: String {
    guard let current = scene.snapshot?.current else { return "" }
    return scene.words(KioskPhrase.communitiesTitle, ["month": scene.month(current.month)])
  }

  private static func figures(_ scene: Scene) -> [(title: KioskPhrase, figure: BigFigure)] {
    let facts = PresentFacts(scene)
    return [
      (.headCommunities, BigFigure(scene.figure(scene.snapshot?.current.communities.count ?? 0))),
      (.headHouseholds, BigFigure(scene.figure(facts.sum(\.households)))),
      (.answersThisMonth, BigFigure(scene.figure(facts.sum(\.answers)))),
    ]
  }

  private func drawFigures(_ canvas: inout Canvas, in rect: Rect) {
    let figures = Self.figures(scene)
    let widths = figures.map { BigDigits.width(of: $0.figure.text, scale: scale) }
    let gap = max(4, (rect.columns - 4 - widths.reduce(0, +)) / max(1, figures.count - 1))
    let row = scene.isSpaced ? 1 : 0
    var column = 2
    for (place, item) in figures.enumerated() {
      let room = Rect(
        row: rect.row, column: rect.column + column, rows: rect.rows,
        columns: max(0, rect.columns - column))
      canvas.put(scene.words(item.title), row: row, column: 0, Style(.accent, .bold), in: room)
      item.figure.draw(
        &canvas, row: row + (scene.isSpaced ? 2 : 1), scale: scale, place == 1 ? .accent : .text,
        in: room, glyphs: scene.glyphs)
      column += max(widths[place], scene.width(scene.words(item.title))) + min(gap, 24)
    }
  }
}
