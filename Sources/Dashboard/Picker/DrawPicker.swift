import Domain
import TextUI
import Wording

extension Canvas {
  /// The picker: over the dashboard where there is room, else as a page, at last in one column.
  mutating func draw(_ picker: Picker, _ state: State) {
    guard let facts = state.facts else { return }
    let title = TextLine(picker.title(facts), style: .accent)
    let note = TextLine(facts.words(DashboardPhrase.noteEscape), style: .dim)
    if Layout.kind(size) == .detail {
      drawDashboard(state)
      coverRegions()
      let area = bounds.inset(vertical: 2, horizontal: 3).centered(
        Size(rows: min(48, max(34, picker.candidates.count + 11)), columns: 140))
      let inside = popup(area, title: title, note: note, glyphs: state.viewer.glyphs)
      let parts = inside.inset(horizontal: 1).splitBottom(1)
      drawBody(picker, state, facts, in: parts.rest)
      drawFooter(state, in: parts.bottom)
      drawUnderPopup(state)
    } else {
      drawPage(state, facts, title: title, note: note) { canvas, body in
        canvas.drawBody(picker, state, facts, in: body)
      }
    }
  }

  /// A page: header, a rule with its title, the body, hint and footer.
  mutating func drawPage(
    _ state: State, _ facts: MonthFacts, title: TextLine, note: TextLine, header: String? = nil,
    body: (inout Canvas, Rect) -> Void
  ) {
    let isLow = size.rows < 12 || size.columns < 40
    let top = bounds.splitTop(isLow ? 0 : 1)
    drawHeader(state, facts, page: header, in: top.top)
    let bottom = top.rest.splitBottom(1)
    let (main, hint) = bottom.rest.splitBottom(isLow && state.notice == nil ? 0 : 1)
    rule(row: 0, title: title, note: note, isFocused: true, glyphs: state.viewer.glyphs, in: main)
    body(&self, main.splitTop(1).rest)
    if state.notice != nil || state.listedPage?.pane.fault != nil {
      drawHint(state, in: hint)
    } else {
      let text = wholeSentences(
        of: state.pageHint, width: hint.columns - 1, ambiguous: ambiguous)
      put(text, row: 0, column: 1, .dim, in: hint)
    }
    drawFooter(state, in: bottom.bottom)
  }

  /// Under a popup the hint line is about the popup, whose own last line has the keys.
  private mutating func drawUnderPopup(_ state: State) {
    let lines = bounds.splitBottom(2).bottom
    fill(lines)
    if state.notice != nil {
      drawHint(state, in: lines.splitTop(1).top)
    } else {
      put(state.pageHint, row: 0, column: 1, .dim, in: lines)
    }
  }

  private mutating func drawBody(
    _ picker: Picker, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let isWide = rect.columns >= 78
    if isWide {
      let fields = rect.splitTop(rect.columns >= 100 ? 2 : 1)
      drawFields(picker, facts, in: fields.top)
      let body = fields.rest
      // Certificates take their room from what is told of the choice.
      let narrow = CandidateTable(picker, facts).tellsCertificates ? 45 : 37
      let left = body.splitLeft(body.columns >= 100 ? body.columns / 2 + 2 : narrow)
      let line = left.rest.splitLeft(2)
      divider(column: 0, in: line.left, with: state.viewer.glyphs.frame.divider)
      drawCandidates(picker, state, facts, in: left.left)
      drawOutcome(picker, facts, title: true, in: line.rest)
    } else {
      let fields = rect.splitTop(1)
      drawFields(picker, facts, in: fields.top)
      let previewRows = fields.rest.rows >= 14 ? fields.rest.rows / 2 : 4
      let parts = fields.rest.splitBottom(min(previewRows, max(0, fields.rest.rows - 2)))
      drawCandidates(picker, state, facts, in: parts.rest)
      drawOutcome(picker, facts, title: false, in: parts.bottom.inset(horizontal: 1))
    }
  }

  private mutating func drawCandidates(
    _ picker: Picker, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let table = CandidateTable(picker, facts)
    let layout = TableLayout(table.columns, fitting: rect.columns, without: table.gone)
    let parts = rect.splitTop(1)
    putTitles(of: layout, row: 0, in: parts.top)
    let isLong = parts.rest.rows >= 12
    let body = parts.rest.splitBottom(isLong ? 4 : 0)
    var list = picker.list
    list.resize(height: body.rest.rows)
    for (line, place) in list.window.enumerated() where line < body.rest.rows {
      let candidate = picker.shown[place]
      for placed in layout.placed {
        put(table.cell(placed.index, candidate), in: placed, row: line, of: body.rest)
      }
      let isSelected = place == list.selection
      let strip = Rect(
        row: body.rest.row + line, column: rect.column, rows: 1, columns: rect.columns)
      note(.row(place), owner: MouseOwner.page.rawValue, in: strip)
      if picker.marked.contains(candidate.id) {
        put("+", row: line, column: 1, .accent, in: body.rest)
      }
      guard isSelected else { continue }
      put(state.viewer.glyphs.signs.cursorRow, row: line, column: 0, .accent, in: body.rest)
      if picker.fields.name == .list {
        let strip = Rect(
          row: body.rest.row + line, column: rect.column, rows: 1, columns: rect.columns)
        restyle(strip) { _ in .selected }
        if !picker.isFiltering { cursor = Position(row: strip.row, column: strip.column) }
      }
    }
    drawReason(picker, facts, in: body.bottom)
  }

  /// Under the list: how it is ordered.
  private mutating func drawReason(_ picker: Picker, _ facts: MonthFacts, in rect: Rect) {
    guard rect.rows > 1 else { return }
    let text = facts.words(
      picker.isForTargets ? DashboardPhrase.pickOrderTargets : .pickOrderWorkers)
    let lines = wrap(text, width: rect.columns - 4, ambiguous: ambiguous)
    for (row, line) in lines.prefix(rect.rows - 1).enumerated() {
      put(line, row: row + 1, column: 3, .dim, in: rect)
    }
  }

  private mutating func drawOutcome(
    _ picker: Picker, _ facts: MonthFacts, title: Bool, in rect: Rect
  ) {
    let body = rect.splitTop(title ? 1 : 0).rest
    if title {
      put(facts.words(DashboardPhrase.previewTitle), row: 0, column: 0, .title, in: rect)
    }
    switch picker.outcome {
    case .nothing: break
    case .refused(let sentence):
      drawRefusal(sentence, glyphs: facts.viewer.glyphs, in: body)
    case .preview(let preview, let command):
      let text = PreviewText(preview, command, facts, width: min(body.columns - 1, 64))
      for (row, line) in text.lines(rows: body.rows).enumerated() {
        put(line, row: row, column: 0, in: body)
      }
    }
  }
}
