import Domain

/// What residents of a street asked for over the months of the demo, up to its today, and what was done (民情).
struct StreetRequests {
  private(set) var requests: [ResidentRequest] = []
  private(set) var steps: [RequestStep] = []
  private let street: StreetDraft
  private let records: Records
  private let visits: [String: [[Value]]]
  private var random: SplitMix
  /// The requests of the community so far, which later ones may repeat.
  private var earlier: [String] = []

  /// - Parameters:
  ///   - street: With its people and their work.
  ///   - records: With its calendar.
  ///   - visits: That were made in it.
  ///   - numbers: Makes the ids.
  init(
    of street: StreetDraft, _ records: Records, visits: [Visit], _ numbers: inout Numbers
  ) {
    self.street = street
    self.records = records
    self.visits = Dictionary(grouping: visits.map(\.row)) { row in
      (row[1].textOrNil ?? "") + (row[3].textOrNil ?? "")
    }
    random = SplitMix(seed: 32_000 + street.plan.number)
    for community in street.communities {
      earlier = []
      for month in street.timeline.months { tell(of: community, in: month, &numbers) }
    }
    if let place = street.storyPlace { tellStory(of: street.communities[place], &numbers) }
  }

  private mutating func tell(
    of community: CommunityDraft, in month: Month, _ numbers: inout Numbers
  ) {
    let today = street.timeline.today
    let isStory = street.storyPlace.map { street.communities[$0].id == community.id } ?? false
    // What is open in the story is told by itself; elsewhere it is what is not done by today.
    let last = isStory ? back(9, from: today) : today
    let days = (0..<month.length).map { month.first.advanced(by: $0) }.filter { $0 <= last }
    guard !days.isEmpty else { return }
    let told = (0..<random.pick(8...16)).map { _ in random.pick(days) }.sorted()
    for day in told {
      guard let grid = heldGrid(of: community, on: day) else { continue }
      let kind = random.pick(kinds)
      let id = numbers.request(in: month)
      write(id, on: day, in: grid, kind: kind, title: random.pick(titles[kind] ?? []))
      deal(with: id, told: day, grid, kind, in: community, quickly: isStory)
    }
  }

  /// A request, by a way that fits; one that came by a visit names it.
  private mutating func write(
    _ id: String, on day: Day, in grid: Target.ID, kind: RequestKind, title: String,
    channel given: RequestChannel? = nil
  ) {
    let visit = visits[day.description + grid.text]?.first?[0] ?? .null
    let channel = given ?? (visit != .null && random.chance(50) ? .visit : random.pick(channels))
    let former = !earlier.isEmpty && random.chance(4) ? Value.text(random.pick(earlier)) : .null
    let item = random.chance(55) ? Value.text(random.pick(items[kind] ?? [])) : .null
    requests.append(
      ResidentRequest(row: [
        .text(id), .text(day.description), .text(grid.text), .text(channel.rawValue),
        .text(kind.rawValue), .text(random.chance(6) ? "yes" : "no"), item, .text(title), .null,
        channel == .visit ? visit : .null, .null, former,
      ]))
    earlier.append(id)
  }

  // MARK: - What was done

  /// What becomes of a request, as far as it has come by today; nearly all of it in time.
  private mutating func deal(
    with id: String, told: Day, _ grid: Target.ID, _ kind: RequestKind,
    in community: CommunityDraft,
    quickly: Bool
  ) {
    let chief = community.people[0].id.text
    guard let worker = holder(of: grid, in: community, on: told)?.text else { return }
    // Who solved it does not ask whether it was solved.
    let second = worker == chief ? street.officer : chief
    var taken = Steps(id, told: told, until: street.timeline.today)
    let fate = random.pick(1...100)
    if fate <= 6 {
      taken.take(
        fate <= 4 ? .refuse : .void, by: chief, reason: fate <= 4 ? "不属社区的事，已告知去处" : "重复登记")
      return finish(taken)
    }
    let climbs = fate <= 12 ? 1 : fate <= 15 ? 2 : fate == 16 ? 3 : 0
    let senior = [worker, chief, street.officer, street.officer][climbs]
    for step in 0..<climbs {
      taken.take(.escalate, by: [worker, chief, street.officer][step], reason: "要上一级协调")
    }
    if climbs > 0, random.chance(15) {
      taken.take(.sendBack, by: senior, reason: "片里能办")
      taken.take(.escalate, by: [worker, chief, street.officer][climbs - 1], reason: "要有资金")
    }
    taken.take(.accept, by: senior)
    if random.chance(70), let present = holder(of: grid, in: community, on: taken.day)?.text {
      taken.take(.start, by: senior, worker: present)
    }
    let days = max(1, Self.days(for: kind))
    if days > 3, random.chance(6) {
      taken.take(.extend, by: chief, days: 5, reason: "等配件")
    }
    if random.chance(3) { taken.take(.urge, by: street.officer, reason: "居民又来问") }
    let late = !quickly && random.chance(4) ? 2 : 0
    wait(quickly ? 1 : random.pick(0...max(0, days - 1)) + late, &taken)
    taken.take(.solve, by: worker, reason: random.pick(solutions))
    if random.chance(5) {
      wait(1, &taken)
      taken.take(.rework, by: second, reason: "居民说没修好")
      wait(1, &taken)
      taken.take(.solve, by: worker, reason: "再修了一次")
    }
    wait(quickly ? 1 : random.pick(1...2), &taken)
    taken.take(.confirm, by: second, verdict: random.pick(verdicts))
    finish(taken)
  }

  private mutating func finish(_ taken: Steps) { steps += taken.rows }

  private static func days(for kind: RequestKind) -> Int {
    switch kind {
    case .consult: Parameter.dueConsult.initial
    case .help: Parameter.dueHelp.initial
    case .complaint: Parameter.dueComplaint.initial
    case .suggestion: Parameter.dueSuggestion.initial
    }
  }

  private func wait(_ count: Int, _ taken: inout Steps) {
    taken.day = records.workingDay(count, after: taken.day)
  }

  private func back(_ count: Int, from day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day.advanced(by: -1)
      if records.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// A grid for which somebody is there on a day; of several tries the first that finds one.
  private mutating func heldGrid(of community: CommunityDraft, on day: Day) -> Target.ID? {
    for _ in 0..<8 {
      let grid = random.pick(community.grids).id
      if holder(of: grid, in: community, on: day) != nil { return grid }
    }
    return nil
  }

  /// Who is there for a grid on a day.
  private func holder(of grid: Target.ID, in community: CommunityDraft, on day: Day) -> Worker.ID? {
    community.people.first { person in
      person.duties.contains { $0.kind == .grid && $0.target == grid && $0.days.contains(day) }
        && person.present(in: day.month).contains(index: day.number - day.month.first.number)
    }?.id
  }

  // MARK: - The story

  /// What waits in 桂花 today: one that is late, two that are due, and some that have time.
  private mutating func tellStory(of community: CommunityDraft, _ numbers: inout Numbers) {
    let today = street.timeline.today
    let chief = community.people[0].id.text
    for open in story {
      earlier = []
      let day = back(open.daysAgo, from: today)
      let grid = community.grids[open.grid].id
      guard let worker = holder(of: grid, in: community, on: day)?.text else { continue }
      let id = numbers.request(in: day.month)
      write(id, on: day, in: grid, kind: open.kind, title: open.title, channel: open.channel)
      var taken = Steps(id, told: day, until: today)
      if open.isAccepted { taken.take(.accept, by: worker) }
      if open.isInHand { taken.take(.start, by: chief, worker: worker) }
      finish(taken)
    }
  }
}

/// The steps of one request, as far as they were taken by a day.
private struct Steps {
  private let request: String
  private let last: Day
  private(set) var rows: [RequestStep] = []
  var day: Day

  init(_ request: String, told: Day, until last: Day) {
    self.request = request
    self.last = last
    day = told
  }

  mutating func take(
    _ kind: RequestStep.Kind, by login: String, worker: String? = nil, days: Int? = nil,
    verdict: RequestVerdict? = nil, reason: String? = nil
  ) {
    guard day <= last else { return }
    rows.append(
      RequestStep(row: [
        .text(request), .integer(rows.count + 1), .text(day.description), .text(kind.rawValue),
        .optional(worker) { .text($0) }, .optional(days) { .integer($0) },
        .optional(verdict) { .text($0.rawValue) }, .optional(reason) { .text($0) }, .text(login),
      ]))
  }
}

private typealias Open = (
  daysAgo: Int, grid: Int, kind: RequestKind, channel: RequestChannel, title: String,
  isAccepted: Bool, isInHand: Bool
)

private let story: [Open] = [
  (7, 1, .help, .hotline, "2 幢电梯常停", true, true),
  (1, 0, .consult, .window, "医保怎样转移", false, false),
  (5, 3, .help, .wechat, "雨天路面积水", true, true),
  (0, 5, .help, .linli, "楼道灯不亮", false, false),
  (3, 4, .suggestion, .residentsMeeting, "垃圾点挪位置", true, true),
  (2, 2, .complaint, .minqing, "楼下夜里烧烤", true, true),
  (4, 1, .suggestion, .openSpace, "加装电梯公示", true, false),
]

/// Help is asked for most often.
private let kinds: [RequestKind] = [
  .consult, .consult, .help, .help, .help, .help, .complaint, .complaint, .suggestion,
]
private let channels: [RequestChannel] = RequestChannel.allCases.filter { $0 != .visit }
private let verdicts: [RequestVerdict] =
  Array(repeating: .satisfied, count: 14) + Array(repeating: .basically, count: 4)
  + [.unreached, .unreached]
private let items: [RequestKind: [String]] = [
  .consult: ["F010", "F016", "F022", "F046"], .help: ["F040", "F070", "F064", "F082"],
  .complaint: ["F052", "F058"], .suggestion: ["F064", "F070"],
]
private let titles: [RequestKind: [String]] = [
  .consult: ["医保怎样转移", "居住证怎样续签", "老年优待证怎样办", "低保年审要什么材料", "残疾证换证", "灵活就业社保怎样交"],
  .help: [
    "楼道灯不亮", "电梯常停", "雨天路面积水", "下水道堵了", "独居老人送餐", "水压太低", "单元门关不上", "树枝挡窗",
  ],
  .complaint: ["宠物不拴绳", "楼下夜里烧烤", "装修太早开工", "电动车占楼道", "广场音响太响", "油烟扰民"],
  .suggestion: ["垃圾点挪位置", "加装电梯公示", "车位重新划线", "多设晾衣杆", "小花园装凳子"],
]
private let solutions = [
  "已修好，居民看过", "已讲清办法，给了办理指南", "物业已处理", "已劝离，约好不再发生", "已报修，当天恢复", "已上门办好", "已协调两家谈妥",
]
