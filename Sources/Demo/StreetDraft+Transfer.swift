import Domain

extension StreetDraft {
  /// A worker's home becomes another community from that month on; he works there beside somebody
  /// whose auxiliary lines he takes over.
  mutating func transfer(_ seat: Seat, to community: Int, from place: Int) {
    let month = timeline.months[place]
    let given = self[seat].duties.filter { $0.role == .held }
    self[seat].stopDuties(on: month.first.previous)
    guard let old = self[seat].version(in: month) else { return }
    self[seat].versions.append(
      WorkerVersion(
        of: old.of, from: month, community: communities[community].id,
        workerClass: old.workerClass, grade: old.grade))
    for duty in given { handOver(duty, in: seat.community, from: month.first) }
    relieve(community, by: seat, from: month.first)
  }

  /// The heaviest worker of the community hands main line and auxiliary lines to the newcomer.
  private mutating func relieve(_ community: Int, by seat: Seat, from day: Day) {
    let people = communities[community].people
    let heaviest = people.indices
      .filter {
        people[$0].workerClass(in: day.month) == .worker
          && !people[$0].carries(reliefLine, on: .from(day))
          && !people[$0].isAway(on: .from(day))
      }
      .max { people[$0].load(on: day) < people[$1].load(on: day) }
    guard let heaviest else { return }
    let giver = Seat(community: community, person: heaviest)
    for index in self[giver].duties.indices {
      var duty = self[giver].duties[index]
      guard duty.role == .held, duty.kind != .grid, duty.days.first < day, duty.days.last == nil
      else { continue }
      self[giver].duties[index].days.last = day.previous
      duty.days.first = day
      self[seat].duties.append(duty)
    }
  }
}
