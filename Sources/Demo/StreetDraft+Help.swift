import Domain

extension StreetDraft {
  /// A worker helps in the next community: with half of an auxiliary line, and with a main line
  /// while its holder is on a course, of which a last day off runs beyond.
  mutating func helpAcross() {
    guard let helper = anybody(in: 5, through: 0...5), let away = anybody(in: 6, through: 3...3)
    else { return }
    shareLine(of: away.community, with: helper, from: timeline.months[2].first)
    leave(away, .study, timeline.day(3, 10), timeline.day(3, 21), helper: helper)
    leave(away, .personal, timeline.day(3, 20), timeline.day(3, 22), covered: false)
  }

  /// From that day on the holder of an auxiliary line keeps half of it, the helper takes the other.
  private mutating func shareLine(of community: Int, with helper: Seat, from day: Day) {
    for person in communities[community].people.indices {
      let giver = Seat(community: community, person: person)
      guard let index = self[giver].duties.firstIndex(where: { isSharable($0, from: day) })
      else { continue }
      var half = self[giver].duties[index]
      self[giver].duties[index].days.last = day.previous
      half.days.first = day
      half.share /= 2
      half.weight /= 2
      for seat in [giver, helper] { self[seat].duties.append(half) }
      return
    }
  }

  private func isSharable(_ duty: DutyDraft, from day: Day) -> Bool {
    duty.kind == .auxiliary && duty.role == .held && duty.days.first < day
      && duty.days.last == nil && duty.share == Share.whole.raw
  }
}
