package import Domain
package import Wording

/// Where a month stands, as JSON; `null` means no data.
package func statusJSON(
  _ status: MonthStatus, records: Records, _ words: Words, isRehearsal: Bool = false
) -> String {
  let names = RecordNames(records, words.language)
  return JSONText.object([
    "street": .text(status.street.text),
    "month": .text(status.month.description),
    "state": .text(status.state.rawValue),
    "today": .text(status.today.description),
    "next": .optional(status.steps.first?.into.rawValue),
    "steps": .array(status.steps.map { step($0, words, names) }),
    "submitted": .texts(status.submitted.map(\.text)),
    "unsubmitted": .texts(status.unsubmitted.map(\.text)),
    "ready": .array(ready(status)),
    "marks_due": .text(status.marksDue.description),
    "missing": .array(status.missing.map { missing($0, records, words) }),
    "specials_pending": .array(status.pendingSpecials.map(special)),
    "batches": .array(status.batches.map(batch)),
    "unasked": .texts(status.unasked.map(\.text)),
    "returned": .array(
      status.returned.map {
        .object([
          "community": .text($0.key.community.text), "reason": .text($0.reason), "by": .text($0.by),
        ])
      }),
    "taken_back": status.takenBack.map {
      .object(["reason": .text($0.reason), "by": .text($0.by)])
    } ?? .null,
    "separate_raters": .bool(status.separateRaters),
    "objections_open": .array(status.openObjections.map(objection)),
    "published": .optional(status.publication?.since.description),
    "settle_from": .optional(status.settleFrom?.description),
    "settled": status.settlement.map(settled) ?? .null,
    "reopening_asked_by": .optional(status.askedReopening?.askedBy),
  ]).marked(rehearsal: isRehearsal).printed + "\n"
}

private func step(_ step: MonthStatus.Step, _ words: Words, _ names: RecordNames) -> JSONText {
  .object([
    "into": .text(step.into.rawValue),
    "conditions": .array(
      step.conditions.map { condition in
        .object([
          "requirement": .text(condition.requirement.rawValue),
          "met": .bool(condition.isMet),
          "lacking": .texts(condition.obstacles.map { words.phrase(for: $0, names: names) }),
        ])
      }),
  ])
}

private func ready(_ status: MonthStatus) -> [JSONText] {
  status.ready.sorted { $0.key < $1.key }.map { community, count in
    .object([
      "community": .text(community.text), "ready": .integer(count.done),
      "workers": .integer(count.all),
    ])
  }
}

private func missing(_ mark: DueMark, _ records: Records, _ words: Words) -> JSONText {
  let (role, place): (ActorRole, String?) =
    switch mark.giver {
    case .worker(let id): (.worker, id.text)
    case .secretary(let id): (.secretary, id.text)
    case .department(let id): (.department, id.text)
    case .street: (.street, nil)
    }
  return .object([
    "source": .text(mark.key.source.rawValue), "ratee": .text(mark.key.ratee),
    "target": .optional(mark.key.target?.text),
    "mark_community": .optional(mark.key.community?.text),
    "community": .text(mark.community.text), "blocking": .bool(mark.isBlocking),
    "waived_by": .optional(mark.waiver?.by), "role": .text(role.rawValue),
    "place": .optional(place),
    "logins": .texts(MarkGiverName(records, words).logins(mark.giver)),
  ])
}

private func special(_ task: SpecialTask) -> JSONText {
  .object([
    "id": .text(task.id.text), "worker": .text(task.worker.text), "title": .text(task.title),
    "points": .text(task.points.description), "proposer": .text(task.proposer),
  ])
}

private func batch(_ facts: BatchFacts) -> JSONText {
  .object([
    "batch": .text(facts.batch.key.batch), "status": .text(facts.batch.status.rawValue),
    "answers": .integer(facts.answers), "satisfied": .integer(facts.tally.satisfied),
    "valid": .integer(facts.tally.valid), "signer": .optional(facts.batch.signer),
    "countersigner": .optional(facts.batch.countersigner),
    "rechecked": facts.recheck.map { .integer($0.checked) } ?? .null,
    "agreed": facts.recheck.map { .integer($0.agreed) } ?? .null,
    "reason": .optional(facts.recheck?.reason),
  ])
}

private func objection(_ objection: Objection) -> JSONText {
  .object([
    "id": .text(objection.id.text), "community": .text(objection.community.text),
    "worker": .optional(objection.worker?.text), "text": .text(objection.text),
    "by": .optional(objection.raisedBy.isEmpty ? nil : objection.raisedBy),
  ])
}

private func settled(_ settlement: Settlement) -> JSONText {
  .object([
    "version": .integer(settlement.key.version), "day": .text(settlement.day.description),
    "by": .text(settlement.by), "rules": .integer(settlement.rules),
    "scheme": .optional(settlement.scheme?.description),
  ])
}
