/// A duty as it counts in one month: the records of one worker, target, community, role and share
/// that touch or overlap, taken as one (一项工作).
package struct Duty: Hashable, Sendable {
  package let worker: Worker.ID
  package let target: Target.ID
  package let community: Community.ID
  package let role: DutyRole
  package let share: Share
  /// Days of the month in the assignment, present or not.
  package let assigned: DaySet
  /// Days of the month on which the worker was there for it.
  package let present: DaySet
}

/// Merges the records of one worker into the duties of a month.
func duties(of assignments: [Assignment], present: DaySet, in month: Month) -> [Duty] {
  var merged: [Assignment] = []
  for assignment in assignments.sorted(by: standsBefore) {
    if let last = merged.last, isSameDuty(last, assignment), last.days.touches(assignment.days) {
      merged[merged.count - 1].last = later(last.last, assignment.last)
    } else {
      merged.append(assignment)
    }
  }
  return merged.compactMap { assignment in
    let assigned = DaySet(assignment.days, in: month)
    guard !assigned.isEmpty else { return nil }
    return Duty(
      worker: assignment.worker, target: assignment.target, community: assignment.community,
      role: assignment.role, share: assignment.share, assigned: assigned,
      present: assigned.intersection(present))
  }
}

private func isSameDuty(_ one: Assignment, _ other: Assignment) -> Bool {
  one.target == other.target && one.community == other.community && one.role == other.role
    && one.share == other.share
}

private func standsBefore(_ one: Assignment, _ other: Assignment) -> Bool {
  if one.target != other.target { return one.target < other.target }
  if one.community != other.community { return one.community < other.community }
  if one.role != other.role { return one.role == .held }
  if one.share != other.share { return one.share < other.share }
  return one.first < other.first
}

/// The later of two last days, where `nil` never ends.
func later(_ one: Day?, _ other: Day?) -> Day? {
  guard let one, let other else { return nil }
  return max(one, other)
}
