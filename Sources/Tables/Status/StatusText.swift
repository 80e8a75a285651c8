package import Domain
package import Wording

/// Where a month stands, as text for a terminal or a log (进度).
package struct StatusText {
  private let status: MonthStatus
  private let isRehearsal: Bool
  private let records: Records
  private let words: Words
  private let names: RecordNames
  private let visible: (String) -> String

  /// - Parameters:
  ///   - status: The month.
  ///   - records: Where names and users are found.
  ///   - words: The language.
  ///   - isRehearsal: Whether it is of a database for practice.
  ///   - visible: The text without anything that a terminal would obey.
  package init(
    _ status: MonthStatus, records: Records, words: Words, isRehearsal: Bool = false,
    visible: @escaping (String) -> String
  ) {
    self.isRehearsal = isRehearsal
    self.status = status
    self.records = records
    self.words = words
    names = RecordNames(records, words.language)
    self.visible = visible
  }

  /// Lines without trailing spaces.
  package var lines: [String] {
    [isRehearsal ? words.list([words(NamesPhrase.rehearsal), head]) : head] + returns + facts
      + rechecks + steps
  }

  /// Why the month, or a community, was given back: that comes first.
  private var returns: [String] {
    let month = status.takenBack.map {
      words(
        OfficePhrase.statusTakenBack, ["who": visible($0.by), "reason": visible($0.reason)])
    }
    return [month].compactMap(\.self)
      + status.returned.map {
        words(
          OfficePhrase.statusReturned,
          [
            "community": visible(names.community($0.key.community)), "who": visible($0.by),
            "reason": visible($0.reason),
          ])
      }
  }

  /// Batches that count although their recheck says too little, and whether one person enters all.
  private var rechecks: [String] {
    let batches = status.batches.compactMap { facts -> String? in
      guard facts.batch.status == .countersigned, let recheck = facts.recheck,
        facts.shortfall != nil
      else { return nil }
      return words(
        OfficePhrase.statusRecheck,
        [
          "batch": visible(facts.batch.key.batch), "checked": "\(recheck.checked)",
          "agreed": "\(recheck.agreed)", "reason": visible(recheck.reason ?? "--"),
        ])
    }
    return batches + (status.separateRaters ? [] : [words(OfficePhrase.oneRater)])
  }

  private var head: String {
    [names.street(status.street), "\(status.month)", words.name(status.state)]
      .map(visible).joined(separator: "  ")
  }

  // MARK: - Facts

  private var facts: [String] {
    switch status.state {
    case .planning, .open: []
    case .scoring: [submitted, due]
    case .review: [submitted]
    case .publicity: publicity
    case .settled: settled
    }
  }

  private var submitted: String {
    let count = status.submitted.count
    return words(
      OfficePhrase.statusSubmitted,
      ["count": "\(count)", "all": "\(count + status.unsubmitted.count)"])
  }

  private var due: String {
    let lacking = status.blocking.count
    let waived = status.missing.count { $0.waiver != nil }
    let phrase =
      lacking == 0
      ? OfficePhrase.statusMarksIn
      : status.today > status.marksDue ? .statusMarksLate : .statusMarksDue
    return words(phrase, ["day": "\(status.marksDue)", "count": "\(lacking)"])
      + added(.statusMarksMore, status.missing.count - lacking - waived)
      + added(.statusMarksWaived, waived)
  }

  private func added(_ phrase: OfficePhrase, _ count: Int) -> String {
    count == 0 ? "" : words(phrase, ["count": "\(count)"])
  }

  private var publicity: [String] {
    guard let publication = status.publication, let from = status.settleFrom else { return [] }
    return [
      words(
        OfficePhrase.statusPublished,
        ["since": "\(publication.since)", "from": "\(from)"])
    ]
  }

  private var settled: [String] {
    guard let settlement = status.settlement else { return [] }
    let places: KeyValuePairs<String, String> = [
      "day": "\(settlement.day)", "who": visible(settlement.by),
      "version": "\(settlement.key.version)",
    ]
    guard let asked = status.askedReopening else {
      return [words(OfficePhrase.statusSettled, places)]
    }
    return [
      words(OfficePhrase.statusSettled, places),
      words(
        OfficePhrase.statusReopening,
        ["who": visible(asked.askedBy), "reason": visible(asked.reason)]),
    ]
  }

  // MARK: - Steps

  private var steps: [String] {
    guard let next = status.steps.first else { return [] }
    var lines = ["", words(OfficePhrase.statusNext, ["state": words.name(next.into)])]
    lines += next.conditions.isEmpty ? [words(OfficePhrase.statusFree)] : []
    lines += next.conditions.flatMap(condition)
    let later = status.steps.dropFirst().filter { hasWork($0) }
    for step in later {
      lines += ["", words(OfficePhrase.statusLater, ["state": words.name(step.into)])]
      lines += step.conditions.filter { !$0.isMet && isWork($0) }.flatMap(condition)
    }
    return lines
  }

  /// What can be worked off now, before its step has come.
  private func isWork(_ condition: StepCondition) -> Bool {
    switch condition.requirement {
    case .specials, .batches, .survey: true
    case .submitted, .marks: status.state >= .scoring
    case .monthOver, .publicity, .objections: false
    }
  }

  private func hasWork(_ step: MonthStatus.Step) -> Bool {
    // Marks that are lacking stand at the step into review already.
    guard step.into != .settled else { return false }
    return step.conditions.contains { !$0.isMet && isWork($0) }
  }

  private func condition(_ condition: StepCondition) -> [String] {
    let title = words.name(condition.requirement)
    guard !condition.isMet else { return [" [x] " + title] }
    let count = condition.requirement == .marks ? status.blocking.count : condition.obstacles.count
    let head =
      " [ ] " + title + "  " + words(OfficePhrase.statusLacking, ["count": "\(count)"])
    return [head] + details(condition).map { "       " + $0 }
  }

  private func details(_ condition: StepCondition) -> [String] {
    switch condition.requirement {
    case .marks: marks
    case .submitted: status.unsubmitted.map(community)
    case .specials: status.pendingSpecials.map(special)
    case .batches: status.batches.filter(\.isUnsigned).map(batch)
    case .objections: status.openObjections.map(objection)
    case .monthOver, .publicity, .survey:
      condition.obstacles.map { visible(words.phrase(for: $0, names: names)) }
    }
  }

  private func community(_ id: Community.ID) -> String {
    let lacking = status.blocking.count { $0.community == id }
    let ready = status.ready[id] ?? (0, 0)
    return words(
      lacking == 0 ? OfficePhrase.statusCommunity : .statusCommunityLacking,
      [
        "community": visible(names.community(id)), "id": id.text, "count": "\(lacking)",
        "ready": "\(ready.done)/\(ready.all)",
      ])
  }

  /// One line for each who has to give marks.
  private var marks: [String] {
    var givers: [GiverOfMarks] = []
    for mark in status.blocking {
      let giver = GiverOfMarks(mark)
      if !givers.contains(giver) { givers.append(giver) }
    }
    let giverNames = MarkGiverName(records, words)
    return givers.map { giver in
      let own = status.blocking.filter { GiverOfMarks($0) == giver }
      return words(
        OfficePhrase.statusMarks,
        [
          "source": words.name(giver.source), "count": "\(own.count)",
          "giver": visible(
            giver.giver.map { giverNames.text($0) }
              ?? words(OfficePhrase.giverSelf)),
          "ratees": visible(words.list(unique(own.map(ratee)))),
        ])
    }
  }

  private func ratee(_ mark: DueMark) -> String {
    mark.key.source == .team
      ? names.community(Identifier(mark.key.ratee)) : names.worker(Identifier(mark.key.ratee))
  }

  private func special(_ task: SpecialTask) -> String {
    words(
      OfficePhrase.statusSpecial,
      [
        "id": task.id.text, "worker": visible(names.worker(task.worker)),
        "points": "\(task.points)", "title": visible(task.title),
        "proposer": visible(task.proposer),
      ])
  }

  private func batch(_ facts: BatchFacts) -> String {
    let phrase =
      facts.batch.status == .signed ? OfficePhrase.statusBatchSigned : .statusBatchUploaded
    return words(
      phrase,
      [
        "batch": visible(facts.batch.key.batch), "answers": "\(facts.answers)",
        "signer": visible(facts.batch.signer ?? ""),
      ])
  }

  private func objection(_ objection: Objection) -> String {
    words(
      OfficePhrase.statusObjection,
      [
        "id": objection.id.text,
        "who": objection.raisedBy.isEmpty ? "--" : visible(objection.raisedBy),
        "about": visible(
          objection.worker.map(names.worker) ?? names.community(objection.community)),
        "text": visible(objection.text),
      ])
  }
}

private struct GiverOfMarks: Hashable {
  let source: Source
  /// `nil` = each for themselves.
  let giver: MarkGiver?

  init(_ mark: DueMark) {
    source = mark.key.source
    if case .worker = mark.giver { giver = nil } else { giver = mark.giver }
  }
}

private func unique(_ texts: [String]) -> [String] {
  var told: Set<String> = []
  return texts.filter { told.insert($0).inserted }
}

extension MonthStatus {
  /// Marks without which the month cannot go on.
  package var blocking: [DueMark] { missing.filter(\.isBlocking) }
}

extension BatchFacts {
  package var isUnsigned: Bool { batch.status == .uploaded || batch.status == .signed }
}
