import Domain
import TextUI
import Wording

extension Canvas {
  /// The first panel of a community: what waits above, what is so below.
  mutating func drawCommunity(
    _ state: State, _ facts: MonthFacts, _ pane: Pane, _ look: TableLook, in rect: Rect
  ) {
    guard case .community(let id) = state.level, let community = facts.board.community(id) else {
      return drawEmpty(.todos, state, facts, in: rect)
    }
    let lines = facts.facts(of: community, rows: rect.rows, width: rect.columns)
    let todoRows = max(1, min(pane.ids.count, rect.rows - lines.count - 1))
    let (top, rest) = rect.splitTop(todoRows)
    if pane.ids.isEmpty {
      let done = state.viewer.glyphs.signs.done + " " + facts.words(DashboardPhrase.nothingWaits)
      put(done, row: 0, column: 3, .good, in: top)
      if look.isFocused { cursor = Position(row: top.row, column: top.column) }
    } else {
      draw(facts.table(.todos), pane, look, in: top)
    }
    let below = rest.splitTop(rest.rows > lines.count ? 1 : 0).rest
    for (row, fact) in lines.enumerated() where row < below.rows {
      put(fact, row: row, column: 1, in: below)
    }
  }
}

/// What is so in a community, in a few lines or in more of them.
struct CommunityFacts {
  private let community: CommunityResult
  private let facts: MonthFacts
  private let members: [WorkerResult]

  init(_ community: CommunityResult, _ facts: MonthFacts) {
    self.community = community
    self.facts = facts
    members = facts.members[community.id] ?? []
  }

  private var words: Words { facts.words }

  func lines(rows: Int, width: Int) -> [TextLine] {
    // While the month is scored, how many of the people are looked through counts more than how many
    // there should be.
    let short = [ready ?? staff(long: false), sums, rate, interval(width)]
    guard rows >= 12 else { return short.compactMap(\.self) }
    let long: [TextLine?] = [
      staff(long: true), ready, coverage, sums, pool, spread, rate, interval(width), trend,
    ]
    return long.compactMap(\.self)
  }

  private func fact(_ label: DashboardPhrase, _ text: String, _ style: Style = .text) -> TextLine {
    TextLine([.init(words(label), .dim), .init("  " + text, style)])
  }

  private func staff(long: Bool) -> TextLine? {
    fact(
      .factStaff,
      words(
        long ? DashboardPhrase.staffLong : DashboardPhrase.staff,
        [
          "count": "\(community.workers)", "required": "\(community.requiredWorkers)",
          "households": "\(community.households)",
        ]))
  }

  /// How many people the secretary has looked through, while the month is scored.
  private var ready: TextLine? {
    guard facts.state == .scoring else { return nil }
    let all = community.workers
    let count = facts.monthly.ready[community.id] ?? 0
    return TextLine([
      .init(words(DashboardPhrase.factStaff), .dim),
      .init("  " + words(MonthlyPhrase.factReady, ["count": "\(count)", "all": "\(all)"])),
    ])
  }

  private var coverage: TextLine? {
    let grids = facts.records.grids.values.filter {
      $0.community == community.id && facts.records.exists($0.id, in: facts.month)
    }
    let covered = grids.count {
      !facts.holdings.present(for: $0.id, in: community.id, on: facts.day).isEmpty
    }
    let lines = Set(
      members.flatMap { $0.duties.map(\.duty.target) }
        .filter { facts.records.lines[$0]?.kind == .main })
    return fact(
      .titleGrids,
      words(
        DashboardPhrase.coverage,
        ["covered": "\(covered)", "grids": "\(grids.count)", "lines": "\(lines.count)"]))
  }

  private var sums: TextLine? {
    let pay = members.reduce(Money.zero) { $0 + $1.pay }
    return fact(
      .factSum,
      words(
        DashboardPhrase.sums,
        [
          "points": "\(community.points)", "pay": "\(pay)", "estimate": facts.estimateSign,
        ]))
  }

  private var pool: TextLine? {
    guard let key = members.first(where: { $0.workerClass == .worker && $0.pool != nil })?.pool,
      let pool = facts.board.pool(key)
    else { return nil }
    return fact(
      .factPool,
      words(
        DashboardPhrase.pool,
        [
          "class": words.name(key.workerClass), "money": "\(pool.money)",
          "members": "\(pool.members)",
          "base": pool.shownBase.map { decimalText($0, places: 4) } ?? "--",
          "estimate": facts.estimateSign,
        ]))
  }

  private var spread: TextLine? {
    guard
      let spread = facts.board.spreads.first(where: {
        $0.group == .community && $0.id == community.id.text
      })
    else { return nil }
    return fact(
      .factSpread,
      words(
        DashboardPhrase.spread,
        [
          "difference": "\(spread.difference)",
          "highest": facts.names.worker(spread.highestWorker), "high": "\(spread.highest)",
          "lowest": facts.names.worker(spread.lowestWorker), "low": "\(spread.lowest)",
        ]))
  }

  private var rate: TextLine? {
    guard let rate = community.rate else {
      return fact(.factRate, words(DashboardPhrase.noAnswers), .dim)
    }
    let unsigned = community.batches.contains { $0.status == .uploaded || $0.status == .signed }
    var line = fact(.factRate, NumberText.percent(rate) + "%")
    line.append("  \(rate.satisfied)/\(rate.valid)", .dim)
    if unsigned { line.append("  " + words(DashboardPhrase.unsigned), .warning) }
    return line
  }

  /// How rate and points went over the last months.
  private var trend: TextLine? {
    let rates = facts.rates(of: community.id)
    let points = facts.points(of: community.id)
    guard let low = rates.lowest, let high = rates.highest else { return nil }
    var line = TextLine(words(ChartsPhrase.factTrend) + "  ", style: .dim)
    line.append(words(ChartsPhrase.trendRate) + " ")
    line.append(rates.trend(facts.viewer.glyphs), Style(.chart2))
    line.append(" \(Percent(tenths: low))-\(Percent(tenths: high))%", .dim)
    guard let least = points.lowest, let most = points.highest else { return line }
    line.append("  " + words(ChartsPhrase.trendPoints) + " ")
    line.append(points.trend(facts.viewer.glyphs), Style(.chart2))
    line.append(" \(Points(raw: least))-\(Points(raw: most))", .dim)
    return line
  }

  private func interval(_ width: Int) -> TextLine? {
    guard let rate = community.rate else { return nil }
    let (low, high) = rate.ends
    let cells = min(24, width - 22)
    guard cells >= 8 else {
      return fact(.factInterval, NumberText.percent(low) + " - " + NumberText.percent(high) + "%")
    }
    var line = fact(.factInterval, NumberText.percent(low) + " ")
    line.append(
      RateStrip.text(rate, on: Scale(8_000, 10_000), cells: cells, glyphs: facts.viewer.glyphs),
      Style(.chart1))
    line.append(" " + NumberText.percent(high))
    return line
  }
}
