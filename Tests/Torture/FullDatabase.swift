import Domain
import Storage

/// A small database in which no table is empty: a month settled, reopened and settled again, and one
/// in scoring.
struct FullDatabase {
  let path: String
  let random: RandomMonth
  private let root = Actor(name: "root", role: .administrator)

  /// - Parameters:
  ///   - path: Where it is made.
  ///   - seed: Tried until every table has a row.
  /// - Throws: `StoreFault` or `Refusal`.
  init(at path: String, seed: Int) throws {
    self.path = path
    var seed = seed
    while !Self.isFull(RandomMonth(seed: seed)) { seed += 1 }
    random = RandomMonth(seed: seed)
    try make()
  }

  func open() throws -> SQLStore { try openStore(at: path) }

  var scored: Month { random.month.previous }

  func selfMark(_ hundredths: Int, _ operation: String) -> Request {
    let key = Mark.Key(month: scored, source: .`self`, ratee: "C1-W1")
    return Request(
      .rate(GiveMark(key: key, score: Score(raw: hundredths))), by: root, on: random.today,
      setsDay: true, operation: operation)
  }

  /// Tables that come by commands, or are added below.
  private static let later = Set<TableName>([
    .settlements, .reopenings, .frozenMonths, .settledResults, .holidays, .readyMarks, .objections,
    .communityReturns, .monthReturns, .users,
  ]).union(Registers.tables.map { $0.table.name })

  private static func isFull(_ random: RandomMonth) -> Bool {
    TableName.allCases.allSatisfy {
      later.contains($0) || !random.records.rows(of: $0).isEmpty
    }
  }

  private var records: Records {
    var records = random.records
    let month = random.month
    let before = StreetMonth.Key(street: random.street, month: scored)
    records.months[before] = StreetMonth(key: before, state: .scoring)
    records.holidays[month.first] = Holiday(day: month.first, kind: .holiday)
    let ready = ReadyMark(key: ReadyMark.Key(month: month, worker: "C1-W1"), by: "书记")
    records.readyMarks[ready.key] = ready
    let objection = Objection(
      id: "O1", month: month, community: "C1", worker: nil, text: "分值不对", raisedBy: "书记",
      status: .rejected, answer: "没有错", decidedBy: "街道")
    records.objections[objection.id] = objection
    let returned = CommunityReturn(
      key: Submission.Key(month: scored, community: "C1"), reason: "补评", by: "街道")
    records.communityReturns[returned.key] = returned
    let back = MonthReturn(key: before, reason: "漏了离职", by: "街道")
    records.monthReturns[back.key] = back
    for name in ["li", "zhang"] {
      let user = User(key: User.Key(login: name, role: .street, place: random.street.text))
      records.users[user.key] = user
    }
    return records
  }

  /// Somebody who may have called on households of a grid today.
  private func worker(near grid: Target.ID) -> Worker.ID {
    let (today, home) = (random.today, records.grids[grid]?.community)
    let street = home.flatMap { records.communities[$0]?.street }
    let away = Set(records.leaves.values.filter { $0.days.contains(today) }.map(\.worker))
    return records.workers.values.filter { worker in
      guard let home = records.workerVersions.of(worker.id, in: today.month)?.community else {
        return false
      }
      return worker.employment.contains(today) && !away.contains(worker.id)
        && records.communities[home]?.street == street
    }.map(\.id).min() ?? ""
  }

  private func home(of grid: Target.ID) -> Community.ID { records.grids[grid]?.community ?? "" }

  /// A row in each of the other registers.
  private func fillRegisters(
    _ grid: Target.ID, _ perform: (Command, String) throws -> Void
  ) throws {
    let today = Value.day(random.today)
    let zeros = { (count: Int) in Array(repeating: Value.integer(0), count: count) }
    let line = records.lines.values.filter { $0.kind == .main }.map(\.id).min() ?? ""
    let later = random.month.next.next
    let rows: [(TableName, [Value])] = [
      (
        .visits,
        [.null, today, .id(worker(near: grid)), .id(grid), .integer(2)] + zeros(5)
          + [.text("换了房东")]
      ),
      (.groups, [.text("G1"), .text("老人"), .null, .text("yes"), .integer(1_500), .null]),
      (.groupCounts, [.text("G1"), .id(grid), today] + zeros(3)),
      (
        .services,
        [.text("F1"), .id(line), .text("救助申请")] + Array(repeating: .null, count: 6)
      ),
      (
        .questions,
        [.text("U1"), .text("zh"), .id(line), .text("归哪条线？"), .text("甲"), .text("乙"), .null, .null]
          + [.text("a"), .null, .null, .null]
      ),
      (
        .testResults,
        [.null, .id(worker(near: grid)), .id(line), today, .integer(5), .integer(5), .null, .null]
      ),
      (.payGrades, [.text("worker"), .integer(5), .month(later), .integer(4_160_00)]),
      (.allowances, [.text("degree"), .text("master"), .month(later), .integer(200_00)]),
      (.degrees, [.id(worker(near: grid)), .month(later), .text("master")]),
      (.incomes, [.integer(2020), .text("chief"), .integer(122_000_00), .null]),
      (
        .trainings,
        [.text("T1"), .id(random.street), today, .text("协商"), .text("all"), .integer(4_00), .null]
      ),
      (.attendances, [.text("T1"), .id(worker(near: grid)), .null]),
      (.tiers, [.id(worker(near: grid)), .text("lead"), today, .null]),
      (
        .meetings,
        [.text("H1"), .id(home(of: grid)), .id(grid), today, .text("加梯"), .text("council")]
          + [.integer(20), .integer(9), .integer(0), .integer(0)]
      ),
      (.meetingSolved, [.text("H1"), today, .integer(2)]),
      (
        .estates,
        [.text("Z1"), .text("桂苑"), .id(home(of: grid)), .integer(300), .null, .null]
      ),
      (.stations, [.text("N1"), .text("服务站"), .text("Z1"), today, .null]),
      (.centres, [.text("O1"), .text("中心"), .id(random.street), today, .null]),
      (
        .handled,
        [.id(home(of: grid)), .month(random.today.month), .text("F1"), .integer(3)]
      ),
      (
        .parameters,
        [.text("visits_target"), .month(later), .text("25")]
      ),
    ]
    for (table, cells) in rows {
      try perform(.keep(KeepRows(.add, [cells], of: table)), "root")
    }
    let request: [Value] =
      [.text("R1"), today, .id(grid), .text("window"), .text("help"), .text("no"), .text("F1")]
      + [.text("楼道灯不亮"), .null, .null, .null, .null]
    try perform(.keep(KeepRows(.add, [request], of: .requests)), "root")
    let department = records.departments.keys.min().map(\.text) ?? ""
    let special = records.specials.keys.min().map(\.text) ?? ""
    try perform(
      .keep(
        KeepRows(
          .add, [[.text("X1"), .text("城管通"), .text(department), .null, .null]], of: .systems)),
      "root")
    let matter: [Value] =
      [.text("Q1"), .id(random.street), .text(department), today, .text("巡查"), .text("residents")]
      + [.text("other"), .integer(6_00), .null, .month(random.month), .null, .null, .text("X1")]
      + [.null, .text("root")]
    try perform(.keep(KeepRows(.add, [matter], of: .admissions)), "root")
    try perform(
      .keep(
        KeepRows(
          .add, [[.text("Q1"), .text("special"), .text(special)]], of: .admissionUses)), "root")
    try perform(
      .step(TakeStep(NewStep("withdraw"), of: .admissionSteps, with: "Q1")), "root")
    let accept = TakeStep(NewStep("accept"), of: .requestSteps, with: "R1")
    try perform(.step(accept), "root")
    for number in 2...5 {
      let question: [Value] =
        [.text("U\(number)"), .text("zh"), .id(line), .text("归哪条线？"), .text("甲"), .text("乙")]
        + [.null, .null, .text("a"), .null, .null, .null]
      try perform(.keep(KeepRows(.add, [question], of: .questions)), "root")
    }
    let worker = worker(near: grid)
    let role = User.Key(login: Self.worker, role: .worker, place: worker.text)
    try perform(.user(SetUser(key: role, isGiven: true)), "root")
    try perform(.startTest(StartTest(worker, in: line)), Self.worker)
  }

  /// The login of somebody who takes a test.
  private static let worker = "wei"

  private func make() throws {
    let store = try newStore(at: path, isRehearsal: true)
    _ = try store.fill(with: records, by: root, on: random.today, operation: "fill")
    var count = 0
    func perform(_ command: Command, _ name: String = "root") throws {
      count += 1
      let own = records.grids.keys.min().map(worker(near:))
      let actor =
        name == "root"
        ? root
        : name == Self.worker
          ? Actor(name: name, role: .worker, place: own?.text)
          : Actor(name: name, role: .street, place: random.street.text)
      _ = try store.perform(
        Request(command, by: actor, on: random.today, setsDay: true, operation: "op-\(count)"))
    }
    let (street, month) = (random.street, random.month)
    let step = { (state: MonthState) in
      Command.advance(AdvanceMonth(street: street, month: month, to: state))
    }
    if let grid = records.grids.keys.min() {
      let cells: [Value] =
        [.id(grid), .day(random.today)] + Array(repeating: .integer(3), count: 7)
      try perform(.keep(KeepRows(.add, [cells], of: .places)))
      try fillRegisters(grid, perform)
    }
    try perform(step(.settled))
    let reopen = Command.reopen(ReopenMonth(street: street, month: month, reason: "漏了一项"))
    try perform(reopen, "li")
    try perform(reopen, "zhang")
    try perform(step(.publicity))
    // What changes nothing leaves no other trace.
    let given = User.Key(login: "li", role: .street, place: street.text)
    try perform(.user(SetUser(key: given, isGiven: true)))
    _ = try store.perform(
      Request(
        step(.settled), by: root, on: Day(number: random.today.number + 40), setsDay: true,
        operation: "settled-again"))
    let mark = try store.perform(selfMark(50_00, "mark"))
    try perform(.undo(sequence: mark.sequence))
    if let undone = try store.redoable(by: root) { try perform(.redo(sequence: undone.sequence)) }
  }
}
