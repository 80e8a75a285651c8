import Domain

extension StreetDraft {
  /// A worker leaves; colleagues cover until a joiner holds the duties.
  mutating func replace(
    _ seat: Seat, leaving last: Day, _ reason: ExitReason, joiner first: Day,
    _ numbers: inout Numbers
  ) {
    let duties = quit(seat, on: last, reason)
    let gap = DayRange(last.next, first.previous)
    for duty in duties where !gap.isEmpty {
      guard let days = duty.days.intersection(gap) else { continue }
      cover(duty, on: days, by: stand(in: seat.community, for: duty, on: days))
    }
    var joiner = recruit(to: seat.community, on: first, &numbers)
    for var duty in duties where duty.days.last.map({ first <= $0 }) ?? true {
      duty.days.first = max(duty.days.first, first)
      joiner.duties.append(duty)
    }
    communities[seat.community].people.append(joiner)
  }

  /// A worker leaves and nobody comes; each duty goes to the lightest who may hold it.
  mutating func absorb(_ seat: Seat, leaving last: Day, _ reason: ExitReason) {
    for duty in quit(seat, on: last, reason) {
      handOver(duty, in: seat.community, from: last.next)
    }
  }

  mutating func handOver(_ duty: DutyDraft, in community: Int, from day: Day) {
    guard let seat = successor(in: community, for: duty, from: day) else { return }
    var taken = duty
    taken.days.first = max(duty.days.first, day)
    self[seat].duties.append(taken)
  }

  /// Ends the employment; gives back the duties held to that day, as they would have run on.
  mutating func quit(_ seat: Seat, on last: Day, _ reason: ExitReason) -> [DutyDraft] {
    let duties = self[seat].duties.filter {
      $0.role == .held && !($0.days.last.map { $0 <= last } ?? false)
    }
    self[seat].employment.last = last
    self[seat].exitReason = reason
    self[seat].stopDuties(on: last)
    return duties
  }

  private mutating func recruit(
    to community: Int, on first: Day, _ numbers: inout Numbers
  ) -> Person {
    var person = Person(
      .worker, years: 1, in: communities[community].id, over: timeline, &names, &numbers, &random)
    person.employment = .from(first)
    // A month is not split by it: months are what people are paid by.
    person.probationUntil = first.advanced(by: 90).month.last
    return person
  }

  /// A worker becomes a deputy from that month on, a grade higher and within the class's grades.
  mutating func promote(_ seat: Seat, from place: Int) {
    guard let old = self[seat].version(in: timeline.months[place]) else { return }
    let grades = WorkerClass.deputy.grades
    self[seat].versions.append(
      WorkerVersion(
        of: old.of, from: timeline.months[place], community: old.community, workerClass: .deputy,
        grade: max(grades.lowerBound, min((old.grade ?? 1) + 1, grades.upperBound))))
  }

  /// The duties are written anew from that month on, as an office does with a new list: two records
  /// that touch are one duty.
  mutating func renew(_ seat: Seat, from place: Int) {
    let first = timeline.months[place].first
    for index in self[seat].duties.indices {
      var later = self[seat].duties[index]
      guard later.days.first < first, later.days.last == nil else { continue }
      self[seat].duties[index].days.last = first.previous
      later.days.first = first
      self[seat].duties.append(later)
    }
  }
}
