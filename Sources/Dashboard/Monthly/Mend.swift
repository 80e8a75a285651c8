import Domain
import Query
import Wording

extension State {
  /// Goes to where an obstacle can be mended, or says that only time helps.
  mutating func mend(_ obstacle: Obstacle, _ text: String) -> [Effect] {
    guard let facts else { return [] }
    switch obstacle {
    case .monthNotOver, .publicityUntil: say(text, .warning)
    case .notPublished: open(.advance(.publicity))
    case .notSubmitted(let community): open(.submit(community))
    case .missingMark(let worker, let source):
      return openMarks(source, ratee: worker.text)
    case .missingTeam(let community): return openMarks(.team, ratee: community.text)
    case .specialPending(let id): return openWorklist(.specials, selecting: .special(id))
    case .batchNotCountersigned(let batch, _):
      return openWorklist(
        .survey, selecting: .batch(Batch.Key(month: facts.month, batch: batch)))
    case .noAnswers(let community):
      let waiver = Waiver.Key(month: facts.month, ratee: community.text, source: .survey)
      return openWorklist(.survey, selecting: .unasked(waiver))
    case .objectionOpen(let id): return openWorklist(.objections, selecting: .objection(id))
    }
    return []
  }

  /// The list of marks, on the first one that a source still owes, or on that it may be waived; a mark
  /// of others, which that list would not have, is only named with those who give it.
  private mutating func openMarks(_ source: Source, ratee: String) -> [Effect] {
    guard let facts else { return [] }
    let due = facts.source.blockingMarks.filter {
      $0.key.source == source && $0.key.ratee == ratee
    }.inOrder
    if let own = due.first(where: facts.source.isOwn) {
      return openWorklist(.marks, selecting: .mark(own.key))
    }
    if !due.isEmpty { say(facts.whoGives(due), .warning) }
    guard due.contains(where: { facts.mayAct(.waive, in: $0.community) }) else { return [] }
    let waiver = Waiver.Key(month: facts.month, ratee: ratee, source: WaivedSource(source))
    return openWorklist(.marks, selecting: .lacking(waiver))
  }
}

extension MonthFacts {
  /// Whose the lacking marks of one source are to give, with the logins that may; none are his.
  func whoGives(_ due: [DueMark]) -> String {
    guard let first = due.first else { return "" }
    let giverNames = MarkGiverName(records, words)
    var givers: [String] = []
    for name in due.map({ giverNames.text($0.giver) }) where !givers.contains(name) {
      givers.append(name)
    }
    return words(
      MonthlyPhrase.reasonOthersMark,
      [
        "name": rateeName(first.key), "source": words.name(first.key.source),
        "givers": words.list(givers),
      ])
  }
}
