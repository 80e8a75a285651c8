import Domain

/// What departments have asked of a street's communities (准入): 40 matters in force, some of them the auxiliary
/// lines that are done for the government, three that wait, and a few that came to nothing.
struct StreetAdmissions {
  private(set) var matters: [Admission] = []
  private(set) var steps: [AdmissionStep] = []
  private(set) var uses: [AdmissionUse] = []
  private let street: StreetDraft
  private let records: Records
  private var random: SplitMix

  private static let inForce = 40

  /// - Parameters:
  ///   - street: With its months.
  ///   - records: With its calendar.
  ///   - numbers: Makes the ids.
  init(of street: StreetDraft, _ records: Records, _ numbers: inout Numbers) {
    self.street = street
    self.records = records
    random = SplitMix(seed: 33_000 + street.plan.number)
    let timeline = street.timeline
    for line in demoAuxiliaryLines where line.nature == .government {
      let asked = Asked(line.name, line.department, points: line.points)
      let first = line.first.map { timeline.months[$0] } ?? timeline.since.month
      let id = admit(
        asked, from: first, to: line.last.map { timeline.months[$0] }, &numbers)
      uses.append(AdmissionUse(id, .line, line.id.text))
    }
    let lasting = demoAuxiliaryLines.count { $0.nature == .government && $0.last == nil }
    for (place, asked) in others.prefix(Self.inForce - lasting).enumerated() {
      let first = place % 4 == 0 ? timeline.months[place % 3] : timeline.since.month
      _ = admit(asked, from: first, to: nil, &numbers)
    }
    for (place, asked) in others.dropFirst(Self.inForce - lasting).enumerated() {
      giveUp(asked, isRevoked: place == 0, in: timeline.months[1 + place], &numbers)
    }
    for waiting in pending { wait(waiting, &numbers) }
  }

  // MARK: - What became of a matter

  /// One that was admitted in good time before its first month.
  private mutating func admit(
    _ asked: Asked, from first: Month, to last: Month?, _ numbers: inout Numbers
  ) -> String {
    let day = workday(from: Month(index: first.index - 3).first.advanced(by: random.pick(0...20)))
    let id = write(asked, on: day, from: first, to: last, &numbers)
    var taken = Taken(id)
    taken.take(
      .assess, on: records.workingDay(random.pick(3...6), after: day), points: asked.points,
      reason: random.pick(opinions), by: street.officer)
    taken.take(
      .admit, on: records.workingDay(random.pick(8...12), after: day), by: street.officer)
    steps += taken.rows
    return id
  }

  /// One that was not admitted, or only for a while.
  private mutating func giveUp(
    _ asked: Asked, isRevoked: Bool, in month: Month, _ numbers: inout Numbers
  ) {
    let day = workday(from: month.first.advanced(by: 2))
    let id = write(asked, on: day, from: Month(index: month.index + 2), to: nil, &numbers)
    var taken = Taken(id)
    taken.take(
      .assess, on: records.workingDay(4, after: day), points: asked.points,
      reason: isRevoked ? "每月一次，工作量不大" : "与已有事项重复", by: street.officer)
    let decided = records.workingDay(9, after: day)
    if isRevoked {
      taken.take(.admit, on: decided, by: street.officer)
      taken.take(
        .revoke, on: records.workingDay(15, after: decided), reason: "上级已改由部门自办",
        by: street.officer)
    } else {
      taken.take(.refuse, on: decided, reason: "应由科室自己做", by: street.officer)
    }
    steps += taken.rows
  }

  /// One that still waits to be assessed, or to be decided on.
  private mutating func wait(_ waiting: Waiting, _ numbers: inout Numbers) {
    let open = street.timeline.open
    let day = back(waiting.daysAgo, from: street.timeline.today)
    let id = write(
      waiting.asked, on: day, from: Month(index: open.index + waiting.monthsAhead),
      to: Month(index: open.index + waiting.monthsAhead + 12), &numbers)
    guard waiting.isAssessed else { return }
    var taken = Taken(id)
    taken.take(
      .assess, on: records.workingDay(5, after: day), points: waiting.asked.points,
      reason: "与走访同趟做", by: street.officer)
    steps += taken.rows
  }

  private mutating func write(
    _ asked: Asked, on day: Day, from first: Month, to last: Month?, _ numbers: inout Numbers
  ) -> String {
    let id = numbers.matter(in: day.month)
    let kind = random.pick([AdmissionKind.lawful, .assist, .assist, .other])
    matters.append(
      Admission(row: [
        .text(id), .id(street.plan.id), .id(asked.department), .day(day), .text(asked.title),
        .code(asked.nature), .code(kind), .integer(asked.points), .null, .month(first),
        .optional(last, Value.month),
        random.chance(30) ? .integer(random.pick(1...20) * 100_00) : .null,
        .optional(asked.system) { .text($0) },
        .text("街办〔\(day.month.year)〕\(random.pick(1...60)) 号"),
        .text(applicants[asked.department] ?? "zhouyi"),
      ]))
    return id
  }

  private func workday(from day: Day) -> Day {
    records.isWorkingDay(day) ? day : records.workingDay(1, after: day)
  }

  private func back(_ count: Int, from day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      if records.isWorkingDay(day) { left -= 1 }
      day = day.advanced(by: -1)
    }
    return day
  }
}

/// The steps of one matter.
private struct Taken {
  private let matter: String
  private(set) var rows: [AdmissionStep] = []

  init(_ matter: String) { self.matter = matter }

  mutating func take(
    _ kind: AdmissionStep.Kind, on day: Day, points: Int? = nil, reason: String? = nil,
    by login: String
  ) {
    rows.append(
      AdmissionStep(row: [
        .text(matter), .integer(rows.count + 1), .day(day), .code(kind),
        .optional(points) { .integer($0) }, .optional(reason) { .text($0) }, .text(login),
      ]))
  }
}

/// What a department asks for.
private struct Asked {
  let title: String
  let department: Department.ID
  /// Hundredths.
  let points: Int
  var system: String?
  var nature = LineNature.government

  init(
    _ title: String, _ department: Department.ID, points: Int, system: String? = nil,
    _ nature: LineNature = .government
  ) {
    self.title = title
    self.department = department
    self.points = points
    self.system = system
    self.nature = nature
  }
}

private typealias Waiting = (asked: Asked, daysAgo: Int, monthsAhead: Int, isAssessed: Bool)

private let pending: [Waiting] = [
  (Asked("门前三包巡查", "D5", points: 6_00, system: "X07"), 17, 2, false),
  (Asked("反诈入户登记", "D4", points: 4_00, system: "X05"), 14, 2, true),
  (Asked("老年优待证换发", "D2", points: 3_00, system: "X02"), 4, 3, false),
]

let demoSystems: [InformationSystem] = [
  ("X01", "党员信息库", "D1"), ("X02", "民政业务系统", "D2"), ("X03", "社保服务平台", "D3"),
  ("X04", "就业登记平台", "D3"), ("X05", "平安通", "D4"), ("X06", "消防巡查平台", "D4"),
  ("X07", "城管通", "D5"), ("X08", "垃圾分类台账", "D5"), ("X09", "免疫规划平台", "D6"),
].map { id, name, department in
  InformationSystem(row: [.text(id), .text(name), .text(department), .null, .null])
}

let applicants: [Department.ID: String] = [
  "D1": "fangyuan", "D2": "luoqing", "D3": "wenlan", "D4": "jiangbo", "D5": "sunlei",
  "D6": "xuning",
]

private let opinions = [
  "每月一次，与走访同趟做", "有经费，工作量合适", "依法应由社区协助", "已有台账，只需核对", "集中一周做完",
]

/// In force, but for the last three: one that was revoked, two that were not admitted.
private let others: [Asked] = [
  Asked("垃圾分类台账", "D5", points: 10_00, system: "X08"),
  Asked("低保家庭年审", "D2", points: 4_00, system: "X02"),
  Asked("高龄津贴核查", "D2", points: 3_00, system: "X02"),
  Asked("残疾人两补核查", "D2", points: 3_00, system: "X02"),
  Asked("居家养老评估初核", "D2", points: 2_50, .residents),
  Asked("退役军人信息采集", "D2", points: 2_00),
  Asked("临时救助初审", "D2", points: 3_00, system: "X02"),
  Asked("儿童之家管理", "D2", points: 2_00, .residents),
  Asked("就业困难认定", "D3", points: 2_50, system: "X04"),
  Asked("公益岗考勤", "D3", points: 1_50),
  Asked("社保待遇资格核查", "D3", points: 3_00, system: "X03"),
  Asked("灵活就业补贴初核", "D3", points: 2_00, system: "X04"),
  Asked("劳动用工摸底", "D3", points: 2_00),
  Asked("流动人口登记", "D4", points: 5_00, system: "X05"),
  Asked("矛盾纠纷排查", "D4", points: 4_00),
  Asked("社区矫正协助", "D4", points: 2_50),
  Asked("禁毒康复协助", "D4", points: 2_50),
  Asked("养犬登记宣传", "D4", points: 1_50, .residents),
  Asked("出租房消防巡查", "D4", points: 4_00, system: "X06"),
  Asked("防汛防台值守", "D5", points: 2_00),
  Asked("扫雪除冰", "D5", points: 1_00, .residents),
  Asked("无违建巡查", "D5", points: 3_00, system: "X07"),
  Asked("房屋安全排查", "D5", points: 3_00),
  Asked("楼道堆物清理", "D5", points: 2_50, .residents),
  Asked("楼宇党建走访", "D1", points: 2_00, system: "X01"),
  Asked("党员学习台账", "D1", points: 2_00, system: "X01"),
  Asked("文明点位维护", "D1", points: 3_00),
  Asked("妇女两癌筛查动员", "D6", points: 1_50),
  Asked("疫苗接种动员", "D6", points: 2_00, system: "X09"),
  Asked("慢病随访协助", "D6", points: 2_50, .residents),
  Asked("征兵登记", "D6", points: 1_00),
  Asked("暑期活动组织", "D6", points: 1_50, .residents),
  Asked("全民健身点管理", "D6", points: 1_00, .residents),
  Asked("共享单车摆放", "D5", points: 2_00),
  Asked("网络舆情日报", "D1", points: 4_00),
  Asked("商户用水抄表", "D5", points: 3_00),
]
