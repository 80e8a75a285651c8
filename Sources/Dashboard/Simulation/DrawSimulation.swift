import Domain
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ page: SimulationPage, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    drawPage(
      state, facts, title: TextLine(page.title(facts), style: .accent),
      note: TextLine(words(SheetsPhrase.nothingWritten), style: .warning),
      header: words(SheetsPhrase.simulation)
    ) { canvas, body in
      if body.columns >= 72 {
        let parts = body.splitLeft(body.columns >= 100 ? 44 : 38)
        canvas.drawFields(page, facts, in: parts.left)
        let (line, rest) = parts.rest.splitLeft(1)
        canvas.divider(column: 0, in: line, with: facts.viewer.glyphs.frame.divider)
        canvas.drawOutcome(page, facts, in: rest.inset(horizontal: 1))
      } else {
        // Before anything is changed there is but a sentence to say below.
        let parts = body.splitTop(max(2, page.isChanged ? body.rows / 2 : body.rows - 3))
        canvas.drawFields(page, facts, in: parts.top)
        canvas.drawOutcome(page, facts, in: parts.rest.inset(horizontal: 1))
      }
    }
  }

  /// Name, value in force, value to try: one a line.
  private mutating func drawFields(_ page: SimulationPage, _ facts: MonthFacts, in rect: Rect) {
    let columns = [
      Column(facts.words(SheetsPhrase.headValue), rank: 0, minimum: 10, ideal: 24),
      Column(number: facts.words(SheetsPhrase.headNow), rank: 1, width: 9),
      Column(number: facts.words(SheetsPhrase.headThen), rank: 0, width: 10),
    ]
    let layout = TableLayout(columns, width: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    let rows = rect.splitTop(1).rest
    var list = page.list
    list.resize(height: max(1, rows.rows))
    for (row, place) in list.window.enumerated() where row < rows.rows {
      let field = page.fields.items[place]
      let isSelected = place == page.list.selection
      let now = facts.words.text(of: field, field.original)
      let then = facts.words.text(of: field, field.text.text)
      for placed in layout.placed {
        switch placed.index {
        case 0: put(field.label, in: placed, row: row, of: rows)
        case 1: put(now.isEmpty ? "--" : now, in: placed, row: row, of: rows, .dim)
        default:
          let text = field.isChanged || isSelected ? "[" + then + "]" : then
          put(text, in: placed, row: row, of: rows, field.isChanged ? .accent : .text)
        }
      }
      note(
        .row(place), owner: MouseOwner.page.rawValue,
        in: Rect(row: rows.row + row, column: rows.column, rows: 1, columns: rows.columns))
      guard isSelected else { continue }
      select(row: row, in: rows, facts.viewer.glyphs)
      putCaret(field, layout, row: row, in: rows)
    }
  }

  /// The real cursor stands in the value that is being typed.
  private mutating func putCaret(
    _ field: SimulationField, _ layout: TableLayout, row: Int, in rect: Rect
  ) {
    guard let placed = layout.placed.last else { return }
    let after = field.text.text.count - field.text.input.caret
    let column = rect.column + placed.x + placed.width - 1 - after
    cursor = Position(row: rect.row + row, column: max(0, min(column, rect.right - 1)))
  }

  private mutating func drawOutcome(_ page: SimulationPage, _ facts: MonthFacts, in rect: Rect) {
    switch page.outcome {
    case .refused(let sentence):
      drawRefusal(sentence, glyphs: facts.viewer.glyphs, in: rect)
    case .moves(let simulation):
      let lines = SimulationSums(simulation, page, facts).lines
        .flatMap { wrap($0, width: rect.columns, ambiguous: ambiguous) }
      for (row, line) in lines.enumerated() where row < rect.rows {
        put(line, row: row, column: 0, row == 0 ? .text : .dim, in: rect)
      }
      drawMoves(simulation, page, facts, in: rect.splitTop(min(lines.count, rect.rows)).rest)
    }
  }

  private mutating func drawMoves(
    _ simulation: Simulation, _ page: SimulationPage, _ facts: MonthFacts, in rect: Rect
  ) {
    guard rect.rows > 1, !simulation.moves.isEmpty else { return }
    let words = facts.words
    let rows = rect.splitTop(1).rest
    var list = page.moves
    list.resize(height: max(1, rows.rows))
    let named = list.namedRows.map { simulation.moves[$0] }
    let places = named.compactMap { ($0.after ?? $0.before)?.community }
    let columns = [
      Column(words(DashboardPhrase.headWorker), rank: 0, minimum: 6, ideal: 12)
        .naming(named.map { facts.names.worker($0.worker) }, ambiguous: ambiguous),
      Column(words(DashboardPhrase.headCommunity), rank: 2, minimum: 6, ideal: 8)
        .naming(places.map(facts.names.community), ambiguous: ambiguous),
      Column(number: words(SheetsPhrase.payNow), rank: 1, width: 8),
      Column(number: words(SheetsPhrase.payThen), rank: 0, width: 8),
      Column(number: words(SheetsPhrase.difference), rank: 0, width: 9),
    ]
    let layout = TableLayout(columns, width: rect.columns, gutter: 0)
    putTitles(of: layout, row: 0, in: rect)
    for (row, place) in list.window.enumerated() where row < rows.rows {
      let move = simulation.moves[place]
      let someone = move.after ?? move.before
      let difference = move.payDifference
      let cells = [
        facts.names.worker(move.worker), someone.map { facts.names.community($0.community) } ?? "",
        move.before.map { "\($0.pay)" } ?? "--", move.after.map { "\($0.pay)" } ?? "--",
        NumberText.signed(difference.fen),
      ]
      for placed in layout.placed {
        let style: Style =
          placed.index < 4 ? .text : difference < .zero ? .bad : difference > .zero ? .good : .dim
        put(cells[placed.index], in: placed, row: row, of: rows, style)
      }
    }
  }
}

extension SimulationPage {
  /// Which month is tried, and beside what.
  func title(_ facts: MonthFacts) -> String {
    let words = facts.words
    return words(
      SheetsPhrase.simulationTitle,
      [
        "month": "\(facts.month)", "community": community.map(facts.names.community) ?? "",
        "beside": words(
          facts.board.isEstimate ? SheetsPhrase.besideEstimate : .besidePaid,
          ["state": words.name(facts.state)]),
      ])
  }
}

/// Who gains and loses in all, and what becomes of the spreads of the street.
struct SimulationSums {
  let lines: [String]

  init(_ simulation: Simulation, _ page: SimulationPage, _ facts: MonthFacts) {
    let words = facts.words
    guard page.isChanged else {
      lines = [words(SheetsPhrase.simulationBegin)]
      return
    }
    let sum = { (moves: [Move]) in
      NumberText.signed(moves.reduce(0) { $0 + $1.payDifference.fen })
    }
    let gains = simulation.gains
    let losses = simulation.losses
    let sums = words(
      SheetsPhrase.simulationSums,
      [
        "gain": "\(gains.count)", "more": sum(gains), "lose": "\(losses.count)",
        "less": sum(losses), "sum": NumberText.signed(simulation.payDifference.fen),
      ])
    let spreads = simulation.spreads.filter { ($0.after ?? $0.before)?.group == .street }
      .compactMap { before, after -> String? in
        guard let some = after ?? before else { return nil }
        return words(
          some.classes == "chief" ? SheetsPhrase.spreadChiefs : .spreadOthers,
          [
            "before": before.map { "\($0.difference)" } ?? "--",
            "after": after.map { "\($0.difference)" } ?? "--",
          ])
      }
    lines = [sums] + spreads
  }
}
