import Domain
import TextUI
import Wording

/// Moving on the dashboard: panels, rows, in and out, months.
let moveBindings: [Binding] =
  [
    Binding("panel.next", [.tab, .right, .character("l")], .move, .helpNextPanel, row: .helpPanels)
    {
      $0.focus = $0.focus.next
    },
    Binding(
      "panel.previous", [.backTab, .left, .character("h")], .move, .helpPreviousPanel,
      row: .helpPanels
    ) {
      $0.focus = $0.focus.previous
    },
    Binding("panel.1", [.character("1")], .move, .titleCommunity, row: .helpNumbers) {
      $0.focus = .community
    },
    Binding("panel.2", [.character("2")], .move, .titleGrids, row: .helpNumbers) {
      $0.focus = .grids
    },
    Binding("panel.3", [.character("3")], .move, .titleWorkers, row: .helpNumbers) {
      $0.focus = .workers
    },
    Binding("row.down", [.character("j"), .down], .move, .helpDown, row: .helpRows) {
      $0.moveCursor { $0.moveDown() }
    },
    Binding("row.up", [.character("k"), .up], .move, .helpUp, row: .helpRows) {
      $0.moveCursor { $0.moveUp() }
    },
    Binding("row.page-down", [.pageDown, .control("f")], .move, .helpPageDown, row: .helpPages) {
      $0.moveCursor { $0.pageDown() }
    },
    Binding("row.page-up", [.pageUp, .control("b")], .move, .helpPageUp, row: .helpPages) {
      $0.moveCursor { $0.pageUp() }
    },
    Binding("row.first", [.character("g"), .home], .move, .helpFirst, row: .helpEnds) {
      $0.moveCursor { $0.moveHome() }
    },
    Binding("row.last", [.character("G"), .end], .move, .helpLast, row: .helpEnds) {
      $0.moveCursor { $0.moveEnd() }
    },
    Binding(
      "enter", [.enter], .move, .labelEnter, help: .helpEnter, footer: 7, unless: reasonNotToEnter
    ) {
      $0.enter()
    },
    Binding("back", [.escape, .backspace], .move, .labelBack, help: .helpBack) { $0.goBack() },
  ] + monthMoves()

/// From month to month.
///
/// - Parameter footer: Where the key of the month before stands in the footer; `nil` = not there.
/// - Returns: Back and forth.
func monthMoves(footer: Int? = nil) -> [Binding] {
  [
    Binding(
      "month.previous", [.character("[")], .move, .helpPreviousMonth, row: .helpMonths,
      footer: footer
    ) {
      $0.changeMonth(by: -1)
    },
    Binding("month.next", [.character("]")], .move, .helpNextMonth, row: .helpMonths) {
      $0.changeMonth(by: 1)
    },
  ]
}

/// Taking back and bringing back what was written from a page with a list.
///
/// - Parameter footer: Where the key that takes back stands in the footer.
/// - Returns: Both of them.
func undoBindings(footer: Int) -> [Binding] {
  [
    Binding(
      "undo", [.character("u")], .regret, .labelUndo, help: .helpUndo, footer: footer, writes: .undo
    ) { $0.ask(.undo) },
    Binding("redo", [.control("r")], .regret, .labelRedo, help: .helpRedo, writes: .redo) {
      $0.ask(.redo)
    },
  ]
}

@Sendable private func reasonNotToEnter(_ state: State) -> String? {
  state.panes[state.focusedPane]?.selected == nil
    ? state.viewer.words(DashboardPhrase.reasonNothingSelected) : nil
}

/// Moving in the one list of a page: rows, screens, ends.
///
/// - Parameters:
///   - page: What the page's commands are called by in the settings file.
///   - change: Lets a move change that list.
/// - Returns: Six commands, called `PAGE.down` and so on.
func listMoves(
  _ page: String,
  in change: @escaping @Sendable (inout State, (inout ListState) -> Void) -> Void
) -> [Binding] {
  typealias Move = (
    name: String, keys: [Key], help: DashboardPhrase, row: DashboardPhrase,
    run: @Sendable (inout ListState) -> Void
  )
  let moves: [Move] = [
    ("down", [.down, .character("j")], .helpDown, .helpRows, { $0.moveDown() }),
    ("up", [.up, .character("k")], .helpUp, .helpRows, { $0.moveUp() }),
    ("page-down", [.pageDown], .helpPageDown, .helpPages, { $0.pageDown() }),
    ("page-up", [.pageUp], .helpPageUp, .helpPages, { $0.pageUp() }),
    ("first", [.home, .character("g")], .helpFirst, .helpEnds, { $0.moveHome() }),
    ("last", [.end, .character("G")], .helpLast, .helpEnds, { $0.moveEnd() }),
  ]
  return moves.map { move in
    Binding(page + "." + move.name, move.keys, .move, move.help, row: move.row) { state in
      change(&state, move.run)
    }
  }
}
