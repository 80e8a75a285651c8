import Domain

/// What departments have communities of the case do, and the systems into which that is entered (准入事项、信息系统).
struct HaishuMatters {
  private(set) var systems: [InformationSystem] = []
  private(set) var matters: [Admission] = []
  private(set) var steps: [AdmissionStep] = []
  private let records: Records
  private let today: Day
  private var random = SplitMix(stream: 43_000)

  /// What was asked for, and of whom.
  private struct Asked {
    let title: String
    let department: Department.ID
    let system: String
    let street: Street.ID
    let nature: LineNature
  }

  /// Asked for in the three years before the case is told, and admitted in good time.
  init(in places: HaishuPlaces, _ records: Records, by today: Day, _ numbers: inout Numbers) {
    self.records = records
    self.today = today
    let kinds = ["信息系统", "移动端"].flatMap { kind in topics.map { ($0.name + kind, $0.department) } }
    systems = kinds.prefix(HaishuPlan.systems).enumerated().map { place, system in
      InformationSystem(row: [
        .text(Self.system(place)), .text(system.0), .id(system.1), .null, .null,
      ])
    }
    let first = Day(year: 2018, month: 3, day: 1)
    let days = (0..<HaishuPlan.matters).map { _ in
      records.workingDay(1, after: first.advanced(by: random.pick(0...930)))
    }
    for (place, day) in days.sorted().enumerated() {
      let topic = place % topics.count
      admit(
        Asked(
          title: topics[topic].name + acts[place / topics.count],
          department: topics[topic].department, system: Self.system(topic),
          street: places.streets[place % places.streets.count].id,
          nature: place % 9 == 0 ? .residents : .government), on: day, &numbers)
    }
  }

  private static func system(_ place: Int) -> String { numbered("X", place + 1, 2) }

  /// Assessed within a week and admitted within three.
  private mutating func admit(_ asked: Asked, on day: Day, _ numbers: inout Numbers) {
    let points = random.pick(2...12) * 50
    let kind = random.pick([AdmissionKind.lawful, .assist, .assist, .other])
    let assessed = records.workingDay(random.pick(3...5), after: day)
    let admitted = records.workingDay(random.pick(8...12), after: day)
    guard day <= today else { return }
    let id = numbers.matter(in: day.month)
    matters.append(
      Admission(row: [
        .text(id), .id(asked.street), .id(asked.department), .day(day), .text(asked.title),
        .code(asked.nature), .code(kind), .integer(points), .null,
        .month(Month(index: day.month.index + 3)), .null, .null, .text(asked.system), .null,
        .text(applicants[asked.department] ?? "zhouyi"),
      ]))
    take(1, .assess, of: id, on: assessed, points: points, reason: "工作量合适")
    take(2, .admit, of: id, on: admitted)
  }

  private mutating func take(
    _ number: Int, _ kind: AdmissionStep.Kind, of matter: String, on day: Day,
    points: Int? = nil, reason: String? = nil
  ) {
    guard day <= today else { return }
    steps.append(
      AdmissionStep(row: [
        .text(matter), .integer(number), .day(day), .code(kind),
        .optional(points) { .integer($0) }, .optional(reason) { .text($0) }, .text("jiedao"),
      ]))
  }
}

private let acts = ["信息采集", "入户核查", "材料初审", "台账", "政策宣传", "月报", "名单公示"]

private let topics: [(name: String, department: Department.ID)] = [
  ("党员", "D1"), ("志愿者", "D1"), ("文明创建", "D1"), ("低保", "D2"), ("临时救助", "D2"), ("残疾人", "D2"),
  ("高龄老人", "D2"), ("退役军人", "D2"), ("儿童关爱", "D2"), ("就业", "D3"), ("社会保险", "D3"), ("退休人员", "D3"),
  ("劳动用工", "D3"), ("出租房", "D4"), ("流动人口", "D4"), ("反诈", "D4"), ("禁毒", "D4"), ("社区矫正", "D4"),
  ("消防", "D4"), ("矛盾纠纷", "D4"), ("垃圾分类", "D5"), ("物业", "D5"), ("房屋安全", "D5"), ("防汛防台", "D5"),
  ("计划生育", "D6"), ("疫苗接种", "D6"),
]
