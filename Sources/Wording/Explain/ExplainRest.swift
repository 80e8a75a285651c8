package import Domain

/// X: one line a special task, the undecided ones as what they are.
func explainSpecial(
  _ worker: WorkerResult, _ words: Words, _ written: EnteredText
) -> [Explanation.Line] {
  let person = written.person
  let none = worker.specials.isEmpty
  let head = Explanation.Line(
    .special, depth: 1, words(ExplainPhrase.special), value: none ? "--" : "\(worker.special)",
    formula: none ? words(ExplainPhrase.noSpecial) : "")
  let verified = worker.specials.map { task in
    Explanation.Line(
      .special, depth: 2, task.title, value: "\(task.points)",
      note: words(
        ExplainPhrase.verified,
        [
          "proposer": person(task.proposer),
          "verifier": written.text(task.verifier ?? "--", task),
        ]))
  }
  let pending = worker.pendingSpecials.map { task in
    Explanation.Line(
      .special, depth: 2, task.title, value: "--",
      note: words(
        ExplainPhrase.pending,
        [
          "points": "\(task.points)", "proposer": written.text(task.proposer, task),
        ]))
  }
  return [head] + verified + pending
}

/// S: one fraction, and the answers it counts.
func explainSatisfaction(
  _ worker: WorkerResult, _ records: Records, _ names: RecordNames, _ month: Month,
  _ words: Words, _ written: EnteredText
) -> [Explanation.Line] {
  let satisfaction = worker.satisfaction
  let head = Explanation.Line(
    .satisfaction, depth: 1, words(ExplainPhrase.satisfaction), value: value(satisfaction),
    formula: formula(satisfaction, days(worker.presence)), note: note(satisfaction, words))
  return [head] + answers(satisfaction, names, words)
    + rechecks(satisfaction, words) + signatures(satisfaction, records, month, words, written)
}

/// Why a batch counts although too few of its answers were asked again, or too few agreed.
private func rechecks(_ satisfaction: Satisfaction, _ words: Words) -> [Explanation.Line] {
  var seen: Set<String> = []
  return satisfaction.batches.compactMap { batch in
    guard let recheck = batch.recheck, let reason = recheck.reason,
      seen.insert(batch.batch).inserted
    else { return nil }
    return Explanation.Line(
      .satisfaction, depth: 3,
      batch.batch + "  " + words.recheckShort(recheck, reason))
  }
}

extension Words {
  /// `复查 3 份，2 份一致：…`.
  package func recheckShort(_ recheck: Recheck, _ reason: String) -> String {
    self(
      ExplainPhrase.recheckShort,
      [
        "checked": "\(recheck.checked)", "agreed": "\(recheck.agreed)", "reason": reason,
      ])
  }
}

/// Who signed each batch and countersigned it, as far as that is known.
private func signatures(
  _ satisfaction: Satisfaction, _ records: Records, _ month: Month, _ words: Words,
  _ written: EnteredText
) -> [Explanation.Line] {
  Set(satisfaction.batches.map(\.batch)).sorted(by: byteOrder).compactMap { name in
    guard let batch = records.batches[Batch.Key(month: month, batch: name)],
      let entry = written.text(batch)
    else { return nil }
    let people = [batch.signer, batch.countersigner].compactMap(\.self).map(written.person)
    let parts = [name, words.name(batch.status), people.isEmpty ? nil : words.list(people), entry]
    return Explanation.Line(
      .satisfaction, depth: 3, parts.compactMap(\.self).joined(separator: "  "))
  }
}

private func value(_ satisfaction: Satisfaction) -> String {
  satisfaction.rate == nil && satisfaction.assumed == nil ? "--" : "\(satisfaction.points)"
}

private func formula(_ satisfaction: Satisfaction, _ days: String) -> String {
  let start = "= \(satisfaction.maximum) x \(days)"
  if let rate = satisfaction.rate { return start + " x \(rate.satisfied)/\(rate.valid)" }
  if let assumed = satisfaction.assumed { return start + " x " + part(assumed.value) }
  return ""
}

private func note(_ satisfaction: Satisfaction, _ words: Words) -> String {
  guard let rate = satisfaction.rate else {
    return satisfaction.assumed == nil
      ? words(ExplainPhrase.noAnswers) : assumption(satisfaction.assumed, words)
  }
  let (low, high) = rate.ends
  let interval = words(
    ExplainPhrase.interval, ["low": "\(low.percent)", "high": "\(high.percent)"])
  return satisfaction.basis == .community
    ? words(ExplainPhrase.communityRate) + "  " + interval : interval
}

/// The answers by grid: `桂花1：B7 入户 22/23，B8 电话 16/17`.
private func answers(
  _ satisfaction: Satisfaction, _ names: RecordNames, _ words: Words
) -> [Explanation.Line] {
  var grids: [Target.ID] = []
  for batch in satisfaction.batches where !grids.contains(batch.grid) { grids.append(batch.grid) }
  return grids.inNaturalOrder { $0.text }.map { grid in
    let batches = satisfaction.batches.filter { $0.grid == grid }
    let texts = batches.map {
      "\($0.batch) \(words.name($0.method)) \($0.tally.satisfied)/\($0.tally.valid)"
        + ($0.status == .countersigned ? "" : " " + words.name($0.status))
    }
    return Explanation.Line(
      .satisfaction, depth: 3,
      words(
        ExplainPhrase.answersOfGrid,
        ["grid": names.target(grid), "answers": words.list(texts)]))
  }
}
