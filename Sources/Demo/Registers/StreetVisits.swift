import Domain

/// The visits of a street over the months of the demo, up to its today (走访).
struct StreetVisits {
  private(set) var visits: [Visit] = []
  private let street: StreetDraft
  private var random: SplitMix

  init(of street: StreetDraft, _ records: Records, _ numbers: inout Numbers) {
    self.street = street
    random = SplitMix(seed: 31_000 + street.plan.number)
    for month in street.timeline.months {
      let workdays = (0..<month.length).filter {
        records.isWorkingDay(month.first.advanced(by: $0))
      }
      write(calls(in: month, on: workdays), in: month, &numbers)
    }
  }

  /// A call before it has a number.
  private struct Call {
    let day: Int
    let worker: Worker.ID
    let grid: Target.ID
    let households: Int
  }

  private mutating func calls(in month: Month, on workdays: [Int]) -> [Call] {
    var calls: [Call] = []
    for place in street.communities.indices {
      let people = street.communities[place].people
      let days = people.map { gridDays(of: $0, in: month) }
      let late = whoIsBehind(place, days, in: month)
      for (seat, person) in people.enumerated() where !days[seat].isEmpty {
        let calling = Calling(
          month: month, days: days[seat], workdays: workdays.filter(days[seat].contains(index:)),
          pace: late[seat].map { .behind($0) }
            ?? .keepingUp(slack: month == street.timeline.open ? 0 : random.pick(0...6)))
        for call in calling.calls(&random) {
          let grid = grid(of: person, on: month.first.advanced(by: call.day))
          calls.append(
            Call(day: call.day, worker: person.id, grid: grid, households: call.households))
        }
      }
    }
    return calls
  }

  /// The days on which a person is there with a grid.
  private func gridDays(of person: Person, in month: Month) -> DaySet {
    person.duties.filter { $0.kind == .grid }
      .reduce(DaySet.none) { $0.union(DaySet($1.days, in: month)) }
      .intersection(person.present(in: month))
  }

  /// Who does not keep up, and by how many households; of a community at most two who have most of the month.
  private mutating func whoIsBehind(
    _ place: Int, _ days: [DaySet], in month: Month
  ) -> [Int: Int] {
    if place == street.storyPlace, month == street.timeline.open { return guihuaBehind }
    let able = days.indices.filter { Calling.target(days[$0].count, in: month) > 15 }
    let count = min(random.pick(0...2), able.count / 3)
    let seats = random.shuffled(able).prefix(count)
    return Dictionary(uniqueKeysWithValues: seats.map { ($0, random.pick(3...6)) })
  }

  /// One of the grids she has that day, her own or one that she covers.
  private mutating func grid(of person: Person, on day: Day) -> Target.ID {
    random.pick(
      person.duties.filter { $0.kind == .grid && $0.days.contains(day) }.map(\.target))
  }

  // MARK: - Rows

  /// Numbered in the order of the days, as they would have been entered.
  private mutating func write(_ calls: [Call], in month: Month, _ numbers: inout Numbers) {
    let days = (0..<month.length).map { month.first.advanced(by: $0) }
    let texts = days.map { Value.text($0.description) }
    for call in calls.sorted(by: { ($0.day, $0.worker) < ($1.day, $1.worker) }) {
      let found = findings(of: call)
      guard days[call.day] <= street.timeline.today else { continue }
      visits.append(
        Visit(
          row: [
            .text(numbers.visit(in: month)), texts[call.day], .text(call.worker.text),
            .text(call.grid.text), .integer(call.households),
          ] + found))
    }
  }

  /// Key households, the four changes, and a note on one in ten.
  private mutating func findings(of call: Call) -> [Value] {
    let key = random.chance(40) ? random.pick(1...min(3, call.households)) : 0
    let population = random.chance(15) ? random.pick(1...2) : 0
    let others = [random.chance(7) ? 1 : 0, population, random.chance(9) ? 1 : 0]
    let other = random.chance(6) ? 1 : 0
    return ([key] + others + [other]).map(Value.integer)
      + [random.chance(10) ? .text(random.pick(visitNotes)) : .null]
  }
}

/// In the open month 陈丽娟 and 吴佳怡 lag behind, by their places in `guihuaNames`.
private let guihuaBehind = [3: 1, 5: 2]

/// What was seen and asked, never whose home it was.
private let visitNotes = [
  "楼道灯不亮，已报修", "问医保怎样转移，留了办理指南", "电动车停在楼道，已劝离", "水压低，转物业", "新装修，提醒垃圾清运时间",
  "燃气软管旧了，提醒更换", "租客换了，已登记", "愿意当志愿者", "想参加老年食堂，下次带申请表", "阳台堆物，约好周末清理",
  "孩子要上学，给了入学指南", "宣传反诈，装了提醒软件", "想加装扶手，转适老化改造", "楼上漏水，约双方和物业来谈", "问居住证怎样续签",
]
