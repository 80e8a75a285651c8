// A worker takes a test for himself: what is asked is drawn when it begins, and counted when it ends.

/// Begins a test (开始答题).
package struct StartTest: Hashable, Sendable {
  package let worker: Worker.ID
  package let line: Target.ID
  /// What the store calls the run; empty until it does.
  fileprivate let run: String
  fileprivate let begun: Moment

  package init(_ worker: Worker.ID, in line: Target.ID) {
    self.init(worker, line, run: "", at: Moment(seconds: 0))
  }

  private init(_ worker: Worker.ID, _ line: Target.ID, run: String, at begun: Moment) {
    self.worker = worker
    self.line = line
    self.run = run
    self.begun = begun
  }

  /// The fewest questions of a line that make a test.
  package static let fewest = 5
}

extension StartTest: CommandBody {
  package static let rights = [
    CommandRight(
      .startTest, [.worker: .ownSelf], in: [.planning, .open, .scoring], hasAdministrator: false,
      isFinal: true, takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .startTest }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(worker), month: today.month)
  }

  package var tablesBesides: Set<TableName> {
    [.questions, .testResults, .testRuns, .parameters]
  }

  package func stamped(_ operation: String, at moment: Moment) -> Command? {
    .startTest(StartTest(worker, line, run: operation, at: moment))
  }

  package var parameters: [String: JSON] {
    [
      "worker": .text(worker.text), "line": .text(line.text), "run": .text(run),
      "begun": .text(begun.description),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .startTest(
      StartTest(
        try members.id("worker"), try members.id("line"), run: try members.text("run"),
        at: try members.moment("begun")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    let records = slice.records
    try slice.permitTest(.startTest, actor, of: worker, on: today)
    guard records.lines[line]?.kind == .main else {
      throw .unknownRow(RowKey(table: .lines, cells: [.id(line)]))
    }
    guard records.exists(line, in: today.month) else {
      throw .notInMonth(target: line, today.month)
    }
    if let running = records.testRun(of: worker) { throw .testRunning(running.line) }
    let most = records.value(of: .testDaily, in: today.month)
    let attempts = records.rows(of: .testResults).map(TestResult.init(row:)).count {
      $0.worker == worker && $0.line == line && $0.day("day") == today
    }
    guard attempts < most else { throw .attemptsUsed(line, most: most) }
    let bank = records.questions(in: today.month).values.filter { $0.line == line }.map(\.id)
    guard bank.count >= Self.fewest else {
      throw .tooFewQuestions(line, have: bank.count, needed: Self.fewest)
    }
    let drawn = bank.map { (order: sha256(run + ":" + $0), id: $0) }.sorted { $0.order < $1.order }
      .prefix(records.value(of: .testSize, in: today.month))
    let made = TestRun(
      id: run, worker: worker, line: line, on: today, at: begun, asking: drawn.map(\.id))
    return [Change(table: .testRuns, before: nil, after: made.row)]
  }
}

/// Hands a test in (交卷): its answers are counted, and the result takes its place.
package struct FinishTest: Hashable, Sendable {
  package let worker: Worker.ID
  package let run: String
  /// By question.
  package let answers: [String: QuestionOption]
  /// The id of the result; empty until the store has made one.
  fileprivate let id: String
  fileprivate let ended: Moment

  package init(_ worker: Worker.ID, of run: String, answering answers: [String: QuestionOption]) {
    self.init(worker, of: run, answers, id: "", at: Moment(seconds: 0))
  }

  private init(
    _ worker: Worker.ID, of run: String, _ answers: [String: QuestionOption], id: String,
    at ended: Moment
  ) {
    self.worker = worker
    self.run = run
    self.answers = answers
    self.id = id
    self.ended = ended
  }
}

extension FinishTest: CommandBody {
  package static let rights = [
    CommandRight(
      .finishTest, [.worker: .ownSelf], hasAdministrator: false, isFinal: true,
      takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .finishTest }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(worker), month: today.month)
  }

  package var tablesBesides: Set<TableName> { [.questions, .testRuns, .parameters] }

  package func stamped(_ operation: String, at moment: Moment) -> Command? {
    .finishTest(FinishTest(worker, of: run, answers, id: id, at: moment))
  }

  package func numbered(
    on day: Day, last: (TableName, String) throws -> String?
  ) throws -> Command? {
    let made = try KeepRows.numbers(of: .testResults, 1, on: day, last: last).first
    return made.map { .finishTest(FinishTest(worker, of: run, answers, id: $0, at: ended)) }
  }

  package var parameters: [String: JSON] {
    [
      "worker": .text(worker.text), "run": .text(run), "result": .text(id),
      "ended": .text(ended.description),
      "answers": .object(answers.mapValues { .text($0.rawValue) }),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .finishTest(
      FinishTest(
        try members.id("worker"), of: try members.text("run"), try members.options("answers"),
        id: try members.text("result"), at: try members.moment("ended")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    let records = slice.records
    let key = RowKey(table: .testRuns, cells: [.text(run)])
    guard let row = records.row(key), TestRun(row: row).worker == worker else {
      throw .unknownRow(key)
    }
    try slice.permit(
      .finishTest, actor, in: slice.home(of: worker, in: today.month), worker: worker)
    let ending = Change(table: .testRuns, before: row, after: nil)
    // Before it is written, the id as it would be.
    let made = try? KeepRows.numbers(of: .testResults, 1, on: today, last: records.lastID).first
    let id = id.isEmpty ? made ?? "" : id
    guard let result = result(of: TestRun(row: row), called: id, in: records) else {
      return [ending]
    }
    let change = Change(table: .testResults, before: nil, after: result)
    do throws(Refusal) {
      try checkChanges(
        [change], in: records, allowed: CommandKind.startTest.changeableStates)
    } catch {
      // Nothing is written in a month that was closed since it began.
      guard case .monthClosed = error else { throw error }
      return [ending]
    }
    return [ending, change]
  }

  /// The result of the questions that are still in the bank; `nil` = there is none of them.
  private func result(of run: TestRun, called id: String, in records: Records) -> [Value]? {
    let counted = run.asked.compactMap { records.question($0, in: .chinese) }
    guard !counted.isEmpty else { return nil }
    let wrong = counted.filter { answers[$0.id] != $0.answer }.map(\.id).sorted(by: byteOrder)
    let seconds = min(max(0, ended - run.begun), run.seconds(in: records))
    return [
      .text(id), .id(worker), .id(run.line), .day(run.day), .integer(counted.count),
      .integer(counted.count - wrong.count), .integer(seconds),
      wrong.isEmpty ? .null : .text(wrong.joined(separator: ";")),
    ]
  }
}

extension Slice {
  /// Refuses who is not the worker that day, or where the month takes no results any more.
  fileprivate func permitTest(
    _ kind: CommandKind, _ actor: Actor, of worker: Worker.ID, on today: Day
  ) throws(Refusal) {
    let homes = home(of: worker, in: today.month)
    try permit(kind, actor, in: homes, worker: worker)
    guard records.workers[worker]?.employment.contains(today) == true, !homes.isEmpty else {
      throw .notEmployed(worker: worker, on: today)
    }
    try permit(kind, in: today.month)
  }
}

extension CommandMembers {
  fileprivate func moment(_ name: String) throws -> Moment {
    guard let moment = Moment(try text(name)) else { throw Unreadable() }
    return moment
  }

  fileprivate func options(_ name: String) throws -> [String: QuestionOption] {
    try cells(name).mapValues { cell in
      guard let option = cell.textOrNil.flatMap(QuestionOption.init(rawValue:)) else {
        throw Unreadable()
      }
      return option
    }
  }
}
