/// Whose answers a worker's rate is made of.
package enum RateBasis: Hashable, Sendable {
  /// The grids of which the worker had a present day.
  case ownGrids
  /// All answers of the home community: too few of his own, or no grid.
  case community
  case noAnswers
}

/// A worker's S with all it was computed from (满意度).
package struct Satisfaction: Hashable, Sendable {
  package let maximum: Points
  package let presence: Fraction
  package let basis: RateBasis
  package let batches: [BatchTally]
  /// Set where the rate is assumed because no answer is in yet.
  package var assumed: AssumedQuality?

  package var rate: Rate? { batches.total.rate }

  /// `round(maximum x presence x satisfied / valid)`, once.
  ///
  /// Source: `docs/SCORING.md`, article 5.
  package var points: Points {
    guard let quality = rate?.fraction ?? assumed?.value else { return .zero }
    return Points(rounding: maximum.fraction * presence * quality)
  }
}

extension MonthIndex {
  func satisfaction(
    of worker: Worker.ID, home: Community.ID, duties: [DutyPoints], presence: Presence
  ) -> Satisfaction {
    let grids = Set(
      duties.filter { $0.days > 0 && records.grids[$0.duty.target] != nil }.map(\.duty.target))
    let own = grids.sorted().flatMap(tallies.of)
    let (basis, batches) =
      if own.total.valid >= scheme.minSample, !grids.isEmpty {
        (RateBasis.ownGrids, own)
      } else {
        communityRate(home)
      }
    return Satisfaction(
      maximum: scheme.satisfactionMax, presence: presence.fraction, basis: basis, batches: batches)
  }

  private func communityRate(_ community: Community.ID) -> (RateBasis, [BatchTally]) {
    let all = answers(of: community)
    return all.total.valid > 0 ? (.community, all) : (.noAnswers, [])
  }

  /// All answers from the grids of a community.
  func answers(of community: Community.ID) -> [BatchTally] {
    records.grids.values.filter { $0.community == community }.map(\.id).sorted()
      .flatMap(tallies.of)
  }
}
