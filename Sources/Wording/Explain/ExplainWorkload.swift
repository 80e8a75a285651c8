import Domain

/// W: one line a duty, points x difficulty x share x days.
func explainWorkload(
  _ worker: WorkerResult, _ board: Board, _ records: Records, _ names: RecordNames,
  _ words: Words, _ written: EnteredText
) -> [Explanation.Line] {
  let head = Explanation.Line(
    .workload, depth: 1, words(ExplainPhrase.workload), value: "\(worker.workload)",
    formula: words(ExplainPhrase.workloadFormula))
  guard !worker.duties.isEmpty else {
    return [head, Explanation.Line(.workload, depth: 3, words(ExplainPhrase.noDuty))]
  }
  return [head]
    + worker.duties.map { part in
      Explanation.Line(
        .workload, depth: 2, names.target(part.duty.target) + " " + kind(part.duty, records, words),
        value: "\(part.points)",
        formula:
          "= \(part.standard) x \(part.difficulty) x \(part.duty.share) x \(part.days)/\(board.month.length)",
        note: note(part, worker, board.month, names, words, entry(part, board, records, written)))
    }
}

private func kind(_ duty: Duty, _ records: Records, _ words: Words) -> String {
  if duty.role == .cover { return words.name(DutyRole.cover) }
  guard let line = records.lines[duty.target] else { return words(ExplainPhrase.kindGrid) }
  return words(line.kind == .main ? ExplainPhrase.kindMain : .kindAuxiliary)
}

/// From when, until when, and where, as far as that is not the usual.
private func note(
  _ part: DutyPoints, _ worker: WorkerResult, _ month: Month, _ names: RecordNames, _ words: Words,
  _ entry: String?
) -> String {
  var notes: [String] = []
  if let bounds = part.duty.assigned.bounds(in: month) {
    if bounds.first > month.first {
      notes.append(words(ExplainPhrase.since, ["day": short(bounds.first)]))
    }
    if bounds.last < month.last {
      notes.append(words(ExplainPhrase.until, ["day": short(bounds.last)]))
    }
  }
  let away = part.duty.assigned.count - part.duty.present.count
  if away > 0 { notes.append(words(ExplainPhrase.away, ["days": "\(away)"])) }
  if part.duty.community != worker.community {
    notes.append(names.community(part.duty.community))
  }
  return (notes + [entry].compactMap(\.self)).joined(separator: " ")
}

/// Who entered the newest of its records.
private func entry(
  _ part: DutyPoints, _ board: Board, _ records: Records, _ written: EnteredText
) -> String? {
  part.duty.rows(records, in: board.month).last.flatMap { written.text($0) }
}

/// Without its year: `10-14`.
private func short(_ day: Day) -> String { String(day.description.dropFirst(5)) }
