/// What still stands in the way of a step of the month (还差什么).
package enum Obstacle: Hashable, Sendable {
  case monthNotOver(last: Day)
  case notSubmitted(Community.ID)
  /// A source that applies to a worker and has no mark.
  case missingMark(Worker.ID, Source)
  /// The street group's mark of a community.
  case missingTeam(Community.ID)
  case specialPending(SpecialTask.ID)
  case batchNotCountersigned(String, BatchStatus)
  /// A community with a grid whose residents gave no valid answer.
  case noAnswers(Community.ID)
  /// The first day on which the month may be settled.
  case publicityUntil(settledFrom: Day)
  case notPublished
  case objectionOpen(Objection.ID)
}

/// One condition of a step, with all that is lacking.
package struct StepCondition: Hashable, Sendable {
  package enum Requirement: String, CaseIterable, Sendable {
    case monthOver = "month-over"
    case submitted
    case marks
    case specials
    case batches
    case survey
    case publicity
    case objections
  }

  package let requirement: Requirement
  /// None = the condition is met.
  package let obstacles: [Obstacle]

  package var isMet: Bool { obstacles.isEmpty }
}

extension MonthState {
  /// The state after this one; `nil` after the last.
  package var next: MonthState? {
    Self.allCases.first { $0 > self }
  }
}

extension Slice {
  package var state: MonthState { records.state(of: month, street: street) }

  /// The communities that take part in the month, by id.
  package var communities: [Community.ID] {
    records.communities.values
      .filter { $0.street == street && records.communityVersions.of($0.id, in: month) != nil }
      .map(\.id).sorted()
  }

  /// The conditions of the step into a state, in the order in which they are worked off.
  ///
  /// - Parameters:
  ///   - state: The state to come.
  ///   - today: The civil day on which the step is asked for.
  ///   - board: The strict board of this slice.
  /// - Returns: None for a state that has no condition.
  ///
  /// Source: `docs/SCORING.md`, article 13.
  package func conditions(
    into state: MonthState, on today: Day, _ board: @autoclosure () -> Board
  ) -> [StepCondition] {
    switch state {
    case .planning, .open: []
    case .scoring:
      [
        StepCondition(
          requirement: .monthOver,
          obstacles: today > month.last ? [] : [.monthNotOver(last: month.last)])
      ]
    case .review:
      [
        StepCondition(
          requirement: .submitted,
          obstacles: communities.filter { !isSubmitted($0) }.map(Obstacle.notSubmitted)),
        StepCondition(requirement: .marks, obstacles: board().missingMarks(in: nil)),
      ]
    case .publicity:
      [
        StepCondition(requirement: .specials, obstacles: pendingSpecials),
        StepCondition(requirement: .batches, obstacles: unsignedBatches),
        StepCondition(
          requirement: .survey,
          obstacles: unaskedCommunities(board()).map(Obstacle.noAnswers)),
      ]
    case .settled:
      [
        StepCondition(requirement: .marks, obstacles: board().missingMarks(in: nil)),
        StepCondition(requirement: .publicity, obstacles: publicity(on: today)),
        StepCondition(requirement: .objections, obstacles: openObjections),
      ]
    }
  }

  /// Communities that have a grid in the month and no valid answer, and are not let off.
  package func unaskedCommunities(_ board: Board) -> [Community.ID] {
    let asked = Set(
      records.grids.values.filter { records.exists($0.id, in: month) }.map(\.community))
    return board.communities.filter {
      asked.contains($0.id) && $0.batches.total.valid == 0 && surveyWaiver(of: $0.id) == nil
    }.map(\.id)
  }

  /// The street's leave to do without the answers of a community.
  package func surveyWaiver(of community: Community.ID) -> Waiver? {
    records.waivers[Waiver.Key(month: month, ratee: community.text, source: .survey)]
  }

  /// What a community still lacks before it can be submitted.
  package func obstacles(
    submitting community: Community.ID, _ board: Board
  ) -> [Obstacle] {
    board.missingMarks(in: community)
  }

  package func isSubmitted(_ community: Community.ID) -> Bool {
    records.submissions[Submission.Key(month: month, community: community)] != nil
  }

  private var pendingSpecials: [Obstacle] {
    let homes = Set(communities)
    return records.specials.values.filter { special in
      special.month == month && special.status == .proposed
        && records.workerVersions.of(special.worker, in: month)
          .map { homes.contains($0.community) } ?? false
    }
    .map(\.id).sorted().map(Obstacle.specialPending)
  }

  /// Batches with answers from the street's grids that are neither countersigned nor void.
  private var unsignedBatches: [Obstacle] {
    let grids = records.grids(of: street)
    let keys = Set(
      records.answers.values.lazy
        .filter { $0.key.batch.month == month && grids.contains($0.key.grid) }.map(\.key.batch))
    return keys.sorted { byteOrder($0.batch, $1.batch) }.compactMap { key in
      let status = records.batches[key]?.status ?? .uploaded
      return status == .countersigned || status == .void
        ? nil : .batchNotCountersigned(key.batch, status)
    }
  }

  private func publicity(on today: Day) -> [Obstacle] {
    guard let first = firstDayToSettle else { return [.notPublished] }
    return today >= first ? [] : [.publicityUntil(settledFrom: first)]
  }

  /// The day after the last working day of publicity; `nil` = the month is not published.
  package var firstDayToSettle: Day? {
    records.publications[StreetMonth.Key(street: street, month: month)].map {
      records.workingDay(records.scheme(for: month).publicityDays, after: $0.since).next
    }
  }

  private var openObjections: [Obstacle] {
    objections.filter { $0.status == .open }.map { .objectionOpen($0.id) }
  }

  /// The objections to the month, by id.
  package var objections: [Objection] {
    let own = Set(communities)
    return records.objections.values
      .filter { $0.month == month && own.contains($0.community) }.sorted { $0.id < $1.id }
  }
}

extension Board {
  /// Sources that apply, have no mark and are not waived; a team's mark once for its community.
  ///
  /// Without a community, those of the whole street.
  package func missingMarks(in community: Community.ID?) -> [Obstacle] {
    var told: Set<Obstacle> = []
    return workers.filter { community == nil || $0.community == community }.flatMap { worker in
      worker.effect.sources.filter(\.isLacking).map { source in
        source.source == .team
          ? Obstacle.missingTeam(worker.community) : .missingMark(worker.id, source.source)
      }
    }
    .filter { told.insert($0).inserted }
  }
}
