import Domain
import TextUI
import Wording

extension Canvas {
  /// Wide screens: where the selected number comes from, and what the person had before.
  mutating func drawDetail(_ state: State, _ model: Model, _ layout: Layout) {
    if state.focus == .grids, let grid = state.selectedGrid(model) {
      drawGrid(grid, state, model, layout)
    } else if let id = state.panes[.workers]?.selected {
      drawWorker(Identifier(id), state, model, layout)
    }
    let line = Rect(
      row: layout.history.row, column: layout.history.column, rows: layout.history.rows, columns: 1)
    divider(column: 0, in: line, with: state.viewer.glyphs.frame.divider)
  }

  private mutating func drawWorker(
    _ id: Worker.ID, _ state: State, _ model: Model, _ layout: Layout
  ) {
    let name = model.names.workerAndID(id)
    drawTitle(name + "  " + model.words(DashboardPhrase.detailTitle), state, in: layout.detail)
    let lines = (model.explanation(of: id, state.entered)?.lines ?? []).filter {
      $0.part != .closing && ($0.depth < 2 || ($0.depth == 2 && $0.part == .workload))
    }
    let body = layout.detail.splitTop(1).rest
    let rows = ExplanationRows(
      lines, folded: [.effect, .special, .satisfaction], model, width: body.columns - 1,
      isAiry: false)
    for (row, line) in rows.all.enumerated() where row < body.rows {
      put(line.line, row: row, column: 1, in: body)
    }
    drawComposition(id, model, below: rows.all.count, in: body)
    drawPast(id, state, model, in: layout.history)
  }

  /// Under the expression, where there is room: the parts of the total as a bar.
  private mutating func drawComposition(
    _ id: Worker.ID, _ model: Model, below rows: Int, in rect: Rect
  ) {
    guard let result = model.results[id], rows + 1 < rect.rows else { return }
    let label = model.words(ChartsPhrase.composition) + "  "
    let bar = CompositionBar(result).line(
      cells: min(40, rect.columns - 40), glyphs: model.viewer.glyphs)
    put(TextLine(label, style: .dim) + bar, row: rows + 1, column: 1, in: rect)
  }

  /// The totals of the last months, and below them the duties as far as there is room.
  private mutating func drawPast(
    _ id: Worker.ID, _ state: State, _ model: Model, in rect: Rect
  ) {
    let (top, body) = rect.splitTop(1)
    let duties = Array(model.holdings.duties(of: id).reversed())
    guard let rest = drawTotals(of: id, model, in: body.splitLeft(1).rest) else {
      drawTitle(model.words(DashboardPhrase.historyTitle), state, in: top.splitLeft(1).rest)
      return drawHistory(duties, model, byTarget: true, in: rect)
    }
    drawTitle(
      model.names.worker(id) + "  " + model.words(ChartsPhrase.historyTitle), state,
      in: top.splitLeft(1).rest)
    guard rest.rows > 2 else { return }
    drawTitle(
      model.words(DashboardPhrase.historyTitle), state, in: rest.splitTop(1).top)
    drawHistory(
      duties, model, byTarget: true,
      in: Rect(row: rest.row, column: rect.column, rows: rest.rows, columns: rect.columns))
  }

  private mutating func drawGrid(
    _ grid: Grid, _ state: State, _ model: Model, _ layout: Layout
  ) {
    drawTitle(
      model.names.targetAndID(grid.id) + "  "
        + model.words(DashboardPhrase.detailGrid),
      state, in: layout.detail)
    let lines = GridFacts(grid, model).lines
    let body = layout.detail.splitTop(1).rest
    for (row, line) in lines.enumerated() where row < body.rows {
      put(line, row: row, column: 1, in: body)
    }
    drawTitle(model.words(DashboardPhrase.historyGrid), state, in: layout.history.splitLeft(1).rest)
    let holders = model.records.assignments.values.filter { $0.target == grid.id }
      .sorted { ($0.first, $0.worker) > ($1.first, $1.worker) }
    drawHistory(holders, model, byTarget: false, in: layout.history)
  }

  private mutating func drawTitle(_ title: String, _ state: State, in rect: Rect) {
    rule(
      row: 0, title: TextLine(title, style: .title), glyphs: state.viewer.glyphs, in: rect)
  }

  /// One line a duty, the newest first.
  private mutating func drawHistory(
    _ duties: [Assignment], _ model: Model, byTarget: Bool, in rect: Rect
  ) {
    let body = rect.splitTop(1).rest.splitLeft(2).rest
    let width = model.viewer.latinNames ? 18 : 14
    let names = duties.map {
      byTarget ? model.names.target($0.target) : model.names.worker($0.worker)
    }
    let distinct = DistinctNames(names)
    for (row, duty) in duties.enumerated() where row < body.rows {
      let isRunning = duty.days.contains(model.day)
      let name = distinct.fitted(names[row], to: width - 1, ambiguous: ambiguous)
      var line = TextLine(name, style: isRunning ? .text : .dim)
        .padded(to: width, ambiguous: ambiguous)
      let kind =
        duty.role == .cover
        ? model.words.name(duty.role) : model.words.kind(of: duty.target, in: model.records)
      line = line + TextLine(kind, style: .dim).padded(to: 6, ambiguous: ambiguous)
      line.append("  \(duty.first) ", .dim)
      line.append(
        duty.last.map { "- \($0)" } ?? model.words(DashboardPhrase.runsOn), .dim)
      if duty.share != .whole { line.append("  \(duty.share)", .dim) }
      put(line, row: row, column: 0, in: body)
    }
  }
}
