import Domain
import TextUI
import Wording

extension BoardPageFacts {
  /// Whose figures differ from those of the settlement that was given up, the largest change of
  /// pay first.
  func changesSinceFormer() -> [SettledDifference] {
    let former = facts.snapshot.former
    guard let key = former.first?.key.settlement else { return [] }
    return settledDifferences(from: former, to: strict.settledResults(of: key)).sorted {
      abs($0.gain.fen) == abs($1.gain.fen)
        ? $0.worker < $1.worker : abs($0.gain.fen) > abs($1.gain.fen)
    }
  }

  func reopeningTable() -> BreakdownTable {
    func money(_ result: SettledResult?) -> TextLine {
      guard let result, result.pool != nil else { return NumberText.none }
      return TextLine("\(result.pay)")
    }
    var table = BreakdownTable(
      title: words(MonthlyPhrase.reopeningTitle),
      columns: [
        Column(words(DashboardPhrase.headWorker), rank: 0, minimum: 8, ideal: 20),
        Column(words(DashboardPhrase.headCommunity), rank: 1, minimum: 6, ideal: 10),
        Column(number: words(MonthlyPhrase.headBefore), rank: 0, width: 9),
        Column(number: words(MonthlyPhrase.headAfter), rank: 0, width: 9),
        Column(number: words(MonthlyPhrase.headDifference), rank: 0, width: 9),
      ])
    table.lines = changes.map { change in
      let home = change.after?.community ?? change.before?.community
      return BreakdownTable.Line(
        cells: [
          TextLine(facts.names.worker(change.worker)),
          TextLine(home.map { facts.names.community($0) } ?? ""), money(change.before),
          money(change.after), TextLine(NumberText.signed(change.gain.fen)),
        ], link: facts.results[change.worker].map { .worker($0.id) })
    }
    let before = facts.snapshot.former.reduce(Money.zero) { $0 + $1.pay }
    let after = strict.workers.reduce(Money.zero) { $0 + $1.pay }
    table.closing = [
      TextLine([
        .init(facts.viewer.glyphs.signs.done + " ", .good),
        .init(
          words(
            MonthlyPhrase.reopeningProof,
            [
              "count": "\(changes.count)", "before": "\(before)", "after": "\(after)",
              "difference": NumberText.signed(after.fen - before.fen),
            ])),
      ])
    ]
    return table
  }
}
