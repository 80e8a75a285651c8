/// One worker's days in a month (出勤).
package struct Presence: Hashable, Sendable {
  /// Days of employment.
  package let employed: DaySet
  /// Days of employment that no leave takes away; in figures to date only up to today.
  package let present: DaySet
  /// Days of the month in a leave.
  package let away: DaySet
  /// Days employed and past probation, leave included: what counts for the pool.
  package let eligibleDays: Int
  /// Whether a leave takes away one of the employed days.
  package let onLeave: Bool
  /// Days in the month.
  package let length: Int

  /// - Parameters:
  ///   - worker: Whose days they are.
  ///   - leaves: All spells of hers that may reach into the month.
  ///   - month: The month looked at.
  ///   - counted: The days that count so far; all of them in projected figures.
  init(_ worker: Worker, leaves: [Leave], in month: Month, counted: DaySet) {
    employed = DaySet(worker.employment, in: month)
    away = leaves.reduce(DaySet.none) { $0.union(DaySet($1.days, in: month)) }
    present = employed.subtracting(away).intersection(counted)
    onLeave = !employed.intersection(away).isEmpty
    length = month.length
    let probation = worker.probationUntil.map { DaySet(DayRange(month.first, $0), in: month) }
    eligibleDays = employed.subtracting(probation ?? .none).count
  }

  /// Whether the worker is past probation for a part of the employed days only.
  package var isPartlyEligible: Bool { (1..<employed.count).contains(eligibleDays) }

  /// Present days over the days of the month.
  package var fraction: Fraction { Fraction(present.count, over: length) }
}
