import Domain
import SeededChance

/// A database of every kind of record; each is right by itself, whether or not the days add up.
struct RandomRecords {
  private var chance: Chance
  private var records = Records()

  init(_ seed: Int) { chance = Chance(seed: seed) }

  static func make(_ seed: Int) -> Records {
    var maker = RandomRecords(seed)
    maker.addPlaces()
    maker.addWork()
    maker.addPeople()
    maker.addMarks()
    maker.addSurvey()
    maker.addMonths()
    maker.addPlaceCounts()
    maker.addRegisters()
    return maker.records
  }

  /// Some rows in each of the other registers, with whatever people type.
  private mutating func addPeopleRegisters(line: Target.ID, worker: Worker.ID) {
    for language in ["zh", "en"] {
      put(
        [.text("U1"), .text(language), .id(line), .text(text() + "？"), .text(text() + "甲")]
          + [.text(text() + "乙"), .null, .null, .text("b"), .text(text() + "注")]
          + [.null, .month(month())], .questions)
    }
    let on = Value.day(day())
    put(
      [.text("E1"), .id(worker), .id(line), on, .integer(20), .integer(18), .integer(761)]
        + [.text("B1-F012;U1")], .testResults)
    put([.text("worker"), .integer(5), .month(month()), .integer(4_160_00)], .payGrades)
    put(
      [.text("certificate"), .text("social_worker"), .month(month()), .integer(200_00)],
      .allowances)
    put([.id(worker), .month(month()), .text("master")], .degrees)
    put([.integer(2020), .text("chief"), .integer(122_000_00), .text(text() + "报")], .incomes)
    if let street = records.streets.keys.min() {
      put(
        [.text("T1"), .id(street), on, .text(text() + "课"), .text("newcomer"), .integer(4_50)]
          + [.text(text() + "会")], .trainings)
      put([.text("T1"), .id(worker), .integer(3_00)], .attendances)
      put([.text("O1"), .text(text() + "中心"), .id(street), on, .null], .centres)
    }
    put([.id(worker), .text("reserve"), on, .null], .tiers)
    guard let home = records.communities.keys.min() else { return }
    put(
      [.text("H1"), .id(home), .null, on, .text(text() + "事"), .text("open_space"), .integer(34)]
        + [.integer(9), .integer(30), .integer(29)], .meetings)
    put([.text("H1"), on, .integer(4)], .meetingSolved)
    put([.text("Z1"), .text(text() + "苑"), .id(home), .integer(300), .null, .null], .estates)
    put([.text("N1"), .text(text() + "站"), .text("Z1"), on, .null], .stations)
    put([.id(home), .month(month()), .text("F1"), .integer(3)], .handled)
  }

  private mutating func addRegisters() {
    let lines = records.lines.keys.sorted()
    let workers = records.workers.keys.sorted()
    guard let line = lines.first, let worker = workers.first else { return }
    put(
      [.text("G1"), .text(text() + "老"), .null, .text("yes"), .integer(1_250), .id(line)], .groups)
    put(
      [
        .text("F1"), .id(line), .text(text() + "办"), .text(text() + "a"), .null,
        .text(text() + "理"),
      ]
        + [.null, .month(month()), .null], .services)
    put([.text("visits_target"), .month(month()), .text("25")], .parameters)
    let (department, home) = (records.departments.keys.min(), records.communities.keys.min())
    if let department, let street = records.streets.keys.min(), let home {
      put([.text("X1"), .text(text() + "通"), .id(department), .month(month()), .null], .systems)
      let asked = Value.day(day())
      put(
        [.text("Q1"), .id(street), .id(department), asked, .text(text() + "查")]
          + [.text("government"), .text("lawful"), .integer(chance.below(10_000)), .id(home)]
          + [
            .month(month()), .null, .integer(1_00), .text("X1"), .text(text() + "号"), .text("王红"),
          ],
        .admissions)
      put(
        [.text("Q1"), .integer(1), asked, .text("assess"), .integer(4_00), .text(text() + "见")]
          + [.text("李强")], .admissionSteps)
      let special = records.specials.keys.min()
      let auxiliary = records.lines.values.filter { $0.kind == .auxiliary }.map(\.id).min()
      if let special { put([.text("Q1"), .text("special"), .id(special)], .admissionUses) }
      if let auxiliary { put([.text("Q1"), .text("line"), .id(auxiliary)], .admissionUses) }
    }
    addPeopleRegisters(line: line, worker: worker)
    for (place, grid) in records.grids.keys.sorted().prefix(3).enumerated() {
      let counts = (0..<6).map { _ in Value.integer(chance.below(1_000) + 1) }
      put(
        [.text("V\(place)"), .day(day()), .id(worker), .id(grid)] + counts + [.text(text() + "事")],
        .visits)
      put([.text("G1"), .id(grid), .day(day())] + counts.prefix(3), .groupCounts)
      let told = Value.day(day())
      put(
        [.text("R\(place)"), told, .id(grid), .text("window"), .text("help"), .text("no")]
          + [.text("F1"), .text(text() + "灯"), .text(text() + "坏"), .null, .null, .null], .requests)
      put(
        [.text("R\(place)"), .integer(1), told, .text("refuse"), .null, .null, .null]
          + [.text(text() + "由"), .text("王红")], .requestSteps)
    }
  }

  private mutating func put(_ row: [Value], _ table: TableName) {
    _ = try? records.make(Change(table: table, before: nil, after: row))
  }

  private mutating func addPlaceCounts() {
    for grid in records.grids.keys.sorted().prefix(3) {
      let counts = (0..<7).map { _ in Value.integer(chance.below(1_000)) }
      let row = [.id(grid), .day(day())] + counts
      _ = try? records.make(Change(table: .places, before: nil, after: row))
    }
  }

  private mutating func text() -> String {
    let first = ["", "=", "+", "-", "@", "＝", "＠", "'", "''", "\"", " ", "=\u{301}", "\u{FEFF}"]
    let rest = ["王小军", "a,b", "\"引号\"", "海\u{202E}曙", "𠮷", "1.1E+17", "é", "e\u{301}", "\u{2028}"]
    return chance.pick(first) + chance.pick(rest)
  }

  private mutating func id(_ letter: String, _ number: Int) -> String {
    chance.pick(["", "-", "网格", "_"]) + letter + String(number)
  }

  private mutating func month() -> Month { Month(year: 2026, month: chance.below(12) + 1) }
  private mutating func day() -> Day { Day(number: month().first.number + chance.below(28)) }
  private mutating func points() -> Points { Points(raw: chance.below(100_00)) }
  private mutating func code<C: CaseIterable>(_ type: C.Type) -> C {
    chance.pick(Array(C.allCases))
  }
  private mutating func worker() -> Worker.ID { chance.pick(records.workers.keys.sorted()) }
  private mutating func community() -> Community.ID {
    chance.pick(records.communities.keys.sorted())
  }
  private mutating func grid() -> Target.ID { chance.pick(records.grids.keys.sorted()) }
  private mutating func line() -> Target.ID { chance.pick(records.lines.keys.sorted()) }
  private mutating func maybe<Element>(
    _ make: (inout RandomRecords) -> Element
  ) -> Element? {
    chance.below(2) == 0 ? make(&self) : nil
  }

  private mutating func fromMonths() -> [Month] {
    Set([.beginning] + (0..<chance.below(3)).map { _ in month() }).sorted()
  }

  private mutating func addPlaces() {
    let district = District(id: Identifier(id("D", 1)), name: text())
    records.districts[district.id] = district
    let street = Street(id: Identifier(id("S", 1)), name: text(), district: district.id)
    records.streets[street.id] = street
    for number in 1...3 {
      let community = Community(id: Identifier(id("C", number)), name: text(), street: street.id)
      records.communities[community.id] = community
      for month in fromMonths() {
        var version = CommunityVersion(
          of: community.id, from: month, households: chance.below(5000), posts: [:])
        for workerClass in WorkerClass.allCases {
          version.posts[workerClass] = maybe { $0.chance.below(20) }
        }
        records.communityVersions[version.key] = version
      }
    }
  }

  private mutating func addWork() {
    let department = Department(
      id: Identifier(id("K", 1)), name: text(), nameEnglish: maybe { $0.text() })
    records.departments[department.id] = department
    for number in 1...4 {
      let grid = Grid(
        id: Identifier(id("G", number)), name: text(), community: community(),
        households: chance.below(900), buildings: maybe { $0.chance.below(40) })
      records.grids[grid.id] = grid
      let line = WorkLine(
        id: Identifier(id("M", number)), name: text(), nameEnglish: maybe { $0.text() },
        kind: code(LineKind.self), nature: code(LineNature.self), department: department.id,
        firstMonth: maybe { $0.month() }, lastMonth: maybe { $0.month() })
      records.lines[line.id] = line
      for month in fromMonths() {
        let key = VersionKey<Target.ID>(of: grid.id, from: month)
        records.gridVersions[key] = GridVersion(of: grid.id, from: month, points: points())
      }
      for month in fromMonths() {
        let key = VersionKey<Target.ID>(of: line.id, from: month)
        records.lineVersions[key] = LineVersion(of: line.id, from: month, points: points())
      }
      let difficulty = Difficulty(
        of: Difficulty.Place(target: chance.pick([grid.id, line.id]), community: community()),
        from: chance.pick([.beginning, month()]),
        coefficient: Coefficient(raw: chance.below(3000) + 1))
      records.difficulties[difficulty.key] = difficulty
    }
  }

  private mutating func addPeople() {
    for number in 1...5 {
      let worker = Worker(
        id: Identifier(id("W", number)), name: text(),
        employment: DayRange(day(), maybe { $0.day() }),
        exitReason: maybe { $0.code(ExitReason.self) }, probationUntil: maybe { $0.day() },
        certificate: code(Certificate.self), gender: maybe { $0.code(Gender.self) })
      records.workers[worker.id] = worker
      for month in fromMonths() {
        let version = WorkerVersion(
          of: worker.id, from: month, community: community(), workerClass: code(WorkerClass.self),
          grade: maybe { $0.chance.below(18) + 1 })
        records.workerVersions[version.key] = version
      }
    }
    for _ in 0..<8 {
      let leave = Leave(worker: worker(), kind: code(LeaveKind.self), first: day(), last: day())
      records.leaves[leave.key] = leave
      let duty = Assignment(
        worker: worker(), target: chance.pick([grid(), line()]), community: community(),
        role: code(DutyRole.self), first: day(), last: maybe { $0.day() },
        share: Share(raw: chance.below(1000) + 1))
      records.assignments[duty.key] = duty
    }
  }

  private mutating func addMarks() {
    for number in 0..<6 {
      let special = SpecialTask(
        id: Identifier(id("T", number)), month: month(), worker: worker(), title: text(),
        points: points(), evidence: maybe { $0.text() }, proposer: text(),
        status: code(SpecialStatus.self), verifier: maybe { $0.text() },
        reason: maybe { $0.text() })
      records.specials[special.id] = special
      let mark = Mark(
        key: Mark.Key(
          month: month(), source: code(Source.self), ratee: worker().text,
          target: maybe { $0.line() }, community: maybe { $0.community() }),
        score: Score(raw: chance.below(100_01)), rater: text())
      records.marks[mark.key] = mark
      let waiver = Waiver(
        key: Waiver.Key(month: month(), ratee: community().text, source: code(WaivedSource.self)),
        reason: text(), by: text())
      records.waivers[waiver.key] = waiver
      let submission = Submission(
        key: Submission.Key(month: month(), community: community()), by: text())
      records.submissions[submission.key] = submission
    }
  }

  private mutating func addSurvey() {
    for number in 0..<4 {
      let batch = Batch(
        key: Batch.Key(month: month(), batch: "批\(number)"), status: code(BatchStatus.self),
        signer: maybe { $0.text() }, countersigner: maybe { $0.text() })
      records.batches[batch.key] = batch
      for _ in 0..<5 {
        let key = Answers.Key(
          batch: batch.key, method: code(SurveyMethod.self), grid: grid(),
          level: code(AnswerLevel.self))
        records.answers[key] = Answers(key: key, count: chance.below(9) + 1)
      }
    }
  }

  private mutating func addMonths() {
    for _ in 0..<4 {
      let adjustment = Adjustment(
        month: month(), worker: worker(), settledMonth: month(),
        amount: Money(fen: chance.below(20_000) - 10_000), reason: text(), by: text())
      records.adjustments[adjustment.key] = adjustment
      let holiday = Holiday(day: day(), kind: code(HolidayKind.self))
      records.holidays[holiday.key] = holiday
      let street = chance.pick(records.streets.keys.sorted())
      let month = StreetMonth(
        key: StreetMonth.Key(street: street, month: month()),
        state: chance.pick([.planning, .open, .scoring]))
      records.months[month.key] = month
    }
    for _ in 0..<2 { addScheme() }
  }

  private mutating func addScheme() {
    var scheme = Scheme(effectiveMonth: month())
    scheme.effectMax = points()
    scheme.minSample = chance.below(50) + 1
    scheme.blind = chance.below(2) == 0
    scheme.mode = code(PoolMode.self)
    scheme.base = scheme.mode == .fixed ? BaseRate(raw: chance.below(100_0000) + 1) : nil
    scheme.scope = code(PoolScope.self)
    scheme.unit = code(PayoutUnit.self)
    scheme.standard[.deputy] = Money(fen: chance.below(200_000))
    scheme.weights[.worker] = Weights(self: 25, superior: 25, department: 25, team: 25)
    records.schemes[scheme.key] = scheme
  }
}

/// A database with every kind of record.
func sampleRecords() -> Records { RandomRecords.make(1) }
