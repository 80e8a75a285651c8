import Domain
import TextUI
import Wording

/// The main lines that a worker may be certified in, to choose the one of the next test (选条线).
struct TestLinesPage: PageContent {
  private(set) var lines: [Target.ID] = []
  /// Of each line until when the viewer is certified, and how many questions there are.
  private var until: [Day?] = []
  private var questions: [Int] = []
  private(set) var rows = ListState()

  var place: CommandPlace { .testLines }
  var whenWritten: WhenWritten { .stays }
  var registersShown: [any Register.Type] { [TestRegister.self] }

  mutating func renew(_ state: State) {
    guard let books = state.books, let within = books.within else { return }
    let certified = within.certifications
    lines = certified.lines
    let worker = state.viewer.actor.place.map { Worker.ID($0) }
    until = lines.map { line in worker.flatMap { certified.lastDay(of: $0, in: line) } }
    let bank = books.slice.records.questions(in: state.day.month).values
    questions = lines.map { line in bank.count { $0.line == line } }
    rows.resize(count: lines.count)
  }

  var selected: Target.ID? { lines.indices.contains(rows.selection) ? lines[rows.selection] : nil }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(Self.self) { $0.rows.select(row) }
    return []
  }

  fileprivate mutating func move(_ change: (inout ListState) -> Void) { change(&rows) }

  func hint(_ state: State) -> String { state.viewer.words(RegisterPhrase.hintTestLines) }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    canvas.drawPage(
      state, facts, title: TextLine(words(RegisterPhrase.titleTestLines), style: .accent),
      note: TextLine(), header: words(TestRegister.name)
    ) { canvas, body in
      let columns = [
        Column(words(RegisterPhrase.headTestLine), rank: 0, minimum: 14, ideal: 28),
        Column(words(RegisterPhrase.headCertified), rank: 1, minimum: 14, ideal: 24),
        Column(number: words(RegisterPhrase.headQuestions), rank: 2, width: 9),
      ]
      let layout = TableLayout(columns, width: body.columns)
      canvas.drawList(rows, in: layout, facts.viewer.glyphs, in: body) { place in
        cells(of: place, facts).map { TextLine($0) }
      }
    }
  }

  private func cells(of place: Int, _ facts: MonthFacts) -> [String] {
    [
      facts.names.target(lines[place]), until[place].map(facts.words.certified(until:)) ?? "--",
      "\(questions[place])",
    ]
  }

  func plainLines(_ state: State) -> [String]? {
    guard let facts = state.facts else { return nil }
    return lines.indices.map { cells(of: $0, facts).joined(separator: " ") }
  }

  var asks: Bool { true }

  func plainFields(_ state: State) -> [PlainField] {
    guard let facts = state.facts else { return [] }
    return [
      PlainField(
        label: facts.words(RegisterPhrase.headTestLine),
        now: selected.map(facts.names.target) ?? "", options: lines.map(facts.names.target)
      ) { state, _, places in
        state.change(TestLinesPage.self) { $0.rows.select(places[0]) }
        return nil
      }
    ]
  }
}

extension State {
  /// Opens the test that is being taken, or the lines to choose from.
  mutating func openTests() {
    guard let worker = viewer.actor.place.map({ Worker.ID($0) }) else { return }
    if let run = books?.slice.records.testRun(of: worker) { return openTest(in: run.line) }
    enterPage(TestLinesPage())
    renewOpenPage()
  }

  fileprivate mutating func openTestOfLine() {
    guard let line = (page as? TestLinesPage)?.selected else { return }
    openTest(in: line)
  }
}

let testsBinding = Binding(
  "test.lines", [.character("e")], .act, RegisterPhrase.labelTests, help: .helpTests, footer: 3,
  unless: { state in
    (state.registerInView?.code == TestRegister.code
      ? nil : state.viewer.words(RegisterPhrase.reasonNoTests)) ?? state.reasonNoTest()
  }
) { $0.openTests() }

private let testLinesBindings: [Binding] =
  listMoves("registers") { state, move in
    state.change(TestLinesPage.self) { $0.move(move) }
  } + [
    Binding(
      "test.choose", [.enter], .act, RegisterPhrase.labelTake, help: .helpTests, footer: 0
    ) { $0.openTestOfLine() },
    Binding(
      "back", [.escape, .backspace], .move, DashboardPhrase.labelBack, help: .helpBack, footer: 1
    ) { $0.goBackPage() },
  ]

extension CommandPlace {
  static let testLines = Self(
    "testLines", RegisterPhrase.placeTestLines, testLinesBindings + everywhereBindings)
}
