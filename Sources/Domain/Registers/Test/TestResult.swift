/// What came of a test that a worker took in a main line (通关成绩).
package struct TestResult: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("通关成绩", "test result")
  package static let noun = "test-result"
  package static let file = BothLanguages("通关成绩", "test_results")
  package static let idPrefix: String? = "E"
  package static let listedFirst = ["worker", "line", "correct", "questions", "passed", "day"]
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let readers = RowReaders.person
  package static let recordKind = RecordKind.register(
    .worker("worker"), .day("day"), in: .testResults)
  package static let table = Table(
    .testResults, since: 10, key: [.id("id", "编号", limit: .id)],
    [
      .id("worker", "社工", of: .workers), .id("line", "条线", of: .lines), .day("day", "日期"),
      .some("questions", "题数"), .count("correct", "答对"),
      .count("seconds", "用时", optional: true),
      .ids("wrong", "错题", optional: true),
    ])
  package static let computed: [Table.Column] = [.yes("passed", "通关")]

  package static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value] {
    let records = scope.records
    return { row in
      [.text(TestResult(row: row).isPassed(in: records) ? "yes" : "no")]
    }
  }

  package var id: String { row[0].textOrNil ?? "" }
  package var worker: Worker.ID { Identifier(text("worker") ?? "") }
  package var line: Target.ID { Identifier(text("line") ?? "") }
  package var wrong: [String] { idsIn(text("wrong") ?? "") }

  /// By the share that was asked for in the month of the test.
  package func isPassed(in records: Records) -> Bool {
    guard let day = day("day") else { return false }
    let needed = records.value(of: .testPass, in: day.month)
    return 100 * number("correct") >= needed * number("questions")
  }

  package func refusal(in records: Records) -> Refusal? {
    if let line = records.lines[line], line.kind != .main {
      return .unknownRow(RowKey(table: .lines, cells: [.id(line.id)]))
    }
    let (all, correct) = (number("questions"), number("correct"))
    if correct > all { return .tooMany(column: "correct", correct, other: "questions", all) }
    guard text("wrong") != nil, wrong.count != all - correct else { return nil }
    return .wrongCount(named: wrong.count, wrong: all - correct)
  }
}

/// A test that is being taken (正在答的卷): what is asked, and since when.
///
/// It stands in no file; a result takes its place.
package struct TestRun: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("正在答的卷", "running test")
  package static let noun = "test-run"
  package static let file = BothLanguages("正在答的卷", "test_runs")
  package static let hasCommands = false
  package static let hasFile = false
  package static let reach: [ActorRole: Permission.Reach] = [:]
  package static let readers = RowReaders.person
  package static let recordKind = RecordKind.register(
    .worker("worker"), .always, in: .testRuns)
  package static let table = Table(
    .testRuns, since: 10, key: [.text("id", "编号")],
    [
      .id("worker", "社工", of: .workers), .id("line", "条线", of: .lines), .day("day", "日期"),
      .text("begun", "开始"), .ids("asked", "题目"),
    ])

  init(
    id: String, worker: Worker.ID, line: Target.ID, on day: Day, at begun: Moment, asking: [String]
  ) {
    row = [
      .text(id), .id(worker), .id(line), .day(day), .text(begun.description),
      .text(asking.joined(separator: ";")),
    ]
  }

  package var id: String { row[0].textOrNil ?? "" }
  package var worker: Worker.ID { Identifier(text("worker") ?? "") }
  package var line: Target.ID { Identifier(text("line") ?? "") }
  package var day: Day { day("day") ?? Day(number: 0) }
  package var begun: Moment { text("begun").flatMap { Moment($0) } ?? Moment(seconds: 0) }
  /// The ids of its questions, in their order.
  package var asked: [String] { idsIn(text("asked") ?? "") }

  /// How many seconds it may take.
  package func seconds(in records: Records) -> Int {
    60 * records.value(of: .testMinutes, in: day.month)
  }

  /// The moment at which it ends by itself.
  package func deadline(in records: Records) -> Moment { begun + seconds(in: records) }
}

extension Records {
  /// The test that a worker is taking; `nil` = he takes none.
  package func testRun(of worker: Worker.ID) -> TestRun? {
    rows(of: .testRuns).map(TestRun.init(row:)).first { $0.worker == worker }
  }
}
