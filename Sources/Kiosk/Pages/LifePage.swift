import Domain
import TextUI
import Wording

/// Life in the street (社区生活).
///
/// What residents asked for and what was done, estates with stations, meetings, and how many workers know all
/// lines: sums of the street alone.
struct LifePage: KioskPageView {
  private let scene: Scene
  private let list: CellList
  private let figures: GreatFigures

  init(_ scene: Scene) {
    self.scene = scene
    let facts = LifeFacts(scene)
    let body = scene.body
    figures = GreatFigures(
      scene, (.lifeSolved, facts.solvedRate), (.lifeStations, facts.stations))
    list = CellList(
      LifeSections(scene, facts).all, rows: body.rows - figures.rows, columns: body.columns,
      isSpaced: scene.isSpaced)
  }

  var screens: Int { list.screens }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let (upper, lower) = scene.body.splitTop(figures.rows)
    figures.draw(&canvas, half: upper.columns / 2, in: upper)
    list.draw(&canvas, screen: screen, in: lower, glyphs: scene.glyphs)
  }
}

/// The figures of the page, as texts; what is not told is `--`.
struct LifeFacts {
  private let scene: Scene
  private let life: PublicLife?

  init(_ scene: Scene) {
    self.scene = scene
    life = scene.snapshot?.life
  }

  func text(_ number: Int?) -> String {
    number.map { scene.figure($0) } ?? Scene.noFigure
  }

  /// Requests solved, of all of the year.
  var solvedRate: BigFigure {
    guard let received = life?.year.received, let solved = life?.year.solved else {
      return BigFigure(Scene.noFigure)
    }
    return BigFigure(scene.rate(Tally(satisfied: min(solved, received), valid: received)))
  }

  /// Estates with a station, of all.
  var stations: BigFigure {
    BigFigure(
      text(life?.withStation), unit: life?.estates.map { scene.figure("/ \($0)") } ?? "")
  }

  var stationsText: String {
    scene.words(
      KioskPhrase.lifeStationsOf,
      ["count": text(life?.withStation), "of": text(life?.estates)])
  }

  /// What the month and the year brought, with what each is called.
  var periods: [(title: KioskPhrase, month: String, year: String)] {
    let (month, year) = (life?.month, life?.year)
    return [
      (.lifeReceived, text(month?.received), text(year?.received)),
      (.lifeDone, text(month?.solved), text(year?.solved)),
      (.lifeVisits, text(month?.visits), text(year?.visits)),
      (.lifeHandled, text(month?.handled), text(year?.handled)),
    ]
  }

  /// What stands by itself: a number, and what it is of.
  var totals: [(title: KioskPhrase, count: String, rest: String)] {
    [
      (.lifeMeetings, text(life?.meetings), ""),
      (.lifeSuggestions, text(life?.solved), "/ " + text(life?.suggestions)),
      (.lifeSatisfied, satisfaction, text(life?.satisfied) + " / " + text(life?.asked)),
      (.lifeAllRound, text(life?.allRound), "/ " + text(life?.workers)),
      (.lifeCentres, text(life?.centres), ""),
    ]
  }

  private var satisfaction: String {
    guard let satisfied = life?.satisfied, let asked = life?.asked else { return Scene.noFigure }
    return scene.rate(Tally(satisfied: min(satisfied, asked), valid: asked))
  }
}

/// The cells below the two great figures.
private struct LifeSections {
  let all: [CellSection]

  init(_ scene: Scene, _ facts: LifeFacts) {
    let narrowest = scene.body.columns >= 100 ? 54 : 37
    let month = scene.words(KioskPhrase.lifeThisMonth)
    let year = scene.words(KioskPhrase.lifeThisYear)
    let periods = facts.periods.map { row in
      LifeCell(scene, scene.words(row.title), row.month, note: month, row.year, note: year)
    }
    let totals = facts.totals.map { row in
      LifeCell(scene, scene.words(row.title), row.count, note: "", row.rest, note: "")
    }
    let section = { (title: KioskPhrase, cells: [LifeCell]) in
      CellSection(
        scene.words(title), narrowest: narrowest, figure: cells.map(\.figureWidth).max() ?? 0,
        cells: cells.map { cell in
          { canvas, rect in
            cell.draw(&canvas, in: rect, figure: cells.map(\.figureWidth).max() ?? 0)
          }
        })
    }
    all = [section(.lifePeriods, periods), section(.lifeTotals, totals)]
  }
}

/// A name with two numbers behind it; the first is large where there is room.
private struct LifeCell {
  private let scene: Scene
  private let title: String
  private let first: (text: String, note: String)
  private let second: (text: String, note: String)

  init(
    _ scene: Scene, _ title: String, _ first: String, note: String, _ second: String,
    note other: String
  ) {
    self.scene = scene
    self.title = title
    self.first = (first, note)
    self.second = (second, other)
  }

  var figureWidth: Int { BigDigits.width(of: first.text) }

  func draw(_ canvas: inout Canvas, in rect: Rect, figure: Int) {
    let large = CellSection.largeScale(figure: figure, in: rect)
    let rest = [second.note, second.text].filter { !$0.isEmpty }.joined(separator: " ")
    guard large > 0 else { return drawSmall(&canvas, rest, in: rect) }
    let (head, lower) = rect.splitLeft(2).rest.splitTop(1)
    let name = first.note.isEmpty ? title : title + "  " + first.note
    canvas.put(name, row: 0, column: 0, .text.adding(.bold), in: head)
    canvas.putBig(first.text, row: 0, column: 0, scale: large, glyphs: scene.glyphs, in: lower)
    canvas.put(
      rest, row: BigDigits.height * large - 1,
      column: BigDigits.width(of: first.text, scale: large) + 2, in: lower)
  }

  private func drawSmall(_ canvas: inout Canvas, _ rest: String, in rect: Rect) {
    let middle = (rect.rows - 1) / 2
    let shown = [first.note, first.text].filter { !$0.isEmpty }.joined(separator: " ")
    let end = min(rect.columns, 24)
    let room = rect.splitLeft(max(0, end - scene.width(shown) - 1)).left
    canvas.put(title, row: middle, column: 2, in: room)
    canvas.putRight(shown, row: middle, end: end, .text.adding(.bold), in: rect)
    canvas.put(rest, row: middle, column: end + 2, in: rect)
  }
}
