import Domain
import TextUI
import Wording

extension Canvas {
  /// Wide screens: where the selected number comes from, and what the person had before.
  mutating func drawDetail(_ state: State, _ facts: MonthFacts, _ layout: Layout) {
    if state.focus == .grids, let grid = state.selectedGrid(facts) {
      drawGrid(grid, state, facts, layout)
    } else if let id = state.panes[.workers]?.selected {
      drawWorker(Identifier(id), state, facts, layout)
    }
    let line = Rect(
      row: layout.history.row, column: layout.history.column, rows: layout.history.rows, columns: 1)
    divider(column: 0, in: line, with: state.viewer.glyphs.frame.divider)
  }

  private mutating func drawWorker(
    _ id: Worker.ID, _ state: State, _ facts: MonthFacts, _ layout: Layout
  ) {
    let name = facts.names.workerAndID(id)
    drawTitle(name + "  " + facts.words(DashboardPhrase.detailTitle), state, in: layout.detail)
    let lines = (facts.explanation(of: id, state.entered)?.lines ?? []).filter {
      $0.part != .closing && ($0.depth < 2 || ($0.depth == 2 && $0.part == .workload))
    }
    let body = layout.detail.splitTop(1).rest
    let rows = ExplanationRows(
      lines, folded: [.effect, .special, .satisfaction], facts, width: body.columns - 1,
      isAiry: false)
    for (row, line) in rows.all.enumerated() where row < body.rows {
      put(line.line, row: row, column: 1, in: body)
    }
    drawComposition(id, facts, below: rows.all.count, in: body)
    drawPast(id, state, facts, in: layout.history)
  }

  /// Under the expression, where there is room: the parts of the total as a bar.
  private mutating func drawComposition(
    _ id: Worker.ID, _ facts: MonthFacts, below rows: Int, in rect: Rect
  ) {
    guard let result = facts.results[id], rows + 1 < rect.rows else { return }
    let label = facts.words(ChartsPhrase.composition) + "  "
    let bar = CompositionBar(result).line(
      cells: min(40, rect.columns - 40), glyphs: facts.viewer.glyphs)
    put(TextLine(label, style: .dim) + bar, row: rows + 1, column: 1, in: rect)
  }

  /// The totals of the last months, and below them the duties as far as there is room.
  private mutating func drawPast(
    _ id: Worker.ID, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let (top, body) = rect.splitTop(1)
    let duties = Array(facts.holdings.duties(of: id).reversed())
    guard let rest = drawTotals(of: id, facts, in: body.splitLeft(1).rest) else {
      drawTitle(facts.words(DashboardPhrase.historyTitle), state, in: top.splitLeft(1).rest)
      return drawHistory(duties, facts, byTarget: true, in: rect)
    }
    drawTitle(
      facts.names.worker(id) + "  " + facts.words(ChartsPhrase.historyTitle), state,
      in: top.splitLeft(1).rest)
    guard rest.rows > 2 else { return }
    drawTitle(
      facts.words(DashboardPhrase.historyTitle), state, in: rest.splitTop(1).top)
    drawHistory(
      duties, facts, byTarget: true,
      in: Rect(row: rest.row, column: rect.column, rows: rest.rows, columns: rect.columns))
  }

  private mutating func drawGrid(
    _ grid: Grid, _ state: State, _ facts: MonthFacts, _ layout: Layout
  ) {
    drawTitle(
      facts.names.targetAndID(grid.id) + "  "
        + facts.words(DashboardPhrase.detailGrid),
      state, in: layout.detail)
    let lines = GridFacts(grid, facts).lines
    let body = layout.detail.splitTop(1).rest
    for (row, line) in lines.enumerated() where row < body.rows {
      put(line, row: row, column: 1, in: body)
    }
    drawTitle(facts.words(DashboardPhrase.historyGrid), state, in: layout.history.splitLeft(1).rest)
    let holders = facts.records.assignments.values.filter { $0.target == grid.id }
      .sorted { ($0.first, $0.worker) > ($1.first, $1.worker) }
    drawHistory(holders, facts, byTarget: false, in: layout.history)
  }

  private mutating func drawTitle(_ title: String, _ state: State, in rect: Rect) {
    rule(
      row: 0, title: TextLine(title, style: .title), glyphs: state.viewer.glyphs, in: rect)
  }

  /// One line a duty, the newest first.
  private mutating func drawHistory(
    _ duties: [Assignment], _ facts: MonthFacts, byTarget: Bool, in rect: Rect
  ) {
    let body = rect.splitTop(1).rest.splitLeft(2).rest
    let width = facts.viewer.latinNames ? 18 : 14
    let names = duties.map {
      byTarget ? facts.names.target($0.target) : facts.names.worker($0.worker)
    }
    let distinct = DistinctNames(names)
    for (row, duty) in duties.enumerated() where row < body.rows {
      let isRunning = duty.days.contains(facts.day)
      let name = distinct.fitted(names[row], to: width - 1, ambiguous: ambiguous)
      var line = TextLine(name, style: isRunning ? .text : .dim)
        .padded(to: width, ambiguous: ambiguous)
      let kind =
        duty.role == .cover
        ? facts.words.name(duty.role) : facts.words.kind(of: duty.target, in: facts.records)
      line = line + TextLine(kind, style: .dim).padded(to: 6, ambiguous: ambiguous)
      line.append("  \(duty.first) ", .dim)
      line.append(
        duty.last.map { "- \($0)" } ?? facts.words(DashboardPhrase.runsOn), .dim)
      if duty.share != .whole { line.append("  \(duty.share)", .dim) }
      put(line, row: row, column: 0, in: body)
    }
  }
}
