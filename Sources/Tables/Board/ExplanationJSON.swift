package import Domain
package import Wording

/// Where a worker's total and pay come from, as JSON: every value that the code computed with.
///
/// `entered` says who wrote which row, and when. Decimals are texts, exact fractions are written `numerator/denominator`.
package func explanationJSON(
  of worker: WorkerResult, on board: Board, records: Records, entered: EnteredRows = [:],
  facts: ExplainedFacts = .leftOut, isRehearsal: Bool = false
) -> String {
  JSONText.members(members(worker, board, records, entered) + facts.members)
    .marked(rehearsal: isRehearsal).printed
}

private func members(
  _ worker: WorkerResult, _ board: Board, _ records: Records, _ entered: EnteredRows
) -> [(String, JSONText)] {
  [
    ("worker", .text(worker.id.text)),
    ("name", .text(worker.name)),
    ("community", .text(worker.community.text)),
    ("class", .text(worker.workerClass.rawValue)),
    ("month", .text(board.month.description)),
    ("state", .text(board.state.rawValue)),
    ("scheme", .optional(board.scheme.effectiveMonth?.description)),
    ("presence", .text("\(worker.presence.present.count)/\(worker.presence.length)")),
    ("total", .text(worker.total.description)),
    ("workload", workload(worker, board.month, records, entered)),
    ("effect", effect(worker.effect, entered)),
    ("special", special(worker, entered)),
    ("satisfaction", satisfaction(worker.satisfaction, records, board.month, entered)),
    ("pay", pay(worker, board)),
    ("flags", .texts(worker.flags.map(\.code))),
  ]
}

private func workload(
  _ worker: WorkerResult, _ month: Month, _ records: Records, _ entered: EnteredRows
) -> JSONText {
  .object([
    "points": .text(worker.workload.description),
    "duties": .array(
      worker.duties.map { part in
        let days = part.duty.assigned.bounds(in: month)
        return .object([
          "target": .text(part.duty.target.text),
          "community": .text(part.duty.community.text),
          "role": .text(part.duty.role.rawValue),
          "from": .optional(days?.first.description),
          "to": .optional(days?.last.description),
          "standard": .text(part.standard.description),
          "coefficient": .text(part.difficulty.description),
          "share": .text(part.duty.share.description),
          "days": .text("\(part.days)/\(month.length)"),
          "points": .text(part.points.description),
          "entered": .array(
            part.duty.rows(records, in: month).compactMap { entered[$0].map(entry) }),
        ])
      }),
  ])
}

private func entry(_ entered: Entered) -> JSONText {
  .object(["by": .text(entered.who), "at": .text(entered.when)])
}

private func entry(_ record: some Record, _ entered: EnteredRows) -> JSONText {
  entered[RowKey(of: record)].map(entry) ?? .null
}

private func effect(_ effect: Effect, _ entered: EnteredRows) -> JSONText {
  .object([
    "points": .text(effect.points.description),
    "maximum": .text(effect.maximum.description),
    "presence": .text(exact(effect.presence)),
    "quality": .optional(effect.quality.map(exact)),
    "sources": .array(
      effect.sources.map { source in
        .object([
          "source": .text(source.source.rawValue),
          "weight": .integer(source.weight),
          "score": .optional(source.score.map(exact)),
          "waived_by": .optional(source.isMissing && !source.isHidden ? source.waiver?.by : nil),
          "waived": source.isMissing && !source.isHidden
            ? source.waiver.map { entry($0, entered) } ?? .null : .null,
          "marks": .array(source.marks.map { mark($0, entered) }),
        ])
      }),
  ])
}

private func mark(_ needed: NeededMark, _ entered: EnteredRows) -> JSONText {
  .object([
    "target": .optional(needed.key.target?.text),
    "community": .optional(needed.key.community?.text),
    "score": .optional(needed.mark?.score.description),
    "rater": .optional(needed.mark?.rater),
    "weight": .integer(needed.weight),
    "entered": needed.mark.map { entry($0, entered) } ?? .null,
  ])
}

private func special(_ worker: WorkerResult, _ entered: EnteredRows) -> JSONText {
  .object([
    "points": .text(worker.special.description),
    "tasks": .array(
      worker.specials.map { task in
        .object([
          "id": .text(task.id.text), "title": .text(task.title),
          "points": .text(task.points.description), "proposer": .text(task.proposer),
          "verifier": .optional(task.verifier), "entered": entry(task, entered),
        ])
      }),
  ])
}

private func satisfaction(
  _ satisfaction: Satisfaction, _ records: Records, _ month: Month, _ entered: EnteredRows
) -> JSONText {
  .object([
    "points": .text(satisfaction.points.description),
    "maximum": .text(satisfaction.maximum.description),
    "presence": .text(exact(satisfaction.presence)),
    "rate": .optional(satisfaction.rate.map { "\($0.satisfied)/\($0.valid)" }),
    "basis": .text(basis(satisfaction.basis)),
    "batches": .array(
      satisfaction.batches.map { batch in
        .object([
          "grid": .text(batch.grid.text), "batch": .text(batch.batch),
          "method": .text(batch.method.rawValue), "status": .text(batch.status.rawValue),
          "satisfied": .integer(batch.tally.satisfied), "valid": .integer(batch.tally.valid),
          "rechecked": batch.recheck.map { .integer($0.checked) } ?? .null,
          "agreed": batch.recheck.map { .integer($0.agreed) } ?? .null,
          "reason": .optional(batch.recheck?.reason),
          "entered": records.batches[Batch.Key(month: month, batch: batch.batch)]
            .map { entry($0, entered) } ?? .null,
        ])
      }),
  ])
}

private func basis(_ basis: RateBasis) -> String {
  switch basis {
  case .ownGrids: "own-grids"
  case .community: "community"
  case .noAnswers: "no-answers"
  }
}

private func pay(_ worker: WorkerResult, _ board: Board) -> JSONText {
  guard let pool = worker.pool.flatMap(board.pool) else { return .null }
  var (quota, extra): (JSONText, JSONText) = (.null, .null)
  if case .quota(let numerator, let sum, let units, let floor, let isExtra) = worker.payPart {
    quota = .text("\(units) x \(numerator)/\(sum) = \(floor)")
    extra = .bool(isExtra)
  }
  return .object([
    "pay": .text(worker.pay.description), "pool": .text(pool.money.description),
    "scope": .text(pool.key.scope), "mode": .text(pool.mode.rawValue),
    "pool_points": .text(pool.points.description),
    "points": .optional(worker.poolPoints?.description),
    "base": .optional(pool.shownBase.map { decimalText($0, places: 4) }),
    "units_floor": quota, "remainder_unit": extra,
  ])
}

private func exact(_ fraction: Fraction) -> String {
  "\(fraction.numerator)/\(fraction.denominator)"
}
