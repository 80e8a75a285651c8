import Domain

/// What came of the policy tests that a street's workers have taken up to today (通关成绩): many are all-round,
/// others know some lines, a few attempts failed, and a few certificates end within thirty days.
struct StreetResults {
  private(set) var results: [TestResult] = []
  private let timeline: Timeline
  private let lines = demoMainLines.map(\.id)
  /// The ids of the questions of each line, as they are built.
  private let questions: [Target.ID: [String]]
  /// A result of one of them ends within thirty days from today.
  private let ending: ClosedRange<Day>
  private var random: SplitMix
  private var attempts: [Attempt] = []

  /// A test before its result has a number.
  private struct Attempt {
    let day: Day
    let worker: Worker.ID
    let line: Target.ID
    let correct: Int
  }

  /// - Parameters:
  ///   - street: With its people and their work.
  ///   - records: With its calendar and services.
  ///   - numbers: Makes the ids.
  init(of street: StreetDraft, _ records: Records, _ numbers: inout Numbers) {
    timeline = street.timeline
    questions = Dictionary(
      uniqueKeysWithValues: lines.map { ($0, records.builtQuestions(of: $0)) })
    let today = timeline.today
    ending = today.adding(months: -12).advanced(by: 3)...today.adding(months: -12).advanced(by: 25)
    random = SplitMix(stream: 34_000 + street.plan.number)
    let learners = Learners(of: street, records, &random)
    for (place, learner) in learners.early.enumerated() {
      learnEarly(learner, learners.before, endsSoon: isEnding(learner, place))
    }
    for learner in learners.late { learnLate(learner, learners) }
    for learner in learners.others { learnSome(learner, learners.before.lowerBound...today) }
    write(&numbers)
  }

  // MARK: - What somebody has learnt

  /// One of 桂花, and some of the street.
  private func isEnding(_ learner: Learner, _ place: Int) -> Bool {
    learner.storyPlace.map { $0 == 1 } ?? (place < 6)
  }

  private mutating func learnEarly(
    _ learner: Learner, _ days: ClosedRange<Day>, endsSoon: Bool
  ) {
    let line = random.pick(lines)
    let (soon, usual) = (endsSoon ? learner.days(in: ending) : [], learner.days(in: days))
    for own in lines { take(learner, own, on: own == line && !soon.isEmpty ? soon : usual) }
    let month = learner.days(in: timeline.open.first...timeline.today)
    if learner.storyPlace == 2 {
      // 王小军 has renewed relief just before today.
      take(learner, reliefLine, on: month.dropLast().suffix(1))
    } else if !endsSoon, random.chance(20) {
      take(learner, line, on: month)
    }
  }

  /// The last line comes in after the first month; 赵国强 is certified for disabled persons since the second.
  private mutating func learnLate(_ learner: Learner, _ learners: Learners) {
    let (first, last) = (learners.before.upperBound.advanced(by: -70), learners.after.upperBound)
    let secondMonth = timeline.day(1, 8)...timeline.day(1, 26)
    for (place, line) in random.shuffled(lines).enumerated() {
      let days = place == 0 ? learners.after : first...last
      let isTold = learner.storyPlace == 6 && line == "M09"
      take(learner, line, on: learner.days(in: isTold ? secondMonth : days))
    }
  }

  private mutating func learnSome(_ learner: Learner, _ days: ClosedRange<Day>) {
    let days = learner.days(in: days)
    if let place = learner.storyPlace {
      for line in guihuaKnown[place, default: []] { take(learner, line, on: days) }
      for line in guihuaFailed[place, default: []] { fail(learner, line, on: days) }
      return
    }
    let own = random.shuffled(lines)
    let count = random.chance(70) ? random.pick(1...8) : 0
    for line in own.prefix(count) { take(learner, line, on: days) }
    if random.chance(25), let line = own.last { fail(learner, line, on: days) }
  }

  /// Passes on one of the days; one in eleven failed some days before.
  private mutating func take(_ learner: Learner, _ line: Target.ID, on days: some Collection<Day>) {
    guard !days.isEmpty else { return }
    let day = random.pick(Array(days))
    let correct = random.pick([16, 17, 17, 18, 18, 18, 19, 19, 20])
    attempts.append(Attempt(day: day, worker: learner.person.id, line: line, correct: correct))
    guard random.chance(9) else { return }
    fail(learner, line, on: learner.days(in: day.advanced(by: -14)...day.previous))
  }

  private mutating func fail(_ learner: Learner, _ line: Target.ID, on days: [Day]) {
    guard !days.isEmpty else { return }
    attempts.append(
      Attempt(
        day: random.pick(days), worker: learner.person.id, line: line, correct: random.pick(8...15))
    )
  }

  // MARK: - Rows

  /// Numbered in the order of the days.
  private mutating func write(_ numbers: inout Numbers) {
    let size = Parameter.testSize.initial
    let order = attempts.sorted {
      ($0.day, $0.worker, $0.line, $0.correct) < ($1.day, $1.worker, $1.line, $1.correct)
    }
    results = order.map { attempt in
      TestResult(row: [
        .text(numbers.result(in: attempt.day.month)), .id(attempt.worker), .id(attempt.line),
        .day(attempt.day), .integer(size), .integer(attempt.correct),
        .integer(random.pick(300...1_190)), wrong(size - attempt.correct, of: attempt.line),
      ])
    }
  }

  /// Some questions are harder than others.
  private mutating func wrong(_ count: Int, of line: Target.ID) -> Value {
    var left = questions[line, default: []]
    guard count > 0, count <= left.count else { return .null }
    let wrong = (0..<count).map { _ in
      left.remove(at: min(random.pick(0...left.count - 1), random.pick(0...left.count - 1)))
    }
    return .text(wrong.sorted(by: byteOrder).joined(separator: ";"))
  }
}

/// In which lines who of 桂花 is certified besides those who are all-round, by the places in `guihuaNames`.
private let guihuaKnown: [Int: [Target.ID]] = [
  3: ["M01", "M02", "M03", "M04", "M06", "M07", "M08", "M09"], 5: ["M03", "M04", "M07"],
  7: ["M01", "M09", "M10"], 8: ["M07"],
]
private let guihuaFailed: [Int: [Target.ID]] = [5: ["M09"], 8: ["M01"]]

extension Records {
  /// The ids of the questions that are built of a main line and its services, by bytes.
  fileprivate func builtQuestions(of line: Target.ID) -> [String] {
    let name = { (kind: BuiltKind, id: String) in kind.rawValue + "-" + id }
    let items = rows(of: .services).filter { $0[1] == .id(line) }.compactMap { $0[0].textOrNil }
    let groups = demoGroups.filter { $0.line == line }
    return
      (items.flatMap { [name(.lineOfItem, $0), name(.departmentOfItem, $0)] }
      + [name(.departmentOfLine, line.text), name(.natureOfLine, line.text)]
      + RequestKind.allCases.map { name(.daysOfRequest, line.text + "-" + $0.rawValue) }
      + groups.map { name(.lineOfGroup, $0.id) }).sorted(by: byteOrder)
  }
}
