import Domain
import TextUI
import Wording

/// The street's communities: how large they are, who works there and how many were asked.
struct CommunitiesPage: KioskPageView {
  private let scene: Scene
  private let rows: [PublicPresent.Community]
  private let top: Int
  private let scale: Int
  private let pitch: Int
  private let capacity: Int

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
    // The table comes first: figures take what it leaves.
    scale = max(0, min(room / BigDigits.height, unit, (body.rows / 2 - air) / 5))
    top = scale > 0 ? 5 * scale + air : 0
    let free = max(1, body.rows - top - heads)
    let count = rows.count
    pitch = (1...6).last { count * $0 <= free } ?? 1
    capacity = free / pitch
  }

  var screens: Int { max(1, (rows.count + capacity - 1) / capacity) }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let (upper, lower) = scene.body.splitTop(top)
    if scale > 0 { drawFigures(&canvas, in: upper) }
    let columns = CommunityColumn.columns(scene, width: lower.columns)
    let layout = TableLayout(columns, width: lower.columns - 2, gutter: 2)
    canvas.rule(
      row: 0, title: TextLine(title, style: .accent), glyphs: scene.glyphs, in: lower)
    let first = scene.isSpaced ? 2 : 1
    canvas.putTitles(of: layout, row: first, .text, in: lower)
    for (place, row) in rows.dropFirst(screen * capacity).prefix(capacity).enumerated() {
      for placed in layout.placed {
        let column = CommunityColumn.allCases[placed.index]
        canvas.put(
          column.text(row, rate(of: row), scene), in: placed, row: first + 1 + place * pitch,
          of: lower)
      }
    }
  }

  private var title: String {
    guard let current = scene.snapshot?.current else { return "" }
    return scene.words(KioskPhrase.communitiesTitle, ["month": scene.month(current.month)])
  }

  private func rate(of row: PublicPresent.Community) -> Tally? {
    scene.snapshot?.published?.communities.first { $0.name == row.name }?.tally
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

/// The columns of the table, left to right.
private enum CommunityColumn: Int, CaseIterable {
  case name, households, grids, workers, required, answers, rate

  static func columns(_ scene: Scene, width: Int) -> [Column] {
    let texts = allCases.map { scene.words($0.head) }
    let names = (scene.snapshot?.current.communities ?? []).map {
      scene.width(scene.name($0.name))
    }
    let widths = allCases.map { column -> Int in
      let head = scene.width(texts[column.rawValue])
      return column == .name ? max(head, min(names.max() ?? 4, 16)) : max(head, column.least)
    }
    let rest = (width - 4 - widths.reduce(0, +)) / (allCases.count - 1)
    return allCases.map { column in
      let title = texts[column.rawValue]
      let gap = min(max(2, rest), 24)
      return column == .name
        ? Column(title, rank: 0, minimum: widths[0])
        : Column(number: title, rank: column.rank, width: widths[column.rawValue], gap: gap)
    }
  }

  private var rank: Int {
    switch self {
    case .name: 0
    case .grids: 1
    case .workers: 2
    case .rate: 3
    case .households: 4
    case .answers: 5
    case .required: 6
    }
  }

  private var least: Int {
    switch self {
    case .rate: 14
    case .name, .households, .grids, .workers, .required, .answers: 6
    }
  }

  private var head: KioskPhrase {
    switch self {
    case .name: .headCommunity
    case .households: .headHouseholds
    case .grids: .headGrids
    case .workers: .headWorkers
    case .required: .headRequired
    case .answers: .headAnswers
    case .rate: .headRate
    }
  }

  func text(_ row: PublicPresent.Community, _ tally: Tally?, _ scene: Scene) -> String {
    switch self {
    case .name: scene.name(row.name)
    case .households: scene.figure(row.households)
    case .grids: scene.figure("\(row.grids - row.vacantGrids)/\(row.grids)")
    case .workers: scene.figure("\(row.present)/\(row.workers)")
    case .required: scene.figure(row.required)
    case .answers: scene.figure(row.answers)
    case .rate:
      tally.map { scene.rate($0) + " " + scene.figure("\($0.satisfied)/\($0.valid)") }
        ?? Scene.noFigure
    }
  }
}
