import Domain
import Query
import TextUI
import Wording

/// What the monthly board shows besides the figures of the month, made when it is first opened.
///
/// A class, as the facts it belongs to, which outlives it.
final class BoardPageFacts: @unchecked Sendable {
  unowned let facts: MonthFacts
  /// The lines of the second panel, and where they lead, by their id.
  private(set) lazy var panel = boardFacts()
  /// What to look at first.
  private(set) lazy var concerns =
    facts.slice.concerns(strict, habits: habits, today: facts.today) + lateRequests
  private(set) lazy var habits = strict.raterHabits
  /// The figures on the marks that are in; nothing is assumed.
  private(set) lazy var strict = facts.choice == .strict ? facts.board : Board(facts.slice)
  /// The same on all marks, whoever looks: only what is lacking is told from it.
  private(set) lazy var full = facts.isBlind ? Board(facts.snapshot.slice) : strict
  private(set) lazy var rate = facts.board.rate
  /// Who is paid otherwise than before the month was reopened.
  private(set) lazy var changes = changesSinceFormer()
  /// How many marks each community lacks before it can be submitted.
  private(set) lazy var lacking = countLacking()
  /// The place of everybody among those of the same class, by the total; equals share it.
  private(set) lazy var ranks = makeRanks()
  /// How many workers each community has whose month is looked through.
  private(set) lazy var ready = countReady()

  private let tables = Memo<Breakdown, BreakdownTable>()

  init(_ facts: MonthFacts) { self.facts = facts }

  /// The community where most is late of what residents wait for; the first of equals.
  private var lateRequests: [Concern] {
    let late = facts.board.communities.compactMap { community -> (Community.ID, Int)? in
      let count = facts.registers?.openRequests(of: community.id)?.red ?? 0
      return count > 0 ? (community.id, count) : nil
    }
    let most = late.map(\.1).max()
    return late.first { $0.1 == most }.map { [.requests($0.0, late: $0.1)] } ?? []
  }

  /// What a figure is made from.
  func breakdown(of figure: Breakdown) -> BreakdownTable {
    tables.value(figure) { table(of: figure) }
  }

  var words: Words { facts.words }

  private func countLacking() -> [Community.ID: Int] {
    facts.source.blockingMarks.countByCommunity
  }

  private func countReady() -> [Community.ID: Int] {
    var counts: [Community.ID: Int] = [:]
    for key in facts.records.readyMarks.keys where key.month == facts.month {
      if let home = facts.results[key.worker]?.community { counts[home, default: 0] += 1 }
    }
    return counts
  }

  private func makeRanks() -> [Worker.ID: Int] {
    var ranks: [Worker.ID: Int] = [:]
    let totals = facts.board.workers.map { ($0.id, $0.workerClass, $0.total.raw) }
    for workerClass in WorkerClass.allCases {
      let members = totals.filter { $0.1 == workerClass }.sorted { $0.2 > $1.2 }
      var rank = 0
      for (place, member) in members.enumerated() {
        if place == 0 || members[place - 1].2 != member.2 { rank = place + 1 }
        ranks[member.0] = rank
      }
    }
    return ranks
  }
}

extension MonthFacts {
  /// Whether the month was settled before and opened again.
  var isReopened: Bool {
    state < .settled && records.settlement(of: month, street: slice.street) != nil
  }

  func isReady(_ worker: Worker.ID) -> Bool {
    records.readyMarks[ReadyMark.Key(month: month, worker: worker)] != nil
  }

  /// The last six months of a series, each as wide as a cell.
  func shortTrend(_ series: MonthSeries) -> TextLine {
    let short = MonthSeries(
      months: series.months.suffix(6), values: Array(series.values.suffix(6)))
    guard !short.isEmpty, let scale = short.scale else { return NumberText.none }
    return TextLine(
      scale.trend(short.values.flatMap { [$0, $0] }, glyphs: viewer.glyphs), style: Style(.chart2))
  }
}
