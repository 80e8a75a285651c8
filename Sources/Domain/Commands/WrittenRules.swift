/// What holds of every row that is written, on whatever road it comes: by command, file or undo.
extension Records {
  /// Why the row may not be written so; `nil` = it may.
  ///
  /// The records are those before the change.
  package func refusal(of change: Change) -> Refusal? {
    if let fault = change.beyondLimit { return .beyondLimit(fault) }
    return change.table.type.refusal(of: change, in: self)
  }

  package func refuse(_ changes: [Change]) throws(Refusal) {
    for change in changes {
      if let refusal = refusal(of: change) { throw refusal }
    }
  }

  /// Submission closes the marks of a community's workers, of every source, and the waivers of such
  /// marks, until the street returns it.
  fileprivate func submission(closing ratee: String, isCommunity: Bool, _ month: Month) -> Refusal?
  {
    let home =
      isCommunity
      ? Community.ID(ratee) : workerVersions.of(Worker.ID(ratee), in: month)?.community
    guard let home, submissions[Submission.Key(month: month, community: home)] != nil else {
      return nil
    }
    return .submitted(home, month)
  }

  /// One login gives the marks of one source only for a ratee and month; a mark keeps the login that
  /// gave it, whatever name stands on it.
  fileprivate func sameSource(_ mark: Mark) -> Refusal? {
    guard let login = mark.enteredBy, scheme(for: mark.key.month).separateRaters else { return nil }
    let others = marks.values.lazy.filter {
      $0.enteredBy == login && $0.key.ratee == mark.key.ratee && $0.key.month == mark.key.month
        && $0.key.source != mark.key.source
        && ($0.key.source == .team) == (mark.key.source == .team)
    }
    // There may be several, from before the rule was in force: always the same is told.
    let sources = Set(others.map(\.key.source))
    return Source.allCases.first(where: sources.contains).map {
      .sameSource(login: login, ratee: mark.key.ratee, gave: $0)
    }
  }
}

extension Mark {
  package static let refusedBy: Set<TableName> = [.submissions, .workerVersions, .schemes]
  package static let isRefusedByOthers = true

  package static func refusal(of change: Change, in records: Records) -> Refusal? {
    let after = change.after.flatMap(Mark.init(cells:))
    for mark in [change.before.flatMap(Mark.init(cells:)), after].compactMap(\.self) {
      let isCommunity = mark.key.source == .team
      let closed = records.submission(
        closing: mark.key.ratee, isCommunity: isCommunity, mark.key.month)
      if let closed { return closed }
    }
    return after.flatMap(records.sameSource)
  }
}

extension Waiver {
  package static let refusedBy: Set<TableName> = [.submissions, .workerVersions]

  package static func refusal(of change: Change, in records: Records) -> Refusal? {
    // The survey's waiver is none of a mark.
    let ofMarks = change.rows.lazy.compactMap(Waiver.init(cells:)).filter {
      $0.key.source != .survey
    }
    return ofMarks.compactMap {
      records.submission(
        closing: $0.key.ratee, isCommunity: $0.key.source.isOfCommunity, $0.key.month)
    }.first
  }
}

extension SpecialTask {
  package static func refusal(of change: Change, in records: Records) -> Refusal? {
    guard let row = change.after, row != change.before, let special = SpecialTask(cells: row),
      special.status == .verified, isSamePerson(special.proposer, special.verifier)
    else { return nil }
    return .secondPersonNeeded(.verifySpecial, special.verifier ?? special.proposer)
  }
}

extension Batch {
  package static func refusal(of change: Change, in records: Records) -> Refusal? {
    guard let row = change.after, row != change.before, let batch = Batch(cells: row),
      batch.status == .countersigned, isSamePerson(batch.signer, batch.countersigner)
    else { return nil }
    return .secondPersonNeeded(.countersignSurvey, batch.signer ?? "")
  }
}
