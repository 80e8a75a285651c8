/// Makes the questions whose answers the database itself holds (自动出题), in place of those that it made before.
///
/// Source: `docs/REGISTERS.md`, section 6.
package struct BuildTest: Hashable, Sendable {
  /// How the questions are worded, which a translator says.
  package let wording: TestWording

  package init(_ wording: TestWording) { self.wording = wording }
}

/// The texts of built questions by their names, with places for what they ask about (出题用语).
package struct TestWording: Hashable, Sendable {
  package let chinese: [String: String]
  package let english: [String: String]

  package init(chinese: [String: String], english: [String: String]) {
    self.chinese = chinese
    self.english = english
  }

  /// The names of the texts: of the questions by their kinds, and of options that are no names.
  package static let names =
    BuiltKind.allCases.map(\.rawValue)
    + ["government", "residents", "days"] + RequestKind.allCases.map(\.rawValue)

  func text(
    _ name: String, in language: Question.ReadIn, _ places: [String: String] = [:]
  ) -> String {
    let texts =
      switch language {
      case .chinese: chinese
      case .english: english
      }
    return places.reduce(texts[name] ?? name) { text, place in
      text.replacing("{\(place.key)}", with: place.value)
    }
  }
}

/// What a built question asks for; its id begins so (出题种类).
package enum BuiltKind: String, CaseIterable, Sendable {
  case lineOfItem = "B1"
  case departmentOfItem = "B2"
  case departmentOfLine = "B3"
  case natureOfLine = "B4"
  case daysOfRequest = "B5"
  case lineOfGroup = "B6"

  /// Whether an id is one that the program makes.
  static func isBuilt(_ id: String) -> Bool {
    allCases.contains { id.hasPrefix($0.rawValue + "-") }
  }
}

extension BuildTest: CommandBody {
  package static let rights = [
    CommandRight(.buildTest, [.street: .onlyStreet, .district: .everywhere])
  ]

  package var commandKind: CommandKind { .buildTest }

  package func scope(today: Day) -> CommandScope {
    CommandScope(
      tables: TableName.ofDays.union([.questions, .services, .groups, .parameters]))
  }

  package var parameters: [String: JSON] {
    [
      "chinese": .object(wording.chinese.mapValues { .text($0) }),
      "english": .object(wording.english.mapValues { .text($0) }),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    let texts = { (name: String) in
      try members.cells(name).mapValues { $0.textOrNil ?? "" }
    }
    return .buildTest(
      BuildTest(TestWording(chinese: try texts("chinese"), english: try texts("english"))))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.permit(.buildTest, actor)
    let made = BuiltQuestions(slice.records, in: today.month, wording).rows
    let known = slice.records.rows(of: .questions).filter {
      BuiltKind.isBuilt($0[0].textOrNil ?? "")
    }
    let key = { (row: [Value]) in Array(row.prefix(2)) }
    let standing = Dictionary(known.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(made.map(key))
    let changes =
      made.map { Change(table: .questions, before: standing[key($0)], after: $0) }
      + known.filter { !kept.contains(key($0)) }
      .map { Change(table: .questions, before: $0, after: nil) }
    return changes.filter { $0.before != $0.after }
  }
}

/// The questions that a database answers by what is in force in a month.
package struct BuiltQuestions {
  /// A text in both languages; not every name has an English one.
  private struct Name: Hashable {
    let chinese: String
    let english: String?
  }

  private struct Wanted {
    let kind: BuiltKind
    let id: String
    let line: WorkLine
    /// What it is about, by the places of its text.
    let about: [String: Name]
    let right: Name
    /// What may stand beside it, from behind the right one on.
    let others: [Name]
    let note: Name?

    var key: String { kind.rawValue + "-" + id }
  }

  private let records: Records
  private let month: Month
  private let wording: TestWording
  private let lines: [WorkLine]
  private let departments: [Department]

  package init(_ records: Records, in month: Month, _ wording: TestWording) {
    self.records = records
    self.month = month
    self.wording = wording
    lines = records.lines.values.filter { $0.kind == .main && records.exists($0.id, in: month) }
      .sorted { $0.id < $1.id }
    departments = records.departments.values.sorted { $0.id < $1.id }
  }

  /// Their rows, by id, Chinese first.
  package var rows: [[Value]] {
    (ofItems + ofLines + ofRequests + ofGroups).sorted { byteOrder($0.key, $1.key) }
      .flatMap(rows)
  }

  // MARK: - What is asked

  private var ofItems: [Wanted] {
    let items = records.rows(of: .services).map(Service.init(row:)).filter { $0.isInForce(month) }
    return items.flatMap { item -> [Wanted] in
      guard let line = item.text("line").flatMap({ records.lines[Identifier($0)] }),
        let id = item.row[0].textOrNil
      else { return [] }
      let name = Name(chinese: item.text("name") ?? id, english: item.text("name_en"))
      let guide = item.text("guide").map { Name(chinese: $0, english: item.text("guide_en")) }
      let department = item.text("department").map { Identifier<Department>($0) }
      let others = after(line.id, in: lines.map { ($0.id, self.name($0)) })
      let ofLine = self.line(line.id.text).map { line in
        Wanted(
          kind: .lineOfItem, id: id, line: line, about: ["item": name], right: self.name(line),
          others: others, note: guide)
      }
      return [ofLine].compactMap(\.self)
        + ask(
          .departmentOfItem, id, line, about: ["item": name],
          for: department ?? line.department, note: guide)
    }
  }

  private var ofLines: [Wanted] {
    lines.flatMap { line -> [Wanted] in
      let about = ["line": name(line)]
      let natures = LineNature.allCases.map { nature in (nature, text(nature.rawValue)) }
      let right = natures.first { $0.0 == line.nature }
      return ask(
        .departmentOfLine, line.id.text, line, about: about, for: line.department, note: nil)
        + (right.map { right in
          [
            Wanted(
              kind: .natureOfLine, id: line.id.text, line: line, about: about, right: right.1,
              others: natures.filter { $0.0 != right.0 }.map(\.1), note: nil)
          ]
        } ?? [])
    }
  }

  private var ofRequests: [Wanted] {
    lines.flatMap { line in
      RequestKind.allCases.map { kind in
        let days = records.value(of: kind.due, in: month)
        let others = Self.terms.filter { $0 > days } + Self.terms.filter { $0 <= days }
        return Wanted(
          kind: .daysOfRequest, id: line.id.text + "-" + kind.rawValue, line: line,
          about: ["line": name(line), "kind": text(kind.rawValue)], right: self.days(days),
          others: others.map(self.days), note: nil)
      }
    }
  }

  /// Terms in working days that others have.
  private static let terms = [1, 2, 3, 5, 7, 10, 15, 20, 30]

  private var ofGroups: [Wanted] {
    records.rows(of: .groups).map(ServiceGroup.init(row:)).compactMap { group in
      guard let line = line(group.text("line")) else { return nil }
      return Wanted(
        kind: .lineOfGroup, id: group.id, line: line,
        about: [
          "group": Name(chinese: group.text("name") ?? group.id, english: group.text("name_en"))
        ], right: name(line), others: after(line.id, in: lines.map { ($0.id, name($0)) }),
        note: nil)
    }
  }

  /// A question for a department.
  private func ask(
    _ kind: BuiltKind, _ id: String, _ line: WorkLine, about: [String: Name],
    for department: Department.ID, note: Name?
  ) -> [Wanted] {
    guard let right = departments.first(where: { $0.id == department }) else { return [] }
    let all = departments.map { ($0.id, Name(chinese: $0.name, english: $0.nameEnglish)) }
    return [
      Wanted(
        kind: kind, id: id, line: line, about: about,
        right: Name(chinese: right.name, english: right.nameEnglish),
        others: after(right.id, in: all), note: note)
    ]
  }

  private func line(_ id: String?) -> WorkLine? { lines.first { $0.id.text == id } }
  private func name(_ line: WorkLine) -> Name {
    Name(chinese: line.name, english: line.nameEnglish)
  }
  private func text(_ name: String) -> Name {
    Name(chinese: wording.text(name, in: .chinese), english: wording.text(name, in: .english))
  }
  private func days(_ count: Int) -> Name {
    let places = ["count": "\(count)"]
    return Name(
      chinese: wording.text("days", in: .chinese, places),
      english: wording.text("days", in: .english, places))
  }

  /// The others of a list from behind one on, round and round.
  private func after<ID: Equatable>(_ id: ID, in all: [(ID, Name)]) -> [Name] {
    guard let place = all.firstIndex(where: { $0.0 == id }) else { return [] }
    return (all[(place + 1)...] + all[..<place]).map(\.1)
  }

  // MARK: - Its rows

  private func rows(of wanted: Wanted) -> [[Value]] {
    let id = wanted.key
    let options = options(of: wanted, id)
    guard options.count >= 2, isWellFormedID(id) else { return [] }
    return Question.ReadIn.allCases.compactMap { row(of: wanted, id, options, in: $0) }
  }

  /// The right one and up to three others, each text once, in an order that nobody chose.
  private func options(of wanted: Wanted, _ id: String) -> [Name] {
    var options = [wanted.right]
    for other in wanted.others
    where options.count < 4 && !options.contains(where: { $0.chinese == other.chinese }) {
      options.append(other)
    }
    return options.map { (order: sha256(id + ":" + $0.chinese), name: $0) }
      .sorted { $0.order < $1.order }.map(\.name)
  }

  private func row(
    of wanted: Wanted, _ id: String, _ options: [Name], in language: Question.ReadIn
  ) -> [Value]? {
    let read = { (name: Name) -> String? in
      switch language {
      case .chinese: name.chinese
      case .english: name.english
      }
    }
    let texts = options.compactMap(read)
    let about = wanted.about.compactMapValues(read)
    guard texts.count == options.count, about.count == wanted.about.count,
      Set(texts).count == texts.count,
      let right = options.firstIndex(of: wanted.right)
    else { return nil }
    let question = wording.text(wanted.kind.rawValue, in: language, about)
    let note = wanted.note.flatMap(read).flatMap { $0.unicodeScalars.count <= 300 ? $0 : nil }
    return [
      .text(id), .text(language.rawValue), .id(wanted.line.id), .text(question),
    ] + (0..<4).map { $0 < texts.count ? .text(texts[$0]) : .null }
      + [
        .text(QuestionOption.allCases[right].rawValue), note.map(Value.text) ?? .null, .null, .null,
      ]
  }
}
