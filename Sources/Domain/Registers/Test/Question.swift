/// A question of the policy test in one language, with two to four options (试题).
package struct Question: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("试题", "question")
  package static let noun = "question"
  package static let file = BothLanguages("试题", "questions")
  package static let listedFirst = ["question", "line", "answer", "language", "id"]
  package static let reach = ParameterVersion.reach
  package static let judgedWith: Set<TableName> = [.questions]
  package static let recordKind = RecordKind.register(.everybody, .always, in: .questions)
  package static let table = Table(
    .questions, since: 10,
    key: [
      .id("id", "编号", limit: .id),
      .code("language", "语言", codes(ReadIn.self) { $0 == .chinese ? "中文" : "英文" })
        .orEmpty(.text(ReadIn.chinese.rawValue)),
    ],
    [
      .id("line", "条线", of: .lines), .text("question", "题目", limit: .text(200)),
      .text("a", "A", limit: .text(80)), .text("b", "B", limit: .text(80)),
      .text("c", "C", optional: true, limit: .text(80)),
      .text("d", "D", optional: true, limit: .text(80)),
      .code("answer", "答案", codes(QuestionOption.self) { $0.rawValue }),
      .text("note", "说明", optional: true, limit: .text(300)),
      .month("first_month", "首月", optional: true), .month("last_month", "末月", optional: true),
    ])

  /// The languages that questions are in.
  package enum ReadIn: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
  }

  package var id: String { row[0].textOrNil ?? "" }
  package var language: ReadIn { row[1].textOrNil.flatMap(ReadIn.init(rawValue:)) ?? .chinese }
  package var line: Target.ID { Identifier(text("line") ?? "") }
  package var answer: QuestionOption {
    text("answer").flatMap(QuestionOption.init(rawValue:)) ?? .a
  }
  /// The options that there are, in their order.
  package var options: [(option: QuestionOption, text: String)] {
    QuestionOption.allCases.compactMap { option in
      text(option.rawValue).map { (option, $0) }
    }
  }

  /// Whether it is asked in a month.
  package func isInForce(_ month: Month) -> Bool {
    isInForce(month, from: "first_month", to: "last_month")
  }

  package func refusal(in records: Records) -> Refusal? {
    if let line = records.lines[line], line.kind != .main {
      return .unknownRow(RowKey(table: .lines, cells: [.id(line.id)]))
    }
    if text("d") != nil, text("c") == nil { return .optionMissing("c") }
    if text(answer.rawValue) == nil { return .optionMissing(answer.rawValue) }
    return reversedMonths("first_month", "last_month")
  }

  /// In every language it is of one line, and has one answer, as many options and the same months.
  package static func brokenRules(by changes: [Change], _ after: Records) -> [BrokenRule] {
    let ids = Set(changes.compactMap { $0.after?[0].textOrNil })
    return ids.sorted(by: byteOrder).compactMap { id -> BrokenRule? in
      let rows = ReadIn.allCases.compactMap { language in
        after.row(RowKey(table: .questions, cells: [.text(id), .text(language.rawValue)]))
      }.map(Question.init(row:))
      guard rows.count == 2, let column = rows[0].difference(from: rows[1]) else { return nil }
      let changed = changes.lazy.compactMap(\.after).last { $0[0].textOrNil == id } ?? rows[1].row
      return BrokenRule(
        row: RowKey(table: .questions, cells: Array(changed.prefix(2))),
        refusal: .questionsDiffer(id, column: column))
    }
  }

  /// The first column in which two languages may not differ and do.
  private func difference(from other: Question) -> String? {
    if options.count != other.options.count { return options.count < 3 ? "c" : "d" }
    return ["line", "answer", "first_month", "last_month"].first { text($0) != other.text($0) }
  }
}

/// A letter that a question may be answered with.
package enum QuestionOption: String, CaseIterable, Hashable, Sendable {
  case a, b, c, d
}

extension Records {
  /// The questions that are asked in a month, by id; of each one the language that is there, Chinese first.
  package func questions(in month: Month) -> [String: Question] {
    rows(of: .questions).map(Question.init(row:)).reduce(into: [:]) { known, question in
      guard question.isInForce(month) else { return }
      if known[question.id] == nil || question.language == .chinese {
        known[question.id] = question
      }
    }
  }

  /// A question as a reader of that language has it, else in Chinese; `nil` = it has left the bank.
  package func question(_ id: String, in language: Question.ReadIn) -> Question? {
    [language, .chinese, .english].lazy.compactMap { language in
      self.row(RowKey(table: .questions, cells: [.text(id), .text(language.rawValue)]))
    }.first.map(Question.init(row:))
  }
}

extension TableName {
  package static let questions = Self(of: Question.self, "questions")
  package static let testResults = Self(of: TestResult.self, "test_results")
  package static let testRuns = Self(of: TestRun.self, "test_runs")
}
