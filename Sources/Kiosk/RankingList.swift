import Domain
import TextUI
import Wording

/// Draws a part of a class's list: rank, name, community, points, and a bar or the pay.
struct RankingList {
  private let scene: Scene
  private let rankings: [PublicMonth.Ranking]
  private let scale: Scale
  private let hasNames: Bool
  private let hasPay: Bool
  private let nameWidth: Int
  private let placeWidth: Int

  init(_ scene: Scene, _ rankings: [PublicMonth.Ranking]) {
    self.scene = scene
    self.rankings = rankings
    let rows = rankings.flatMap(\.rows)
    let points = rows.map(\.total.raw)
    // From whole tens, so that differences are seen; the legend says so.
    scale = Scale(
      max(0, (points.min() ?? 0) / 1_000 * 1_000 - 1_000), ((points.max() ?? 0) + 499) / 500 * 500)
    hasNames = rows.contains { $0.name != nil }
    hasPay = rows.contains { $0.pay != nil }
    nameWidth = rows.compactMap { $0.name.map { scene.width(scene.name($0)) } }.max() ?? 0
    placeWidth = rows.map { scene.width(scene.name($0.community)) }.max() ?? 4
  }

  /// From where the bars are drawn.
  var legend: String {
    scene.words(
      KioskPhrase.barLegend,
      ["low": Points(raw: scale.low).whole, "high": Points(raw: scale.high).whole])
  }

  /// Draws a part of a list with so many rows from a line to the next.
  func draw(
    _ canvas: inout Canvas, _ block: RankingLayout.Block, pitch: Int, in rect: Rect
  ) {
    let ranking = rankings[block.ranking]
    let title = scene.words(
      KioskPhrase.classTitle,
      ["class": scene.words(ranking.workerClass.phrase), "count": String(ranking.rows.count)])
    canvas.rule(row: 0, title: TextLine(title, style: .accent), glyphs: scene.glyphs, in: rect)
    let layout = TableLayout(columns(rect.columns), width: rect.columns, gutter: 1)
    canvas.putTitles(of: layout, row: 1, .text, in: rect)
    for (place, row) in ranking.rows[block.rows].enumerated() {
      for placed in layout.placed {
        canvas.put(text(placed, row), in: placed, row: 2 + place * pitch, of: rect)
      }
    }
    if let next = block.next {
      let foot = scene.words(
        KioskPhrase.nextRanks,
        [
          "from": String(block.rows.lowerBound + 1), "to": String(block.rows.upperBound),
          "nextFrom": String(next.lowerBound + 1), "nextTo": String(next.upperBound),
        ])
      canvas.put(foot, row: 3 + block.rows.count * pitch, column: 1, in: rect)
    }
  }

  private enum Part: Int { case rank, name, place, total, pay, bar }

  private func columns(_ width: Int) -> [Column] {
    let words = scene.words
    let name = hasNames ? min(max(nameWidth, 4), 16) : 0
    return [
      Column(number: words(KioskPhrase.headRank), rank: 0, width: 4),
      Column(hasNames ? words(KioskPhrase.headName) : "", rank: 0, minimum: name, gap: 2),
      Column(
        words(KioskPhrase.headCommunity), rank: 2, minimum: min(max(placeWidth, 4), 12), gap: 2
      ).naming(
        Set(rankings.flatMap(\.rows).map { scene.name($0.community) }),
        ambiguous: scene.state.look.ambiguous),
      Column(number: words(KioskPhrase.headTotal), rank: 0, width: 7, gap: 2),
      Column(
        number: hasPay ? words(KioskPhrase.headPay) : "", rank: 3, width: hasPay ? 8 : 0,
        gap: hasPay ? 1 : 0),
      Column("", rank: 4, minimum: 6, ideal: 40, gap: 2),
    ]
  }

  private func text(_ placed: TableLayout.Placed, _ row: PublicMonth.Row) -> TextLine {
    switch Part(rawValue: placed.index) {
    case .rank: TextLine(String(row.rank))
    case .name: TextLine(row.name.map(scene.name) ?? "")
    case .place: TextLine(scene.name(row.community))
    case .total: TextLine(row.total.description)
    case .pay: TextLine(row.pay?.description ?? (hasPay ? Scene.noFigure : ""))
    case .bar, nil:
      TextLine(
        scale.bar(to: row.total.raw, cells: placed.width, glyphs: scene.glyphs), style: .accent)
    }
  }
}

extension Points {
  /// Whole points, which the ends of the bars are.
  fileprivate var whole: String { String(raw / Self.scale) }
}

extension WorkerClass {
  fileprivate var phrase: KioskPhrase {
    switch self {
    case .chief: .classChief
    case .deputy: .classDeputy
    case .worker: .classWorker
    }
  }
}
