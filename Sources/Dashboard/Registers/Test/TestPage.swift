import Domain
import TextUI
import Wording

/// A policy test that a worker takes for himself (答题): what it will be, its questions one by one, and at last
/// what was wrong.
struct TestPage: PageContent {
  let worker: Worker.ID
  let line: Target.ID
  /// The test that is being taken; `nil` = it has not begun, or is handed in.
  private(set) var run: TestRun?
  /// What was taken, by question.
  private(set) var answers: [String: QuestionOption] = [:]
  /// What the cursor stands on, and is not taken yet.
  private(set) var cursor: QuestionOption?
  /// The question that is shown; behind the last one the test is handed in.
  private(set) var number = 0
  /// The test that was handed in, and what came of it; no result = none of its questions was left.
  private(set) var ended: (run: TestRun, result: TestResult?)?
  private(set) var offset = 0
  /// Why it cannot begin; `nil` = it can, or nobody knows yet.
  private(set) var reasonNotToBegin: String?
  /// How many questions of the line there are.
  private(set) var bank = 0
  /// The results that there were while it was taken.
  private var before: Set<String> = []
  /// The test whose time was over and which was handed in for that.
  fileprivate var overdue: String?

  init(_ worker: Worker.ID, in line: Target.ID) {
    self.worker = worker
    self.line = line
  }

  var place: CommandPlace { .test }
  var whenWritten: WhenWritten { .stays }
  var registersShown: [any Register.Type] { [TestRegister.self] }
  /// The time that is left is told every second.
  var ticks: Bool { run != nil }
  var asks: Bool { run != nil }

  mutating func renew(_ state: State) {
    guard let records = state.books?.slice.records else { return }
    bank = records.questions(in: state.day.month).values.count { $0.line == line }
    let running = records.testRun(of: worker).flatMap { $0.line == line ? $0 : nil }
    if let running {
      if run?.id != running.id {
        (answers, number, ended) = ([:], 0, nil)
        let kept = state.draft("test." + running.id)?.fields ?? [:]
        answers = kept.compactMapValues(QuestionOption.init(rawValue:))
        number = running.asked.firstIndex { answers[$0] == nil } ?? running.asked.count
        cursor = nil
      }
      run = running
      before = Set(results(records).map(\.id))
    } else if let run {
      ended = (run, results(records).first { !before.contains($0.id) })
      self.run = nil
      offset = 0
    }
    reasonNotToBegin =
      run == nil && ended == nil
      ? state.reasonAgainst(.startTest(StartTest(worker, in: line))) : nil
  }

  private func results(_ records: Records) -> [TestResult] {
    records.rows(of: .testResults).map(TestResult.init(row:)).filter {
      $0.worker == worker && $0.line == line
    }
  }

  // MARK: - Answering

  /// The question that is shown, in the reader's language; `nil` = it has left the bank, or there is none.
  func question(_ state: State) -> Question? {
    guard let run, run.asked.indices.contains(number) else { return nil }
    return state.question(run.asked[number])
  }

  var isAtEnd: Bool { run.map { number >= $0.asked.count } ?? false }
  var answered: Int { run.map { run in run.asked.count { answers[$0] != nil } } ?? 0 }

  /// What the cursor stands on: what was taken, until another one is chosen.
  func chosen(_ state: State) -> QuestionOption? {
    question(state).flatMap { cursor ?? answers[$0.id] }
  }

  mutating func choose(_ option: QuestionOption, _ state: State) {
    if question(state)?.options.contains(where: { $0.option == option }) == true {
      cursor = option
    }
  }

  mutating func move(by step: Int, _ state: State) {
    guard let options = question(state)?.options.map(\.option), !options.isEmpty else { return }
    let now = chosen(state).flatMap(options.firstIndex)
    let next =
      now.map { min(max(0, $0 + step), options.count - 1) } ?? (step > 0 ? 0 : options.count - 1)
    cursor = options[next]
  }

  /// Takes what is chosen and goes on.
  mutating func take(_ state: State) {
    if let question = question(state), let chosen = chosen(state) { answers[question.id] = chosen }
    turn(by: 1)
  }

  mutating func answer(_ option: QuestionOption, at place: Int) {
    // What is told after the time counts for nothing; the page hands in.
    guard let run, overdue != run.id, run.asked.indices.contains(place) else { return }
    answers[run.asked[place]] = option
    turn(to: place + 1)
  }

  mutating func turn(by step: Int) { turn(to: number + step) }

  mutating func turn(to place: Int) {
    guard let run else { return }
    number = min(max(0, place), run.asked.count)
    cursor = nil
  }

  mutating func scroll(by step: Int) { offset = max(0, offset + step) }

  // MARK: - What is kept

  var draftName: String? { run.map { "test." + $0.id } }
  var draft: Draft? {
    guard let draftName, !answers.isEmpty else { return nil }
    return Draft(draftName, answers.mapValues(\.rawValue))
  }

  /// Hands in what is answered.
  var finishing: Command? {
    run.map { .finishTest(FinishTest(worker, of: $0.id, answering: answers)) }
  }

  // MARK: - Plain mode

  func plainFields(_ state: State) -> [PlainField] {
    guard let run else { return [] }
    return run.asked.enumerated().map { place, id in
      let question = state.question(id)
      let options = question?.options ?? []
      let taken = answers[id].map { answer in
        options.first { $0.option == answer }?.text ?? ""
      }
      let left = state.seconds(leftOf: run)
      let time = "\(left / 60):" + twoFigures(left % 60)
      return PlainField(
        label: "\(place + 1)/\(run.asked.count) \(time) " + (question?.text("question") ?? id),
        now: taken ?? "--", options: options.map(\.text), isLettered: true
      ) { state, _, places in
        state.change(TestPage.self) { $0.answer(options[places[0]].option, at: place) }
        return nil
      }
    }
  }

  func plainLines(_ state: State) -> [String]? {
    state.facts.map { facts in
      lines(state, facts).map(\.text).filter { !$0.isEmpty } + (run == nil ? [hint(state)] : [])
    }
  }
}

extension State {
  /// A question in the reader's language, else in Chinese.
  func question(_ id: String) -> Question? { books?.question(id) }

  /// Now, by the clock of the screen.
  var moment: Moment { Moment(clock.day, second: clock.seconds) }

  /// Seconds that a test still has.
  func seconds(leftOf run: TestRun) -> Int {
    guard let records = books?.slice.records else { return 0 }
    return max(0, run.deadline(in: records) - moment)
  }

  /// Hands a test in whose time is over: when its last second passes, or when it is opened after that.
  mutating func finishTestInTime() -> [Effect] {
    guard let page = page as? TestPage, let run = page.run, asked.isEmpty, books != nil,
      seconds(leftOf: run) == 0, page.overdue != run.id, let command = page.finishing
    else { return [] }
    // Once: what is refused is not asked for again with every second.
    change(TestPage.self) { $0.overdue = run.id }
    return ask(.command(command))
  }

  // MARK: - Its commands

  /// Why the viewer takes no test; `nil` = he may.
  func reasonNoTest() -> String? {
    viewer.actor.role == .worker ? nil : viewer.words(RegisterPhrase.reasonOthersTest)
  }

  /// Opens the test of a line, which begins with what it will be.
  mutating func openTest(in line: Target.ID) {
    guard viewer.actor.role == .worker, let worker = viewer.actor.place else { return }
    enterPage(TestPage(Identifier(worker), in: line))
    renewBooks()
    renewOpenPage()
  }

  fileprivate var testPage: TestPage? { page as? TestPage }

  fileprivate func reasonNotToGoOn() -> String? {
    testPage.flatMap { $0.reasonNotToBegin }
  }

  /// Begins the test, takes an answer, hands in, or leaves what was handed in.
  fileprivate mutating func goOnWithTest() -> [Effect] {
    guard let page = testPage else { return [] }
    guard page.run != nil else {
      guard page.ended == nil else {
        goBackPage()
        return []
      }
      return ask(.command(.startTest(StartTest(page.worker, in: page.line))))
    }
    if page.isAtEnd || page.run.map({ seconds(leftOf: $0) }) == 0 {
      return page.finishing.map { ask(.command($0)) } ?? []
    }
    let state = self
    change(TestPage.self) { $0.take(state) }
    // What was taken is kept at once: a line may be lost any moment.
    return saveDraft()
  }

  fileprivate func reasonNoQuestion() -> String? {
    testPage.map { $0.question(self) == nil } ?? true
      ? viewer.words(RegisterPhrase.reasonNoQuestion) : nil
  }

  fileprivate func reasonNotAnswering() -> String? {
    testPage?.run == nil ? viewer.words(RegisterPhrase.reasonNoQuestion) : nil
  }
}

private let optionBindings: [Binding] = QuestionOption.allCases.map { option in
  Binding(
    "test." + option.rawValue, [.character(Character(option.rawValue))], .act,
    RegisterPhrase.labelOptions, help: .helpOptions, row: .helpOptions,
    footer: 0, unless: { $0.reasonNoQuestion() }
  ) { state in
    let before = state
    state.change(TestPage.self) { $0.choose(option, before) }
    return []
  }
}

private let testBindings: [Binding] =
  optionBindings + [
    Binding(
      "test.take", [.enter], .act, RegisterPhrase.labelTake, help: .helpTake, footer: 1,
      unless: { $0.reasonNotToGoOn() }
    ) { $0.goOnWithTest() },
    Binding(
      "test.next", [.tab], .move, RegisterPhrase.labelNextQuestion, help: .helpNextQuestion,
      row: .helpNextQuestion, footer: 2, unless: { $0.reasonNotAnswering() }
    ) { state in
      state.change(TestPage.self) { $0.turn(by: 1) }
      return []
    },
    Binding(
      "test.previous", [.backTab], .move, RegisterPhrase.helpPreviousQuestion,
      row: .helpNextQuestion, unless: { $0.reasonNotAnswering() }
    ) { state in
      state.change(TestPage.self) { $0.turn(by: -1) }
      return []
    },
    Binding(
      "test.leave", [.escape, .backspace], .move, RegisterPhrase.labelLeaveTest,
      help: .helpLeaveTest,
      footer: 3
    ) { $0.leavePage() },
  ]
  + scrollBindings { state, step in
    let before = state
    state.change(TestPage.self) { page in
      page.run == nil ? page.scroll(by: step) : page.move(by: step, before)
    }
  }

extension CommandPlace {
  static let test = Self("test", RegisterPhrase.placeTest, testBindings + everywhereBindings)
}
