import Domain
import TextUI
import Wording

/// Who has how many points, each class among itself, of the last month on the wall.
struct RankingPage: KioskPageView {
  private let scene: Scene
  private let layout: RankingLayout

  init(_ scene: Scene) {
    self.scene = scene
    let head = scene.frame.kind == .compact ? 1 : scene.isSpaced ? 3 : 2
    layout = RankingLayout(
      scene.snapshot?.published?.rankings ?? [], columns: scene.body.columns,
      rows: scene.body.rows - head)
  }

  var screens: Int { layout.screens }

  func draw(_ canvas: inout Canvas, screen: Int) {
    guard let published = scene.snapshot?.published else { return }
    let top = scene.frame.kind == .compact || !scene.isSpaced ? 0 : 1
    let title = scene.words(
      KioskPhrase.ranking,
      ["month": String(published.month.number), "iso": published.month.description])
    canvas.put(title, row: top, column: 2, Style(.accent, .bold), in: scene.body)
    let how = scene.words(
      published.state == .settled ? KioskPhrase.eachClassSettled : .eachClassPublicity)
    if scene.width(title) + scene.width(how) + 6 <= scene.body.columns {
      canvas.put(how, row: top, column: scene.width(title) + 6, in: scene.body)
    }
    guard scene.state.freshness.isShown else {
      canvas.put(Scene.noFigure, row: top + 2, column: 2, in: scene.body)
      return
    }
    let rest = scene.body.splitTop(scene.body.rows - layout.rows).rest
    let list = RankingList(scene, published.rankings)
    for block in layout.blocks(screen: screen) {
      let rect = Rect(
        row: rest.row, column: rest.column + block.column * layout.pitch, rows: rest.rows,
        columns: layout.width)
      list.draw(&canvas, block, pitch: layout.linePitch, in: rect)
    }
    drawHow(&canvas, screen: screen, in: rest, list)
  }

  /// Where points come from, under the short lists.
  private func drawHow(
    _ canvas: inout Canvas, screen: Int, in rect: Rect, _ list: RankingList
  ) {
    guard layout.isFixed, let longest = layout.fixedRows, scene.isSpaced else { return }
    let lines = [KioskPhrase.howSum, nil, .howWork, .howEffect, .howSpecial, .howSatisfaction, nil]
    let start = longest + 6
    guard rect.rows - start >= lines.count + 3 else { return }
    let room = Rect(
      row: rect.row + start, column: rect.column, rows: rect.rows - start,
      columns: 2 * layout.pitch - (layout.pitch - layout.width))
    canvas.rule(
      row: 0, title: TextLine(scene.words(KioskPhrase.howTitle), style: .accent),
      glyphs: scene.glyphs, in: room)
    for (place, line) in lines.enumerated() {
      guard let line else { continue }
      canvas.put(scene.words(line), row: 2 + place, column: 2, in: room)
    }
    canvas.put(list.legend, row: 2 + lines.count, column: 2, in: room)
  }
}
