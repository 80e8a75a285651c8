import Demo
import Domain
import Storage
import Testing

@Suite("A screen keeps up with what others write", .onEveryBackend)
struct RefreshTests {
  let scratch = Scratch()

  /// Whatever is written, refreshing gives what loading gives.
  private func check(_ store: SQLStore, _ changes: [[Change]], month: Month) throws {
    var slices = try ["S1", "S2"].map { try store.snapshot(Street.ID($0), month) }
    for change in changes {
      _ = try store.write(
        change, as: scratch.request(auxiliary("W1"), by: SmallStreet.administrator))
      for (index, (slice, head)) in slices.enumerated() {
        let refreshed = try store.refreshed(slice, since: head.sequence)
        let loaded = try store.slice(slice.street, slice.month)
        let isSame = refreshed.slice.records == loaded.records
        #expect(isSame, "\(slice.street) \(change)")
        #expect(refreshed.rows.count == change.count)
        slices[index] = (refreshed.slice, refreshed.head)
      }
    }
    #expect(try store.verify().isUntouched)
  }

  @Test(
    "each row of each table is taken away and put back",
    arguments: TableName.allCases.filter { !$0.isFrozen })
  func eachTable(table: TableName) throws {
    let store = try scratch.store()
    // No command takes these rows away again.
    try scratch.breakSeals()
    let more = extras
    _ = try store.write(more, as: scratch.request(auxiliary("W1"), by: SmallStreet.administrator))
    let rows = try store.allRecords().rows(of: table).shuffled().prefix(6)
    let changes = rows.flatMap { row in
      let removal = Change(table: table, before: row, after: nil)
      return [[removal], [removal.inverse]]
    }
    #expect(!changes.isEmpty)
    try check(store, changes, month: SmallStreet.scored)
    try check(store, changes, month: SmallStreet.open)
  }

  @Test("guests, homes and ends of duties")
  func duties() throws {
    let store = try scratch.store()
    let day = Day(year: 2026, month: 8, day: 3)
    let guest = Assignment(
      worker: "W9", target: "M1", community: "C1", role: .held, first: day, last: nil)
    let abroad = Assignment(
      worker: "W1", target: "M1", community: "C9", role: .held, first: day, last: nil)
    var ended = guest
    ended.last = day
    let own = try #require(try store.allRecords().assignments.values.first { $0.worker == "W1" })
    var ownEnded = own
    ownEnded.last = day
    let changes: [[Change]] = [
      [.insert(worker9), .insert(home9)], [.insert(guest)], [.update(guest, to: ended)],
      [.update(ended, to: guest)], [.delete(guest)], [.insert(abroad)], [.delete(abroad)],
      [.update(own, to: ownEnded)], [.update(ownEnded, to: own)],
    ]
    try check(store, changes, month: SmallStreet.open)
  }

  private let worker9 = Worker(
    id: "W9", name: "赵六", employment: .from(Day(year: 2020, month: 1, day: 1)))
  private let home9 = WorkerVersion(
    of: "W9", from: .beginning, community: "C9", workerClass: .worker, grade: 1)

  /// What the cycle of a month leaves behind, in the street and elsewhere.
  private func cycle(_ month: Month) -> [Change] {
    let settled = { (street: Street.ID) in
      Settlement.Key(street: street, month: month, version: 1)
    }
    let settlement = { (street: Street.ID) in
      Change.insert(
        Settlement(
          key: settled(street), rules: 1, scheme: nil, day: SmallStreet.today, by: "li"))
    }
    let published = { (street: Street.ID) in
      Change.insert(
        Publication(
          key: .init(street: street, month: month), since: SmallStreet.today, by: "li"))
    }
    let objection = { (id: String, community: Community.ID) in
      Change.insert(
        Objection(
          id: Identifier(id + "-\(month)"), month: month, community: community, worker: nil,
          text: "少算一天", raisedBy: "li"))
    }
    return [
      .insert(User(key: .init(login: "li\(month)", role: .secretary, place: "C1"))),
      .insert(User(key: .init(login: "li\(month)", role: .worker, place: "W1"))),
      .insert(User(key: .init(login: "bo\(month)", role: .secretary, place: "C9"))),
      .insert(ReadyMark(key: .init(month: month, worker: "W2"), by: "li")),
      .insert(Recheck(key: .init(month: month, batch: "B1"), checked: 2, agreed: 1)),
      .insert(
        CommunityReturn(key: .init(month: month, community: "C1"), reason: "补评", by: "li")),
      .insert(
        CommunityReturn(key: .init(month: month, community: "C9"), reason: "补评", by: "li")),
      .insert(MonthReturn(key: .init(street: "S1", month: month), reason: "漏了", by: "li")),
      .insert(MonthReturn(key: .init(street: "S2", month: month), reason: "漏了", by: "li")),
      .insert(User(key: .init(login: "so\(month)", role: .street, place: "S1"))),
      .insert(User(key: .init(login: "so\(month)", role: .street, place: "S2"))),
      .insert(User(key: .init(login: "su\(month)", role: .surveyor))),
      .insert(Reopening(key: settled("S1"), reason: "算错", askedBy: "li")),
      objection("O1", "C1"), objection("O2", "C9"), published("S1"), published("S2"),
      settlement("S1"), settlement("S2"),
    ]
  }

  /// A row or two of what the small street has none of.
  private var extras: [Change] {
    let (scored, open) = (SmallStreet.scored, SmallStreet.open)
    let day = SmallStreet.today
    var changes: [Change] = [.insert(worker9), .insert(home9)]
    changes.append(
      .insert(
        PlaceCount(row: [.text("C1-G1"), .day(day)] + Array(repeating: .integer(1), count: 7))))
    changes += [
      .insert(
        Visit(
          row: [.text("V1"), .day(day), .text("W1"), .text("C1-G1"), .integer(2)]
            + Array(repeating: .integer(0), count: 5) + [.null])),
      .insert(ServiceGroup(row: RegisterRows.group)),
      .insert(
        GroupCount(
          row: [.text("G1"), .text("C1-G1"), .day(day)] + Array(repeating: .integer(1), count: 3))),
      .insert(Service(row: RegisterRows.service)),
      .insert(ParameterVersion(row: RegisterRows.parameter)),
      .insert(
        ResidentRequest(
          row: [.text("R1"), .day(day), .text("C1-G1"), .text("window"), .text("help")]
            + [.text("no"), .null, .text("楼道灯不亮"), .null, .null, .null, .null])),
      .insert(
        RequestStep(
          row: [.text("R1"), .integer(1), .day(day), .text("accept")]
            + Array(repeating: .null, count: 4) + [.text("li")])),
      .insert(InformationSystem(row: RegisterRows.system)),
      .insert(Admission(row: RegisterRows.admission(.own))),
      .insert(
        AdmissionStep(
          row: [.text("Q-C01-K1"), .integer(1), .day(day), .text("withdraw"), .null, .null]
            + [.text("li")])),
      .insert(AdmissionUse(row: RegisterRows.use(.own))),
      .insert(Question(row: RegisterRows.question())),
      .insert(TestResult(row: RegisterRows.result(.own, id: .text("E1")))),
      .insert(TestRun(row: RegisterRows.testRun(.own))),
      .insert(PayGrade(row: RegisterRows.payGrade)),
      .insert(Allowance(row: RegisterRows.allowance)),
      .insert(DegreeVersion(row: RegisterRows.degree(.own))),
      .insert(Income(row: RegisterRows.income)),
      .insert(Training(row: RegisterRows.training(.own, id: .text("T-S1")))),
      .insert(Attendance(row: RegisterRows.attendance(.own))),
      .insert(TierMember(row: RegisterRows.tier(.own))),
      .insert(Meeting(row: RegisterRows.meeting(.own, id: .text("H-C01")))),
      .insert(MeetingSolved(row: RegisterRows.solved(.own))),
      .insert(Estate(row: RegisterRows.estate(.own, id: "Z-C01"))),
      .insert(Station(row: RegisterRows.station(.own))),
      .insert(Centre(row: RegisterRows.centre(.own))),
      .insert(Handled(row: RegisterRows.handled(.own))),
    ]
    for month in [scored, open] {
      let batch = Batch.Key(month: month, batch: "B1")
      changes += [
        .insert(Batch(key: batch, status: .uploaded, signer: nil, countersigner: nil)),
        .insert(
          SpecialTask(
            id: Identifier("T\(month)"), month: month, worker: "W2", title: "防汛",
            points: Points(raw: 2_00), evidence: nil, proposer: "li", status: .proposed,
            verifier: nil)),
        .insert(Submission(key: .init(month: month, community: "C1"), by: "li")),
        .insert(Waiver(key: .init(month: month, ratee: "C2", source: .team), reason: "", by: "li")),
        .insert(
          Adjustment(
            month: month, worker: "W3", settledMonth: month.previous, amount: Money(fen: -5),
            reason: "", by: "li")),
        .insert(
          Mark(
            key: .init(month: month, source: .superior, ratee: "W1"), score: Score(raw: 1),
            rater: "li")),
        .insert(
          Answers(
            key: .init(batch: batch, method: .door, grid: "C1-G1", level: .satisfied), count: 3)),
        .insert(
          Answers(
            key: .init(batch: batch, method: .door, grid: "C9-G1", level: .satisfied), count: 3)),
      ]
    }
    for (worker, day) in [("W1", day), ("W4", Day(year: 2026, month: 6, day: 1)), ("W9", day)] {
      changes.append(
        .insert(Leave(worker: Identifier(worker), kind: .sick, first: day, last: day)))
    }
    changes.append(
      .insert(
        Difficulty(
          of: .init(target: "M1", community: "C1"), from: .beginning,
          coefficient: Coefficient(raw: 1100))))
    return changes + [scored, open].flatMap(cycle)
  }
}
