import Demo
import Domain
import Testing

private func report(
  _ register: any Register.Type, of place: RegisterScope.Place, in month: Month, on today: Day,
  _ records: Records
) -> RegisterReport {
  let period = month.first...min(month.last, today)
  return RegisterReport(register, RegisterScope(place, period, records))
}

extension FigureValue {
  fileprivate var rows: [[Figure]] {
    guard case .list(let rows) = self else { return [] }
    return rows
  }
}

extension Records {
  /// The rows of a table whose worker was not employed that day, or had no home.
  fileprivate func strangers(
    _ rows: [(worker: String?, day: Day?)]
  ) -> [(worker: String?, day: Day?)] {
    rows.filter { row in
      guard let worker = row.worker.map({ Worker.ID($0) }), let day = row.day else { return true }
      return workers[worker]?.employment.contains(day) != true
        || workerVersions.of(worker, in: day.month) == nil
    }
  }
}

@Suite("Somebody who reads what S2 tells of a district, in the case haishu")
struct HaishuTests {
  private static let today: Day = "2021-03-16"
  private static let told = haishuRecords(today: today)
  private let records = Self.told

  private func figures(
    _ register: any Register.Type, in month: Month = "2021-03",
    of place: RegisterScope.Place =
      .district("Q1")
  ) -> [Figure] {
    report(register, of: place, in: month, on: Self.today, records).figures
  }

  private func year(_ year: Int) -> [Figure] {
    let days =
      Month(year: year, month: 1).first...min(Month(year: year, month: 12).last, Self.today)
    return FlowRegister.figures(of: RegisterScope(.district("Q1"), days, records))
  }

  @Test("finds who came and went year by year, and that every year closes (R1)")
  func flow() {
    let told: [(Int, [String: Int])] = [
      (
        2018,
        [
          "opening": 757, "joined": 92, "left": 73, "by_choice": 73, "within_week": 3,
          "closing": 776,
        ]
      ),
      (
        2019,
        [
          "opening": 776, "joined": 148, "left": 27, "by_choice": 27, "within_week": 2,
          "closing": 897,
        ]
      ),
      (
        2020,
        [
          "opening": 897, "joined": 98, "left": 69, "by_choice": 69, "within_week": 12,
          "closing": 926,
        ]
      ),
      (
        2021,
        ["opening": 926, "joined": 27, "left": 8, "by_choice": 6, "within_week": 1, "closing": 945]
      ),
    ]
    for (number, counts) in told {
      let figures = year(number)
      for (name, count) in counts { #expect(figures.count(name) == count, "\(number) \(name)") }
      #expect(figures.count("moved_in") == 0 && figures.count("moved_out") == 0)
    }
    let net = [2018, 2019, 2020, 2021].map { year($0)["net"] }
    #expect(net == [.signed(19), .signed(121), .signed(29), .signed(19)])
    let attrition = [2018, 2019, 2020, 2021].map { year($0)["attrition"]?.rate }
    #expect(attrition == [952, 323, 757, 86])
    let recruited = (2018...2021).compactMap {
      year($0).flattened.count("by_reason.recruited")
    }
    #expect(recruited.reduce(0, +) == 13)
  }

  @Test("finds women, and certificates by two denominators (R2)")
  func roster() {
    let figures = figures(FlowRegister.self)
    #expect(figures.count("workers") == 945)
    #expect(figures["women"] == .share(part: 756, of: 945))
    #expect(figures["certified"] == .share(part: 724, of: 945))
    #expect(figures["certified_year"] == .share(part: 646, of: 850))
    #expect(
      ["women", "certified", "certified_year"].map { figures[$0]?.rate } == [8_000, 7_661, 7_600])
    #expect(figures.flattened.count("service.under_1") == 95)
  }

  @Test("finds the published incomes and what they grew by (R3)")
  func incomes() {
    let all = figures(GradeRegister.self, in: "2020-12")["incomes"]?.rows ?? []
    // Every class has three years; of some nothing was published.
    #expect(all.count == 9)
    let rows = all.filter { $0["amount"] != FigureValue.none }
    let told = rows.map { [$0["class"], $0["year"], $0["amount"]] }
    let expected: [(String, Int, Int)] = [
      ("chief", 2020, 122_000_00), ("deputy", 2020, 100_000_00), ("worker", 2018, 54_000_00),
      ("worker", 2019, 75_000_00), ("worker", 2020, 81_000_00),
    ]
    #expect(
      told == expected.map { [.id($0.0), .count($0.1), .decimal($0.2, places: 2)] })
    #expect(rows.suffix(2).map { $0["growth"]?.rate } == [3_889, 800])
  }

  @Test(
    "finds thirteen stations in one street, and by the end of the year 150 and ten centres (R4)")
  func stations() {
    let first = report(
      StationRegister.self, of: .district("Q1"), in: "2021-03", on: Self.today, records)
    #expect(first.figures.count("stations") == 13)
    #expect(first.parts.count { $0.figures.count("stations") != 0 } == 1)
    let end: Day = "2021-12-31"
    let later = report(
      StationRegister.self, of: .district("Q1"), in: "2021-12", on: end, haishuRecords(today: end)
    ).figures
    #expect(later["coverage"] == .share(part: 150, of: 176))
    #expect(later["coverage"]?.rate == 8_523)
    #expect(later.count("centres") == 10)
    #expect(later["centres_ok"] == .share(part: 9, of: 9))
  }

  @Test("finds a hundred matters a month in a community of 2,500 households (R5)")
  func handled() throws {
    let community = try #require(
      records.communityVersions.all.filter { $0.households == 2_500 }.map(\.of).min())
    #expect(records.holidays.isEmpty)
    let figures = figures(StationRegister.self, in: "2021-02", of: .community(community))
    #expect(figures.count("handled") == 100)
    #expect(figures["per_day"] == .decimal(5_0, places: 1))
    #expect(figures["per_2500"] == .decimal(100_0, places: 1))
    let places = self.figures(PlaceRegister.self, in: "2021-02", of: .community(community))
    #expect(places.flattened.count("staffing.required") == 10)
  }

  @Test("finds 157 matters, 52 systems, and what residents proposed (R6)")
  func matters() throws {
    let matters = figures(AdmissionRegister.self)
    #expect(matters.count("matters") == 157)
    #expect(matters.count("systems") == 52)
    let meetings = figures(MeetingRegister.self).flattened
    #expect(meetings.count("so_far.suggestions") == 8_512)
    #expect(meetings.count("so_far.solved") == 7_988)
    #expect(meetings["so_far.solved_rate"]?.rate == 9_384)
    guard case .rate(let rate)? = meetings["so_far.satisfaction"] else {
      return #expect(Bool(false), "nobody was asked")
    }
    #expect(rate.satisfied * 100 >= rate.valid * 95)
  }

  @Test(
    "finds the same every time, no broken rule, and nothing of a later day",
    arguments: ["2017-05-01", "2020-02-29", "2021-03-16", "2021-12-31", "2026-10-14"] as [Day])
  func rules(today: Day) throws {
    let records = haishuRecords(today: today)
    #expect(records == haishuRecords(today: today))
    #expect(DemoInvariants(records).broken == [])
    #expect(records.streets.count == 9 && records.months.count == 9)
    #expect(records.months.values.allSatisfy { $0.state == .open && $0.key.month == today.month })
    #expect(records.workers.values.allSatisfy { $0.employment.first <= today })
    var copy = Records()
    try copy.make(Records().merge(records.incoming, on: today))
    #expect(copy == records)
  }

  @Test("finds nobody whom the text names, and no name twice")
  func names() {
    let names = records.workers.values.map(\.name)
    #expect(Set(names).count == names.count)
    let quoted = ["叶丽萍", "马于鹤", "汪红英", "裘保莉", "忻之承", "应航琪", "亓悦", "罗世静", "徐慧琳"]
    #expect(Set(names).isDisjoint(with: quoted))
    let streets = ["月湖街道", "鼓楼街道", "江厦街道", "白云街道", "望春街道", "南门街道", "西门街道", "段塘街道"]
    #expect(Set(records.streets.values.map(\.name)).isDisjoint(with: streets))
  }
}

@Suite("Somebody who looks at tests, pay, trainings, meetings and stations of the demo")
struct DemoBooksTests {
  private static let today: Day = "2026-10-14"
  private static let wording = TestWording(
    chinese: texts("问"), english: texts("ask"))
  private static let street = demoRecords(.street, today: today, asking: wording)
  private let street = Self.street

  private static func texts(_ begin: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: TestWording.names.map {
        (
          $0,
          begin + " " + $0 + ["item", "line", "kind", "group", "count"].map { "{\($0)}" }.joined()
        )
      })
  }

  private func figures(
    _ register: any Register.Type, in month: Month = "2026-10",
    of place: RegisterScope.Place = .street("S1"), on today: Day = Self.today,
    _ records: Records = Self.street
  ) -> [Figure] {
    report(register, of: place, in: month, on: today, records).figures
  }

  /// So many tenths of a roll, rounded half up.
  private func tenths(_ tenths: Int, of share: FigureValue?) -> FigureValue? {
    guard case .share(_, let roll)? = share else { return nil }
    return .share(part: (tenths * roll * 2 + 10) / 20, of: roll)
  }

  @Test(
    "finds 30 of a hundred all-round at the end of the first month, and 60 today",
    arguments: ["2026-10-14", "2026-10-01", "2026-03-01", "2028-02-29"] as [Day])
  func allRound(today: Day) {
    let records = demoRecords(.street, today: today)
    let first = Month(index: today.month.index - 5)
    for (month, share) in [(first, 3), (today.month, 6)] {
      let found = figures(TestRegister.self, in: month, on: today, records)["all_round"]
      #expect(found == tenths(share, of: found), "\(month)")
    }
    let expiring =
      figures(TestRegister.self, in: today.month, on: today, records)
      .count("expiring") ?? 0
    #expect((2...9).contains(expiring))
  }

  @Test("finds results of who was there, passed and failed, with wrong questions of the line")
  func results() throws {
    let results = street.rows(of: .testResults).map { TestResult(row: $0) }
    #expect(results.count > 1_000)
    let passed = results.count { $0.isPassed(in: street) }
    #expect((results.count * 80 / 100..<results.count * 98 / 100).contains(passed))
    #expect(street.strangers(results.map { ($0.text("worker"), $0.day("day")) }).isEmpty)
    let bank = street.questions(in: "2026-10")
    for result in results {
      #expect(result.day("day").map { $0 <= Self.today && street.isWorkingDay($0) } ?? false)
      #expect(result.refusal(in: street) == nil)
      let wrong = result.text("wrong")?.split(separator: ";").map(String.init) ?? []
      #expect(wrong.count == result.number("questions") - result.number("correct"))
      #expect(wrong.allSatisfy { bank[$0]?.line == result.line }, "\(result.row)")
    }
    let days = Dictionary(grouping: results) { [$0.row[1], $0.row[2], $0.row[3]] }
    #expect(days.values.allSatisfy { $0.count <= 3 })
  }

  @Test("finds 250 questions and more in both languages, and none without a wording")
  func questions() {
    let rows = street.rows(of: .questions).map { Question(row: $0) }
    let languages = Dictionary(grouping: rows, by: \.id).mapValues { Set($0.map(\.language)) }
    #expect(languages.values.count { $0.count == 2 } >= 250)
    #expect(rows.allSatisfy { $0.refusal(in: street) == nil })
    #expect(demoRecords(.street, today: Self.today).rows(of: .questions).isEmpty)
  }

  @Test("finds all grades, rising, allowances, a degree of everybody, and five published incomes")
  func pay() {
    let grades = Dictionary(
      grouping: street.rows(of: .payGrades).map { PayGrade(row: $0) }
    ) { $0.text("class") ?? "" }
    #expect(grades.values.reduce(0) { $0 + $1.count } == 36)
    for own in WorkerClass.allCases {
      let rows = (grades[own.rawValue] ?? []).sorted { $0.number("grade") < $1.number("grade") }
      #expect(rows.map { $0.number("grade") } == Array(own.grades))
      #expect(
        zip(rows, rows.dropFirst()).allSatisfy { $0.number("amount_fen") < $1.number("amount_fen") }
      )
    }
    #expect(street.rows(of: .allowances).count == 7)
    #expect(street.rows(of: .incomes).count == 5)
    #expect(
      Set(street.rows(of: .degrees).compactMap { $0[0].textOrNil })
        == Set(street.workers.keys.map(\.text)))
    for row in figures(GradeRegister.self)["classes"]?.rows ?? [] {
      #expect(row.count("missing") == 0)
    }
  }

  @Test("finds that each tier was trained this year, and who is brought on")
  func trainings() throws {
    let year = TrainingRegister.figures(
      of: RegisterScope(.street("S1"), ("2026-01-01" as Day)...Self.today, street))
    let tiers = year["tiers"]?.rows ?? []
    #expect(tiers.count == 5)
    for tier in tiers {
      #expect(tier.count("sessions") ?? 0 > 0 && tier.count("members") ?? 0 > 0, "\(tier)")
    }
    let days = Dictionary(
      uniqueKeysWithValues: street.rows(of: .trainings).map { Training(row: $0) }
        .map { ($0.id, $0.day("day")) })
    #expect(days.values.allSatisfy { $0.map { $0 <= Self.today } ?? false })
    let attendances = street.rows(of: .attendances).map { Attendance(row: $0) }
    #expect(Set(attendances.map(\.training)) == Set(days.keys))
    #expect(
      street.strangers(attendances.map { ($0.worker.text, days[$0.training] ?? nil) }).isEmpty)
    let away = attendances.filter { attendance in
      guard let day = days[attendance.training] ?? nil else { return true }
      return street.leaves.values.contains {
        $0.worker == attendance.worker && $0.days.contains(day)
      }
    }
    #expect(away.isEmpty)
  }

  @Test(
    "finds two to four meetings a community, stations in most estates, centres, and a hundred matters",
    arguments: [DemoSize.street, .district])
  func served(size: DemoSize) throws {
    let records = demoRecords(size, today: Self.today)
    let meetings = Dictionary(grouping: records.rows(of: .meetings).map { Meeting(row: $0) }) {
      $0.text("community") ?? ""
    }
    #expect(meetings.count == records.communities.count)
    #expect(meetings.values.allSatisfy { (2...4).contains($0.count) })
    for street in records.streets.keys {
      let now = figures(StationRegister.self, of: .street(street), records)
      #expect((8_000...9_000).contains(try #require(now["coverage"]?.rate)))
      #expect((1...3).contains(now.count("centres") ?? 0))
      for back in 1...5 {
        let month = Month(index: Self.today.month.index - back)
        let past = figures(StationRegister.self, in: month, of: .street(street), records)
        guard case .decimal(let tenths, _)? = past["per_2500"] else {
          #expect(Bool(false), "nothing was handled in \(month)")
          continue
        }
        #expect((95_0...105_0).contains(tenths))
      }
      let met = figures(MeetingRegister.self, of: .street(street), records).flattened
      #expect(met.count("so_far.solved") ?? 0 > 0)
      let found = figures(TestRegister.self, of: .street(street), records)["all_round"]
      #expect(found == tenths(6, of: found))
    }
  }

  @Test("finds of 桂花 what the drawing of the index tells")
  func guihua() {
    let of = { (register: any Register.Type) in figures(register, of: .community("C03")) }
    let tests = of(TestRegister.self)
    #expect(tests["all_round"] == .share(part: 5, of: 9))
    #expect(tests.count("expiring") == 1)
    let all = of(TrainingRegister.self)["tiers"]?.rows.first { $0["tier"] == .id("all") } ?? []
    #expect(all["reached"] == .share(part: 6, of: 9))
    let met = of(MeetingRegister.self).flattened
    #expect(met.count("so_far.suggestions") == 46 && met.count("so_far.solved") == 41)
    guard case .rate(let rate)? = met["so_far.satisfaction"] else {
      return #expect(Bool(false), "nobody was asked")
    }
    #expect(rate.satisfied == 85 && rate.valid == 88)
    let stations = of(StationRegister.self)
    #expect(stations["coverage"] == .share(part: 6, of: 7))
    #expect(stations["per_day"] == .decimal(5_2, places: 1))
    let classes = of(GradeRegister.self)["classes"]?.rows ?? []
    let bills = classes.compactMap { row -> Int? in
      guard case .decimal(let fen, _)? = row["bill"] else { return nil }
      return fen
    }
    #expect(bills.reduce(0, +) == 38_460_00)
    #expect(classes.compactMap { $0.count("priced") }.reduce(0, +) == 9)
  }

  @Test("finds nothing that an import of that day would refuse, with its questions")
  func rules() throws {
    var copy = Records()
    try copy.make(Records().merge(street.incoming, on: Self.today))
    #expect(copy == street)
  }
}
