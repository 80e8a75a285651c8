import Domain

/// The workers of 桂花, secretary first, as the drawings name them.
let guihuaNames = ["汪红梅", "李建平", "王小军", "陈丽娟", "周敏", "吴佳怡", "赵国强", "孙晓燕", "郑涛"]

/// Their numbers: W020 to W028.
let guihuaWorkers = 20...28

/// 桂花 as the drawings tell of it (桂花社区), without the marks and answers.
///
/// `worker` tells the id of a number.
func guihua(
  _ id: Community.ID, over timeline: Timeline, worker: (Int) -> Worker.ID
) -> CommunityDraft {
  var draft = CommunityDraft(
    id: id, plan: yunhe[2], grids: guihuaGrids(id), difficulties: ["M01": 1150, "M05": 1100])
  draft.people = guihuaNames.indices.map { place in
    guihuaPerson(place, worker(guihuaWorkers.lowerBound + place), id, timeline)
  }
  for (place, targets) in guihuaDuties.enumerated() {
    for target in targets { draft.hold(target, by: place, timeline) }
  }
  draft.tellStory(timeline)
  return draft
}

private func guihuaGrids(_ community: Community.ID) -> [GridDraft] {
  let figures = [
    (436, 14, 41_00), (402, 12, 38_00), (418, 13, 39_00), (447, 16, 46_20), (395, 11, 37_00),
    (414, 13, 39_00),
  ]
  return figures.enumerated().map { place, figure in
    GridDraft(
      id: Identifier("\(community.text)-G\(place + 1)"), name: "桂花\(place + 1)",
      households: figure.0, buildings: figure.1, points: figure.2,
      earlier: place == 5 ? (38_00, 5) : nil, content: place == 3 ? -40 : 10)
  }
}

private func guihuaPerson(
  _ place: Int, _ id: Worker.ID, _ community: Community.ID, _ timeline: Timeline
) -> Person {
  let workerClass: WorkerClass = place == 0 ? .chief : place == 1 ? .deputy : .worker
  let years = [15, 11, 8, 6, 9, 4, 12, 5, 0][place]
  let isNew = years == 0
  let first =
    isNew
    ? timeline.day(3, 17)
    : Month(year: timeline.since.month.year - years, month: 3 + place).first
  return Person(
    id: id, name: guihuaNames[place], gender: [1, 2, 6, 8].contains(place) ? .male : .female,
    employment: .from(first), probationUntil: isNew ? first.advanced(by: 91) : nil,
    certificate: isNew ? .none : place < 3 ? .socialWorker : .assistant,
    versions: [
      WorkerVersion(
        of: id, from: .beginning, community: community, workerClass: workerClass,
        grade: grade(of: workerClass, after: years))
    ], quality: [92_00, 93_00, 93_50, 91_00, 94_00, 89_00, 92_00, 91_50, 88_00][place])
}

/// What each does in the open month, a number being a grid.
private let guihuaDuties: [[String]] = [
  ["M08", "A01", "A02", "A12"], ["5", "M05", "A03"], ["1", "M01", "A04"],
  ["2", "M02", "A05", "A06"], ["3", "M03", "A07"], ["4", "M04", "A08"], ["M06"], ["M09"],
  ["M07", "A11"],
]

extension CommunityDraft {
  /// Gives a line, or the grid of that number, to a person since the beginning or his first day.
  fileprivate mutating func hold(_ target: String, by place: Int, _ timeline: Timeline) {
    hold(target, by: place, DayRange(timeline.since, nil), timeline)
  }

  fileprivate mutating func hold(
    _ target: String, by place: Int, _ days: DayRange, _ timeline: Timeline,
    role: DutyRole = .held
  ) {
    guard var duty = duty(named: target, timeline),
      let within = duty.days.intersection(days)?.intersection(people[place].employment)
    else { return }
    duty.days = within
    duty.role = role
    people[place].duties.append(duty)
  }

  private func duty(named target: String, _ timeline: Timeline) -> DutyDraft? {
    if let number = Int(target) { return duty(grids[number - 1], timeline) }
    if let line = demoMainLines.first(where: { $0.id.text == target }) {
      return duty(line, .main, timeline)
    }
    return demoAuxiliaryLines.first { $0.id.text == target }
      .map { duty($0, .auxiliary, timeline) }
  }

  /// 赵国强 gave up 桂花6 after the first month; 孙晓燕 goes on maternity leave on the 12th of the
  /// open month, and 周敏 covers her main line, nobody her grid.
  fileprivate mutating func tellStory(_ timeline: Timeline) {
    let early = DayRange(timeline.since, timeline.months[0].last)
    let late = DayRange.from(timeline.months[1].first)
    hold("6", by: 6, early, timeline)
    hold("6", by: 7, late, timeline)
    hold("A10", by: 7, early, timeline)
    hold("A10", by: 6, late, timeline)
    hold("A09", by: 2, DayRange(timeline.day(3, 18), timeline.day(3, 31)), timeline)
    hold("A09", by: 6, .from(timeline.day(4, 1)), timeline)
    let first = timeline.day(5, 12)
    let last = first.advanced(by: 117)
    people[7].leaves = [Leave(worker: people[7].id, kind: .maternity, first: first, last: last)]
    hold("M09", by: 4, DayRange(first, last), timeline, role: .cover)
  }
}
