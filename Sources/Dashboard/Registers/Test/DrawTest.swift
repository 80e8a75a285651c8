import Domain
import TextUI
import Wording

extension TestPage {
  func hint(_ state: State) -> String {
    let words = state.viewer.words
    if ended != nil { return words(RegisterPhrase.hintTestEnded) }
    guard run != nil else {
      return reasonNotToBegin ?? words(RegisterPhrase.hintTestBegin)
    }
    return words(isAtEnd ? RegisterPhrase.hintTestEnd : .hintTest)
  }

  func label(of binding: Binding, _ words: Words) -> String? {
    // `a  b  c  d choose`
    if ["test.a", "test.b", "test.c"].contains(binding.id) { return "" }
    if binding.id == "test.leave", run == nil { return words(DashboardPhrase.labelBack) }
    guard binding.id == "test.take" else { return nil }
    if ended != nil { return words(DashboardPhrase.labelBack) }
    if run == nil { return words(RegisterPhrase.labelBeginTest) }
    return isAtEnd ? words(RegisterPhrase.labelHandIn) : nil
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    let id = question(state)?.id ?? facts.names.target(line)
    canvas.drawPage(
      state, facts, title: TextLine(id, style: .accent), note: note(state, words),
      header: words(TestRegister.name) + " " + facts.viewer.glyphs.signs.path + " "
        + facts.names.target(line)
    ) { canvas, body in
      if run != nil, question(state) != nil {
        canvas.drawQuestion(of: self, state, facts, in: body)
      } else {
        let lines = lines(state, facts).flatMap { line in
          let wrapped = wrap(
            line.text, width: max(2, body.columns - 6), ambiguous: canvas.ambiguous)
          return (wrapped.isEmpty ? [""] : wrapped).map { (text: $0, style: line.style) }
        }
        let first = min(offset, max(0, lines.count - body.rows))
        for row in 0..<body.rows where lines.indices.contains(row + first) {
          canvas.put(
            lines[row + first].text, row: row, column: 3, lines[row + first].style, in: body)
        }
      }
    }
  }

  /// How far it has come and how long it still may take.
  private func note(_ state: State, _ words: Words) -> TextLine {
    guard let run else { return TextLine() }
    let left = state.seconds(leftOf: run)
    let count = run.asked.count
    let isNarrow = state.size.columns < 60
    let text = words(
      isNarrow ? RegisterPhrase.noteTestShort : .noteTest,
      [
        "number": "\(min(number + 1, count))", "count": "\(count)", "time": minutes(left),
        "answered": "\(answered)", "open": "\(count - answered)",
      ])
    return TextLine(text, style: left < 60 ? .warning : .text)
  }

  /// What is said besides a question: what the test will be, how it stands, or what came of it.
  func lines(_ state: State, _ facts: MonthFacts) -> [(text: String, style: Style)] {
    if let ended { return lines(of: ended, state, facts) }
    guard let run else { return beginning(state, facts) }
    let words = facts.words
    let open = run.asked.count - answered
    return [
      ("", .text),
      (
        words(
          RegisterPhrase.testAnswered, ["answered": "\(answered)", "count": "\(run.asked.count)"]),
        .text
      ),
      (open > 0 ? words(RegisterPhrase.testOpen, ["open": "\(open)"]) : "", .warning),
      ("", .text), (words(RegisterPhrase.testHandIn), .text),
    ]
  }

  private func beginning(_ state: State, _ facts: MonthFacts) -> [(text: String, style: Style)] {
    let words = facts.words
    guard let records = state.books?.slice.records else {
      return [(words(DashboardPhrase.waiting), .dim)]
    }
    let month = state.day.month
    let value = { (parameter: Parameter) in "\(records.value(of: parameter, in: month))" }
    return [
      ("", .text),
      (
        words(
          RegisterPhrase.testWillBe,
          [
            "size": "\(min(records.value(of: .testSize, in: month), max(bank, StartTest.fewest)))",
            "minutes": value(.testMinutes), "pass": value(.testPass),
          ]),
        .text
      ),
      (
        words(
          RegisterPhrase.testAttempts,
          ["most": value(.testDaily), "number": "\(attempts(records, on: state.day) + 1)"]), .text
      ),
      (words(RegisterPhrase.testGoesOn), .text),
    ]
  }

  private func attempts(_ records: Records, on day: Day) -> Int {
    records.rows(of: .testResults).map(TestResult.init(row:)).count {
      $0.worker == worker && $0.line == line && $0.day("day") == day
    }
  }

  private func lines(
    of ended: (run: TestRun, result: TestResult?), _ state: State, _ facts: MonthFacts
  ) -> [(text: String, style: Style)] {
    let words = facts.words
    guard let result = ended.result, let records = state.books?.slice.records else {
      return [("", .text), (words(RegisterPhrase.testNoResult), .warning)]
    }
    let isPassed = result.isPassed(in: records)
    let seconds = result.number("seconds")
    let head = words(
      isPassed ? RegisterPhrase.testPassed : .testFailed,
      [
        "correct": "\(result.number("correct"))", "count": "\(result.number("questions"))",
        "time": minutes(seconds),
      ])
    let wrong = ended.run.asked.filter(Set(result.wrong).contains)
    return [("", .text), (head, isPassed ? .good : .warning)]
      + wrong.flatMap { id -> [(text: String, style: Style)] in
        guard let question = state.question(id) else { return [] }
        let option = { (option: QuestionOption) in
          option.rawValue + " " + (question.options.first { $0.option == option }?.text ?? "")
        }
        let own = answers[id].map(option) ?? words(RegisterPhrase.testUnanswered)
        return [
          ("", .text), (question.text("question") ?? id, .text),
          (
            words(
              RegisterPhrase.testRight, ["right": option(question.answer), "own": own]), .warning
          ),
          (question.text("note") ?? "", .dim),
        ].filter { !$0.0.isEmpty || $0.1 == .text }
      }
  }
}

/// Seconds as minutes and seconds: `09:05`.
private func minutes(_ seconds: Int) -> String {
  twoFigures(seconds / 60) + ":" + twoFigures(seconds % 60)
}

func twoFigures(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Canvas {
  /// A question with its options, and below them what is answered already.
  fileprivate mutating func drawQuestion(
    of page: TestPage, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    guard let question = page.question(state), let run = page.run else { return }
    let isLow = rect.rows < 15
    let text = wrap(
      question.text("question") ?? "", width: max(2, rect.columns - 6), ambiguous: ambiguous)
    var row = isLow ? 0 : 1
    for line in text where row < rect.rows {
      put(line, row: row, column: 3, .title, in: rect)
      row += 1
    }
    row += isLow ? 1 : 2
    let chosen = page.chosen(state)
    for (option, text) in question.options where row < rect.rows {
      let isChosen = option == chosen
      if isChosen {
        put(facts.viewer.glyphs.signs.cursorRow, row: row, column: 0, .accent, in: rect)
      }
      let taken = page.answers[question.id] == option
      for (place, line) in wrap(text, width: max(2, rect.columns - 10), ambiguous: ambiguous)
        .enumerated() where row < rect.rows
      {
        if place == 0 { put(option.rawValue, row: row, column: 5, .accent, in: rect) }
        put(line, row: row, column: 8, isChosen ? .title : taken ? .good : .text, in: rect)
        row += 1
      }
      if !isLow { row += 1 }
    }
    guard !isLow else { return }
    drawAnswered(page, run, state, facts, in: rect.splitBottom(3).bottom)
  }

  /// One sign a question: answered, shown, open.
  private mutating func drawAnswered(
    _ page: TestPage, _ run: TestRun, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let done = String(facts.viewer.glyphs.fills.bar)
    for (place, id) in run.asked.enumerated() where 3 + place < rect.columns {
      let isAnswered = page.answers[id] != nil
      put(
        isAnswered ? done : "-", row: 0, column: 3 + place,
        place == page.number ? .accent : isAnswered ? .good : .dim, in: rect)
    }
    guard let records = state.books?.slice.records else { return }
    let pass = records.value(of: .testPass, in: run.day.month)
    let count = run.asked.count
    let text = facts.words(
      RegisterPhrase.testPassMark,
      ["pass": "\(pass)", "count": "\(count)", "needed": "\((pass * count + 99) / 100)"])
    put(text, row: 1, column: 3, .dim, in: rect)
  }
}
