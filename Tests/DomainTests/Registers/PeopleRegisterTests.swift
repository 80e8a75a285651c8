import Domain
import SeededChance
import Testing

@Suite("Registers, sections 7 to 9: grades, roster flow, training")
struct PeopleRegisterTests {
  private var street = SampleStreet()

  // MARK: - Training

  private func training(
    _ id: String = "T1", _ day: Day = "2026-10-12", tier: String = "all", hours: Int = 4_00
  ) -> [Value] {
    [
      .text(id), .text("S1"), .day(day), .text("协商主持"), .text(tier), .integer(hours), .null,
    ]
  }

  private func attendance(
    _ training: String = "T1", _ worker: String = "wang", hours: Int? = nil
  ) -> [Value] {
    [.text(training), .text(worker), hours.map(Value.integer) ?? .null]
  }

  @Test("nobody attends longer than the training was, whichever of the two is written")
  mutating func hours() throws {
    let refusal = Refusal.tooManyHours(Hours(raw: 5_00), of: Hours(raw: 4_00))
    try street.put(training(), in: .trainings)
    let office = SampleStreet.office
    let longer = attendance(hours: 5_00)
    #expect(street.keeping(longer, of: .attendances, by: office) == refusal)
    #expect(street.importing(longer, into: .attendances)?.reason == .refused(refusal))
    try street.put(attendance(hours: 4_00), in: .attendances)
    let shorter = training(hours: 3_00)
    let later = Refusal.tooManyHours(Hours(raw: 4_00), of: Hours(raw: 3_00))
    #expect(street.keeping(shorter, of: .trainings, as: .change, by: office) == later)
    #expect(street.importing(shorter, into: .trainings)?.reason == .refused(later))
  }

  @Test("an attendance is of the training's day: employed then, and in a month that is open")
  mutating func ofItsDay() throws {
    let office = SampleStreet.office
    street.worker("new", of: "C01", from: "2026-10-13")
    try street.put(training(), in: .trainings)
    #expect(
      street.keeping(attendance("T1", "new"), of: .attendances, by: office)
        == .notEmployed(worker: "new", on: "2026-10-12"))
    #expect(street.keeping(attendance(), of: .attendances, by: office) == nil)
    street.state(.review, of: "2026-10")
    #expect(
      street.keeping(attendance(), of: .attendances, by: office)
        == .monthClosed("2026-10", .review, allowed: [.planning, .open, .scoring]))
    let fault = street.importing(attendance(), into: .attendances)
    #expect(fault?.reason == .closedMonth("2026-10", .review))
  }

  @Test("hours of everybody are those of every training; a tier has its own")
  mutating func tiers() throws {
    for row in [
      training("T1", "2026-01-05", tier: "all", hours: 10_00),
      training("T2", "2026-03-05", tier: "secretary", hours: 8_00),
      training("T3", "2025-12-31", tier: "all", hours: 9_00),
    ] { try street.put(row, in: .trainings) }
    for row in [
      attendance("T1", "qian"), attendance("T2", "qian", hours: 6_00), attendance("T3", "wang"),
    ] { try street.put(row, in: .attendances) }
    try street.put(
      [.text("wang"), .text("lead"), .day("2026-01-01"), .day("2026-10-15")], in: .tiers)
    let report = street.report(TrainingRegister.self, .street("S1"))
    let all = report.row("all", of: "tiers")
    #expect(all?["members"] == .count(5) && all?["reached"] == .share(part: 1, of: 5))
    #expect(report.row("secretary", of: "tiers")?["reached"] == .share(part: 0, of: 1))
    #expect(report.row("lead", of: "tiers")?["members"] == .count(1))
    let scope = RegisterScope(.street("S1"), "2026-10-01"..."2026-10-15", street.records)
    #expect(
      TrainingRegister.people(behind: "tiers.all.reached", in: scope)
        == ["li", "sun", "wang", "zhao"])
    let community = street.report(TrainingRegister.self, .community("C01"))
    #expect(community.figure("sessions") == FigureValue.none)
  }

  // MARK: - Grades

  @Test("a grade is one of its class, a level one of its kind")
  func gradeRows() {
    let district = SampleStreet.actor(.district)
    let month = Value.month("2026-11")
    #expect(
      street.keeping(
        [.text("chief"), .integer(5), month, .integer(100)], of: .payGrades, by: district)
        == .gradeOutsideClass(5, .chief))
    #expect(
      street.keeping(
        [.text("degree"), .text("senior"), month, .integer(100)], of: .allowances, by: district)
        == .levelOfOther(level: "senior", kind: "degree"))
    #expect(
      street.keeping(
        [.text("certificate"), .text("senior"), month, .integer(100)], of: .allowances,
        by: district) == nil)
  }

  @Test("a version is not written from a month that is in scoring")
  func versions() {
    let district = SampleStreet.actor(.district)
    let row = { (month: Month) in
      [Value.text("worker"), .integer(5), .month(month), .integer(4_160_00)]
    }
    #expect(
      street.keeping(row("2026-09"), of: .payGrades, by: district)
        == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
    #expect(street.keeping(row("2026-10"), of: .payGrades, by: district) == nil)
  }

  @Test("pays for the days of the month, with what a degree and a certificate add")
  mutating func pay() throws {
    street.worker("new", of: "C01", from: "2026-10-11")
    let version = WorkerVersion(
      of: "new", from: "2026-10", community: "C01", workerClass: .worker, grade: 5)
    street.records.workerVersions[version.key] = version
    street.records.workers["new"]?.certificate = .socialWorker
    for row in [
      [.text("worker"), .integer(5), .month(.beginning), .integer(4_160_00)],
      [.text("worker"), .integer(5), .month("2026-11"), .integer(9_999_00)],
    ] as [[Value]] { try street.put(row, in: .payGrades) }
    try street.put(
      [.text("certificate"), .text("social_worker"), .month(.beginning), .integer(200_00)],
      in: .allowances)
    try street.put([.text("new"), .month(.beginning), .text("master")], in: .degrees)
    let report = street.report(GradeRegister.self, .community("C01"))
    let own = try #require(report.workers?.first { $0.id == "new" }?.figures)
    // 4360.00 x 21 / 31
    #expect(own["pay"] == .decimal(2_953_55, places: 2))
    #expect(own["degree"] == FigureValue.none)
    #expect(own["since"] == .id("2026-10") && own["next"] == .id("2029-10"))
    let row = report.row("worker", of: "classes")
    #expect(row?["priced"] == .count(1) && row?["missing"] == .count(2))
    #expect(row?["bill"] == .decimal(2_953_55, places: 2))
  }

  @Test("grade pay is read by the street, the district, the secretary of the home and oneself")
  func readers() {
    let workers = { (actor: Actor) in
      RegisterReport(
        GradeRegister.self,
        RegisterScope(
          .street("S1"), "2026-10-01"..."2026-10-15", self.street.records, for: actor)
      ).workers?.map(\.id)
    }
    let everybody: [Worker.ID] = ["li", "qian", "sun", "wang", "zhao"]
    #expect(workers(SampleStreet.office) == everybody)
    #expect(workers(SampleStreet.actor(.district)) == everybody)
    #expect(workers(SampleStreet.secretary) == ["li", "qian", "wang", "zhao"])
    #expect(workers(Actor(name: "wang", role: .worker, place: "wang")) == ["wang"])
    #expect(workers(SampleStreet.actor(.viewer)) == [])
  }

  // MARK: - Flow

  @Test(
    "beginning + joined - left + moved in - moved out = end, on random rosters", arguments: 1...60)
  func balance(seed: Int) {
    var chance = Chance(seed: seed)
    var street = SampleStreet()
    let homes: [Community.ID] = ["C01", "C02", "C90"]
    let day = { (chance: inout Chance) in Day(number: 20_400 + chance.below(500)) }
    for number in 0..<30 {
      let id = Worker.ID("R\(number)")
      let first = day(&chance)
      let last = chance.below(3) == 0 ? Day(number: first.number + chance.below(200)) : nil
      street.worker(id, of: homes[chance.below(3)], from: first, to: last, version: first.month)
      for _ in 0..<chance.below(4) {
        street.moves(id, to: homes[chance.below(3)], from: day(&chance).month)
      }
    }
    let periods: [ClosedRange<Day>] = [
      "2026-01-01"..."2026-12-31", "2026-10-01"..."2026-10-15", "2026-02-01"..."2026-02-28",
    ]
    let places: [RegisterScope.Place] =
      [.district("D1"), .street("S1"), .street("S2")] + homes.map(RegisterScope.Place.community)
    for period in periods {
      for place in places {
        let figures = FlowRegister.figures(of: RegisterScope(place, period, street.records))
        let count = { (name: String) in figures.count(name) ?? 0 }
        #expect(
          count("opening") + count("joined") - count("left") + count("moved_in")
            - count("moved_out") == count("closing"), "\(seed) \(period) \(place)")
      }
    }
  }

  @Test("the ends of the roster add up, whoever comes, goes and moves")
  mutating func flow() {
    street.worker("joins", of: "C01", from: "2026-10-05")
    street.worker("short", of: "C01", from: "2026-10-05", to: "2026-10-11")
    street.worker("week", of: "C01", from: "2026-10-05", to: "2026-10-12")
    street.worker("leaves", of: "C01", to: "2026-10-01")
    street.records.workers["leaves"]?.exitReason = .recruited
    street.worker("gone", of: "C01", to: "2026-09-30")
    street.moves("li", to: "C02", from: "2026-10")
    let figures = street.report(FlowRegister.self, .community("C01"))
    // wang, li, zhao, qian, leaves, gone: who left on the last of September was there that day.
    #expect(figures.figure("opening") == .count(5))
    #expect(figures.figure("joined") == .count(3) && figures.figure("left") == .count(3))
    #expect(figures.figure("moved_out") == .count(1) && figures.figure("moved_in") == .count(0))
    #expect(figures.figure("closing") == .count(4))
    #expect(figures.figure("within_week") == .count(1))
    #expect(figures.figure("by_choice") == .count(1))
    let scope = RegisterScope(
      .community("C01"), "2026-10-01"..."2026-10-15", street.records, for: SampleStreet.secretary)
    #expect(scope.people(behind: "within_week", of: FlowRegister.self) == ["short"])
    #expect(scope.people(behind: "by_choice", of: FlowRegister.self) == ["leaves"])
    let viewer = RegisterScope(
      .community("C01"), "2026-10-01"..."2026-10-15", street.records,
      for: SampleStreet.actor(.viewer))
    #expect(viewer.people(behind: "by_choice", of: FlowRegister.self) == [])
  }
}
