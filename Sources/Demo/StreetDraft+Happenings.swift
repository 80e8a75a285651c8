import Domain

extension StreetDraft {
  /// All that happens in the street over the six months, in the order of time where it matters.
  mutating func happen(_ numbers: inout Numbers) {
    changeRoster(&numbers)
    helpAcross()
    longLeaves()
    for place in communities.indices where place != storyPlace {
      for month in timeline.months.indices { shortLeave(in: place, month) }
    }
    changeDifficulties()
    proposeSpecials(&numbers)
    waiveMarks()
  }

  private mutating func changeRoster(_ numbers: inout Numbers) {
    if let seat = anybody(in: 9, through: 0...5) { leavePostOpen(seat) }
    if let seat = anybody(in: 4, through: 0...1) {
      replace(
        seat, leaving: timeline.day(1, 12), .recruited, joiner: timeline.day(2, 1), &numbers)
    }
    if let seat = anybody(in: 8, through: 0...3) {
      replace(
        seat, leaving: timeline.day(3, 20), .resigned, joiner: timeline.day(4, 7), &numbers)
    }
    if let seat = anybody(in: 10, through: 0...4) {
      absorb(seat, leaving: timeline.day(4, 25), .retired)
    }
    if let seat = anybody(in: 0, through: 0...5) { transfer(seat, to: place(1), from: 2) }
    if let seat = anybody(in: 6, through: 0...5) { promote(seat, from: 2) }
    if let seat = anybody(in: 7, through: 0...5) { renew(seat, from: 2) }
  }

  /// A childbirth that ends in the first month, one that begins in the fifth, and in each month
  /// somebody ill for three weeks.
  private mutating func longLeaves() {
    if let seat = anybody(in: 3, through: 0...5) {
      leave(seat, .maternity, timeline.day(0, 9).advanced(by: -120), timeline.day(0, 9))
    }
    if let seat = anybody(in: 8, through: 3...5) {
      leave(seat, .maternity, timeline.day(4, 28), timeline.day(4, 28).advanced(by: 157))
    }
    for month in timeline.months.indices {
      guard let seat = anybody(in: [5, 1, 10, 3, 5, 10][month], through: month...month) else {
        continue
      }
      let first = random.pick(2...5)
      leave(
        seat, .sick, timeline.day(month, first), timeline.day(month, first + random.pick(18...21)))
    }
  }

  /// Somebody has gone before the first month and nobody came: an able colleague with grid and main
  /// line covers his grid all the time, the lightest hold the rest.
  private mutating func leavePostOpen(_ seat: Seat) {
    let able = Seat(
      community: seat.community, person: communities[seat.community].plan.deputies + 2)
    guard able != seat else { return }
    let last = timeline.months[0].first.previous
    for duty in quit(seat, on: last, .retired) {
      if duty.kind == .grid {
        cover(duty, on: DayRange(last.next, timeline.open.last), by: able)
      } else {
        handOver(duty, in: seat.community, from: last.next)
      }
    }
  }

  private mutating func shortLeave(in place: Int, _ month: Int) {
    guard random.chance(60), let seat = anybody(in: place, through: month...month) else { return }
    let length = random.chance(75) ? random.pick(2...7) : random.pick(9...15)
    let first = random.pick(1...28 - length)
    leave(
      seat, random.pick([.personal, .sick, .study, .personal, .other]),
      timeline.day(month, first), timeline.day(month, first + length - 1),
      covered: random.chance(65))
  }

  private mutating func changeDifficulties() {
    for (community, line, month, more) in [(4, 5, 2, 100), (9, 2, 3, 80), (7, 8, 1, -60)] {
      let draft = communities[place(community)]
      let id = demoMainLines[line].id
      adjustedDifficulties.append(
        Difficulty(
          of: .init(target: id, community: draft.id), from: timeline.months[month],
          coefficient: Coefficient(raw: draft.difficulties[id, default: 1000] + more)))
    }
  }
}
