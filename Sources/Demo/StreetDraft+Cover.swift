import Domain

extension StreetDraft {
  /// Leave of a worker; colleagues cover each of his duties as far as they may (请假和代岗).
  ///
  /// A `helper` from any community takes the main line; else the lightest do.
  mutating func leave(
    _ seat: Seat, _ kind: LeaveKind, _ first: Day, _ last: Day, covered: Bool = true,
    helper: Seat? = nil
  ) {
    let days = DayRange(first, last)
    let duties = self[seat].duties.filter { $0.role == .held && $0.days.overlaps(days) }
    self[seat].leaves.append(Leave(worker: self[seat].id, kind: kind, first: first, last: last))
    guard covered else { return }
    for duty in duties {
      guard let span = duty.days.intersection(days) else { continue }
      let willing = duty.kind == .main ? helper : nil
      cover(duty, on: span, by: willing ?? stand(in: seat.community, for: duty, on: span))
    }
  }

  /// Nobody covers when there is nobody to: the duty is vacant for those days.
  mutating func cover(_ duty: DutyDraft, on days: DayRange, by seat: Seat?) {
    guard let seat else { return }
    var cover = duty
    cover.role = .cover
    cover.days = days
    self[seat].duties.append(cover)
  }

  /// The lightest of the community, secretaries apart, who may cover the duty on all the days.
  func stand(in community: Int, for duty: DutyDraft, on days: DayRange) -> Seat? {
    let people = communities[community].people
    let able = people.indices.filter { place in
      let person = people[place]
      return works(person, in: community, on: days.first) && !person.isAway(on: days)
        && !person.carries(duty.target, on: days) && !person.carries(reliefLine, on: days)
        && (duty.kind == .auxiliary || !person.has(duty.kind, .cover, on: days))
    }
    let lightest = able.min { people[$0].load(on: days.first) < people[$1].load(on: days.first) }
    return lightest.map { Seat(community: community, person: $0) }
  }

  /// The lightest who may hold the duty for good from that day on.
  func successor(in community: Int, for duty: DutyDraft, from day: Day) -> Seat? {
    let people = communities[community].people
    let days = DayRange.from(day)
    let able = people.indices.filter { place in
      let person = people[place]
      return works(person, in: community, on: day) && person.employment.covers(days)
        && !person.carries(duty.target, on: days)
        && !person.carries(reliefLine, on: days)
        && (duty.kind == .auxiliary || !person.has(duty.kind, .held, on: days))
    }
    let lightest = able.min { people[$0].load(on: day) < people[$1].load(on: day) }
    return lightest.map { Seat(community: community, person: $0) }
  }

  /// Whether the person has his home in the community and is no secretary.
  private func works(_ person: Person, in community: Int, on day: Day) -> Bool {
    let version = person.version(in: day.month)
    return version?.community == communities[community].id && version?.workerClass != .chief
  }
}
