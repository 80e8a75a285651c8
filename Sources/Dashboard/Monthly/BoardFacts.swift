import Domain
import TextUI
import Wording

/// The second panel of the board as lines: three things first, then pools, spreads, raters, rates.
struct BoardFacts {
  struct Line {
    let text: TextLine
    var sign: RowSign?
    /// Where it leads; `nil` = it is a heading or a remark.
    var link: Link?
    var isHeading = false
  }

  private(set) var lines: [Line] = []
  private let monthly: BoardPageFacts
  private let facts: MonthFacts
  private var words: Words { facts.words }
  private var ambiguous: AmbiguousWidth { facts.viewer.ambiguous }

  init(_ monthly: BoardPageFacts) {
    self.monthly = monthly
    facts = monthly.facts
    for (place, concern) in monthly.concerns.enumerated() {
      add(ConcernText(concern, monthly), number: place + 1)
    }
    if monthly.concerns.isEmpty {
      lines.append(Line(text: TextLine(words(MonthlyPhrase.nothingStrikes)), sign: .done))
    }
    addReopening()
    addSpreads()
    addPools()
    addRaters()
    addRates()
    addTrends()
  }

  static func id(_ place: Int, _ line: Line) -> String {
    (line.isHeading ? "#" : "") + String(place)
  }

  static func isHeading(_ id: String) -> Bool { id.hasPrefix("#") }

  private mutating func add(_ concern: ConcernText, number: Int) {
    lines.append(
      Line(
        text: TextLine("\(number) ", style: .dim) + TextLine(concern.title), sign: .attention,
        link: concern.link))
    for detail in concern.details {
      lines.append(Line(text: TextLine("  " + detail.text, style: .dim), link: detail.link))
    }
  }

  private mutating func heading(_ phrase: MonthlyPhrase, _ heads: [(String, Int)] = []) {
    var line = TextLine(words(phrase), style: .title)
    if !heads.isEmpty {
      line = fitted(line)
      for (head, width) in heads { line = line + right(head, width, .dim) }
    }
    lines.append(Line(text: TextLine(), isHeading: true))
    lines.append(Line(text: line, isHeading: true))
  }

  // MARK: - Sections

  private mutating func addReopening() {
    guard !facts.snapshot.former.isEmpty else { return }
    heading(.factReopening)
    let sum = monthly.changes.reduce(0) { $0 + max(0, $1.gain.fen) }
    lines.append(
      Line(
        text: TextLine(
          words(
            MonthlyPhrase.reopeningCount,
            ["count": "\(monthly.changes.count)", "amount": decimalText(sum, places: 2)])),
        link: .figure(.reopening)))
  }

  private mutating func addSpreads() {
    let spreads = facts.board.spreads.filter { $0.group != .community }.sorted { one, other in
      let (left, right) = (one.group == .street, other.group == .street)
      if left != right { return left }
      return one.difference == other.difference
        ? one.id < other.id : one.difference > other.difference
    }
    guard !spreads.isEmpty else { return }
    heading(.factSpreads, [(words(MonthlyPhrase.headDifference), 9), ("n", 5)])
    let names = DistinctNames(spreads.map(facts.title(of:)))
    for spread in spreads {
      lines.append(
        Line(
          text: fitted(
            TextLine(names.fitted(facts.title(of: spread), to: 18, ambiguous: ambiguous)))
            + right("\(spread.difference)", 9)
            + right("\(spread.count)", 5, .dim), link: .figure(.spread(spread))))
    }
  }

  private mutating func addPools() {
    guard !facts.board.pools.isEmpty else { return }
    heading(
      .factPools, [(words(MonthlyPhrase.headMoney), 11), (words(MonthlyPhrase.headReserve), 9)])
    for pool in facts.board.pools {
      let name = words(
        MonthlyPhrase.poolName,
        ["class": facts.title(of: pool.key), "count": "\(pool.members)"])
      lines.append(
        Line(
          text: fitted(TextLine(name)) + right("\(pool.money)", 11)
            + right("\(pool.reserve)", 9, pool.reserve < .zero ? .warning : .dim),
          link: .figure(.pool(pool.key))))
    }
  }

  private mutating func addRaters() {
    let habits = monthly.habits
    guard !habits.isEmpty else { return }
    heading(
      .factRaters,
      [
        (words(MonthlyPhrase.headAverage), 7), (words(MonthlyPhrase.headBeside), 8),
        (words(MonthlyPhrase.headDeviation), 7), ("n", 4),
      ])
    for habit in habits {
      let difference = habit.difference.map { NumberText.signed($0) } ?? "--"
      let text =
        fitted(TextLine(facts.title(of: habit))) + right(decimalText(habit.mean, places: 2), 7)
        + right(difference, 8)
        + right(habit.count > 1 ? decimalText(habit.deviation, places: 2) : "--", 7, .dim)
        + right("\(habit.count)", 4, .dim)
      lines.append(Line(text: text, link: .figure(.rater(habit))))
    }
  }

  private mutating func addRates() {
    guard let rate = monthly.rate else { return }
    heading(.factRates)
    let (low, high) = rate.ends
    lines.append(
      Line(
        text: TextLine(
          words(
            MonthlyPhrase.streetRate,
            [
              "rate": NumberText.percent(rate), "satisfied": "\(rate.satisfied)",
              "valid": "\(rate.valid)", "low": NumberText.percent(low),
              "high": NumberText.percent(high),
            ])), link: .figure(.rates)))
    let own = facts.board.workers.compactMap(\.ownRate)
    let unclear = own.count { $0.standing(beside: rate) == .unclear }
    lines.append(
      Line(
        text: TextLine(
          words(
            MonthlyPhrase.unclearWorkers, ["count": "\(unclear)", "all": "\(own.count)"])),
        link: .figure(.standings)))
  }

  private mutating func addTrends() {
    guard facts.history != nil else { return }
    let places = facts.board.communities.map(\.id)
    let points = facts.series { month in
      let values = places.compactMap { month.places[$0]?.points?.raw }
      return values.count == places.count && !values.isEmpty ? values.reduce(0, +) : nil
    }
    guard let low = points.lowest, let high = points.highest else { return }
    heading(.factTrend)
    lines.append(
      Line(
        text: TextLine(words(DashboardPhrase.headTotal) + " ") + facts.shortTrend(points)
          + TextLine(" \(Points(raw: low))-\(Points(raw: high))", style: .dim),
        link: .figure(.street)))
  }

  // MARK: - Text

  private func fitted(_ line: TextLine) -> TextLine { line.fitted(to: 19, ambiguous: ambiguous) }

  private func right(_ text: String, _ width: Int, _ style: Style = .text) -> TextLine {
    TextLine(text, style: style).aligned(right: width, ambiguous: ambiguous)
  }
}

extension BoardPageFacts {
  func boardFacts() -> (table: PanelTable, links: [String: Link]) {
    let board = BoardFacts(self)
    let links = Dictionary(
      uniqueKeysWithValues: board.lines.enumerated().compactMap { place, line in
        line.link.map { (BoardFacts.id(place, line), $0) }
      })
    let table = PanelTable(
      columns: [PanelColumn(id: "fact", column: Column("", rank: 0, minimum: 20, ideal: 400))],
      hasHead: false,
      rows: board.lines.enumerated().map { place, line in
        PanelRow(
          id: BoardFacts.id(place, line), cells: [line.text], sign: line.sign,
          search: [line.text.text])
      }, ambiguous: facts.viewer.ambiguous)
    return (table, links)
  }
}

extension MonthFacts {
  func title(of spread: Spread) -> String {
    switch spread.group {
    case .community: names.community(Identifier(spread.id))
    case .main: words(MonthlyPhrase.spreadMain, ["line": names.target(Identifier(spread.id))])
    case .street:
      words(spread.classes == "chief" ? MonthlyPhrase.spreadChiefs : .spreadStreet)
    }
  }

  /// The class, and the community where pools are divided by it.
  func title(of pool: PoolKey) -> String {
    let name = words.name(pool.workerClass)
    return pool.scope == slice.street.text
      ? name : names.community(Identifier(pool.scope)) + " " + name
  }

  func title(of habit: RaterHabit) -> String {
    switch habit.scope {
    case .community(let id): words.name(habit.source) + " " + names.community(id)
    case .rater(let name): words.name(habit.source) + " " + names.login(name)
    }
  }
}
