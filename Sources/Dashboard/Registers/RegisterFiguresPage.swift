import Domain
import TextUI
import Wording

/// The figures of a register: the month up to today, and the three years before it (登记册的数).
struct RegisterFiguresPage: PageContent {
  let register: any Register.Type
  private(set) var columns: [Period] = []
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
    rows.resize(count: columns.last?.figures.count ?? 0)
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(Self.self) { $0.rows.select(row) }
    return []
  }

  mutating func move(_ change: (inout ListState) -> Void) { change(&rows) }

  func hint(_ state: State) -> String {
    state.viewer.words(columns.isEmpty ? RegisterPhrase.indexLater : .hintFigures)
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
      + now.figures.map { figure in
        words.name(ofFigure: figure.name, of: register) + " " + words.text(figure.value)
      }
  }
}

extension RegisterBooks {
  /// The three years before and the month up to today; none where it has not begun.
  fileprivate func periods(of register: any Register.Type) -> [RegisterFiguresPage.Period] {
    guard let within, let now = figures(of: register) else { return [] }
    let year = facts.month.year
    let years = (year - 3..<year).map { year -> RegisterFiguresPage.Period in
      let days =
        Month(year: year, month: 1).first...Month(year: year, month: 12).last
      let figures = within.scope(during: days).figures(of: register)
      return .init(title: "\(year)", figures: figures.flattened)
    }
    let title = facts.words(RegisterPhrase.monthTo, ["day": within.period.upperBound.short])
    return years + [.init(title: title, figures: now.flattened)]
  }
}

extension Canvas {
  fileprivate mutating func drawFigures(
    of page: RegisterFiguresPage, _ facts: MonthFacts, in rect: Rect
  ) {
    guard let now = page.columns.last else { return }
    let words = facts.words
    let periods = size.columns < 80 ? [now] : page.columns
    let names = now.figures.map { words.name(ofFigure: $0.name, of: page.register) }
    let widest = names.map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }.max() ?? 0
    // A number that is cut says another one: the earliest year makes room.
    let texts = periods.map { period in
      now.figures.map { words.text(period.figures[$0.name] ?? .none) }
    }
    let columns =
      [Column("", rank: 0, minimum: min(widest, 16), ideal: widest)]
      + periods.enumerated().map { place, period in
        let widths = texts[place].map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }
        return Column(
          number: period.title, rank: periods.count - place, width: max(14, widths.max() ?? 0))
      }
    let layout = TableLayout(columns, width: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    var list = page.rows
    list.resize(height: max(1, rect.rows - 1))
    for (row, place) in list.window.enumerated() where row + 1 < rect.rows {
      let cells = [TextLine(names[place])] + texts.map { TextLine($0[place]) }
      drawRow(
        cells, in: layout, row: row, place: place, of: list, facts.viewer.glyphs,
        in: rect.splitTop(1).rest)
    }
  }
}

let registerFiguresBindings: [Binding] =
  listMoves("registers") { state, move in
    state.change(RegisterFiguresPage.self) { $0.move(move) }
  } + monthMoves(footer: 4) + [
    suggestionsBinding,
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
