import Domain
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ page: YearPage, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    let worker = page.worker.flatMap(page.year.worker)
    let who =
      worker.map { facts.names.workerAndID($0.id) }
      ?? facts.names.street(facts.slice.street) + " " + words.name(page.ranking.workerClass)
    let title = words(
      SheetsPhrase.yearTitle,
      ["who": who, "year": "\(page.year.year)", "count": "\(page.year.months.count)"])
    drawPage(
      state, facts, title: TextLine(title, style: .accent),
      note: TextLine(words(SheetsPhrase.noteSettledOnly), style: .dim),
      header: words(SheetsPhrase.yearHeader)
    ) { canvas, body in
      let rect = body.inset(horizontal: 1)
      if page.year.months.isEmpty {
        canvas.drawNoYear(page, facts, in: rect)
      } else if let worker {
        let line = state.books?.yearLine(of: worker.id, in: page.year)
        canvas.drawMonths(of: worker, page, line, facts, in: rect)
      } else {
        canvas.drawRanking(page, facts, in: rect)
      }
      if !rect.isEmpty { canvas.cursor = Position(row: rect.row, column: rect.column) }
    }
  }

  private mutating func drawNoYear(_ page: YearPage, _ facts: MonthFacts, in rect: Rect) {
    let text = facts.words(
      page.isReading ? SheetsPhrase.yearReading : .noSettledMonth,
      ["year": "\(page.year.year)"])
    for (row, line) in wrap(text, width: rect.columns, ambiguous: ambiguous).enumerated() {
      put(line, row: row, column: 0, in: rect)
    }
  }

  // MARK: - A class

  private mutating func drawRanking(_ page: YearPage, _ facts: MonthFacts, in rect: Rect) {
    let words = facts.words
    let ranking = page.ranking
    let sentence = words(
      SheetsPhrase.seatFacts,
      [
        "count": "\(ranking.places.count)", "quota": "\(ranking.quota)",
        "seats": "\(ranking.seats)", "least": "\(page.year.leastMonths)",
      ])
    let lines = wrap(sentence, width: rect.columns, ambiguous: ambiguous)
    for (row, line) in lines.enumerated() { put(line, row: row, column: 0, .dim, in: rect) }
    let table = rect.splitTop(lines.count).rest
    let rows = table.splitTop(1).rest
    var list = page.list
    list.resize(height: max(1, rows.rows))
    let named = list.namedRows.map { page.cells($0, facts) }
    let columns = [
      Column(number: words(SheetsPhrase.place), rank: 0, width: 4),
      Column(words(DashboardPhrase.headWorker), rank: 0, minimum: 8, ideal: 14)
        .naming(named.map { $0[1].text }, ambiguous: ambiguous),
      Column(words(DashboardPhrase.headCommunity), rank: 3, minimum: 6, ideal: 8)
        .naming(named.map { $0[2].text }, ambiguous: ambiguous),
      Column(number: words(SheetsPhrase.countedMonths), rank: 4, width: 8),
      Column(number: words(SheetsPhrase.meanTotal), rank: 0, width: 8),
      Column(number: words(SheetsPhrase.yearPay), rank: 2, width: 10),
      Column(number: words(SheetsPhrase.monthsOnPost), rank: 5, width: 8),
      Column(words(SheetsPhrase.seat), rank: 0, minimum: 8, ideal: 10),
      Column(words(SheetsPhrase.headTrend), rank: 6, minimum: 12, ideal: 12),
    ]
    let layout = TableLayout(columns, width: table.columns)
    putTitles(of: layout, row: 0, in: table)
    for (row, place) in list.window.enumerated() where row < rows.rows {
      let cells = page.cells(place, facts)
      for placed in layout.placed { put(cells[placed.index], in: placed, row: row, of: rows) }
      note(
        .row(place), owner: MouseOwner.page.rawValue,
        in: Rect(row: rows.row + row, column: rows.column, rows: 1, columns: rows.columns))
      if place == page.list.selection { select(row: row, in: rows, facts.viewer.glyphs) }
    }
  }

  // MARK: - A worker

  private mutating func drawMonths(
    of worker: WorkerYear, _ page: YearPage, _ registers: String?, _ facts: MonthFacts,
    in rect: Rect
  ) {
    let words = facts.words
    let posts = worker.post.targets.map(facts.names.target)
    let sentence = words(
      SheetsPhrase.workerYearFacts,
      [
        "mean": worker.mean.map { "\(Points(rounding: $0))" } ?? "--",
        "count": "\(worker.counted.count)", "post": posts.isEmpty ? "--" : words.list(posts),
        "months": "\(worker.monthsOnPost)",
      ])
    let trend = worker.series(of: page.year.year).trend(facts.viewer.glyphs)
    let lines = wrap(sentence, width: rect.columns, ambiguous: ambiguous)
    for (row, line) in lines.enumerated() { put(line, row: row, column: 0, .dim, in: rect) }
    var table = rect.splitTop(lines.count).rest
    if rect.rows >= 18 {
      put(
        TextLine([
          .init(words(SheetsPhrase.headTrend) + " ", .dim), .init(trend, Style(.chart2)),
        ]), row: 0, column: 0, in: table)
      table = table.splitTop(1).rest
    }
    let columns = [
      Column(words(SheetsPhrase.month), rank: 0, minimum: 7, ideal: 8),
      Column(words(SheetsPhrase.post), rank: 3, minimum: 8, ideal: 16),
      Column(number: words(BoardPhrase.workload), rank: 1, width: 7).asPart,
      Column(number: words(BoardPhrase.effect), rank: 1, width: 7).asPart,
      Column(number: words(BoardPhrase.special), rank: 2, width: 6).asPart,
      Column(number: words(BoardPhrase.satisfaction), rank: 1, width: 6).asPart,
      Column(number: words(BoardPhrase.total), rank: 0, width: 8),
      Column(number: words(BoardPhrase.pay), rank: 0, width: 9),
    ]
    let layout = TableLayout(columns, width: table.columns, gutter: 0)
    putTitles(of: layout, row: 0, in: table)
    let rows = table.splitTop(1).rest
    for (row, cells) in worker.rows(page.year.year, facts).enumerated() where row < rows.rows {
      for placed in layout.placed {
        put(cells[placed.index], in: placed, row: row, of: rows, row == 12 ? .title : .text)
      }
    }
    if let registers, rows.rows > 13 { put(registers, row: 13, column: 0, .dim, in: rows) }
  }
}

extension YearPage {
  /// A member of the class as the texts of the columns.
  fileprivate func cells(_ place: Int, _ facts: MonthFacts) -> [TextLine] {
    let words = facts.words
    let member = members[place]
    let ranked = place < ranking.places.count ? ranking.places[place] : nil
    let seat: TextLine =
      switch ranked?.seat {
      case .excellent: TextLine(words(SheetsPhrase.seatExcellent), style: .good)
      case .tied: TextLine(words(SheetsPhrase.seatTied), style: .warning)
      case nil: TextLine(words(SheetsPhrase.seatTooFew), style: .dim)
      case .without: TextLine("")
      }
    let trend = member.series(of: year.year).trend(facts.viewer.glyphs)
    return [
      TextLine(ranked.map { "\($0.rank)" } ?? "--"), TextLine(facts.names.worker(member.id)),
      TextLine(facts.names.community(member.community)), TextLine("\(member.counted.count)"),
      TextLine(member.mean.map { "\(Points(rounding: $0))" } ?? "--"),
      TextLine("\(member.pay)"), TextLine("\(member.monthsOnPost)"), seat,
      TextLine(trend, style: Style(.chart2)),
    ]
  }
}

extension WorkerYear {
  /// The totals of the twelve months; a gap where none is settled.
  func series(of year: Int) -> MonthSeries {
    let months = (1...12).map { Month(year: year, month: $0) }
    let totals = Dictionary(results.map { ($0.month, $0.total.raw) }) { $1 }
    return MonthSeries(months: months, values: months.map { totals[$0] })
  }

  /// Twelve months and their sum.
  fileprivate func rows(_ year: Int, _ facts: MonthFacts) -> [[String]] {
    let settled = Dictionary(results.map { ($0.month, $0) }) { $1 }
    let months = (1...12).map { number -> [String] in
      let month = Month(year: year, month: number)
      guard let result = settled[month] else {
        return ["\(month)", "--", "--", "--", "--", "--", "--", "--"]
      }
      let posts = Post(result).targets.map(facts.names.target)
      return [
        "\(month)", facts.words.list(posts), "\(result.workload)", "\(result.effect)",
        "\(result.special)", "\(result.satisfaction)", "\(result.total)",
        result.pool == nil ? "--" : "\(result.pay)",
      ]
    }
    let sum = [
      facts.words(SheetsPhrase.total), "", "", "", "", "", "\(total)", "\(pay)",
    ]
    return months + [sum]
  }
}
