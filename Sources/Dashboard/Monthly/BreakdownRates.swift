import Domain
import TextUI
import Wording

/// The figures of the board that are means and rates: the marks of a rater, the rates of places and
/// of people.
extension BoardPageFacts {
  func raterTable(_ habit: RaterHabit) -> BreakdownTable {
    var table = BreakdownTable(
      title: words(MonthlyPhrase.raterTitle, ["rater": facts.title(of: habit)]),
      columns: [
        Column(words(MonthlyPhrase.headRatee), rank: 0, minimum: 8, ideal: 18),
        Column(words(MonthlyPhrase.headTarget), rank: 2, minimum: 8, ideal: 16),
        Column(words(MonthlyPhrase.headRater), rank: 1, minimum: 8, ideal: 18),
        Column(number: words(MonthlyPhrase.headScore), rank: 0, width: 6),
      ])
    var marks: [(worker: WorkerResult, mark: Mark)] = []
    strict.eachMark { place, mark in
      guard mark.key.source == habit.source else { return }
      let worker = strict.workers[place]
      switch habit.scope {
      case .community(let id): if worker.community == id { marks.append((worker, mark)) }
      case .rater(let name): if mark.rater == name { marks.append((worker, mark)) }
      }
    }
    marks.sort { $0.mark.score.raw < $1.mark.score.raw }
    table.lines = marks.map { worker, mark in
      let isTeam = mark.key.source == .team
      return .init(
        cells: [
          TextLine(
            isTeam ? facts.names.community(worker.community) : facts.names.worker(worker.id)),
          mark.key.target.map { TextLine(facts.names.target($0), style: .dim) }
            ?? TextLine(words(MonthlyPhrase.overall), style: .dim),
          TextLine(facts.names.login(mark.rater), style: .dim), TextLine("\(mark.score)"),
        ], link: .worker(worker.id))
    }
    table.closing = [
      TextLine([
        .init(facts.viewer.glyphs.signs.done + " ", .good),
        .init(
          words(
            MonthlyPhrase.raterProof,
            [
              "mean": decimalText(habit.mean, places: 2),
              "sum": decimalText(marks.reduce(0) { $0 + $1.mark.score.raw }, places: 2),
              "count": "\(habit.count)", "deviation": decimalText(habit.deviation, places: 2),
            ])),
      ])
    ]
    if let others = habit.others, let difference = habit.difference {
      table.closing.append(
        TextLine(
          words(
            MonthlyPhrase.raterBeside,
            [
              "others": decimalText(others, places: 2),
              "difference": NumberText.signed(difference),
            ]), style: .dim))
    }
    return table
  }

  func ratesTable() -> BreakdownTable {
    var table = BreakdownTable(
      title: words(MonthlyPhrase.ratesTitle),
      columns: rateColumns(words(DashboardPhrase.headCommunity)))
    let sorted = facts.board.communities.compactMap { community in
      community.rate.map { (community, $0) }
    }.sorted { $0.1.fraction < $1.1.fraction }
    table.lines = sorted.map { community, rate in
      .init(
        cells: rateCells(facts.names.community(community.id), rate),
        link: .community(community.id))
    }
    table.closing = rateClosing
    return table
  }

  func standingsTable() -> BreakdownTable {
    var table = BreakdownTable(
      title: words(MonthlyPhrase.standingsTitle),
      columns: rateColumns(words(DashboardPhrase.headWorker)))
    let sorted = facts.board.workers.compactMap { worker in
      worker.ownRate.map { (worker, $0) }
    }.sorted { $0.1.fraction < $1.1.fraction }
    table.lines = sorted.map { worker, rate in
      .init(cells: rateCells(facts.names.worker(worker.id), rate), link: .worker(worker.id))
    }
    table.closing = rateClosing
    return table
  }

  private func rateColumns(_ name: String) -> [Column] {
    [
      Column(name, rank: 0, minimum: 8, ideal: 18),
      Column(number: words(DashboardPhrase.headRate), rank: 0, width: 6),
      Column(number: words(MonthlyPhrase.headAnswers), rank: 1, width: 9),
      Column(words(MonthlyPhrase.headInterval), rank: 3, minimum: 13, gap: 2),
      Column("", rank: 4, minimum: 20, gap: 2),
      Column(
        words(MonthlyPhrase.headStanding), rank: 2, minimum: facts.viewer.latinNames ? 11 : 6,
        gap: 2),
    ]
  }

  private func rateCells(_ name: String, _ rate: Rate) -> [TextLine] {
    let (low, high) = rate.ends
    let strip = IntervalStrip(
      low: low.tenThousandths, high: high.tenThousandths, point: rate.tenThousandths,
      target: self.rate?.tenThousandths)
    return [
      TextLine(name), TextLine(NumberText.percent(rate)),
      TextLine("\(rate.satisfied)/\(rate.valid)", style: .dim),
      TextLine(NumberText.percent(low) + " - " + NumberText.percent(high), style: .dim),
      TextLine(
        strip.text(on: RateStrip.scale, cells: 20, glyphs: facts.viewer.glyphs),
        style: Style(.chart1)),
      standingCell(rate),
    ]
  }

  private var rateClosing: [TextLine] {
    guard let rate else { return [] }
    return [
      TextLine(
        words(MonthlyPhrase.rateRemark, ["rate": NumberText.percent(rate)]), style: .dim)
    ]
  }
}
