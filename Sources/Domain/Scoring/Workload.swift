/// One duty's part of W, with the values it was computed from.
package struct DutyPoints: Hashable, Sendable {
  package let duty: Duty
  /// Points of a whole month at difficulty and share 1.000.
  package let standard: Points
  package let difficulty: Coefficient
  /// Present days of the duty.
  package let days: Int
  package let points: Points
}

/// Workload points one duty earns in one month (工作量分值).
///
/// - Parameters:
///   - standard: Points of a whole month at difficulty 1.000 and share 1.000.
///   - difficulty: Coefficient of the target in that community (难易系数).
///   - share: Share of the duty.
///   - days: Present days of the duty, in `0...month.length`.
///   - month: The month in which they lie.
/// - Returns: Points to 0.01, rounded half up once: at most 0.005 off.
///
/// Source: `docs/SCORING.md`, article 2.
package func workload(
  standard: Points, difficulty: Coefficient, share: Share, days: Int, of month: Month
) -> Points {
  precondition((0...month.length).contains(days), "present days must lie within the month")
  return Points(
    rounding: Fraction(
      Int128(standard.raw) * Int128(difficulty.raw) * Int128(share.raw) * Int128(days),
      over: Int128(Points.scale * Coefficient.scale * Share.scale * month.length)))
}

extension MonthIndex {
  /// The parts of a worker's W, in the order of the screen: grids, main lines, auxiliary lines.
  func workload(of worker: Worker.ID) -> [DutyPoints] {
    let parts = duties(of: worker).map { duty in
      let standard = records.points(of: duty.target, in: month) ?? .zero
      let difficulty = records.coefficient(
        of: duty.target, in: duty.community, month: month)
      return DutyPoints(
        duty: duty, standard: standard, difficulty: difficulty, days: duty.present.count,
        points: Domain.workload(
          standard: standard, difficulty: difficulty, share: duty.share,
          days: duty.present.count, of: month))
    }
    return parts.sorted(by: standsBefore)
  }
}

extension MonthIndex {
  private func standsBefore(_ one: DutyPoints, _ other: DutyPoints) -> Bool {
    let (first, second) = (records.order(of: one.duty), records.order(of: other.duty))
    return first == second ? one.duty.target < other.duty.target : first < second
  }
}

extension Records {
  /// The place of a kind of duty on the screen, held before covered.
  fileprivate func order(of duty: Duty) -> Int {
    let rank =
      if grids[duty.target] != nil { 0 } else if lines[duty.target]?.kind == .main { 2 } else { 4 }
    return rank + (duty.role == .cover ? 1 : 0)
  }
}
