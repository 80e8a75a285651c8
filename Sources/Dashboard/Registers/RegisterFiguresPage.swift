import Domain
import TextUI
import Wording

/// The figures of a register: the month up to today, and the three years before it (登记册的数).
struct RegisterFiguresPage: PageContent {
  let register: any Register.Type
  private(set) var columns: [Period] = []
  /// Whom the figure under the cursor counts, by its name, once somebody has asked.
  private var people: (figure: String, ids: [Worker.ID]?)?
  /// What its rows are called.
  fileprivate var names: [String] = []
  private(set) var rows = ListState()

  /// The figures of one period, those of groups by their own names.
  struct Period: Sendable {
    let title: String
    let figures: [Figure]
  }

  init(_ register: any Register.Type, _ state: State) {
    self.register = register
    renew(state)
  }

  var place: CommandPlace { .registerFigures }
  var registersShown: [any Register.Type] { [register] }
  /// The month, and the three years before.
  func daysOfRegisters(in month: Month) -> ClosedRange<Day> {
    Month(year: month.year - 3, month: 1).first...month.last
  }

  mutating func renew(_ state: State) {
    columns = state.books?.periods(of: register) ?? []
    people = nil
    names =
      state.books.map { books in
        (columns.last?.figures ?? []).map { books.title(of: $0.name, in: register) }
      } ?? []
    rows.resize(count: columns.last?.figures.count ?? 0)
    look(state)
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    let known = state
    state.change(Self.self) { page in
      page.rows.select(row)
      page.look(known)
    }
    return []
  }

  mutating func move(_ change: (inout ListState) -> Void) { change(&rows) }

  /// Looks whom the figure under the cursor counts.
  mutating func look(_ state: State) {
    guard let selected, people?.figure != selected.name else { return }
    people = (selected.name, counted(selected.name, state))
  }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    guard !columns.isEmpty else { return words(RegisterPhrase.indexLater) }
    return people?.ids.map {
      words(
        RegisterPhrase.hintFigurePeople,
        ["figure": peopleTitle(state) ?? name, "count": "\($0.count)"])
    } ?? words(RegisterPhrase.hintFigures)
  }

  /// What the row under the cursor is called.
  private var name: String { names.indices.contains(rows.selection) ? names[rows.selection] : "" }

  /// What those are called whom the figure under the cursor counts; `nil` = as the figure is.
  private func peopleTitle(_ state: State) -> String? {
    selected.flatMap { selected in
      state.books.map { $0.peopleTitle(of: selected.name, in: register) }
    }
  }

  /// The figure under the cursor.
  var selected: Figure? {
    columns.last.flatMap { now in
      now.figures.indices.contains(rows.selection) ? now.figures[rows.selection] : nil
    }
  }

  /// Those whom the figure under the cursor counts; `nil` = it counts no people.
  var counted: [Worker.ID]? { people.flatMap(\.ids) }

  private func counted(_ figure: String, _ state: State) -> [Worker.ID]? {
    guard let scope = state.books?.counting(register), !scope.isKept(register) else { return nil }
    return scope.people(behind: figure, of: register)
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    canvas.drawPage(
      state, facts,
      title: TextLine(
        words(RegisterPhrase.titleFigures, ["register": words(register.name)]), style: .accent),
      note: TextLine(), header: words(register.name)
    ) { canvas, body in canvas.drawFigures(of: self, facts, in: body) }
  }

  func plainLines(_ state: State) -> [String]? {
    let words = state.viewer.words
    guard let now = columns.last else { return [hint(state)] }
    return [words(register.name) + " " + now.title]
      + zip(names, now.figures).map { name, figure in name + " " + words.text(figure.value) }
  }
}

extension RegisterBooks {
  /// The three years before and the month up to today; none where it has not begun.
  fileprivate func periods(of register: any Register.Type) -> [RegisterFiguresPage.Period] {
    guard let within, let now = counted(register) else { return [] }
    let year = facts.month.year
    let years = (register.isOfMonths ? year..<year : year - 3..<year).map {
      year -> RegisterFiguresPage.Period in
      let days =
        Month(year: year, month: 1).first...Month(year: year, month: 12).last
      let figures = within.scope(during: days).figures(of: register)
      return .init(title: "\(year)", figures: told(figures, of: register))
    }
    let title = facts.words(
      register.isHeadlinedByYear ? RegisterPhrase.yearTo : .monthTo,
      ["year": "\(year)", "day": within.period.upperBound.short])
    return years + [.init(title: title, figures: told(now, of: register))]
  }
}

extension RegisterBooks {
  /// The figures that have a row of their own: those of a list where the register says what they are called.
  private func told(_ figures: [Figure], of register: any Register.Type) -> [Figure] {
    figures.expanded.filter { figure in
      listed(figure.name).map { facts.words.names(figure: $0.list + "." + $0.figure, of: register) }
        ?? true
    }
  }

  /// Of which row of which list a figure is; `nil` = of none.
  private func listed(_ name: String) -> (list: String, row: String, figure: String)? {
    let parts = name.split(separator: ".").map(String.init)
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
  }

  /// What the row of a figure is called.
  func title(of figure: String, in register: any Register.Type) -> String {
    let words = facts.words
    guard let listed = listed(figure) else { return words.name(ofFigure: figure, of: register) }
    let name = words.name(ofFigure: listed.list + "." + listed.figure, of: register)
    return title(ofRow: listed.row, in: listed.list) + " " + name
  }

  /// What the people are called whom a figure counts.
  func peopleTitle(of figure: String, in register: any Register.Type) -> String {
    let listed = listed(figure)
    let name = listed.map { $0.list + "." + $0.figure } ?? figure
    guard let own = facts.words.people(behind: name, of: register) else {
      return title(of: figure, in: register)
    }
    return listed.map { title(ofRow: $0.row, in: $0.list) + " " + own } ?? own
  }

  private func title(ofRow id: String, in list: String) -> String {
    let words = facts.words
    switch list {
    case "by_line": return facts.names.target(Identifier(id))
    case "by_department": return facts.names.department(Identifier(id))
    case "tiers": return words.name(of: id, under: "tier", in: .trainings)
    case "missed": return question(id)?.text("question") ?? id
    case "classes", "incomes":
      let parts = id.split(separator: " ").map(String.init)
      let own = words.name(of: parts[0], under: "class", in: .payGrades)
      return ([own] + parts.dropFirst()).joined(separator: " ")
    default: return id
    }
  }

  /// A question in the reader's language, else in Chinese.
  func question(_ id: String) -> Question? {
    slice.records.question(id, in: facts.words.language == .chinese ? .chinese : .english)
  }
}

extension State {
  fileprivate func reasonNoPeople() -> String? {
    guard let page = page as? RegisterFiguresPage else { return nil }
    return page.counted == nil && page.register.tables.isEmpty
      ? viewer.words(RegisterPhrase.reasonNoPeople) : nil
  }

  /// Shows whom a figure counts, else the rows of the register.
  fileprivate mutating func openFigure() {
    guard let page = page as? RegisterFiguresPage else { return }
    guard let people = page.counted, let figure = page.selected else { return openRegister() }
    enterPage(FigurePeoplePage(page.register, figure.name, people, self))
  }
}

extension Canvas {
  fileprivate mutating func drawFigures(
    of page: RegisterFiguresPage, _ facts: MonthFacts, in rect: Rect
  ) {
    guard let now = page.columns.last else { return }
    let words = facts.words
    let periods = size.columns < 80 ? [now] : page.columns
    let names = page.names
    let widest = names.map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }.max() ?? 0
    // A number that is cut says another one: the earliest year makes room.
    let texts = periods.map { period in
      now.figures.map { words.text(period.figures[$0.name] ?? .none) }
    }
    let columns =
      [Column("", rank: 0, minimum: min(widest, 28), ideal: widest)]
      + periods.enumerated().map { place, period in
        let widths = texts[place].map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }
        return Column(
          number: period.title, rank: periods.count - place, width: max(14, widths.max() ?? 0))
      }
    let layout = TableLayout(columns, width: rect.columns)
    drawList(page.rows, in: layout, facts.viewer.glyphs, in: rect) { place in
      [TextLine(names[place])] + texts.map { TextLine($0[place]) }
    }
  }
}

let registerFiguresBindings: [Binding] =
  listMoves("registers") { state, move in
    let known = state
    state.change(RegisterFiguresPage.self) { page in
      page.move(move)
      page.look(known)
    }
  } + monthMoves(footer: 4) + [
    suggestionsBinding, testsBinding,
    Binding(
      "register.people", [.enter], .look, RegisterPhrase.labelPeople, help: .helpPeople, footer: 1,
      unless: { $0.reasonNoPeople() }
    ) { $0.openFigure() },
    Binding(
      "register.next", [.tab], .look, RegisterPhrase.labelNext, help: .helpNext, row: .helpNext
    ) { $0.showRegister(step: 1) },
    Binding(
      "register.previous", [.backTab], .look, RegisterPhrase.helpPrevious, row: .helpNext
    ) { $0.showRegister(step: -1) },
    Binding(
      "back", [.escape, .backspace, .character("f")], .move, DashboardPhrase.labelBack,
      help: .helpBack, footer: 0
    ) { $0.goBackPage() },
    Binding(
      "registers", [.character("o")], .move, RegisterPhrase.labelRegisters, help: .helpRegisters
    ) { $0.goBackPage() },
  ]

extension CommandPlace {
  static let registerFigures = Self(
    "registerFigures", RegisterPhrase.placeFigures, registerFiguresBindings + everywhereBindings)
}
