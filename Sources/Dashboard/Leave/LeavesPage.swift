import Domain
import TextUI
import Wording

/// A worker's leaves that are not over, and a last row for a new one (请假).
struct LeavesPage: Sendable {
  let worker: Worker.ID
  private(set) var leaves: [Leave]
  var list: ListState

  init(_ worker: Worker.ID, _ facts: MonthFacts) {
    self.worker = worker
    leaves = facts.openLeaves(of: worker)
    list = ListState(count: leaves.count + 1, height: 10)
  }

  /// `nil` = the last row, which is for a new one.
  var selected: Leave? {
    leaves.indices.contains(list.selection) ? leaves[list.selection] : nil
  }

  /// The figures have changed: leaves may have come or gone.
  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    let kept = selected?.key
    leaves = facts.openLeaves(of: worker)
    list.resize(count: leaves.count + 1)
    guard let kept else { return list.moveEnd() }
    if let place = leaves.firstIndex(where: { $0.key == kept }) { list.select(place) }
  }
}

let leavesBindings: [Binding] =
  [
    Binding(
      "leaves.open", [.enter], .act, .labelOpenLeave, help: .helpOpenLeave, footer: 0,
      writes: .changeLeave, unless: { $0.reasonNotToOpenLeave() }
    ) { $0.openSelectedLeave() },
    Binding(
      "leaves.cancel", [.character("d")], .act, .labelCancelLeave, help: .helpCancelLeave,
      footer: 2, writes: .cancelLeave, unless: { $0.reasonNotToCancelLeave() }
    ) { $0.openCancelLeave() },
  ] + listMoves("leaves") { state, move in state.changeLeaves { move(&$0.list) } } + [
    Binding("back", [.escape, .backspace], .move, .labelBack, help: .helpBack, footer: 1) {
      $0.goBackPage()
    }
  ]

extension State {
  mutating func changeLeaves(_ change: (inout LeavesPage) -> Void) {
    guard var page = self.page as? LeavesPage else { return }
    page.list.resize(height: max(1, size.rows - 4))
    change(&page)
    self.page = page
  }

  /// Opens the form of the selected leave, or an empty one on the last row.
  mutating func openSelectedLeave() {
    guard let list = self.page as? LeavesPage, let facts else { return }
    guard let leave = list.selected else { return openNewLeave(of: list.worker, facts) }
    enter(LeaveForm(leave.worker, changing: leave, facts), facts)
  }

  mutating func openCancelLeave() {
    guard let list = self.page as? LeavesPage, let leave = list.selected, let facts else { return }
    enterPage(CancelLeavePage(leave, facts))
  }

  /// Why the rules refuse any change of the selected leave; `nil` = they do not.
  func reasonNotToOpenLeave() -> String? {
    guard let list = self.page as? LeavesPage, let leave = list.selected, let facts else {
      return nil
    }
    return reason(
      against: .changeLeave(
        ChangeLeave(leave: leave.key, kind: leave.kind, first: leave.first, last: leave.last)),
      facts)
  }

  func reasonNotToCancelLeave() -> String? {
    guard let list = self.page as? LeavesPage, let facts else { return nil }
    guard let leave = list.selected else { return viewer.words(DashboardPhrase.reasonNewLeave) }
    return reason(against: .cancelLeave(leave.key), facts)
  }
}

extension LeavesPage: PageContent {
  var place: CommandPlace { .leaves }
  var asks: Bool { true }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    state.viewer.words(selected == nil ? DashboardPhrase.hintNewLeave : .hintLeaves)
  }

  func label(of binding: Binding, _ words: Words) -> String? {
    binding.id == "leaves.open" && selected == nil ? words(DashboardPhrase.newLeave) : nil
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeLeaves { $0.list.select(row) }
    return []
  }

  func plainLines(_ state: State) -> [String]? { state.facts.map(linearTitle) }
  func plainFields(_ state: State) -> [PlainField] { state.facts.map(plainFields) ?? [] }
}

extension CommandPlace {
  static let leaves = Self(
    "leaves", SettingsPhrase.placeLeaves, leavesBindings + everywhereBindings)
}
