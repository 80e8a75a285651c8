import Domain

/// A made-up worker with all that happens to him over the months (一名社工).
struct Person: Sendable {
  let id: Worker.ID
  let name: String
  let gender: Gender
  var employment: DayRange
  var exitReason: ExitReason?
  var probationUntil: Day?
  let certificate: Certificate
  /// Class, grade and home from the beginning, and from later months on.
  var versions: [WorkerVersion]
  var leaves: [Leave] = []
  var duties: [DutyDraft] = []
  /// Hundredths: the mark his work mostly gets.
  let quality: Int

  func version(in month: Month) -> WorkerVersion? { versions.last { $0.from <= month } }

  func workerClass(in month: Month) -> WorkerClass { version(in: month)?.workerClass ?? .worker }

  /// Employed days without leave.
  func present(in month: Month) -> DaySet {
    leaves.reduce(DaySet(employment, in: month)) { days, leave in
      days.subtracting(DaySet(leave.days, in: month))
    }
  }

  func isAway(on days: DayRange) -> Bool {
    !employment.covers(days) || leaves.contains { $0.days.overlaps(days) }
  }

  /// Hundredths of a point that the duties of that day weigh.
  func load(on day: Day) -> Int {
    duties.reduce(0) { $0 + ($1.days.contains(day) ? $1.weight : 0) }
  }

  func has(_ kind: DutyDraft.Kind, _ role: DutyRole, on days: DayRange) -> Bool {
    duties.contains { $0.kind == kind && $0.role == role && $0.days.overlaps(days) }
  }

  func carries(_ target: Target.ID, on days: DayRange) -> Bool {
    duties.contains { $0.target == target && $0.days.overlaps(days) }
  }

  /// Ends every duty on `day`; what would begin later never begins.
  mutating func stopDuties(on day: Day) {
    duties.removeAll { $0.days.first > day }
    for index in duties.indices { duties[index].days.last = earlier(duties[index].days.last, day) }
  }
}
