import Domain
import Wording

extension State {
  /// Goes to where an obstacle can be mended, or says that only time helps.
  mutating func mend(_ obstacle: Obstacle, _ text: String) -> [Effect] {
    guard let model else { return [] }
    switch obstacle {
    case .monthNotOver, .publicityUntil: say(text, .warning)
    case .notPublished: open(.advance(.publicity))
    case .notSubmitted(let community): open(.submit(community))
    case .missingMark(let worker, let source):
      return openMarks(source, ratee: worker.text)
    case .missingTeam(let community): return openMarks(.team, ratee: community.text)
    case .specialPending(let id): return openGiving(.specials, selecting: .special(id))
    case .batchNotCountersigned(let batch, _):
      return openGiving(
        .survey, selecting: .batch(Batch.Key(month: model.month, batch: batch)))
    case .noAnswers(let community):
      let waiver = Waiver.Key(month: model.month, ratee: community.text, source: .survey)
      return openGiving(.survey, selecting: .unasked(waiver))
    case .objectionOpen(let id): return openGiving(.objections, selecting: .objection(id))
    }
    return []
  }

  /// The list of marks, on the first one that a source still owes, or on that it may be waived.
  private mutating func openMarks(_ source: Source, ratee: String) -> [Effect] {
    guard let model else { return [] }
    let key = model.monthly.full.workers.lazy.flatMap(\.effect.sources).flatMap(\.marks)
      .first { $0.key.source == source && $0.key.ratee == ratee && $0.mark == nil }?.key
    let effects = openGiving(.marks, selecting: key.map { .mark($0) })
    guard giving?.selected?.thing != key.map({ .mark($0) }) else { return effects }
    let waiver = Waiver.Key(month: model.month, ratee: ratee, source: WaivedSource(source))
    changeGiving { page in page.select(.lacking(waiver)) }
    return effects
  }
}
