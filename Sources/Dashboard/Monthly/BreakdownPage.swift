import Domain
import TextUI
import Wording

/// A number of the board taken apart: its lines, and the sum that proves it (合计说明).
struct BreakdownPage: Sendable {
  private(set) var figure: Breakdown
  var list = ListState(height: 10)

  init(_ figure: Breakdown, _ facts: MonthFacts) {
    self.figure = figure
    list.resize(count: facts.monthly.breakdown(of: figure).lines.count)
  }

  /// The figures have changed: lines may have come or gone.
  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    figure = figure.renewed(facts)
    list.resize(count: facts.monthly.breakdown(of: figure).lines.count)
  }
}

extension Breakdown {
  /// The same figure with the values of now.
  fileprivate func renewed(_ facts: MonthFacts) -> Breakdown {
    switch self {
    case .spread(let old):
      facts.board.spreads.first {
        $0.group == old.group && $0.id == old.id && $0.classes == old.classes
      }.map(Breakdown.spread) ?? self
    case .rater(let old):
      facts.monthly.habits.first { $0.source == old.source && $0.scope == old.scope }
        .map(Breakdown.rater) ?? self
    case .street, .community, .pool, .rates, .standings, .reopening: self
    }
  }
}

let figureBindings: [Binding] =
  [
    Binding(
      "figure.enter", [.enter, .character("e")], .look, MonthlyPhrase.labelFurther,
      help: .helpFurther, footer: 1
    ) { state in
      guard let page = state.page as? BreakdownPage,
        let table = state.facts?.monthly.breakdown(of: page.figure),
        table.lines.indices.contains(page.list.selection),
        let link = table.lines[page.list.selection].link
      else { return [] }
      return state.follow(link)
    }
  ] + listMoves("figure") { state, move in state.changeFigure { move(&$0.list) } } + [
    Binding("back", [.escape, .backspace], .move, .labelBack, help: .helpBack, footer: 0) {
      $0.goBackPage()
    }
  ]

extension State {
  mutating func open(_ figure: Breakdown) {
    guard let facts else { return }
    enterPage(BreakdownPage(figure, facts))
  }

  mutating func changeFigure(_ change: (inout BreakdownPage) -> Void) {
    guard var page = self.page as? BreakdownPage else { return }
    page.list.resize(height: max(1, size.rows - 8))
    change(&page)
    self.page = page
  }

  func figureHint(_ page: BreakdownPage) -> String {
    let lines = facts?.monthly.breakdown(of: page.figure).lines ?? []
    guard lines.indices.contains(page.list.selection) else { return "" }
    guard case .worker(let id) = lines[page.list.selection].link else {
      return viewer.words(MonthlyPhrase.hintFurther)
    }
    return viewer.words(
      MonthlyPhrase.hintToWorker, ["worker": facts?.names.worker(id) ?? id.text])
  }
}

extension Canvas {
  mutating func draw(_ page: BreakdownPage, _ state: State) {
    guard let facts = state.facts else { return }
    let table = facts.monthly.breakdown(of: page.figure)
    let place = table.lines.isEmpty ? "" : "\(page.list.selection + 1)/\(table.lines.count)"
    drawPage(
      state, facts, title: TextLine(table.title, style: .accent),
      note: TextLine(place, style: .dim), header: facts.words(MonthlyPhrase.title)
    ) { canvas, body in
      let closing = table.closing.flatMap {
        canvas.wrapped($0, width: body.columns - 4)
      }
      let air = body.rows > 10 ? 1 : 0
      let shown = min(table.lines.count + 1, max(2, body.rows - closing.count - air))
      let (top, rest) = body.splitTop(shown)
      canvas.drawLines(table, page.list, state, in: top)
      let below = rest.splitTop(air).rest
      for (row, line) in closing.enumerated() where row < below.rows {
        canvas.put(line, row: row, column: 3, in: below)
      }
    }
  }

  private mutating func drawLines(
    _ table: BreakdownTable, _ selected: ListState, _ state: State, in rect: Rect
  ) {
    let rows = rect.splitTop(1).rest
    var list = selected
    list.resize(height: rows.rows)
    let named = list.namedRows.map { table.lines[$0] }
    let columns = table.columns.enumerated().map { place, column in
      column.alignment == .left && column.rank < 3
        ? column.naming(named.map { $0.cells[place].text }, ambiguous: ambiguous) : column
    }
    let layout = TableLayout(columns, width: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    if table.lines.isEmpty, !rect.isEmpty {
      cursor = Position(row: rect.row, column: rect.column)
    }
    for (row, place) in list.window.enumerated() where row < rows.rows {
      drawRow(
        table.lines[place].cells, in: layout, row: row, place: place, of: list,
        state.viewer.glyphs, in: rows)
    }
  }

  /// A line of one style after its sign, broken where it is too long.
  func wrapped(_ line: TextLine, width: Int) -> [TextLine] {
    guard line.width(ambiguous: ambiguous) > width, let last = line.spans.last else {
      return [line]
    }
    let start = TextLine(Array(line.spans.dropLast()))
    let indent = start.width(ambiguous: ambiguous)
    return wrap(last.text, width: max(10, width - indent), ambiguous: ambiguous).enumerated()
      .map { row, text in
        let text = TextLine(text, style: last.style)
        return row == 0 ? start + text : TextLine(String(repeating: " ", count: indent)) + text
      }
  }
}

extension BreakdownPage: PageContent {
  var place: CommandPlace { .figure }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.figureHint(self) }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeFigure { $0.list.select(row) }
    return []
  }
}

extension CommandPlace {
  static let figure = Self(
    "figure", SettingsPhrase.placeFigure, figureBindings + everywhereBindings)
}
