import Domain
import TextUI
import Wording

/// Opens the board from the panels.
let openMonthlyBinding = Binding(
  "board", [.character("B")], .look, MonthlyPhrase.title, help: .helpBoard, footer: 10,
  unless: { $0.reasonNoBoard() }
) { $0.openMonthly() }

/// What a secretary does when her community is done; the street sees the same lists.
let handInBindings: [Binding] = [
  Binding(
    "submit", [.character("t")], .act, MonthlyPhrase.labelSubmit, help: .helpSubmit, footer: 6,
    writes: .submit, unless: { $0.reasonNotToSubmit() }
  ) { $0.submit() },
  Binding(
    "ready", [.character("y")], .act, MonthlyPhrase.labelReady, help: .helpReady, footer: 7,
    writes: .ready, unless: { $0.reasonWithoutWorker() }
  ) { $0.toggleReady() },
]

/// What works on the monthly board.
let monthlyBindings: [Binding] =
  boardActBindings + boardLookBindings + boardMoveBindings + mouseBindings

private let boardActBindings: [Binding] =
  [
    Binding(
      "board.enter", [.enter], .look, .labelEnter, help: .helpEnter, footer: 1,
      unless: { $0.reasonNothingOnBoard() }
    ) { $0.enter() },
    Binding(
      "board.explain", [.character("e")], .look, .labelExplain, help: .helpExplain, footer: 2,
      unless: { $0.reasonNothingOnBoard() }
    ) { $0.explainOnBoard() },
    Binding(
      "advance", [.character("A")], .act, MonthlyPhrase.labelAdvance, help: .helpAdvance, footer: 0
    ) { $0.openNextStep() },
    Binding(
      "return", [.character("r")], .act, MonthlyPhrase.labelReturn, help: .helpReturn, footer: 3,
      writes: .returnCommunity, unless: { $0.reasonNotToReturn() }
    ) { $0.openReturn() },
    Binding(
      "reopen", [.character("R")], .act, MonthlyPhrase.labelReopen, help: .helpReopen, footer: 5,
      writes: .reopen, unless: { $0.reasonNotToReopen() }
    ) {
      $0.openReopening()
      return []
    },
  ]
  + handInBindings
  + openWorklistBindings.map { binding in
    var binding = binding
    binding.footer = nil
    return binding
  }

private let boardLookBindings: [Binding] =
  [
    Binding(
      "board.class", [.character("c")], .look, MonthlyPhrase.labelClass, help: .helpClass,
      footer: 4
    ) { $0.showNextBoardClass() }
  ]
  + lookBindings.filter { $0.id != "explain" }
  + tableBindings.filter { ["sort.choose", "columns", "export"].contains($0.id) }

private let boardMoveBindings: [Binding] =
  moveBindings.filter { $0.id != "enter" && $0.id != "back" } + [
    Binding("back", [.escape, .backspace, .character("B")], .move, .labelBack, help: .helpBack) {
      $0.goBackOnBoard()
    }
  ]

extension State {
  func reasonNoBoard() -> String? {
    guard let facts else { return viewer.words(DashboardPhrase.reasonNoData) }
    return facts.board.communities.isEmpty
      ? viewer.words(MonthlyPhrase.reasonNoCommunities, ["month": "\(facts.month)"]) : nil
  }

  func reasonNothingOnBoard() -> String? {
    guard let id = panes[focusedPane]?.selected,
      focusedPane != .boardFacts || facts?.monthly.panel.links[id] != nil
    else { return viewer.words(DashboardPhrase.reasonNothingSelected) }
    return nil
  }

  func reasonNotToReturn() -> String? {
    guard let facts, let id = communityInView, let community = facts.board.community(id) else {
      return viewer.words(MonthlyPhrase.reasonNoCommunity)
    }
    return community.submission == nil
      ? facts.sentence(for: .notSubmitted(id)) : nil
  }

  func reasonNotToReopen() -> String? {
    guard let facts,
      facts.records.settlement(of: facts.month, street: facts.slice.street) == nil
    else { return nil }
    return viewer.words(
      MonthlyPhrase.reasonNoSettlement, ["month": "\(facts.month)"])
  }

  mutating func openReturn() -> [Effect] {
    guard let id = communityInView else { return [] }
    open(ReasonForm.Purpose.giveBack(id))
    return []
  }

  /// Back out: from a filter, from marks, from the board.
  mutating func goBackOnBoard() {
    let name = focusedPane
    if panes[name]?.filter.isEmpty == false {
      panes[name]?.filter = TextInput()
      refreshPanes()
    } else {
      leaveMonthly()
    }
  }

  /// Goes into the selected row of the board.
  mutating func enterBoard(_ id: String) -> [Effect] {
    switch focusedPane {
    case .boardCommunities where id.isEmpty: open(Breakdown.street)
    case .boardCommunities: showPanels(of: Identifier(id))
    case .boardWorkers: openExplanation(of: Identifier(id))
    case .boardFacts, .streets, .communities, .todos, .grids, .workers:
      return facts?.monthly.panel.links[id].map { follow($0) } ?? []
    }
    return []
  }

  /// From a row to what its numbers are made from.
  mutating func explainOnBoard() -> [Effect] {
    guard let id = panes[focusedPane]?.selected else { return [] }
    guard focusedPane == .boardCommunities else { return enterBoard(id) }
    open(id.isEmpty ? Breakdown.street : .community(Identifier(id)))
    return []
  }
}
