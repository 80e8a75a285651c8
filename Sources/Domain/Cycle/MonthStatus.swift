/// Where a street's month stands: what the next step lacks, and what later ones will (进度).
package struct MonthStatus: Sendable {
  /// A step with its conditions.
  package struct Step: Hashable, Sendable {
    package let into: MonthState
    package let conditions: [StepCondition]
  }

  package let street: Street.ID
  package let month: Month
  package let state: MonthState
  package let today: Day
  /// The steps still to come, the next one first; none in a settled month.
  package let steps: [Step]
  package let submitted: [Community.ID]
  package let unsubmitted: [Community.ID]
  /// How many workers each community's secretary has looked through, and how many there are.
  package let ready: [Community.ID: (done: Int, all: Int)]
  /// Marks that are not in.
  package let missing: [DueMark]
  package let marksDue: Day
  package let pendingSpecials: [SpecialTask]
  /// The batches of the month by id, also those that are signed by both.
  package let batches: [BatchFacts]
  package let openObjections: [Objection]
  /// Communities without a valid answer, nor leave to do without.
  package let unasked: [Community.ID]
  /// Why communities were returned, until they hand in again, by id.
  package let returned: [CommunityReturn]
  /// Why the month was taken back to `open`.
  package let takenBack: MonthReturn?
  /// Whether each login gives the marks of one source only.
  package let separateRaters: Bool
  package let publication: Publication?
  /// The first day on which a published month may be settled.
  package let settleFrom: Day?
  package let settlement: Settlement?
  /// A reopening that somebody asked for and nobody has confirmed.
  package let askedReopening: Reopening?
}

extension Slice {
  /// Where the month stands on that day.
  package func status(on today: Day, _ board: Board) -> MonthStatus {
    let key = StreetMonth.Key(street: street, month: month)
    let settlement = records.settlement(of: month, street: street)
    let coming = MonthState.allCases.filter { $0 > state }
    return MonthStatus(
      street: street, month: month, state: state, today: today,
      steps: coming.map {
        MonthStatus.Step(into: $0, conditions: conditions(into: $0, on: today, board))
      },
      submitted: communities.filter(isSubmitted),
      unsubmitted: communities.filter { !isSubmitted($0) },
      ready: readiness(board), missing: board.dueMarks(records).filter { $0.mark == nil },
      marksDue: records.marksDue(month),
      pendingSpecials: specials.filter { $0.status == .proposed }, batches: batchFacts,
      openObjections: objections.filter { $0.status == .open },
      unasked: unaskedCommunities(board),
      returned: communities.compactMap {
        records.communityReturns[Submission.Key(month: month, community: $0)]
      },
      takenBack: records.monthReturns[key],
      separateRaters: records.scheme(for: month).separateRaters,
      publication: records.publications[key],
      settleFrom: firstDayToSettle,
      settlement: settlement,
      askedReopening: settlement.flatMap { records.reopenings[$0.key] }
        .flatMap { $0.confirmedBy == nil ? $0 : nil })
  }

  private func readiness(_ board: Board) -> [Community.ID: (done: Int, all: Int)] {
    var counts: [Community.ID: (done: Int, all: Int)] = [:]
    for worker in board.workers {
      let isReady = records.readyMarks[ReadyMark.Key(month: month, worker: worker.id)] != nil
      counts[worker.community, default: (0, 0)].all += 1
      if isReady { counts[worker.community, default: (0, 0)].done += 1 }
    }
    return counts
  }

  /// The special tasks of the month for workers whose home is in the street, by id.
  package var specials: [SpecialTask] {
    let homes = Set(communities)
    return records.specials.values.filter { special in
      special.month == month
        && records.workerVersions.of(special.worker, in: month)
          .map { homes.contains($0.community) } ?? false
    }
    .sorted { $0.id < $1.id }
  }
}

/// A survey batch with what its answers say and who signed it.
package struct BatchFacts: Hashable, Sendable {
  package let batch: Batch
  /// All answers, also those that are not valid.
  package let answers: Int
  package let tally: Tally
  package let recheck: Recheck?
  /// What its recheck lacks against the scheme; a reason stands with it.
  package let shortfall: RecheckShortfall?
}

extension Slice {
  /// The batches of the month with answers from the street's grids, by id.
  package var batchFacts: [BatchFacts] {
    let grids = records.grids(of: street)
    let scheme = records.scheme(for: month)
    let countBasically = scheme.countBasically
    var counts: [Batch.Key: (answers: Int, tally: Tally)] = [:]
    for answers in records.answers.values
    where answers.key.batch.month == month && grids.contains(answers.key.grid) {
      counts[answers.key.batch, default: (0, Tally())].answers += answers.count
      counts[answers.key.batch]?.tally.add(answers, countBasically: countBasically)
    }
    return counts.sorted { byteOrder($0.key.batch, $1.key.batch) }.map { key, count in
      BatchFacts(
        batch: records.batches[key]
          ?? Batch(key: key, status: .uploaded, signer: nil, countersigner: nil),
        answers: count.answers, tally: count.tally, recheck: records.rechecks[key],
        shortfall: records.rechecks[key].flatMap { $0.shortfall(of: count.tally.valid, scheme) })
    }
  }
}
