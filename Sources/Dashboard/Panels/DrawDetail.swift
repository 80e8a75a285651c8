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
    let name = model.names.worker(id) + " " + id.text
    drawTitle(name + "  " + model.words(DashboardPhrase.detailTitle), state, in: layout.detail)
    let lines = (model.explanation(of: id)?.lines ?? []).filter {
      $0.part != .closing && ($0.depth < 2 || ($0.depth == 2 && $0.part == .workload))
    }
    let body = layout.detail.splitTop(1).rest
    let rows = ExplanationRows(
      lines, folded: [.effect, .special, .satisfaction], model, width: body.columns - 1,
      isAiry: false)
    for (row, line) in rows.all.enumerated() where row < body.rows {
      put(line.line, row: row, column: 1, in: body, overflow: .mark)
    }
    drawTitle(
      model.words(DashboardPhrase.historyTitle), state,
      in: layout.history.splitLeft(1).rest)
    drawHistory(model.holdings.duties(of: id).reversed(), model, byTarget: true, in: layout.history)
  }

  private mutating func drawGrid(
    _ grid: Grid, _ state: State, _ model: Model, _ layout: Layout
  ) {
    drawTitle(
      model.names.target(grid.id) + " " + grid.id.text + "  "
        + model.words(DashboardPhrase.detailGrid),
      state, in: layout.detail)
    let lines = GridFacts(grid, model).lines
    let body = layout.detail.splitTop(1).rest
    for (row, line) in lines.enumerated() where row < body.rows {
      put(line, row: row, column: 1, in: body, overflow: .mark)
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
    for (row, duty) in duties.enumerated() where row < body.rows {
      let isRunning = duty.days.contains(model.day)
      let name = byTarget ? model.names.target(duty.target) : model.names.worker(duty.worker)
      var line = TextLine(name, style: isRunning ? .text : .dim)
        .fitted(to: model.viewer.latinNames ? 18 : 14, ambiguous: ambiguous)
      let kind =
        duty.role == .cover
        ? model.words.name(duty.role) : model.words.kind(of: duty.target, in: model.records)
      line = line + TextLine(kind, style: .dim).padded(to: 6, ambiguous: ambiguous)
      line.append("  \(duty.first) ", .dim)
      line.append(
        duty.last.map { "- \($0)" } ?? model.words(DashboardPhrase.runsOn), .dim)
      if duty.share != .whole { line.append("  \(duty.share)", .dim) }
      put(line, row: row, column: 0, in: body, overflow: .mark)
    }
  }
}
