import Domain
import TextUI
import Wording

extension Canvas {
  /// The monthly board: communities, what to look at first, the ranking.
  mutating func drawMonthly(_ state: State) {
    guard let facts = state.facts else { return drawWaiting(state) }
    let layout = state.monthlyLayout
    drawHeader(state, facts, page: facts.words(MonthlyPhrase.title), in: layout.header)
    for panel in Panel.allCases {
      guard let rect = layout.panels[panel] else { continue }
      drawBoardPanel(panel, state, facts, layout, in: rect)
    }
    divider(column: 0, in: layout.divider, with: state.viewer.glyphs.frame.divider)
    drawHint(state, in: layout.hint)
    drawFooter(state, in: layout.footer)
  }

  private mutating func drawBoardPanel(
    _ panel: Panel, _ state: State, _ facts: MonthFacts, _ layout: MonthlyLayout, in rect: Rect
  ) {
    let name = panel.boardPane
    rule(
      row: 0, title: state.title(of: panel), note: state.note(of: panel, Layout.kind(state.size)),
      isFocused: panel == state.focus, glyphs: state.viewer.glyphs, in: rect)
    note(.area, owner: panel.rawValue, in: rect)
    let body = rect.splitTop(1).rest
    guard let pane = state.panes[name] else { return }
    let isFocused = panel == state.focus && state.isShowingBoard && state.overlay == nil
    let look = TableLook(
      owner: panel.rawValue, isFocused: isFocused, isStreet: true,
      marks: { state.changes.mark(name.counterpart, $0).map { mark in mark.onRow } },
      glyphs: state.viewer.glyphs)
    if pane.ids.isEmpty {
      drawEmpty(name, state, facts, in: body)
    } else {
      draw(facts.table(name), pane, look, in: body)
    }
    guard isFocused, pane.isTyping else { return }
    let before = state.title(of: panel, filterUpToCaret: true).width(ambiguous: ambiguous)
    cursor = Position(row: rect.row, column: min(rect.column + 2 + before, rect.right - 1))
  }
}

extension PaneName {
  /// The panel that has the same rows beside the board.
  fileprivate var counterpart: PaneName {
    switch self {
    case .boardCommunities: .communities
    case .boardWorkers: .workers
    case .streets, .communities, .todos, .grids, .workers, .boardFacts: self
    }
  }
}

extension ChangeMarks.Mark {
  /// The sign on the row alone: its columns are those of another table.
  fileprivate var onRow: ChangeMarks.Mark { ChangeMarks.Mark(columns: [], since: since) }
}

extension State {
  /// What stands at the right of a rule of the board.
  func boardNote(_ name: PaneName, _ pane: Pane, _ facts: MonthFacts) -> TextLine {
    let words = viewer.words
    switch name {
    case .boardFacts: return TextLine()
    case .boardWorkers:
      let count = words(MonthlyPhrase.noteCount, ["count": "\(pane.count)"])
      let isWide = monthlyLayout.panels[.workers].map { $0.columns >= 100 } ?? false
      return (isWide ? classNote(facts) : shownClass + count) + sortNote(pane, name)
    case .boardCommunities, .streets, .communities, .todos, .grids, .workers:
      return TextLine(
        words(DashboardPhrase.noteCommunities, ["count": "\(pane.count)"]) + sortNote(pane, name))
    }
  }

  private var shownClass: TextLine {
    let only =
      monthly?.only.map { viewer.words.name($0) } ?? viewer.words(MonthlyPhrase.allClasses)
    return TextLine("[" + only + "] ", style: .accent)
  }

  /// All classes with their numbers, the one shown in brackets: `[社工 83]`.
  private func classNote(_ facts: MonthFacts) -> TextLine {
    var line = TextLine()
    for workerClass in WorkerClass.allCases {
      let count = facts.board.workers.count { $0.workerClass == workerClass }
      let text = viewer.words.name(workerClass) + " \(count)"
      let isShown = monthly?.only == workerClass
      if !line.spans.isEmpty { line.append(" ") }
      line.append(isShown ? "[" + text + "]" : text, isShown ? .accent : .dim)
    }
    return line
  }

  /// The one thing to do next on the board, with its key.
  func boardHint(_ selected: String, _ facts: MonthFacts) -> String {
    let words = viewer.words
    switch focusedPane {
    case .boardWorkers:
      guard let worker = facts.results[Identifier(selected)] else { return "" }
      return words(
        MonthlyPhrase.hintRanking,
        ["worker": facts.names.worker(worker.id), "total": "\(worker.total)"])
    case .boardFacts:
      return facts.monthly.panel.links[selected] == nil
        ? words(MonthlyPhrase.hintFactsMove) : words(MonthlyPhrase.hintFurther)
    case .boardCommunities, .streets, .communities, .todos, .grids, .workers:
      return communityHint(selected, facts)
    }
  }

  private func communityHint(_ selected: String, _ facts: MonthFacts) -> String {
    let words = viewer.words
    guard !selected.isEmpty else { return stepHint(facts) }
    let id = Community.ID(selected)
    let name = facts.names.community(id)
    let lacking = facts.monthly.lacking[id] ?? 0
    if facts.state == .scoring, facts.board.community(id)?.submission == nil {
      return words(
        lacking == 0 ? MonthlyPhrase.hintComplete : .hintBoardLacking,
        ["community": name, "count": "\(lacking)"])
    }
    return words(MonthlyPhrase.hintCommunity, ["community": name])
  }

  /// What the month waits for.
  private func stepHint(_ facts: MonthFacts) -> String {
    let words = viewer.words
    guard let next = facts.state.next else {
      return words(MonthlyPhrase.hintSettled, ["month": "\(facts.month)"])
    }
    return words(
      MonthlyPhrase.hintNextStep,
      ["month": "\(facts.month)", "state": words.name(facts.state), "step": words(next.stepPhrase)])
  }
}
