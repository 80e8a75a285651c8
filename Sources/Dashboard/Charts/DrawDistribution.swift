import Domain
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ page: DistributionPage, _ state: State) {
    guard let facts = state.facts, let distribution = facts.distributions[page.pool] else { return }
    let words = facts.words
    let title = words(
      ChartsPhrase.distributionTitle,
      [
        "class": words.name(page.pool.workerClass), "count": "\(distribution.members.count)",
        "place": facts.place(of: page.pool), "estimate": facts.estimateSign,
      ])
    drawPage(
      state, facts, title: TextLine(title, style: .accent),
      note: TextLine("Esc " + words(DashboardPhrase.labelBack), style: .dim),
      header: words(ChartsPhrase.distribution)
    ) { canvas, body in
      let isWide = body.columns >= 100
      let parts = body.splitLeft(isWide ? body.columns - 44 : body.columns)
      canvas.drawDistribution(distribution, page, facts, in: parts.left.inset(horizontal: 1))
      if isWide { canvas.drawRanks(distribution, page, facts, in: parts.rest) }
    }
  }

  private mutating func drawDistribution(
    _ distribution: PayDistribution, _ page: DistributionPage, _ facts: MonthFacts, in rect: Rect
  ) {
    let text = DistributionText(distribution, selection: page.list.selection, facts)
    var lines = [text.place, text.quarters].compactMap(\.self)
      .flatMap { wrap($0, width: rect.columns, ambiguous: ambiguous) }
    if facts.isBlind {
      lines += wrap(
        facts.words(ChartsPhrase.distributionBlind), width: rect.columns, ambiguous: ambiguous)
    }
    let isTight = rect.rows < 14
    for (row, line) in lines.enumerated() where row < rect.rows {
      put(line, row: row, column: 0, row == 0 ? .text : .dim, in: rect)
    }
    let below = rect.splitTop(lines.count + (isTight ? 0 : 1)).rest
    drawStrip(distribution, page, facts, in: below.splitTop(2).top)
    drawBins(
      distribution, page, facts, in: below.splitTop(isTight ? 2 : 3).rest)
    if !rect.isEmpty { cursor = Position(row: rect.row, column: rect.column) }
  }

  /// One upright a person from the lowest to the highest, and where the selected one stands.
  private mutating func drawStrip(
    _ distribution: PayDistribution, _ page: DistributionPage, _ facts: MonthFacts, in rect: Rect
  ) {
    let (low, high) = ("\(distribution.lowest)", "\(distribution.highest)")
    let cells = rect.columns - low.count - high.count - 2
    guard cells >= 10, rect.rows == 2 else { return }
    let scale = Scale(distribution.lowest.fen, distribution.highest.fen)
    let strip = scale.dotStrip(
      distribution.members.map(\.pay.fen), cells: cells, glyphs: facts.viewer.glyphs)
    put(
      TextLine([
        .init(low + " ", .dim), .init(strip, Style(.chart1)), .init(" " + high, .dim),
      ]), row: 0, column: 0, in: rect)
    let member = distribution.members[page.list.selection]
    let sign = facts.viewer.glyphs.signs.up
    let mark = sign + " " + facts.names.worker(member.id)
    let place = low.count + 1 + scale.step(of: member.pay.fen, in: cells - 1)
    let width = CharacterWidth.width(of: mark, ambiguous: ambiguous)
    if place + width <= rect.columns {
      put(mark, row: 1, column: place, .accent, in: rect)
    } else {
      putRight(
        facts.names.worker(member.id) + " " + sign, row: 1, end: place + 1, .accent, in: rect)
    }
  }

  /// A bar and a number for each step of pay, the selected person's marked.
  private mutating func drawBins(
    _ distribution: PayDistribution, _ page: DistributionPage, _ facts: MonthFacts, in rect: Rect
  ) {
    guard rect.rows > 0 else { return }
    let histogram = PayHistogram(distribution, limit: min(rect.rows, 20))
    let member = distribution.members[page.list.selection]
    let own = histogram.place(of: member.pay)
    let most = histogram.bins.map(\.count).max() ?? 1
    let digits = "\(distribution.highest.fen / 100 + histogram.step)".count
    let cells = max(4, min(60, rect.columns - 2 * digits - 18))
    for (row, bin) in histogram.bins.enumerated() where row < rect.rows {
      let range =
        padded("\(bin.low)", digits) + "-" + padded("\(bin.low + histogram.step)", digits)
      let bar = Scale(0, most).bar(to: bin.count, cells: cells, glyphs: facts.viewer.glyphs)
      let isOwn = row == own
      var line = TextLine(
        isOwn ? facts.viewer.glyphs.signs.cursorRow + " " : "  ", style: .accent)
      line.append(range + "  ", isOwn ? .text : .dim)
      line.append(bar, Style(isOwn ? .target : .chart1))
      line.append(
        " " + facts.words(ChartsPhrase.persons, ["count": "\(bin.count)"]),
        bin.count == 0 ? .dim : .text)
      put(line, row: row, column: 0, in: rect)
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Beside the chart: the ranks round the selected person.
  private mutating func drawRanks(
    _ distribution: PayDistribution, _ page: DistributionPage, _ facts: MonthFacts, in rect: Rect
  ) {
    let (line, body) = rect.splitLeft(1)
    divider(column: 0, in: line, with: facts.viewer.glyphs.frame.divider)
    let rows = body.splitTop(1).rest
    var list = ListState(count: page.list.count, height: rows.rows)
    list.select(page.list.selection + rows.rows / 2)
    list.select(page.list.selection)
    let named = list.namedRows.map { distribution.members[$0].id }
    let places = named.compactMap { facts.results[$0]?.community }
    let columns = [
      Column(number: facts.words(ChartsPhrase.headRank), rank: 0, width: 4),
      Column(facts.words(DashboardPhrase.headWorker), rank: 0, minimum: 8, ideal: 16)
        .naming(named.map(facts.names.worker), ambiguous: ambiguous),
      Column(facts.words(DashboardPhrase.headCommunity), rank: 1, minimum: 6, ideal: 8)
        .naming(places.map(facts.names.community), ambiguous: ambiguous),
      Column(number: facts.words(DashboardPhrase.headPay) + facts.estimateSign, rank: 0, width: 8),
    ]
    let layout = TableLayout(columns, width: body.columns)
    putTitles(of: layout, row: 0, in: body)
    for (row, place) in list.window.enumerated() where row < rows.rows {
      let member = distribution.members[place]
      let community = facts.results[member.id].map { facts.names.community($0.community) } ?? ""
      let cells = [
        "\(member.rank)", facts.names.worker(member.id), community, "\(member.pay)",
      ]
      for placed in layout.placed { put(cells[placed.index], in: placed, row: row, of: rows) }
      let strip = Rect(row: rows.row + row, column: rows.column, rows: 1, columns: rows.columns)
      note(.row(place), owner: MouseOwner.page.rawValue, in: strip)
      if place == page.list.selection { select(row: row, in: rows, facts.viewer.glyphs) }
    }
  }
}

/// The place of somebody and the quarters of all, in words.
struct DistributionText {
  let place: String?
  let quarters: String

  init(_ distribution: PayDistribution, selection: Int, _ facts: MonthFacts) {
    let words = facts.words
    quarters = words(
      ChartsPhrase.quarters,
      [
        "median": "\(distribution.median)", "low": "\(distribution.quantile(1))",
        "high": "\(distribution.quantile(3))",
      ])
    guard distribution.members.indices.contains(selection) else {
      place = nil
      return
    }
    let member = distribution.members[selection]
    let quarter: [ChartsPhrase] = [.quarterFirst, .quarterSecond, .quarterThird, .quarterFourth]
    let sharing = distribution.sharing(member.rank)
    place = words(
      sharing > 1 ? ChartsPhrase.placeShared : .placeAlone,
      [
        "worker": facts.names.worker(member.id), "pay": "\(member.pay)",
        "rank": "\(member.rank)", "count": "\(distribution.members.count)",
        "sharing": "\(sharing)",
        "quarter": words(quarter[distribution.quarter(ofRank: member.rank) - 1]),
      ])
  }
}

extension MonthFacts {
  /// Where a pool pays: the street, or one community of it.
  fileprivate func place(of pool: PoolKey) -> String {
    pool.scope == slice.street.text
      ? names.street(slice.street) : names.community(Identifier(pool.scope))
  }
}
