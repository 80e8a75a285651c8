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
  /// Satisfied among valid; `nil` = no valid answer.
  package let rate: Rate?
  /// The street's leave to do without answers; `nil` also where there are some.
  package let waiver: Waiver?
  /// Set where the rate is assumed because no answer is in yet.
  package private(set) var assumed: AssumedQuality?
  /// `round(maximum x presence x satisfied / valid)`, once.
  ///
  /// Source: `docs/SCORING.md`, article 5.
  package private(set) var points: Points

  init(
    maximum: Points, presence: Fraction, basis: RateBasis, batches: [BatchTally],
    waiver: Waiver? = nil
  ) {
    self.maximum = maximum
    self.presence = presence
    self.basis = basis
    self.batches = batches
    self.waiver = waiver
    rate = batches.total.rate
    points = qualityPoints(rate?.fraction, of: maximum, presence)
  }

  /// Takes the answers that are not in to be of that quality.
  mutating func assume(_ quality: AssumedQuality) {
    assumed = quality
    points = qualityPoints(quality.value, of: maximum, presence)
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
      maximum: scheme.satisfactionMax, presence: presence.fraction, basis: basis,
      batches: batches, waiver: basis == .noAnswers ? slice.surveyWaiver(of: home) : nil)
  }

  private func communityRate(_ community: Community.ID) -> (RateBasis, [BatchTally]) {
    let all = communityAnswers[community] ?? []
    return all.total.valid > 0 ? (.community, all) : (.noAnswers, [])
  }
}
