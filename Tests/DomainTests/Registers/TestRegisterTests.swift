import Domain
import Testing

@Suite("Registers, section 6: the policy test")
struct TestRegisterTests {
  private static let wang = Actor(name: "wang", role: .worker, place: "wang")
  private let names = ["a", "b", "c", "d"]

  private func question(
    _ id: String, _ line: String = "M01", language: String = "zh", options: Int = 2,
    answer: String = "a", from first: Month? = nil, to last: Month? = nil
  ) -> [Value] {
    let options = (0..<4).map { $0 < options ? Value.text("选项\($0)") : .null }
    return [.text(id), .text(language), .text(line), .text("归哪条线？")] + options
      + [.text(answer), .null, first.map(Value.month) ?? .null, last.map(Value.month) ?? .null]
  }

  private func result(
    _ id: String, of worker: String = "wang", in line: String = "M01", on day: Day = "2026-10-13",
    _ correct: Int = 16, outOf all: Int = 20, wrong: String? = nil
  ) -> [Value] {
    [
      .text(id), .text(worker), .text(line), .day(day), .integer(all), .integer(correct), .null,
      wrong.map(Value.text) ?? .null,
    ]
  }

  private func street(questions count: Int) throws -> SampleStreet {
    var street = SampleStreet()
    for number in 1...max(1, count) where number <= count {
      try street.put(question("U\(number)"), in: .questions)
    }
    return street
  }

  private func refusal(
    of command: Command, in street: SampleStreet, by actor: Actor = wang,
    on today: Day = SampleStreet.today
  ) -> Refusal? {
    do {
      _ = try apply(command, by: actor, on: today, to: street.slice)
      return nil
    } catch { return error }
  }

  private var start: Command { .startTest(StartTest("wang", in: "M01")) }

  // MARK: - Taking it

  @Test("takes five questions of the line that are in force today, and no fewer")
  func fewest() throws {
    var street = try street(questions: 4)
    #expect(refusal(of: start, in: street) == .tooFewQuestions("M01", have: 4, needed: 5))
    try street.put(question("U5", to: "2026-09"), in: .questions)
    try street.put(question("U6", from: "2026-11"), in: .questions)
    try street.put(question("U7", "M02"), in: .questions)
    #expect(refusal(of: start, in: street) == .tooFewQuestions("M01", have: 4, needed: 5))
    try street.put(question("U8", to: "2026-10"), in: .questions)
    #expect(refusal(of: start, in: street) == nil)
  }

  @Test("is for oneself, on a main line, while the month takes results")
  func own() throws {
    var street = try street(questions: 6)
    let li = Actor(name: "li", role: .worker, place: "li")
    #expect(refusal(of: start, in: street, by: li) == .notYourPlace(.startTest, place: "wang"))
    for role in [ActorRole.administrator, .street, .secretary] {
      let refusal = refusal(of: start, in: street, by: SampleStreet.actor(role))
      #expect(refusal == .notAllowed(.startTest, role: role, allowed: [.worker]))
    }
    let auxiliary = Command.startTest(StartTest("wang", in: "A01"))
    #expect(
      refusal(of: auxiliary, in: street)
        == .unknownRow(RowKey(table: .lines, cells: [.text("A01")])))
    street.state(.review, of: "2026-10")
    #expect(
      refusal(of: start, in: street)
        == .monthClosed("2026-10", .review, allowed: [.planning, .open, .scoring]))
  }

  @Test("is taken three times a day in a line, one at a time")
  func attempts() throws {
    var street = try street(questions: 6)
    for number in 1...2 {
      try street.put(result("E\(number)", on: "2026-10-15"), in: .testResults)
    }
    try street.put(result("E3", on: "2026-10-14"), in: .testResults)
    try street.put(result("E4", of: "li", on: "2026-10-15"), in: .testResults)
    #expect(refusal(of: start, in: street) == nil)
    try street.perform(start, by: Self.wang)
    #expect(refusal(of: start, in: street) == .testRunning("M01"))
    try street.perform(finish(try running(street), [:]), by: Self.wang)
    #expect(refusal(of: start, in: street) == .attemptsUsed("M01", most: 3))
  }

  private func running(_ street: SampleStreet) throws -> TestRun {
    try #require(street.records.testRun(of: "wang"))
  }

  private func finish(_ run: TestRun, _ answers: [String: QuestionOption]) -> Command {
    .finishTest(FinishTest("wang", of: run.id, answering: answers))
  }

  @Test("asks the parameter's number, in an order by the run that nobody chose, each once")
  func drawn() throws {
    var street = try street(questions: 30)
    let stamped = StartTest("wang", in: "M01").stamped(
      "0123", at: Moment(SampleStreet.today, second: 36_000))
    try street.perform(try #require(stamped), by: Self.wang)
    let asked = try running(street).asked
    let all = (1...30).map { "U\($0)" }
    let expected = all.sorted { sha256("0123:" + $0) < sha256("0123:" + $1) }.prefix(20)
    #expect(asked == Array(expected))
  }

  @Test("counts what is unanswered as wrong, and names the wrong ones")
  func counted() throws {
    var street = try street(questions: 6)
    try street.perform(start, by: Self.wang)
    let run = try running(street)
    let right = run.asked.prefix(3)
    var answers = Dictionary(uniqueKeysWithValues: right.map { ($0, QuestionOption.a) })
    answers[run.asked[3]] = .b
    try street.perform(finish(run, answers), by: Self.wang)
    let rows = street.records.rows(of: .testResults).map(TestResult.init(row:))
    let result = try #require(rows.first)
    #expect(result.number("questions") == 6 && result.number("correct") == 3)
    #expect(result.wrong == run.asked.suffix(3).sorted())
    #expect(result.day("day") == SampleStreet.today)
    #expect(street.records.testRun(of: "wang") == nil)
  }

  @Test("leaves out questions that have left the bank; with none left there is no result")
  func leftTheBank() throws {
    var street = try street(questions: 6)
    try street.perform(start, by: Self.wang)
    let run = try running(street)
    for row in street.records.rows(of: .questions) where row[0] != .text(run.asked[0]) {
      try street.records.make(Change(table: .questions, before: row, after: nil))
    }
    var one = street
    try one.perform(finish(run, [run.asked[0]: .a]), by: Self.wang)
    let result = one.records.rows(of: .testResults).map(TestResult.init(row:)).first
    #expect(result?.number("questions") == 1 && result?.number("correct") == 1)
    let last = try #require(street.records.rows(of: .questions).first)
    try street.records.make(Change(table: .questions, before: last, after: nil))
    try street.perform(finish(run, [:]), by: Self.wang)
    #expect(street.records.rows(of: .testResults).isEmpty)
    #expect(street.records.testRun(of: "wang") == nil)
  }

  @Test("goes without a result where the month has closed since")
  func closed() throws {
    var street = try street(questions: 6)
    try street.perform(start, by: Self.wang)
    street.state(.review, of: "2026-10")
    try street.perform(finish(try running(street), [:]), by: Self.wang)
    #expect(street.records.rows(of: .testResults).isEmpty)
    #expect(street.records.testRun(of: "wang") == nil)
  }

  @Test("is somebody's own to hand in, and once")
  func handedIn() throws {
    var street = try street(questions: 6)
    try street.perform(start, by: Self.wang)
    let run = try running(street)
    let others = Command.finishTest(FinishTest("li", of: run.id, answering: [:]))
    let li = Actor(name: "li", role: .worker, place: "li")
    let gone = Refusal.unknownRow(RowKey(table: .testRuns, cells: [.text(run.id)]))
    #expect(refusal(of: others, in: street, by: li) == gone)
    try street.perform(finish(run, [:]), by: Self.wang)
    #expect(refusal(of: finish(run, [:]), in: street) == gone)
  }

  // MARK: - Rows

  @Test("refuses options that are not there, and languages that differ, by command and by file")
  func questions() throws {
    let district = Actor(name: "district", role: .district, place: "D1")
    var street = SampleStreet()
    let keep = { (street: SampleStreet, row: [Value]) in
      street.keeping(row, of: .questions, by: district)
    }
    #expect(keep(street, question("U1", answer: "c")) == .optionMissing("c"))
    var skipping = question("U1", options: 2)
    skipping[7] = .text("丁")
    #expect(keep(street, skipping) == .optionMissing("c"))
    #expect(
      keep(street, question("U1", from: "2026-11", to: "2026-10"))
        == .lastBeforeFirst(first: "2026-11-01", last: "2026-10-31"))
    try street.put(question("U1"), in: .questions)
    let differing = question("U1", language: "en", answer: "b")
    #expect(keep(street, differing) == .questionsDiffer("U1", column: "answer"))
    #expect(
      street.importing(differing, into: .questions)?.reason
        == .refused(.questionsDiffer("U1", column: "answer")))
    #expect(keep(street, question("U1", language: "en")) == nil)
  }

  @Test("refuses more right answers than questions, and wrong ones that do not add up")
  func results() {
    let street = SampleStreet()
    let keep = { (row: [Value]) in
      street.keeping(row, of: .testResults, by: SampleStreet.office)
    }
    #expect(
      keep(result("E1", 21, outOf: 20)) == .tooMany(column: "correct", 21, other: "questions", 20))
    #expect(keep(result("E1", 18, wrong: "U1")) == .wrongCount(named: 1, wrong: 2))
    // They need not be in the bank any more.
    #expect(keep(result("E1", 18, wrong: "U1;U2")) == nil)
  }

  // MARK: - Who is certified

  @Test(
    "R12: certified for twelve months, to the day before",
    arguments: [
      ("2026-10-13", "2027-10-12"), ("2028-02-29", "2029-02-27"), ("2026-08-31", "2027-08-30"),
    ] as [(Day, Day)])
  func certified(day: Day, until: Day) throws {
    var street = SampleStreet()
    try street.put(result("E1", on: day), in: .testResults)
    for (today, isCertified) in [
      (day, true), (until, true), (until.next, false), (day.previous, false),
    ] {
      let scope = RegisterScope(.street("S1"), today.month.first...today, street.records)
      let last = Certifications(scope).lastDay(of: "wang", in: "M01")
      #expect(last == (isCertified ? until : nil), "\(today)")
    }
  }

  @Test(
    "counts all-round, attempts and what ends within thirty days; a failed test counts for nothing")
  func figures() throws {
    var street = SampleStreet()
    for (number, row) in [
      result("E1", in: "M01"), result("E2", in: "M02", on: "2025-10-20"),
      result("E3", of: "li", in: "M01", 15), result("E4", of: "sun", in: "M01"),
    ].enumerated() {
      #expect(number >= 0)
      try street.put(row, in: .testResults)
    }
    let report = street.report(TestRegister.self, .street("S1"))
    #expect(report.figure("attempts") == .count(3) && report.figure("passed") == .count(2))
    #expect(report.figure("all_round") == .share(part: 1, of: 5))
    #expect(report.figure("expiring") == .count(1))
    #expect(report.row("M01", of: "by_line")?["certified"] == .share(part: 2, of: 5))
    #expect(
      TestRegister.people(
        behind: "all_round",
        in: RegisterScope(.street("S1"), "2026-10-01"..."2026-10-15", street.records)) == ["wang"])
  }

  @Test("reads somebody's results who is the street, the secretary of the home, or the worker")
  func readers() throws {
    var street = SampleStreet()
    try street.put(result("E1"), in: .testResults)
    let reads = { (actor: Actor) in
      var records = street.records
      _ = records.hideRows(from: actor, in: "2026-10")
      return !records.rows(of: .testResults).isEmpty
    }
    #expect(reads(SampleStreet.office) && reads(SampleStreet.secretary) && reads(Self.wang))
    #expect(reads(SampleStreet.administrator))
    #expect(!reads(Actor(name: "li", role: .worker, place: "li")))
    #expect(!reads(Actor(name: "yao", role: .secretary, place: "C02")))
    for role in [ActorRole.district, .department, .viewer] {
      #expect(!reads(SampleStreet.actor(role)), "\(role)")
    }
    #expect(!reads(Actor(name: "q", role: .district)))
  }
}
