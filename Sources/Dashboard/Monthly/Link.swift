import Domain
import TextUI
import Wording

/// Where a number leads: to what it was made from, or to where it can be mended.
enum Link: Hashable, Sendable {
  case worker(Worker.ID)
  case figure(Breakdown)
  case steps(ChecklistPage.Purpose)
  case community(Community.ID)
  /// A list of what the month asks for.
  case worklist(WorklistSubject)
  /// A grid or line of a community, on the panels.
  case target(Target.ID, Community.ID)
}

extension State {
  mutating func follow(_ link: Link) -> [Effect] {
    switch link {
    case .worker(let id): openExplanation(of: id)
    case .figure(let figure): open(figure)
    case .steps(let purpose): open(purpose)
    case .community(let id): showPanels(of: id)
    case .worklist(let subject): return openWorklist(subject)
    case .target(let target, let community):
      showPanels(of: community)
      guard facts?.records.grids[target] != nil else { break }
      focus = .grids
      panes[.grids]?.select(target.text)
    }
    return []
  }

  /// Leaves the board for the panels of a community.
  mutating func showPanels(of id: Community.ID, worker: Worker.ID? = nil) {
    if var board = monthly {
      board.focusLeft = focus
      leaveMonthly()
      boardBehind = board
    } else {
      goHome()
    }
    go(to: .community(id))
    focus = .workers
    if let worker { panes[.workers]?.select(worker.text) }
  }
}
