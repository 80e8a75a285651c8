import Domain
import Query
import TextUI
import Wording

/// Charts in the rows of communities, and the scales that all rows share.
private struct CommunityCharts {
  static let barCells = 18
  static let stripCells = 12
  /// Yuan in fen, by fifties.
  let pay: Scale
  /// Rates in ten-thousandths, by tenths.
  let rate: Scale

  init(_ board: Board) {
    let spreads = board.spreads.filter { $0.group == .community }
    let low = spreads.map(\.lowest.fen).min() ?? 0
    let high = spreads.map(\.highest.fen).max() ?? 1
    pay = Scale(max(0, low / 5_000 * 5_000), (high + 4_999) / 5_000 * 5_000)
    let least = board.communities.compactMap { $0.rate?.interval.low }.min() ?? 9_000
    rate = Scale(min(9_000, least / 1_000 * 1_000), 10_000)
  }

  func head(_ title: String, _ scale: Scale, unit: Int, cells: Int) -> String {
    let (low, high) = ("\(scale.low / unit)", "\(scale.high / unit)")
    let width = CharacterWidth.width(of: title, ambiguous: .wide)
    let air = cells - low.count - high.count - width
    guard air >= 2 else { return title.isEmpty ? low : title }
    return low + String(repeating: " ", count: title.isEmpty ? air : 1) + title
      + String(repeating: " ", count: title.isEmpty ? 0 : air - 1) + high
  }
}

extension BoardPageFacts {
  /// The communities with state, sums, spread, rate and trend; the whole street is the first row.
  func boardCommunities() -> PanelTable {
    let charts = CommunityCharts(facts.board)
    let board = facts.board
    let spreads = Dictionary(
      board.spreads.filter { $0.group == .community }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return PanelTable(
      facts.source.table(.communities), columns: columns(charts),
      totals: [total()], ambiguous: facts.viewer.ambiguous
    ) { [unowned self] place in
      let community = board.communities[place]
      return PanelRow(
        id: community.id.text, community: community.id.text,
        cells: cells(community, spreads[community.id.text], charts), sign: sign(community))
    }
  }

  private func columns(_ charts: CommunityCharts) -> [PanelColumn] {
    let sign = facts.estimateSign
    func number(_ id: String, _ head: String, _ rank: Int, _ width: Int, _ fields: Field...)
      -> PanelColumn
    {
      PanelColumn(
        id: id, column: Column(number: head, rank: rank, width: width), fields: fields)
    }
    return [
      PanelColumn(
        id: "name",
        column: Column(words(DashboardPhrase.headCommunity), rank: 0, minimum: 6, ideal: 10),
        fields: [.name], isOfNames: true,
        name: { [unowned facts] in facts.names.community(facts.board.communities[$0].id) }),
      number("workers", words(DashboardPhrase.headStaff), 7, 7, .workers, .requiredWorkers),
      number("points", words(DashboardPhrase.headTotal) + sign, 0, 7, .points),
      number("mean", words(DashboardPhrase.headMean), 8, 6, .mean),
      number("pay", words(DashboardPhrase.headPay) + sign, 6, 8, .pay),
      number("lowest", words(MonthlyPhrase.headLowest), 11, 7, .lowest),
      PanelColumn(
        id: "bar",
        column: Column(
          charts.head(
            words(DashboardPhrase.headSpread), charts.pay, unit: 100,
            cells: CommunityCharts.barCells),
          rank: 10, minimum: CommunityCharts.barCells), fields: [.spread]),
      number("highest", words(MonthlyPhrase.headHighest), 12, 7, .highest),
      number("spread", words(MonthlyPhrase.headDifference), 5, 6, .spread),
      number("rate", words(DashboardPhrase.headRate), 3, 5, .rate),
      number("n", "n", 4, 3, .sample),
      PanelColumn(
        id: "interval",
        column: Column(
          charts.head("", charts.rate, unit: 100, cells: CommunityCharts.stripCells),
          rank: 9, minimum: CommunityCharts.stripCells), fields: [.low]),
      PanelColumn(
        id: "standing",
        column: Column(words(MonthlyPhrase.headStanding), rank: 14, minimum: 6),
        fields: [.standing], isUsual: false),
      PanelColumn(
        id: "trend", column: Column(words(MonthlyPhrase.headTrend), rank: 13, minimum: 6, gap: 2),
        fields: [], isWideOnly: true),
      PanelColumn(
        id: "submitted",
        column: Column(words(DashboardPhrase.headSubmitted), rank: 1, minimum: 7, gap: 2),
        fields: [.submitted]),
    ]
  }

  private func cells(
    _ community: CommunityResult, _ spread: Spread?, _ charts: CommunityCharts
  ) -> [TextLine] {
    let members = facts.members[community.id] ?? []
    let glyphs = facts.viewer.glyphs
    let mean = CommunityFigures.mean(community.points, of: members.count)
    let points = facts.points(of: community.id)
    return [
      TextLine(facts.names.community(community.id)),
      TextLine("\(community.workers)/\(community.requiredWorkers)"),
      TextLine("\(community.points)"),
      mean.map { TextLine("\($0)") } ?? NumberText.none,
      TextLine("\(members.reduce(Money.zero) { $0 + $1.pay })"),
      spread.map { TextLine("\($0.lowest)") } ?? NumberText.none,
      spread.map {
        TextLine(
          charts.pay.bar(
            from: $0.lowest.fen, to: $0.highest.fen, cells: CommunityCharts.barCells,
            glyphs: glyphs), style: Style(.chart1))
      } ?? TextLine(),
      spread.map { TextLine("\($0.highest)") } ?? NumberText.none,
      spread.map { TextLine("\($0.difference)") } ?? NumberText.none,
      community.rate.map { facts.rateCell($0) } ?? NumberText.none,
      community.rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
      strip(community.rate, charts), standingCell(community.rate),
      facts.history == nil ? TextLine() : facts.shortTrend(points), submitted(community),
    ]
  }

  private func strip(_ rate: Rate?, _ charts: CommunityCharts) -> TextLine {
    guard let rate else { return TextLine() }
    let (low, high) = rate.interval
    let strip = IntervalStrip(
      low: low, high: high, point: rate.tenThousandths, target: self.rate?.tenThousandths)
    return TextLine(
      strip.text(
        on: charts.rate, cells: CommunityCharts.stripCells, glyphs: facts.viewer.glyphs),
      style: Style(.chart1))
  }

  /// Where a rate lies beside the street's: nothing is good or bad by that.
  func standingCell(_ rate: Rate?) -> TextLine {
    guard let rate, let mean = self.rate else { return NumberText.none }
    let standing = rate.standing(beside: mean)
    return TextLine(words.name(standing), style: standing == .unclear ? .dim : .text)
  }

  /// `✓`, or `✗ 差2` with what is still lacking; nothing before marks are given.
  private func submitted(_ community: CommunityResult) -> TextLine {
    let signs = facts.viewer.glyphs.signs
    if community.submission != nil { return TextLine(signs.done, style: .good) }
    guard facts.state >= .scoring, facts.state < .publicity else { return NumberText.none }
    let count = lacking[community.id] ?? 0
    let text = words(
      count == 0 ? MonthlyPhrase.lackingNothing : .lackingCount, ["count": "\(count)"])
    return TextLine(signs.impossible + " " + text, style: .bad)
  }

  private func sign(_ community: CommunityResult) -> RowSign? {
    let isLate = facts.state == .scoring && community.submission == nil
    let isApart =
      rate.flatMap { mean in community.rate?.standing(beside: mean) } == .below
    return isLate || isApart ? .attention : nil
  }

  private func total() -> PanelRow {
    let (board, all) = (facts.board, facts.board.communities)
    let points = board.workers.reduce(Points.zero) { $0 + $1.total }
    let street = board.spreads.first { $0.group == .street && $0.classes != "chief" }
    let submitted = all.count { $0.submission != nil }
    let mean = CommunityFigures.mean(points, of: board.workers.count)
    let charts = CommunityCharts(board)
    return PanelRow(
      id: "",
      cells: [
        TextLine(words(DashboardPhrase.wholeStreet)),
        TextLine("\(board.workers.count)/\(all.reduce(0) { $0 + $1.requiredWorkers })"),
        TextLine("\(points)"), mean.map { TextLine("\($0)") } ?? NumberText.none,
        TextLine("\(board.workers.reduce(Money.zero) { $0 + $1.pay })"),
        street.map { TextLine("\($0.lowest)") } ?? NumberText.none, TextLine(),
        street.map { TextLine("\($0.highest)") } ?? NumberText.none,
        street.map { TextLine("\($0.difference)") } ?? NumberText.none,
        rate.map { facts.rateCell($0) } ?? NumberText.none,
        rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
        strip(rate, charts), TextLine(), TextLine(),
        facts.state < .scoring ? NumberText.none : TextLine("\(submitted)/\(all.count)"),
      ], isTotal: true)
  }
}

extension CommunityFigures {
  /// Points a head.
  static func mean(_ points: Points, of count: Int) -> Points? {
    count == 0 ? nil : Points(rounding: Fraction(points.raw, over: count * Points.scale))
  }
}
