import Domain
import TextUI
import Wording

/// How pay is spread in a class, and where somebody stands in it (绩差分布).
struct DistributionPage: Sendable {
  var pool: PoolKey
  /// Over the members, the highest pay first.
  var list: ListState

  init(_ pool: PoolKey, _ distribution: PayDistribution, worker: Worker.ID?) {
    self.pool = pool
    list = ListState(count: distribution.members.count)
    list.select(distribution.members.firstIndex { $0.id == worker } ?? 0)
  }
}

let distributionBindings: [Binding] = [
  Binding(
    "distribution.explain", [.character("e"), .enter], .look, ChartsPhrase.labelExplainMember,
    help: .helpExplainMember, footer: 1
  ) {
    $0.explainMember()
  },
  Binding("distribution.down", [.down, .character("j")], .move, .helpDown, row: .helpRows) {
    $0.change(DistributionPage.self) { $0.list.moveDown() }
  },
  Binding("distribution.up", [.up, .character("k")], .move, .helpUp, row: .helpRows) {
    $0.change(DistributionPage.self) { $0.list.moveUp() }
  },
  Binding("distribution.page-down", [.pageDown], .move, .helpPageDown, row: .helpPages) {
    $0.change(DistributionPage.self) { $0.list.select($0.list.selection + 10) }
  },
  Binding("distribution.page-up", [.pageUp], .move, .helpPageUp, row: .helpPages) {
    $0.change(DistributionPage.self) { $0.list.select($0.list.selection - 10) }
  },
  Binding(
    "distribution.first", [.home, .character("g")], .move, .helpFirst, row: .helpEnds
  ) {
    $0.change(DistributionPage.self) { $0.list.moveHome() }
  },
  Binding("distribution.last", [.end, .character("G")], .move, .helpLast, row: .helpEnds) {
    $0.change(DistributionPage.self) { $0.list.moveEnd() }
  },
  Binding(
    "distribution.class", [.tab, .backTab], .look, ChartsPhrase.labelNextClass,
    help: .helpNextClass, footer: 2
  ) {
    $0.showNextClass()
  },
  Binding(
    "back", [.escape, .backspace, .character("D")], .move, .labelBack, help: .helpBack, footer: 0
  ) {
    $0.goBackPage()
  },
]

extension State {
  mutating func openDistribution() {
    guard let facts, let worker = workerInSight, let pool = facts.results[worker]?.pool,
      let distribution = facts.distributions[pool]
    else { return }
    page = DistributionPage(pool, distribution, worker: worker)
  }

  /// Why there is no place to show; probation and the like are in no pool.
  func reasonNoDistribution() -> String? {
    guard let facts, let worker = workerInSight, let result = facts.results[worker] else {
      return viewer.words(DashboardPhrase.reasonNoWorker)
    }
    return result.pool == nil
      ? viewer.words(ChartsPhrase.reasonNoPool, ["worker": facts.names.worker(worker)]) : nil
  }

  /// The worker whom the screen is about, whichever panel is focused.
  private var workerInSight: Worker.ID? {
    selectedWorker ?? panes[.workers]?.selected.map { Identifier($0) }
  }

  fileprivate mutating func explainMember() {
    guard let page = self.page as? DistributionPage,
      let members = facts?.distributions[page.pool]?.members,
      members.indices.contains(page.list.selection)
    else { return }
    focus = .workers
    panes[workerPane]?.select(members[page.list.selection].id.text)
    openExplanation(of: members[page.list.selection].id)
  }

  fileprivate mutating func showNextClass() {
    guard let page = self.page as? DistributionPage, let facts else { return }
    let keys = facts.distributions.keys.filter { $0.scope == page.pool.scope }.sorted()
    guard let place = keys.firstIndex(of: page.pool) else { return }
    let next = keys[(place + 1) % keys.count]
    guard let distribution = facts.distributions[next] else { return }
    self.page = DistributionPage(next, distribution, worker: nil)
  }
}

extension DistributionPage {
  /// The page on new figures, the same person selected; `nil` = there is no such pool any more.
  func renewed(_ old: MonthFacts?, _ facts: MonthFacts) -> DistributionPage? {
    guard let distribution = facts.distributions[pool] else { return nil }
    let members = old?.distributions[pool]?.members ?? distribution.members
    let worker =
      members.indices.contains(list.selection) ? members[list.selection].id : nil
    return DistributionPage(pool, distribution, worker: worker)
  }
}

extension DistributionPage: PageContent {
  var place: CommandPlace { .distribution }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.viewer.words(ChartsPhrase.distributionHint) }

  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? {
    state.facts.flatMap { renewed(old, $0) }
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(DistributionPage.self) { $0.list.select(row) }
    return []
  }
}

extension CommandPlace {
  static let distribution = Self(
    "distribution", SettingsPhrase.placeDistribution, distributionBindings + everywhereBindings)
}
