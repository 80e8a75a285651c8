import Domain

/// Whose rows an import takes, and in which months, as the page tells it ("Whose import" of the files
/// page, section 6 of the domain page), written down a second time.
struct ImportPage: Sendable {
  let name: String
  /// The administrator, who imports everything, is not named.
  let who: [ActorRole: RightsPage.Extent]
  /// The states of the month in which the row may come.
  let states: [MonthState]
  /// A row that changes something, with what it cannot come without; none = nothing could change it so
  /// in that state.
  let rows: @Sendable (RightsPlace, MonthState) -> [Incoming.Row]
  /// Whether only an administrator's file brings it, and only while no command has moved the month.
  var isOfCycle = false

  static let importers: [ActorRole] = [.administrator, .district, .street, .secretary]

  func allows(_ role: ActorRole, _ place: RightsPlace) -> Bool {
    if role == .administrator { return true }
    switch who[role] {
    case .everywhere: return true
    case .street: return place.street == RightsPlace.own.street
    case .own: return place == .own
    case nil: return false
    }
  }

  private init(
    _ name: String, _ who: [ActorRole: RightsPage.Extent], _ states: [MonthState],
    cycle: Bool = false, rows: @escaping @Sendable (RightsPlace, MonthState) -> [Incoming.Row]
  ) {
    (self.name, self.who, self.states, self.rows) = (name, who, states, rows)
    isOfCycle = cycle
  }
}

extension ImportPage {
  static let all = places + catalogue + roster + given + decided

  private static let any = MonthState.allCases
  /// "Nothing that would alter a duty, day, version or scheme of a month that was in `scoring`".
  private static let untilScoring: [MonthState] = [.planning, .open]
  /// "No mark, waiver, submission, special or answer in a month that was in `review` or later".
  private static let untilReview: [MonthState] = [.planning, .open, .scoring]

  /// "Streets and districts from the administrator; communities, grids, difficulty, adjustments from
  /// the street".
  private static let places = [
    ImportPage("districts", [:], any) { _, _ in [row(District(id: "D1", name: "改名"))] },
    ImportPage("streets", [:], any) { place, _ in
      [row(Street(id: place.street, name: "改名", district: "D1"))]
    },
    ImportPage("communities", [.street: .street], any) { place, _ in
      [row(Community(id: place.community, name: "改名", street: place.street))]
    },
    ImportPage("community_versions", [.street: .street], untilScoring) { place, _ in
      [row(CommunityVersion(of: place.community, from: month, households: 600, posts: [:]))]
    },
    ImportPage("grids", [.street: .street], any) { place, _ in
      [
        row(
          Grid(
            id: place.grid, name: "改名", community: place.community, households: 300,
            buildings: nil))
      ]
    },
    ImportPage("grid_versions", [.street: .street], untilScoring) { place, _ in
      [row(GridVersion(of: place.grid, from: month, points: Points(raw: 31_00)))]
    },
    ImportPage("difficulties", [.street: .street], untilScoring) { place, _ in
      [
        row(
          Difficulty(
            of: .init(target: place.line, community: place.community), from: month,
            coefficient: Coefficient(raw: 1_100)))
      ]
    },
    ImportPage(
      "adjustments", [.street: .street], any.filter { $0 != .settled }
    ) { place, _ in
      [
        row(
          Adjustment(
            month: month, worker: place.worker, settledMonth: month.previous,
            amount: Money(fen: -12_00), reason: "重算", by: "somebody"))
      ]
    },
  ]

  /// "Scheme, catalogue, criteria, holidays from the street while it is alone, else district or
  /// administrator": here it is not alone.
  private static let catalogue = [
    ImportPage("groups", [.district: .everywhere], any) { _, _ in
      [registerRow(.groups, [.text("G2")] + RegisterRows.group.dropFirst())]
    },
    ImportPage("services", [.district: .everywhere], any) { _, _ in
      [registerRow(.services, RegisterRows.service)]
    },
    ImportPage("systems", [.district: .everywhere], any) { _, _ in
      [registerRow(.systems, RegisterRows.system)]
    },
    ImportPage("questions", [.district: .everywhere], any) { _, _ in
      [registerRow(.questions, RegisterRows.question())]
    },
    ImportPage("pay grades", [.district: .everywhere], any) { _, _ in
      [registerRow(.payGrades, RegisterRows.payGrade)]
    },
    ImportPage("allowances", [.district: .everywhere], any) { _, _ in
      [registerRow(.allowances, RegisterRows.allowance)]
    },
    ImportPage("incomes", [.district: .everywhere], any) { _, _ in
      [registerRow(.incomes, RegisterRows.income)]
    },
    ImportPage("parameters", [.district: .everywhere], any) { _, _ in
      [registerRow(.parameters, RegisterRows.parameter)]
    },
    ImportPage("departments", [.district: .everywhere], any) { _, _ in
      [row(Department(id: "K1", name: "改名", nameEnglish: nil))]
    },
    ImportPage("lines", [.district: .everywhere], untilScoring) { _, _ in
      [
        row(
          WorkLine(
            id: "A1", name: "A1", kind: .auxiliary, nature: .government, department: "K1",
            lastMonth: month.previous))
      ]
    },
    ImportPage("line_versions", [.district: .everywhere], untilScoring) { _, _ in
      [row(LineVersion(of: "M1", from: month, points: Points(raw: 21_00)))]
    },
    ImportPage("holidays", [.district: .everywhere], untilScoring) { _, _ in
      [row(Holiday(day: RightsWorld.day(28), kind: .holiday))]
    },
    ImportPage("schemes", [.district: .everywhere], [.planning]) { _, _ in
      var scheme = Scheme(effectiveMonth: month)
      scheme.minSample = 30
      return [row(scheme)]
    },
  ]

  /// "Workers, leave, assignments from street or secretary".
  private static let roster = [
    ImportPage("workers", [.street: .street, .secretary: .own], any) { place, _ in
      [row(Worker(id: place.worker, name: "改名", employment: .from(RightsWorld.firstDay)))]
    },
    ImportPage("workers' days", [.street: .street, .secretary: .own], untilScoring) { place, _ in
      [
        row(
          Worker(
            id: place.worker, name: place.worker.text,
            employment: DayRange(RightsWorld.firstDay, RightsWorld.day(20))))
      ]
    },
    ImportPage(
      "worker_versions", [.street: .street, .secretary: .own], untilScoring
    ) { place, _ in
      [
        row(
          WorkerVersion(
            of: place.worker, from: month, community: place.community, workerClass: .deputy,
            grade: nil))
      ]
    },
    ImportPage("leaves", [.street: .street, .secretary: .own], untilScoring) { place, _ in
      [
        row(
          Leave(
            worker: place.worker, kind: .personal, first: RightsWorld.day(10),
            last: RightsWorld.day(12)))
      ]
    },
    ImportPage("assignments", [.street: .street, .secretary: .own], untilScoring) { place, _ in
      [
        row(
          Assignment(
            worker: place.worker, target: "A1", community: place.community,
            first: RightsWorld.day(10), last: RightsWorld.day(20)))
      ]
    },
  ]

  /// "A proposed special from the secretary"; "answers and uploaded batches are the surveyor's", who
  /// imports nothing: an administrator stands in for him.
  private static let given = [
    ImportPage("specials, proposed", [.secretary: .own], untilReview) { place, _ in
      [row(special(place, .proposed, id: "NEW"))]
    },
    ImportPage("place counts", [.street: .street, .secretary: .own], untilReview) { place, _ in
      let cells: [Value] = [.id(place.grid), .day(RightsWorld.day(9))]
      return [registerRow(.places, cells + Array(repeating: .integer(3), count: 7))]
    },
    ImportPage(
      "visits", [.street: .street, .secretary: .own, .worker: .own], untilReview
    ) { place, _ in
      [registerRow(.visits, RegisterRows.visit(place, id: .text("V1")))]
    },
    ImportPage(
      "requests", [.street: .street, .secretary: .own, .worker: .own, .department: .everywhere],
      untilReview
    ) { place, _ in
      [registerRow(.requests, RegisterRows.request(place, id: .text("R1")))]
    },
    ImportPage("request steps", [:], untilReview) { place, _ in
      [
        registerRow(
          .requestSteps,
          [
            .text("R-" + place.community.text), .integer(1), .day(RightsWorld.day(9)),
            .text("accept"), .null, .null,
            .null, .null, .text("somebody"),
          ])
      ]
    },
    ImportPage("admissions", [.department: .own, .street: .street], untilReview) { place, _ in
      [registerRow(.admissions, RegisterRows.admission(place, title: "巡逻"))]
    },
    ImportPage("uses", [.street: .street], any) { place, _ in
      [registerRow(.admissionUses, RegisterRows.use(place))]
    },
    ImportPage("admission steps", [:], untilReview) { place, _ in
      [
        registerRow(
          .admissionSteps,
          [
            .text(RegisterRows.matter(place, of: "K1")), .integer(1), .day(RightsWorld.day(9)),
            .text("withdraw"), .null, .null, .text("somebody else"),
          ])
      ]
    },
    ImportPage("test results", [.street: .street], untilReview) { place, _ in
      [registerRow(.testResults, RegisterRows.result(place, id: .text("E1")))]
    },
    ImportPage("degrees", [.street: .street], any) { place, _ in
      [registerRow(.degrees, RegisterRows.degree(place))]
    },
    ImportPage("trainings", [.street: .street], untilReview) { place, _ in
      [registerRow(.trainings, RegisterRows.training(place, id: .text("T1")))]
    },
    ImportPage("attendances", [.street: .street], untilReview) { place, _ in
      [registerRow(.attendances, RegisterRows.attendance(place))]
    },
    ImportPage("tiers", [.street: .street], any) { place, _ in
      [registerRow(.tiers, RegisterRows.tier(place))]
    },
    ImportPage("meetings", [.street: .street, .secretary: .own], untilReview) { place, _ in
      [registerRow(.meetings, RegisterRows.meeting(place, id: .text("H1")))]
    },
    ImportPage("meetings' solved", [.street: .street, .secretary: .own], untilReview) { place, _ in
      [registerRow(.meetingSolved, RegisterRows.solved(place))]
    },
    ImportPage("estates", [.street: .street], any) { place, _ in
      [registerRow(.estates, RegisterRows.estate(place, id: "Z1"))]
    },
    ImportPage("stations", [.street: .street], any) { place, _ in
      [registerRow(.stations, RegisterRows.station(place))]
    },
    ImportPage("centres", [.street: .street], any) { place, _ in
      [registerRow(.centres, RegisterRows.centre(place))]
    },
    ImportPage("handled", [.street: .street, .secretary: .own], untilReview) { place, _ in
      [registerRow(.handled, RegisterRows.handled(place))]
    },
    ImportPage("group counts", [.street: .street, .secretary: .own], untilReview) { place, _ in
      [registerRow(.groupCounts, RegisterRows.groupCount(place))]
    },
    ImportPage("answers", [:], untilReview) { place, _ in
      [row(answers(of: place, in: place.batch("NEW")))]
    },
    ImportPage("batches, uploaded", [:], untilReview) { place, _ in
      [
        row(Batch(key: place.batch("NEW"), status: .uploaded, signer: nil, countersigner: nil)),
        row(answers(of: place, in: place.batch("NEW"))),
      ]
    },
  ]

  /// What "comes in by file only through the administrator … and only for months that no command has
  /// moved from one state to another".
  private static let decided = [
    ImportPage("specials, verified", [:], untilReview, cycle: true) { place, _ in
      [row(special(place, .verified, id: place.special))]
    },
    ImportPage("specials, rejected", [:], untilReview, cycle: true) { place, _ in
      [row(special(place, .rejected, id: place.special))]
    },
    ImportPage("marks", [:], untilReview, cycle: true) { place, _ in
      [
        row(
          Mark(
            key: .init(month: month, source: .superior, ratee: place.worker.text),
            score: Score(raw: 90_00), rater: "somebody"))
      ]
    },
    ImportPage("marks, of the community", [:], untilReview, cycle: true) { place, _ in
      [
        row(
          Mark(
            key: .init(month: month, source: .team, ratee: place.community.text),
            score: Score(raw: 90_00), rater: "somebody"))
      ]
    },
    ImportPage("marks, changed", [:], untilReview, cycle: true) { place, _ in
      [
        row(
          Mark(
            key: .init(month: month, source: .`self`, ratee: place.other.text),
            score: Score(raw: 81_00), rater: "somebody"))
      ]
    },
    ImportPage("waivers", [:], untilReview, cycle: true) { place, _ in
      [
        row(
          Waiver(
            key: .init(month: month, ratee: place.worker.text, source: .superior), reason: "改",
            by: "somebody"))
      ]
    },
    ImportPage("waivers, of the survey", [:], untilReview, cycle: true) { place, _ in
      [
        row(
          Waiver(
            key: .init(month: month, ratee: place.community.text, source: .survey), reason: "改",
            by: "somebody"))
      ]
    },
    ImportPage("submissions", [:], untilReview, cycle: true) { place, _ in
      [row(Submission(key: .init(month: month, community: place.community), by: "somebody"))]
    },
    ImportPage("batches, signed", [:], untilReview, cycle: true) { place, _ in
      [row(batch(place.batch("UP"), .signed))]
    },
    ImportPage("batches, countersigned", [:], untilReview, cycle: true) { place, _ in
      [row(batch(place.batch("SIGNED"), .countersigned))]
    },
    ImportPage("batches, void", [:], untilReview, cycle: true) { place, _ in
      [row(batch(place.batch("SIGNED"), .void))]
    },
    // "Months move forward only", by file no farther than to `scoring`.
    ImportPage("months", [:], untilScoring, cycle: true) { place, state in
      let next: MonthState = state == .planning || state == .scoring ? .open : .scoring
      return [row(StreetMonth(key: .init(street: place.street, month: month), state: next))]
    },
  ]

  private static let month = RightsWorld.month

  private static func special(
    _ place: RightsPlace, _ status: SpecialStatus, id: SpecialTask.ID
  ) -> SpecialTask {
    SpecialTask(
      id: id, month: month, worker: place.worker, title: "值守", points: Points(raw: 200),
      evidence: nil, proposer: "somebody", status: status,
      verifier: status == .proposed ? nil : "office")
  }

  private static func answers(of place: RightsPlace, in batch: Batch.Key) -> Answers {
    Answers(
      key: .init(batch: batch, method: .door, grid: place.grid, level: .satisfied), count: 20)
  }

  private static func batch(_ key: Batch.Key, _ status: BatchStatus) -> Batch {
    Batch(
      key: key, status: status, signer: "somebody",
      countersigner: status == .countersigned ? "office" : nil)
  }

  private static func row(_ record: some Record) -> Incoming.Row {
    let table = type(of: record).table.name
    return Incoming.Row(
      table: table, cells: record.row, origin: Origin(file: table.rawValue + ".csv", line: 2))
  }
}

/// A line of a register's file.
private func registerRow(_ table: TableName, _ cells: [Value]) -> Incoming.Row {
  Incoming.Row(table: table, cells: cells, origin: Origin(file: "\(table.rawValue).csv", line: 2))
}
