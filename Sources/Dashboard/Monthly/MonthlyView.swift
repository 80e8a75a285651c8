import Domain
import Query
import TextUI
import Wording

/// The monthly board of the street (月度榜), as long as it is on the screen or behind a page.
struct MonthlyView: Sendable {
  /// The class whose ranking is shown; `nil` = all workers, without a rank among each other.
  var only: WorkerClass?
  /// The panel that was focused before the board was opened.
  let focusBehind: Panel
  /// The panel of the board from which it was left.
  var focusLeft: Panel?
}

extension Panel {
  /// What the panel lists on the board.
  var boardPane: PaneName {
    switch self {
    case .community: .boardCommunities
    case .grids: .boardFacts
    case .workers: .boardWorkers
    }
  }
}

extension State {
  /// The list of workers that pages step through.
  var workerPane: PaneName { monthly == nil ? .workers : .boardWorkers }

  var isShowingBoard: Bool {
    if page is MonthlyPage { return true }
    return false
  }

  mutating func openMonthly() -> [Effect] {
    let behind = focus
    monthly = MonthlyView(only: .worker, focusBehind: behind)
    boardBehind = nil
    focus = .community
    if panes[.boardWorkers]?.sort.isEmpty ?? true {
      panes[.boardWorkers, default: Pane()].sort = [SortKey(field: .total, descending: true)]
    }
    page = MonthlyPage()
    trail = []
    refreshBoard()
    fitBoard()
    return []
  }

  mutating func leaveMonthly() {
    guard let monthly else { return }
    focus = monthly.focusBehind
    self.monthly = nil
    page = PanelsPage()
    trail = []
    refreshPanes(keepingOrder: true)
  }

  /// Back to the board that was left for a community; whether there was one.
  mutating func returnToBoard() -> Bool {
    guard let behind = boardBehind else { return false }
    boardBehind = nil
    go(to: .street)
    monthly = behind
    focus = behind.focusLeft ?? .community
    page = MonthlyPage()
    trail = []
    refreshBoard()
    fitBoard()
    return true
  }

  /// From any page to the panels or the board.
  mutating func goHome() {
    trail = []
    page = monthly == nil ? PanelsPage() : MonthlyPage()
  }

  /// Opens a page from which `Esc` leads back here.
  mutating func enterPage(_ new: any PageContent) {
    if page.isHome {
      trail = []
    } else if !(page is ExplanationPage) {
      trail.append(page)
    }
    page = new
    forgetSameList()
  }

  /// A list of the month lies in the way back once: who goes from one to the other and back again
  /// would have to come back through all of them, and each holds on to the figures of its time.
  private mutating func forgetSameList() {
    guard var list = self.page as? WorklistPage else { return }
    for (place, former) in trail.enumerated() {
      guard let former = former as? WorklistPage, former.subject == list.subject else { continue }
      list.origin = former.origin
      page = list
      trail.removeSubrange(place...)
      return
    }
  }

  /// Back to the page before this one.
  mutating func goBackPage() {
    guard let last = trail.popLast() else { return goHome() }
    page = last
    renewOpenPage()
  }

  /// Lists the rows of the board anew.
  mutating func refreshBoard(keepingOrder: Bool = false) {
    guard let facts, let monthly else { return }
    for panel in Panel.allCases {
      let name = panel.boardPane
      panes[name, default: Pane()].refresh(
        facts.table(name), in: nil, keepingOrder: keepingOrder,
        where: name == .boardWorkers
          ? { place in
            monthly.only.map { $0 == facts.board.workers[place].workerClass } ?? true
          } : nil)
    }
    if let pane = panes[.boardFacts], let id = pane.selected, BoardFacts.isHeading(id) {
      panes[.boardFacts]?.move { $0.moveDown() }
    }
  }

  /// The ranking of the next class, at last of all workers.
  mutating func showNextBoardClass(_ step: Int = 1) {
    let order: [WorkerClass?] = [.worker, .chief, .deputy, nil]
    let place = order.firstIndex { $0 == monthly?.only } ?? 0
    monthly?.only = order[(place + step + order.count) % order.count]
    focus = .workers
    refreshBoard()
    fitBoard()
  }
}

extension State {
  /// Moves the cursor of the second panel off a heading, on in the way it went.
  mutating func passHeading(from before: Int) {
    guard var pane = panes[.boardFacts] else { return }
    func isHeading() -> Bool { pane.selected.map { BoardFacts.isHeading($0) } ?? false }
    let step = pane.list.selection < before ? -1 : 1
    while isHeading() {
      let place = pane.list.selection
      pane.move { $0.select($0.selection + step) }
      guard pane.list.selection != place else { break }
    }
    // The last line of all is never a heading, the first may be none either.
    if isHeading() { pane.move { $0.select(before) } }
    panes[.boardFacts] = pane
  }
}
