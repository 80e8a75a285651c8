/// Who is present for one target in one community, day by day (在岗情况).
struct Occupancy {
  private let duties: [Assignment]
  /// The present days of each duty, as spells in their order.
  private let present: [[ClosedRange<Int>]]

  init(_ duties: some Collection<Assignment>, records: Records, leaves: [Worker.ID: [Leave]]) {
    self.duties = Array(duties)
    present = self.duties.map { duty in
      guard let employment = records.workers[duty.worker]?.employment,
        let days = duty.days.intersection(employment), !days.isEmpty
      else { return [] }
      return subtract(leaves[duty.worker] ?? [], from: days)
    }
  }

  /// Too many persons, too many shares, and covers nobody needs; each duty is told of once.
  func violations(isGrid: Bool) -> [Violation] {
    var violations: [Violation] = []
    var told: Set<Int> = []
    for start in starts {
      let there = duties.indices.filter { present[$0].contains { $0.contains(start) } }
      guard let latest = there.last, !told.contains(latest) else { continue }
      let day = Day(number: start)
      let duty = duties[latest]
      let holders = Set(there.map { duties[$0].worker }).sorted()
      // A cover of what is fully there without it is told of as that, below.
      if duty.role == .cover,
        share(of: there.filter { !isSame(duties[$0], duty) }) >= Share.whole.raw
      {
        continue
      }
      if share(of: there) > Share.whole.raw {
        violations.append(
          Violation(
            refusal: .overShared(
              target: duty.target, community: duty.community, on: day, holders: holders),
            culprit: duty.key))
        told.insert(latest)
      } else if isGrid, holders.count > 2 {
        violations.append(
          Violation(
            refusal: .gridFull(target: duty.target, on: day, holders: holders),
            culprit: duty.key))
        told.insert(latest)
      }
    }
    for (index, duty) in duties.enumerated() where duty.role == .cover && !told.contains(index) {
      guard let day = firstDayNotNeeded(duty) else { continue }
      violations.append(
        Violation(
          refusal: .coverNotNeeded(worker: duty.worker, target: duty.target, on: day),
          culprit: duty.key))
    }
    return violations
  }

  /// The first day of the cover on which the others are fully present.
  ///
  /// Days on which the one who covers is away herself do not count: somebody covers for her.
  func firstDayNotNeeded(_ cover: Assignment) -> Day? {
    let others = duties.indices.filter { !isSame(duties[$0], cover) }
    let own = duties.firstIndex { $0.key == cover.key }.map { present[$0] } ?? []
    for start in starts where own.contains(where: { $0.contains(start) }) {
      let there = others.filter { present[$0].contains { $0.contains(start) } }
      if share(of: there) >= Share.whole.raw { return Day(number: start) }
    }
    return nil
  }

  /// The days of a cover, in spells, without those of `isOpen` on which the others are fully present.
  func spells(of cover: Assignment, neededOn isOpen: (Day) -> Bool) -> [DayRange] {
    guard let last = cover.last else { return [cover.days] }
    let others = duties.indices.filter { !isSame(duties[$0], cover) }
    var spells: [DayRange] = []
    var day = cover.first
    while day <= last {
      let there = others.filter { present[$0].contains { $0.contains(day.number) } }
      if !isOpen(day) || share(of: there) < Share.whole.raw {
        if let end = spells.last?.last, end.next == day {
          spells[spells.count - 1].last = day
        } else {
          spells.append(DayRange(day, day))
        }
      }
      day = day.next
    }
    return spells
  }

  /// The days on which somebody comes: where the picture can get fuller.
  private var starts: [Int] {
    Set(present.joined().map(\.lowerBound)).sorted()
  }

  /// The sum of shares; records of one duty that overlap count once.
  private func share(of there: [Int]) -> Int {
    var seen: [Assignment] = []
    var sum = 0
    for index in there where !seen.contains(where: { isSame($0, duties[index]) }) {
      seen.append(duties[index])
      sum += duties[index].share.raw
    }
    return sum
  }

  private func isSame(_ one: Assignment, _ other: Assignment) -> Bool {
    one.worker == other.worker && one.role == other.role && one.share == other.share
  }
}

/// The days of `range` without those of the leaves; an open end is far away.
private func subtract(_ leaves: [Leave], from range: DayRange) -> [ClosedRange<Int>] {
  let far = 10_000_000
  var spells: [ClosedRange<Int>] = []
  var next = range.first.number
  let last = range.last?.number ?? far
  for leave in leaves.sorted(by: { $0.first < $1.first }) where next <= last {
    let end = min(leave.first.number - 1, last)
    if next <= end { spells.append(next...end) }
    next = max(next, leave.last.number + 1)
  }
  if next <= last { spells.append(next...last) }
  return spells
}
