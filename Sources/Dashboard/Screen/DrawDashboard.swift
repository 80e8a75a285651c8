import TextUI
import Wording

/// A part of the picture that many frames show alike.
enum CachedPart: Hashable {
  case header
  case panel(Panel)
}

extension Canvas {
  /// The panels that fit, with header, hint and footer round them.
  mutating func drawDashboard(_ state: State) {
    guard let facts = state.facts else { return drawWaiting(state) }
    let layout = state.layout
    drawHeader(state, facts, in: layout.header)
    for panel in Panel.allCases {
      guard let rect = layout.panels[panel] else { continue }
      guard let key = PanelKey(panel, state, layout.kind, rect.size) else {
        drawPanel(panel, state, facts, layout.kind, in: rect)
        continue
      }
      drawCached(CachedPart.panel(panel), showing: key, from: facts, in: rect) { canvas, rect in
        canvas.drawPanel(panel, state, facts, layout.kind, in: rect)
      }
    }
    divider(column: 0, in: layout.divider, with: state.viewer.glyphs.frame.divider)
    if layout.kind == .detail { drawDetail(state, facts, layout) }
    if layout.kind == .single { drawSummary(state, facts, in: layout.summary) }
    drawHint(state, in: layout.hint)
    drawFooter(state, in: layout.footer)
  }

  private mutating func drawPanel(
    _ panel: Panel, _ state: State, _ facts: MonthFacts, _ kind: Layout.Kind, in rect: Rect
  ) {
    rule(
      row: 0, title: state.title(of: panel), note: state.note(of: panel, kind),
      isFocused: panel == state.focus, glyphs: state.viewer.glyphs, in: rect)
    let body = rect.splitTop(1).rest
    note(.area, owner: panel.rawValue, in: rect)
    let name = state.pane(of: panel)
    guard let pane = state.panes[name] else { return }
    let isFocused = panel == state.focus && state.isInFront
    let look = TableLook(
      owner: panel.rawValue, isFocused: isFocused, isStreet: state.narrowing == nil,
      marks: { state.changes.mark(name, $0) }, glyphs: state.viewer.glyphs)
    if name == .todos {
      drawCommunity(state, facts, pane, look, in: body)
    } else if pane.ids.isEmpty {
      drawEmpty(name, state, facts, in: body)
    } else {
      draw(facts.table(name), pane, look, in: body)
      if name == .grids { drawGridNotes(pane, state, facts, in: body) }
    }
    if isFocused, pane.isTyping { putCaret(of: pane, panel, state, in: rect) }
  }

  /// The caret stands behind the filter in the title.
  private mutating func putCaret(of pane: Pane, _ panel: Panel, _ state: State, in rect: Rect) {
    let before = state.title(of: panel, filterUpToCaret: true).width(ambiguous: ambiguous)
    cursor = Position(row: rect.row, column: min(rect.column + 2 + before, rect.right - 1))
  }

  mutating func drawWaiting(_ state: State) {
    let text = state.viewer.words(DashboardPhrase.waiting)
    let width = CharacterWidth.width(of: text, ambiguous: ambiguous)
    let place = bounds.centered(Size(rows: 1, columns: width))
    put(text, row: place.row, column: place.column, .dim)
    drawFooter(state, in: bounds.splitBottom(1).bottom)
  }
}

/// All that a panel without the focus shows besides the facts of the month.
private struct PanelKey: Hashable {
  let level: Level
  let narrowing: String?
  let pane: Pane
  let kind: Layout.Kind
  let size: Size

  /// `nil` = the panel is to be drawn for every frame.
  init?(_ panel: Panel, _ state: State, _ kind: Layout.Kind, _ size: Size) {
    // Marks of changes fade; an empty panel speaks of what can be done.
    guard panel != state.focus, state.changes.isEmpty,
      let pane = state.panes[state.pane(of: panel)],
      !pane.ids.isEmpty
    else { return nil }
    (level, narrowing) = (state.level, state.narrowing)
    (self.pane, self.kind, self.size) = (pane, kind, size)
  }
}

extension State {
  /// Whether keys go to the panels, and not to something that lies over them.
  fileprivate var isInFront: Bool {
    if page is PanelsPage { return overlay == nil }
    return false
  }
}
