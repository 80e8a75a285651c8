import Domain
import TextUI
import Wording

/// What is vacant, and the grids of each community.
struct CoverageSections {
  let all: [CellSection]

  init(_ scene: Scene) {
    let narrowest = scene.body.columns >= 100 ? 54 : 37
    let cell = CoverageCell(scene)
    all = [
      CellSection(
        Self.title(scene), narrowest: narrowest,
        cells: Self.vacancies(scene).map { vacancy in
          { canvas, rect in
            canvas.put(Self.text(vacancy, scene), row: 0, column: 2, in: rect)
          }
        }),
      CellSection(
        scene.words(KioskPhrase.coverageOfCommunities), narrowest: narrowest,
        figure: cell.figureWidth,
        cells: cell.rows.map { row in { canvas, rect in cell.draw(&canvas, row, in: rect) } }),
    ]
  }

  private static func vacancies(_ scene: Scene) -> [PublicPresent.Vacancy] {
    scene.state.freshness.isShown ? scene.snapshot?.current.vacancies ?? [] : []
  }

  private static func title(_ scene: Scene) -> String {
    let count = vacancies(scene).count
    guard count == 0 else {
      return scene.words(KioskPhrase.vacantCount, ["count": String(count)])
    }
    return scene.words(scene.state.freshness.isShown ? KioskPhrase.noneVacant : .vacantUnknown)
  }

  private static func text(_ vacancy: PublicPresent.Vacancy, _ scene: Scene) -> String {
    scene.words(
      scene.isLongest(vacancy.days) ? KioskPhrase.vacancyMore : .vacancy,
      [
        "target": scene.name(vacancy.target), "community": scene.name(vacancy.community),
        "days": String(vacancy.days),
      ])
  }
}

extension Scene {
  /// Whether days were counted back to the first of the month before, where the counting ends.
  fileprivate func isLongest(_ days: Int) -> Bool {
    guard let snapshot else { return false }
    let month = snapshot.current.month
    let day = min(max(snapshot.made.day, month.first), month.last)
    return days == day.number - month.first.number + 1 + month.previous.length
  }
}

/// A community's name, its grids with somebody of all, and a bar; large with big figures.
private struct CoverageCell {
  let rows: [PublicPresent.Community]
  private let scene: Scene
  private let widestName: Int

  init(_ scene: Scene) {
    self.scene = scene
    rows = scene.snapshot?.current.communities ?? []
    widestName = rows.map { scene.width(scene.name($0.name)) }.max() ?? 4
  }

  /// The widest figure at scale 1, by what is shown alone.
  var figureWidth: Int { rows.map { BigDigits.width(of: covered($0)) }.max() ?? 0 }

  func draw(_ canvas: inout Canvas, _ row: PublicPresent.Community, in rect: Rect) {
    let large = CellSection.largeScale(figure: figureWidth, in: rect)
    guard large > 0 else { return drawSmall(&canvas, row, in: rect) }
    let (head, lower) = rect.splitLeft(2).rest.splitTop(1)
    canvas.put(scene.name(row.name), row: 0, column: 0, .text.adding(.bold), in: head)
    canvas.putBig(covered(row), row: 0, column: 0, scale: large, glyphs: scene.glyphs, in: lower)
    let bar = lower.splitLeft(figureWidth * large + 2).rest
    drawBar(&canvas, row, in: bar.splitLeft(min(bar.columns, 80)).left)
  }

  private func drawSmall(
    _ canvas: inout Canvas, _ row: PublicPresent.Community, in rect: Rect
  ) {
    let names = min(widestName, rect.columns - 16)
    let middle = (rect.rows - 1) / 2
    canvas.put(
      scene.name(row.name), row: middle, column: 0,
      in: rect.splitLeft(2).rest.splitLeft(names).left)
    canvas.putRight(covered(row), row: middle, end: names + 10, in: rect)
    let cells = min(rect.columns - names - 14, 60)
    guard cells >= 8 else { return }
    drawBar(&canvas, row, in: rect.splitLeft(names + 13).rest.splitLeft(cells).left)
  }

  private func covered(_ row: PublicPresent.Community) -> String {
    scene.figure("\(row.grids - row.vacantGrids)/\(row.grids)")
  }

  private func drawBar(
    _ canvas: inout Canvas, _ row: PublicPresent.Community, in rect: Rect
  ) {
    guard scene.state.freshness.isShown, row.grids > 0 else { return }
    let bar = Scale(0, row.grids).bar(
      to: row.grids - row.vacantGrids, cells: rect.columns, glyphs: scene.glyphs)
    for place in 0..<rect.rows { canvas.put(bar, row: place, column: 0, .accent, in: rect) }
  }
}
