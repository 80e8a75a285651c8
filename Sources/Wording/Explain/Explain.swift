package import Domain

/// Explains one worker's month from the result itself: nothing is computed a second time.
///
/// Names are found in `records`, with `latin` those of places in Latin letters; `person` shows a
/// person's written name. `entered` says who wrote which row, and when, as far as that is known.
package func explain(
  _ worker: WorkerResult, on board: Board, in records: Records, words: Words,
  latin: Bool = false, entered: EnteredRows = [:],
  person: @escaping (String) -> String = { $0 }
) -> Explanation {
  let written = EnteredText(rows: entered, words: words, person: person)
  let names = RecordNames(records, words.language, latin: latin)
  let workload = explainWorkload(worker, board, records, names, words, written)
  let effect = explainEffect(worker, names, words, written)
  let special = explainSpecial(worker, words, written)
  let satisfaction = explainSatisfaction(worker, records, names, board.month, words, written)
  return Explanation(
    lines: explainSum(worker, board, words) + workload + effect + special + satisfaction
      + explainClosing(worker, board, words))
}

/// Total and pay, the two lines on top.
private func explainSum(
  _ worker: WorkerResult, _ board: Board, _ words: Words
) -> [Explanation.Line] {
  let sign = board.isEstimate ? "~" : ""
  let total = Explanation.Line(
    .sum, depth: 0, words(ExplainPhrase.total) + sign, value: "\(worker.total)",
    formula: "= W \(worker.workload) + E \(worker.effect.points) + X \(worker.special)"
      + " + S \(worker.satisfaction.points)")
  let pay = Explanation.Line(
    .sum, depth: 0, words(ExplainPhrase.pay) + sign,
    value: worker.pool == nil ? "--" : "\(worker.pay)", formula: payFormula(worker, board),
    note: payNote(worker, board, words))
  return [total] + points(worker, words) + [pay]
}

/// The points for pay, where they are not the total: `148.88 x 21/31`.
private func points(_ worker: WorkerResult, _ words: Words) -> [Explanation.Line] {
  guard let points = worker.poolPoints, points != worker.total else { return [] }
  let presence = worker.presence
  return [
    Explanation.Line(
      .sum, depth: 0, words(ExplainPhrase.poolPoints), value: "\(points)",
      formula: "= \(worker.total) x \(presence.eligibleDays)/\(presence.employed.count)",
      note: words(ExplainPhrase.poolPointsWhy))
  ]
}

private func payFormula(_ worker: WorkerResult, _ board: Board) -> String {
  guard let pool = worker.pool.flatMap(board.pool) else { return "" }
  switch worker.payPart {
  case .quota(let numerator, let sum, _, _, _):
    return "= \(pool.money) x \(decimalText(numerator, places: 2)) / \(decimalText(sum, places: 2))"
  case .fixed(let base): return "= \(worker.poolPoints ?? worker.total) x \(base)"
  case .none: return ""
  }
}

private func payNote(_ worker: WorkerResult, _ board: Board, _ words: Words) -> String {
  guard let pool = worker.pool.flatMap(board.pool) else { return words(ExplainPhrase.noPool) }
  let note = words(
    ExplainPhrase.pool, ["class": words.name(pool.key.workerClass), "members": "\(pool.members)"])
  guard case .quota(_, _, _, _, true) = worker.payPart else { return note }
  return note + words(ExplainPhrase.remainder)
}

/// Whether everything adds up, said in one sentence.
private func explainClosing(
  _ worker: WorkerResult, _ board: Board, _ words: Words
) -> [Explanation.Line] {
  let parts =
    worker.workload.raw + worker.effect.points.raw + worker.special.raw
    + worker.satisfaction.points.raw
  if board.isBeyondMoney {
    return [
      Explanation.Line(
        .closing, depth: 0,
        words(CyclePhrase.moneyBeyond, ["month": board.month.description]))
    ]
  }
  guard parts == worker.total.raw else {
    return [Explanation.Line(.closing, depth: 0, words(ExplainPhrase.checkFails))]
  }
  guard let pool = worker.pool.flatMap(board.pool), pool.mode == .pool, pool.paid == pool.money
  else { return [Explanation.Line(.closing, depth: 0, words(ExplainPhrase.checkTotal))] }
  return [
    Explanation.Line(
      .closing, depth: 0, words(ExplainPhrase.checkPool, ["members": "\(pool.members)"]))
  ]
}
