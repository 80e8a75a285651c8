import Domain

extension CommunityDraft {
  /// Fills the posts of the plan; the first is the secretary, then the deputies.
  mutating func hire(
    over timeline: Timeline, _ names: inout PersonNames, _ numbers: inout Numbers,
    _ random: inout SplitMix
  ) {
    for place in 0..<plan.workers {
      let workerClass: WorkerClass =
        place == 0 ? .chief : place <= plan.deputies ? .deputy : .worker
      let years = place == 0 ? random.pick(9...20) : random.pick(2...16)
      people.append(
        Person(
          workerClass, years: years, in: id, over: timeline, &names, &numbers, &random))
    }
  }
}

extension Person {
  /// A made-up worker who has served for that many years.
  init(
    _ workerClass: WorkerClass, years: Int, in community: Community.ID, over timeline: Timeline,
    _ names: inout PersonNames, _ numbers: inout Numbers, _ random: inout SplitMix
  ) {
    gender = random.chance(79) ? .female : .male
    name = names.next(gender, &random)
    id = numbers.worker()
    let joined = Month(year: timeline.since.month.year - years, month: random.pick(1...12))
    employment = .from(joined.first.advanced(by: random.pick(0...20)))
    certificate =
      random.chance(24) ? .none : random.pick([.assistant, .socialWorker, .socialWorker, .senior])
    quality = random.chance(5) ? random.pick(80_00...85_00) : 91_00 + random.around(4_00)
    versions = [
      WorkerVersion(
        of: id, from: .beginning, community: community, workerClass: workerClass,
        grade: grade(of: workerClass, after: years))
    ]
  }
}

/// A grade a year and a half, from the lowest of the class on.
func grade(of workerClass: WorkerClass, after years: Int) -> Int {
  min(workerClass.grades.lowerBound + years * 2 / 3, workerClass.grades.upperBound)
}
