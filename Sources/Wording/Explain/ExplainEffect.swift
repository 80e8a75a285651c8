import Domain

/// E: one line a source, and what each is the mean of.
func explainEffect(
  _ worker: WorkerResult, _ names: RecordNames, _ words: Words, _ written: EnteredText
) -> [Explanation.Line] {
  let effect = worker.effect
  let head = Explanation.Line(
    .effect, depth: 1, words(ExplainPhrase.effect), value: headValue(effect),
    formula: formula(effect, days(worker.presence)), note: assumption(effect.assumed, words))
  guard !effect.sources.isEmpty else {
    return [head, Explanation.Line(.effect, depth: 3, words(ExplainPhrase.noSource))]
  }
  return [head] + effect.sources.flatMap { lines($0, names, words, written) }
}

private func headValue(_ effect: Effect) -> String {
  let given = effect.sources.count { !$0.isMissing }
  if effect.assumed == nil, given == 0, !effect.sources.isEmpty { return "--" }
  return "\(effect.points)"
}

/// One exact fraction and its one rounding: `= 100.00 x 31/31 x (960+2790+3749.49+1880)/10000`.
private func formula(_ effect: Effect, _ days: String) -> String {
  let presence = "= \(effect.maximum) x \(days)"
  if let assumed = effect.assumed { return presence + " x " + part(assumed.value) }
  let given = effect.sources.filter { !$0.isMissing }
  guard !given.isEmpty else { return "" }
  let products = given.map { product($0.weight, $0.score ?? .zero) }
  let sum = products.joined(separator: "+")
  return presence + " x " + (products.count == 1 ? sum : "(\(sum))")
    + "/\(100 * given.reduce(0) { $0 + $1.weight })"
}

/// A weight times a score, without idle zeros; one that does not end is shown to 0.01.
private func product(_ weight: Int, _ score: Fraction) -> String {
  let text = decimalText((Fraction(weight) * score).rounded(scale: 100), places: 2)
  return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
}

/// Present days over the days of the month: `31/31`.
func days(_ presence: Presence) -> String { "\(presence.present.count)/\(presence.length)" }

/// A part of the maximum: `0.9379`.
func part(_ value: Fraction) -> String { decimalText(value.rounded(scale: 10_000), places: 4) }

/// Why a quality is assumed.
func assumption(_ assumed: AssumedQuality?, _ words: Words) -> String {
  switch assumed?.ground {
  case .own(let month): words(ExplainPhrase.assumedOwn, ["month": "\(month)"])
  case .classMean(let month): words(ExplainPhrase.assumedMean, ["month": "\(month)"])
  case .eightyPercent: words(ExplainPhrase.assumedEighty)
  case nil: ""
  }
}

// MARK: - Sources

private func lines(
  _ score: SourceScore, _ names: RecordNames, _ words: Words, _ written: EnteredText
) -> [Explanation.Line] {
  let name = words.name(score.source)
  let weight = "x \(score.weight)%"
  guard let value = score.score else {
    let lacking =
      score.waiver.map { waiver in
        words(ExplainPhrase.waived, ["reason": waiver.reason]) + "  "
          + written.text(waiver.by, waiver)
      } ?? words(ExplainPhrase.missing)
    let note = score.isHidden ? words(ExplainPhrase.hidden) : lacking
    return [Explanation.Line(.effect, depth: 2, name, value: "--", formula: weight, note: note)]
  }
  let line = Explanation.Line(
    .effect, depth: 2, name, value: decimalText(value.rounded(scale: 100), places: 2),
    formula: weight, note: marks(score, names, words, written))
  let given = [line] + entries(score, names, words, written)
  guard score.source == .department, score.marks.count > 1 else { return given }
  return given + [Explanation.Line(.effect, depth: 3, "", formula: mean(score))]
}

/// Each mark with its target, and who gave them: `总评 92.00 桂花1 94.00  汪红梅`.
private func marks(
  _ score: SourceScore, _ names: RecordNames, _ words: Words, _ written: EnteredText
) -> String {
  let isSeveral = score.marks.count > 1
  let given = score.marks.map { needed -> String in
    let value = needed.mark.map { "\($0.score)" } ?? "--"
    guard isSeveral else { return "" }
    let target = needed.key.target.map(names.target) ?? words(ExplainPhrase.overall)
    return target + " " + value
  }.filter { !$0.isEmpty }
  var raters: [String] = []
  for rater in score.marks.compactMap(\.mark?.rater) where !raters.contains(rater) {
    raters.append(rater)
  }
  if let only = score.marks.first?.mark, !isSeveral { return written.text(only.rater, only) }
  return (given + [words.list(raters.map(written.person))]).joined(separator: "  ")
}

/// Who entered each of several marks, a line each, as far as that is known.
private func entries(
  _ score: SourceScore, _ names: RecordNames, _ words: Words, _ written: EnteredText
) -> [Explanation.Line] {
  guard score.marks.count > 1 else { return [] }
  return score.marks.compactMap(\.mark).filter { written.text($0) != nil }.map { mark in
    let target = mark.key.target.map(names.target) ?? words(ExplainPhrase.overall)
    return Explanation.Line(
      .effect, depth: 3, "",
      formula: "\(target) \(mark.score)  " + written.text(mark.rater, mark))
  }
}

/// The exact mean of a department's marks by W: `(95.00 x 48.30 + 90.00 x 8.00) / 56.30`.
private func mean(_ score: SourceScore) -> String {
  let given = score.marks.filter { $0.mark != nil }
  let parts = given.map { needed in
    "\(needed.mark?.score ?? Score(raw: 0)) x \(decimalText(needed.weight, places: 2))"
  }
  let sum = decimalText(given.reduce(0) { $0 + $1.weight }, places: 2)
  return "= (" + parts.joined(separator: " + ") + ") / " + sum
}
