import Domain

/// The rights as the page on the domain tells them (section 6), written down a second time: what the
/// program says is compared with this, never the other way round.
struct RightsPage {
  /// How far somebody may give a command.
  enum Extent: Sendable {
    case everywhere
    /// In every community of the own street.
    case street
    /// In the own community only, on the own lines, or for oneself.
    case own
  }

  let name: String
  let kind: CommandKind
  /// The administrator, who stands in for everybody, is not named.
  let who: [ActorRole: Extent]
  /// None = whatever the state of the month.
  let states: [MonthState]
  /// What the command says of a place.
  let command: @Sendable (RightsPlace, MonthState) -> Command
  /// Whether it needs a street in which nothing is pending any more.
  var needsTidyStreet = false

  /// Who may give it at all, as a refusal says.
  var givers: [ActorRole] {
    ActorRole.allCases.filter { ($0 == .administrator && standsIn) || who[$0] != nil }
  }

  /// Whether the administrator stands in: in everything but the opening of a settled month, and tests.
  var standsIn: Bool { ![.reopen, .startTest, .finishTest].contains(kind) }

  func allows(_ role: ActorRole, _ place: RightsPlace) -> Bool {
    if role == .administrator { return standsIn }
    switch who[role] {
    case .everywhere: return true
    case .street: return place.street == RightsPlace.own.street
    case .own: return place == .own
    case nil: return false
    }
  }

  func allows(_ state: MonthState) -> Bool { states.isEmpty || states.contains(state) }
}

/// Where a command is about: the own place, another community of the own street, another street.
struct RightsPlace: Hashable, Sendable, CustomStringConvertible {
  let street: Street.ID
  let community: Community.ID
  let worker: Worker.ID
  /// Who can stand in for the worker.
  let other: Worker.ID
  let chief: Worker.ID
  let grid: Target.ID
  let line: Target.ID

  static let own = RightsPlace("S1", "C01", line: "M1")
  static let neighbour = RightsPlace("S1", "C02", line: "M2")
  static let elsewhere = RightsPlace("S2", "C90", line: "M2")
  static let all = [own, neighbour, elsewhere]

  private init(_ street: Street.ID, _ community: String, line: Target.ID) {
    self.street = street
    self.line = line
    self.community = Identifier(community)
    worker = Identifier(community + "-w")
    other = Identifier(community + "-o")
    chief = Identifier(community + "-c")
    grid = Identifier(community + "-G1")
  }

  var description: String { community.text }
  var leave: Leave.Key { Leave.Key(worker: other, kind: .sick, first: RightsWorld.day(1)) }
  /// A task that was verified.
  var decided: SpecialTask.ID { Identifier("V-" + community.text) }
  var special: SpecialTask.ID { Identifier("X-" + community.text) }
  var objection: Objection.ID { Identifier("O-" + community.text) }

  func batch(_ name: String) -> Batch.Key {
    Batch.Key(month: RightsWorld.month, batch: name + "-" + community.text)
  }
}

extension RightsPage {
  static let all = duties + marks + specials + survey + cycle + registers

  /// "assign, end, cover, leave | secretary (own community), street | planning or open".
  private static let duties = [
    RightsPage("assign", .assign, [.secretary: .own, .street: .street], [.planning, .open]) {
      place, _ in
      .assign(
        AssignDuties(
          workers: [place.worker], targets: ["A1"], first: RightsWorld.day(10),
          last: RightsWorld.day(20)))
    },
    RightsPage("end", .end, [.secretary: .own, .street: .street], [.planning, .open]) { place, _ in
      .end(EndDuty(worker: place.other, target: place.grid, last: RightsWorld.day(20)))
    },
    RightsPage("cover", .cover, [.secretary: .own, .street: .street], [.planning, .open]) {
      place, _ in
      .cover(
        CoverDuties(
          absent: place.other, worker: place.worker, targets: [place.grid],
          first: RightsWorld.day(3), last: RightsWorld.day(5), share: Share(raw: 500)))
    },
    RightsPage("arrange", .arrange, [.secretary: .own, .street: .street], [.planning, .open]) {
      place, _ in
      .arrange(
        ArrangeDuties(
          ends: [],
          gives: [
            AssignDuties(
              workers: [place.worker], targets: ["A1"], first: RightsWorld.day(10),
              last: RightsWorld.day(20))
          ]))
    },
    RightsPage("leave", .leave, [.secretary: .own, .street: .street], [.planning, .open]) {
      place, _ in
      .leave(
        TakeLeave(
          worker: place.worker, kind: .personal, first: RightsWorld.day(10),
          last: RightsWorld.day(12)))
    },
    RightsPage(
      "change leave", .changeLeave, [.secretary: .own, .street: .street], [.planning, .open]
    ) { place, _ in
      .changeLeave(
        ChangeLeave(
          leave: place.leave, kind: .sick, first: RightsWorld.day(1), last: RightsWorld.day(5)))
    },
    RightsPage(
      "cancel leave", .cancelLeave, [.secretary: .own, .street: .street], [.planning, .open]
    ) { place, _ in .cancelLeave(place.leave) },
  ]

  private static let marks = [
    RightsPage("self mark", .rateSelf, [.worker: .own], [.scoring]) { place, _ in
      mark(.`self`, place.worker.text)
    },
    RightsPage("superior's mark", .rateSuperior, [.secretary: .own], [.scoring]) { place, _ in
      mark(.superior, place.worker.text)
    },
    RightsPage("superior's mark of a chief", .rateSuperior, [.street: .street], [.scoring]) {
      place, _ in mark(.superior, place.chief.text)
    },
    RightsPage("department's mark", .rateDepartment, [.department: .own], [.scoring]) { place, _ in
      mark(.department, place.worker.text, place.line, place.community)
    },
    RightsPage("team's mark", .rateTeam, [.street: .street], [.scoring]) { place, _ in
      mark(.team, place.community.text)
    },
  ]

  private static let specials = [
    RightsPage(
      "propose special", .proposeSpecial,
      [.worker: .own, .secretary: .own, .department: .everywhere], [.open, .scoring]
    ) { place, _ in
      .proposeSpecial(
        ProposeSpecial(
          id: "NEW", month: RightsWorld.month, worker: place.worker, title: "值守",
          points: Points(raw: 200)))
    },
    RightsPage(
      "verify special", .verifySpecial, [.street: .street], [.open, .scoring, .review]
    ) { place, _ in .verifySpecial(VerifySpecial(id: place.special, evidence: "照片")) },
    RightsPage(
      "reject special", .rejectSpecial, [.street: .street], [.open, .scoring, .review]
    ) { place, _ in .rejectSpecial(RejectSpecial(id: place.special, reason: "不属实")) },
    RightsPage(
      "take special back", .takeBackSpecial, [.street: .street], [.open, .scoring, .review]
    ) { place, _ in .takeBackSpecial(TakeBackSpecial(id: place.decided, reason: "记错人")) },
  ]

  private static let survey = [
    RightsPage("upload answers", .uploadSurvey, [.surveyor: .street], [.open, .scoring]) {
      place, _ in
      let batch = place.batch("NEW")
      let key = Answers.Key(batch: batch, method: .door, grid: place.grid, level: .satisfied)
      return .uploadSurvey(
        UploadAnswers(batch: batch, answers: [Answers(key: key, count: 20)]))
    },
    RightsPage("sign a batch", .signSurvey, [.surveyor: .street], [.open, .scoring, .review]) {
      place, _ in .signSurvey(place.batch("UP"))
    },
    RightsPage(
      "countersign a batch", .countersignSurvey, [.street: .street], [.scoring, .review]
    ) { place, _ in
      .countersignSurvey(
        CountersignBatch(recheck: Recheck(key: place.batch("SIGNED"), checked: 20, agreed: 20)))
    },
    RightsPage("void a batch", .voidSurvey, [.street: .street], [.scoring, .review]) { place, _ in
      .voidSurvey(place.batch("SIGNED"))
    },
  ]

  private static let cycle = [
    RightsPage("ready", .ready, [.secretary: .own], [.scoring]) { place, _ in
      .ready(
        SetReady(
          key: ReadyMark.Key(month: RightsWorld.month, worker: place.worker), isReady: true))
    },
    RightsPage("submit", .submit, [.secretary: .own], [.scoring]) { place, _ in
      .submit(SubmitCommunity(month: RightsWorld.month, community: place.community))
    },
    RightsPage("return", .returnCommunity, [.street: .street], [.scoring, .review], tidy: true) {
      place, _ in
      .returnCommunity(
        ReturnCommunity(month: RightsWorld.month, community: place.community, reason: "补评"))
    },
    RightsPage("waive", .waive, [.street: .street], [.scoring, .review]) { place, _ in
      .waive(
        WaiveMark(
          key: Waiver.Key(
            month: RightsWorld.month, ratee: place.worker.text, source: .superior),
          reason: "病假"))
    },
    RightsPage("object", .object, [.worker: .own, .secretary: .own], [.publicity]) { place, _ in
      .object(
        RaiseObjection(
          id: "NEW", month: RightsWorld.month, community: place.community, worker: place.worker,
          text: "少算一天"))
    },
    RightsPage(
      "object about a colleague", .object, [.worker: .own, .secretary: .own], [.publicity]
    ) { place, _ in
      .object(
        RaiseObjection(
          id: "NEW", month: RightsWorld.month, community: place.community, worker: place.other,
          text: "多算一天"))
    },
    RightsPage("waive survey", .waive, [.street: .street], [.scoring, .review]) { place, _ in
      .waive(
        WaiveMark(
          key: Waiver.Key(
            month: RightsWorld.month, ratee: place.community.text, source: .survey),
          reason: "台风"))
    },
    RightsPage("back", .back, [.street: .street], [.scoring]) { place, _ in
      .back(
        TakeMonthBack(street: place.street, month: RightsWorld.month, reason: "漏了离职"))
    },
    RightsPage("decide", .decide, [.street: .street], [.publicity]) { place, _ in
      .decide(DecideObjection(id: place.objection, isAccepted: false, answer: "核过"))
    },
    RightsPage(
      "advance", .advance, [.street: .street],
      [.planning, .open, .scoring, .review, .publicity], tidy: true
    ) { place, state in
      .advance(
        AdvanceMonth(street: place.street, month: RightsWorld.month, to: state.next ?? .review))
    },
    RightsPage("reopen", .reopen, [.street: .street], [.settled]) { place, _ in
      .reopen(ReopenMonth(street: place.street, month: RightsWorld.month, reason: "算错"))
    },
    RightsPage(
      "adjust", .adjust, [.street: .street], [.planning, .open, .scoring, .review, .publicity]
    ) { place, _ in
      .adjust(
        AdjustPay(
          month: RightsWorld.month, worker: place.worker,
          settledMonth: RightsWorld.month.previous, amount: Money(fen: -1_200), reason: "多发"))
    },
  ]

  /// "users: administrator; street for its own secretaries and workers"; "catalogue, difficulty,
  /// places, roster: street (and secretary: own roster)".
  private static let registers = [
    RightsPage("roster", .roster, [.street: .street, .secretary: .own], []) { place, _ in
      let worker = Worker(
        id: place.worker, name: "改名", employment: .from(RightsWorld.firstDay))
      return .register(KeepRegister(rows: [row(worker)]))
    },
    RightsPage("places", .register, [.street: .street], []) { place, _ in
      let community = Community(id: place.community, name: "改名", street: place.street)
      return .register(KeepRegister(rows: [row(community)]))
    },
    RightsPage("calendar", .catalogue, [.district: .everywhere], []) { _, _ in
      let day = Day(year: 2026, month: 12, day: 31)
      return .register(KeepRegister(rows: [row(Holiday(day: day, kind: .holiday))]))
    },
    RightsPage("streets", .areas, [:], []) { place, _ in
      let street = Street(id: place.street, name: "改名", district: "D1")
      return .register(KeepRegister(rows: [row(street)]))
    },
    RightsPage(
      "place", .keep(.places), [.street: .street, .secretary: .own], [.planning, .open, .scoring]
    ) { place, _ in
      let cells: [Value] = [.id(place.grid), .day(RightsWorld.day(9))]
      return .keep(
        KeepRows(.add, [cells + Array(repeating: .integer(3), count: 7)], of: .places))
    },
    RightsPage(
      "visit", .keep(.visits), [.street: .street, .secretary: .own, .worker: .own],
      [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.visit(place)], of: .visits)) },
    RightsPage(
      "request", .keep(.requests),
      [.street: .street, .secretary: .own, .worker: .own, .department: .everywhere],
      [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.request(place)], of: .requests)) },
    RightsPage(
      "group count", .keep(.groupCounts), [.street: .street, .secretary: .own],
      [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.groupCount(place)], of: .groupCounts)) },
    RightsPage("group", .keep(.groups), [.district: .everywhere], []) { _, _ in
      let cells: [Value] = [.text("G2")] + RegisterRows.group.dropFirst()
      return .keep(KeepRows(.add, [cells], of: .groups))
    },
    RightsPage("service", .keep(.services), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.service], of: .services))
    },
    RightsPage("parameter", .keep(.parameters), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.parameter], of: .parameters))
    },
    RightsPage(
      "admission", .keep(.admissions), [.department: .own, .street: .street],
      [.planning, .open, .scoring]
    ) { place, _ in
      .keep(KeepRows(.change, [RegisterRows.admission(place, title: "巡逻")], of: .admissions))
    },
    RightsPage("use", .keep(.admissionUses), [.street: .street], []) { place, _ in
      .keep(KeepRows(.add, [RegisterRows.use(place)], of: .admissionUses))
    },
    RightsPage("system", .keep(.systems), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.system], of: .systems))
    },
    RightsPage("question", .keep(.questions), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.question()], of: .questions))
    },
    RightsPage("built questions", .buildTest, [.district: .everywhere], []) { _, _ in
      .buildTest(BuildTest(TestWording(chinese: [:], english: [:])))
    },
    RightsPage("test, begun", .startTest, [.worker: .own], []) { place, _ in
      .startTest(StartTest(place.worker, in: "M1"))
    },
    RightsPage("test, handed in", .finishTest, [.worker: .own], [], tidy: true) { place, _ in
      .finishTest(FinishTest(place.worker, of: RegisterRows.run(place), answering: ["U1": .a]))
    },
    RightsPage(
      "test result", .keep(.testResults), [.street: .street], [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.result(place)], of: .testResults)) },
    RightsPage("grade", .keep(.payGrades), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.payGrade], of: .payGrades))
    },
    RightsPage("allowance", .keep(.allowances), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.allowance], of: .allowances))
    },
    RightsPage("income", .keep(.incomes), [.district: .everywhere], []) { _, _ in
      .keep(KeepRows(.add, [RegisterRows.income], of: .incomes))
    },
    RightsPage("degree", .keep(.degrees), [.street: .street], []) { place, _ in
      .keep(KeepRows(.add, [RegisterRows.degree(place)], of: .degrees))
    },
    RightsPage(
      "training", .keep(.trainings), [.street: .street], [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.training(place)], of: .trainings)) },
    RightsPage(
      "attendance", .keep(.attendances), [.street: .street], [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.attendance(place)], of: .attendances)) },
    RightsPage("tier", .keep(.tiers), [.street: .street], []) { place, _ in
      .keep(KeepRows(.add, [RegisterRows.tier(place)], of: .tiers))
    },
    RightsPage(
      "meeting", .keep(.meetings), [.street: .street, .secretary: .own],
      [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.meeting(place)], of: .meetings)) },
    RightsPage(
      "solved", .keep(.meetingSolved), [.street: .street, .secretary: .own],
      [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.solved(place)], of: .meetingSolved)) },
    RightsPage("estate", .keep(.estates), [.street: .street], []) { place, _ in
      .keep(KeepRows(.add, [RegisterRows.estate(place, id: "Z9")], of: .estates))
    },
    RightsPage("station", .keep(.stations), [.street: .street], []) { place, _ in
      .keep(KeepRows(.add, [RegisterRows.station(place)], of: .stations))
    },
    RightsPage("centre", .keep(.centres), [.street: .street], []) { place, _ in
      .keep(KeepRows(.add, [RegisterRows.centre(place)], of: .centres))
    },
    RightsPage(
      "handled", .keep(.handled), [.street: .street, .secretary: .own],
      [.planning, .open, .scoring]
    ) { place, _ in .keep(KeepRows(.add, [RegisterRows.handled(place)], of: .handled)) },
    RightsPage("backup", .backup, [:], []) { _, _ in
      .backup(BackupNote(sequence: 1, hash: "0"))
    },
    RightsPage("secretary's role", .user, [.street: .street], []) { place, _ in
      user(.secretary, place.community.text)
    },
    RightsPage("worker's role", .user, [.street: .street], []) { place, _ in
      user(.worker, place.worker.text)
    },
    RightsPage("other roles", .user, [:], []) { place, _ in user(.street, place.street.text) },
    RightsPage(
      "import", .importTables,
      [.district: .everywhere, .street: .everywhere, .secretary: .everywhere], []
    ) { _, _ in
      .importTables(Incoming())
    },
  ]

  private init(
    _ name: String, _ kind: CommandKind, _ who: [ActorRole: Extent], _ states: [MonthState],
    tidy: Bool = false, command: @escaping @Sendable (RightsPlace, MonthState) -> Command
  ) {
    self.init(name: name, kind: kind, who: who, states: states, command: command)
    needsTidyStreet = tidy
  }
}

private func mark(
  _ source: Source, _ ratee: String, _ target: Target.ID? = nil, _ community: Community.ID? = nil
) -> Command {
  let key = Mark.Key(
    month: RightsWorld.month, source: source, ratee: ratee, target: target, community: community)
  return .rate(GiveMark(key: key, score: Score(raw: 90_00)))
}

private func user(_ role: ActorRole, _ place: String) -> Command {
  .user(SetUser(key: User.Key(login: "new", role: role, place: place), isGiven: true))
}

private func row(_ record: some Record) -> Incoming.Row {
  Incoming.Row(
    table: type(of: record).table.name, cells: record.row, origin: Origin(file: "", line: 1))
}
