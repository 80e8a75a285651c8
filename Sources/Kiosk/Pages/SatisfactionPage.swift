import Domain
import TextUI
import Wording

/// How satisfied those are who were asked, of the last month on the wall; beside it who is there.
struct SatisfactionPage: KioskPageView {
  /// The rate that the street wants to reach, in ten-thousandths.
  static let target = 9_500

  private let scene: Scene
  private let list: CellList
  /// Rows of the big figures.
  private let top: Int
  private let scale: Int

  init(_ scene: Scene) {
    self.scene = scene
    let body = scene.body
    let columns = max(1, body.columns / (body.columns >= 100 ? 52 : 36))
    let sections = RateSections(scene)
    let air = scene.isSpaced ? 11 : 6
    let head = CellList.head(isSpaced: scene.isSpaced)
    let below = scene.isSpaced ? 4 : 0
    let lines = (sections.communities.cells.count + columns - 1) / columns
    let room = body.rows - below - head - max(1, min(lines, body.rows - air - 5 - head - below))
    let largest = max(
      1, min((room - air) / 5, (body.columns - 44) / BigDigits.width(of: "95.0%")))
    func list(_ scale: Int) -> CellList {
      let rest = body.rows - min(room, 5 * scale + air) - below
      return sections.list(rows: rest, columns: body.columns, isSpaced: scene.isSpaced)
    }
    scale = Scene.giving(largest) { list($0).isLarge }
    top = min(room, 5 * scale + air)
    self.list = list(scale)
  }

  var screens: Int { list.screens }

  func draw(_ canvas: inout Canvas, screen: Int) {
    guard let published = scene.snapshot?.published else { return }
    let (upper, rest) = scene.body.splitTop(top)
    let (lower, foot) = rest.splitBottom(scene.isSpaced ? 3 : 0)
    let divider = dividerColumn(published)
    let (left, right) = upper.splitLeft(divider)
    drawRate(&canvas, published, in: left)
    let from = scene.isSpaced ? 1 : 0
    canvas.divider(
      column: 0,
      in: Rect(
        row: right.row + from, column: right.column, rows: upper.rows - 1 - from, columns: 1),
      with: scene.glyphs.frame.divider, .text)
    drawPresent(&canvas, in: right.splitLeft(scene.isSpaced ? 4 : 2).rest)
    list.draw(&canvas, screen: screen, in: lower, glyphs: scene.glyphs)
    canvas.put(scene.words(.rateLegend, target: Self.target), row: 0, column: 2, in: foot)
  }

  private func dividerColumn(_ published: PublicMonth) -> Int {
    let digits = 3 + BigDigits.width(of: scene.rate(published.tally), scale: scale)
    let text = 4 + scene.width(answersText(published))
    return min(
      max(digits, text, 3 + BigDigits.width(of: "95.0%", scale: scale)),
      max(digits, scene.body.columns - 24))
  }

  private func drawRate(_ canvas: inout Canvas, _ published: PublicMonth, in rect: Rect) {
    let room = rect.splitLeft(2).rest
    let title = scene.words(KioskPhrase.satisfaction)
    var row = scene.isSpaced ? 1 : 0
    canvas.put(title, row: row, column: 0, Style(.accent, .bold), in: room)
    canvas.put(scene.month(published), row: row, column: scene.width(title) + 4, in: room)
    row += scene.isSpaced ? 3 : 1
    BigFigure(scene.rate(published.tally)).draw(
      &canvas, row: row, scale: scale, .accent, in: room, glyphs: scene.glyphs)
    row += 5 * scale + (scene.isSpaced ? 2 : 1)
    canvas.put(answersText(published), row: row, column: 0, in: room)
    guard let rate = published.tally?.rate, scene.state.freshness.isShown else { return }
    row += scene.isSpaced ? 2 : 1
    guard row < room.rows else { return }
    drawStrip(&canvas, rate, row: row, in: room)
  }

  private func answersText(_ published: PublicMonth) -> String {
    guard scene.state.freshness.isShown else { return scene.ageText }
    guard let tally = published.tally, let (low, high) = tally.rate?.ends else {
      return scene.words(KioskPhrase.tooFewAnswers, ["least": String(Tally.least)])
    }
    return scene.words(
      KioskPhrase.answersAndInterval,
      [
        "valid": scene.figure(tally.valid), "satisfied": scene.figure(tally.satisfied),
        "low": scene.figure("\(low.percent)"),
        "high": scene.figure("\(high.percent)"),
      ])
  }

  private func drawStrip(_ canvas: inout Canvas, _ rate: Rate, row: Int, in rect: Rect) {
    let scale = RateSections.scale(of: [rate])
    let (low, high) = ("\(scale.low / 100)%", "100%")
    let cells = rect.columns - low.count - high.count - 5
    guard cells >= 20 else { return }
    let strip = rate.strip(target: Self.target).text(on: scale, cells: cells, glyphs: scene.glyphs)
    canvas.put(low, row: row, column: 0, in: rect)
    canvas.put(strip, row: row, column: low.count + 1, .accent, in: rect)
    canvas.put(high, row: row, column: low.count + cells + 2, in: rect)
    let place = low.count + 1 + scale.step(of: Self.target, in: cells - 1)
    canvas.put(
      scene.words(.target, target: Self.target), row: row + 1, column: max(0, place - 1), in: rect)
  }

  private func drawPresent(_ canvas: inout Canvas, in rect: Rect) {
    let facts = PresentFacts(scene)
    let from = scene.isSpaced ? 1 : 0
    let air = scene.isSpaced ? 9 : 4
    let room = Size(rows: (rect.rows - from - air) / 2, columns: rect.columns)
    let covered = facts.covered(in: room)
    let scale = min(covered.scale(in: room), facts.present.scale(in: room))
    let height = scale > 0 ? 5 * scale : 1
    let gap = scene.isSpaced ? 2 : 1
    var row = from
    canvas.put(
      scene.words(KioskPhrase.covered), row: row, column: 0, Style(.accent, .bold), in: rect)
    row += gap
    covered.draw(
      &canvas, row: row, scale: scale, .text, in: rect, glyphs: scene.glyphs)
    row += height + (scene.isSpaced ? 1 : 0)
    canvas.put(facts.vacantText, row: row, column: 0, in: rect)
    row += gap
    canvas.put(
      scene.words(KioskPhrase.atWork), row: row, column: 0, Style(.accent, .bold), in: rect)
    row += gap
    facts.present.draw(
      &canvas, row: row, scale: scale, .text, in: rect, glyphs: scene.glyphs)
  }
}

extension Words {
  /// A text with the target in whole per cent.
  func callAsFunction(_ phrase: KioskPhrase, target: Int) -> String {
    self(phrase, ["target": String(target / 100)])
  }
}

extension Rate {
  func strip(target: Int) -> IntervalStrip {
    IntervalStrip(low: interval.low, high: interval.high, point: tenThousandths, target: target)
  }
}
