/// What holds of every row that is written, on whatever road it comes: by command, file or undo.
extension Records {
  /// Why the row may not be written so; `nil` = it may.
  ///
  /// The records are those before the change.
  package func refusal(of change: Change) -> Refusal? {
    if let fault = change.beyondLimit { return .beyondLimit(fault) }
    switch change.table {
    case .marks: return closed(change) ?? sameSource(change)
    case .waivers: return closed(change)
    case .specials: return sameDecider(change)
    case .batches: return sameSigner(change)
    case .users, .districts, .streets, .communities, .communityVersions, .departments, .grids,
      .gridVersions, .lines, .lineVersions, .difficulties, .workers, .workerVersions, .leaves,
      .assignments, .submissions, .answers, .adjustments, .holidays, .months, .schemes,
      .readyMarks, .objections, .publications, .rechecks, .communityReturns, .monthReturns,
      .settlements, .reopenings, .frozenMonths, .settledResults:
      return nil
    }
  }

  package func refuse(_ changes: [Change]) throws(Refusal) {
    for change in changes {
      if let refusal = refusal(of: change) { throw refusal }
    }
  }

  /// Submission closes the marks of a community's workers, of every source, and the waivers of such
  /// marks, until the street returns it.
  private func closed(_ change: Change) -> Refusal? {
    guard !submissions.isEmpty else { return nil }
    let rows = [change.before, change.after].compactMap(\.self)
    for row in rows {
      let place: (month: Month, ratee: String, isCommunity: Bool)?
      if change.table == .marks {
        place = (try? Mark(RowReader(row, of: Mark.table))).map {
          ($0.key.month, $0.key.ratee, $0.key.source == .team)
        }
      } else {
        // The survey's waiver is none of a mark.
        place = (try? Waiver(RowReader(row, of: Waiver.table))).flatMap {
          $0.key.source == .survey
            ? nil : ($0.key.month, $0.key.ratee, $0.key.source.isOfCommunity)
        }
      }
      guard let place else { continue }
      let home =
        place.isCommunity
        ? Community.ID(place.ratee)
        : workerVersions.of(Worker.ID(place.ratee), in: place.month)?.community
      guard let home else { continue }
      if submissions[Submission.Key(month: place.month, community: home)] != nil {
        return .submitted(home, place.month)
      }
    }
    return nil
  }

  /// One login gives the marks of one source only for a ratee and month; a mark keeps the login that
  /// gave it, whatever name stands on it.
  private func sameSource(_ change: Change) -> Refusal? {
    guard let row = change.after, let mark = try? Mark(RowReader(row, of: Mark.table)),
      let login = mark.enteredBy, scheme(for: mark.key.month).separateRaters
    else { return nil }
    let other = marks.values.first {
      $0.enteredBy == login && $0.key.ratee == mark.key.ratee && $0.key.month == mark.key.month
        && $0.key.source != mark.key.source
        && ($0.key.source == .team) == (mark.key.source == .team)
    }
    return other.map { .sameSource(login: login, ratee: mark.key.ratee, gave: $0.key.source) }
  }

  private func sameDecider(_ change: Change) -> Refusal? {
    guard let row = change.after, row != change.before,
      let special = try? SpecialTask(RowReader(row, of: SpecialTask.table)),
      special.status == .verified, isSamePerson(special.proposer, special.verifier)
    else { return nil }
    return .secondPersonNeeded(.verifySpecial, special.verifier ?? special.proposer)
  }

  private func sameSigner(_ change: Change) -> Refusal? {
    guard let row = change.after, row != change.before,
      let batch = try? Batch(RowReader(row, of: Batch.table)), batch.status == .countersigned,
      isSamePerson(batch.signer, batch.countersigner)
    else { return nil }
    return .secondPersonNeeded(.countersignSurvey, batch.signer ?? "")
  }
}
