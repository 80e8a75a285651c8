import Domain
import TextUI
import Wording

extension State {
  /// Shows a new snapshot: the cursor stays where it is, what others changed is marked.
  mutating func take(_ snapshot: Snapshot) {
    let old = facts
    let isFirst = old == nil
    self.snapshot = snapshot
    if askedMonth == snapshot.slice.month { askedMonth = nil }
    if old?.slice.month != snapshot.slice.month { figures = nil }
    makeFacts()
    guard let facts else { return }
    if isFirst {
      level = startLevel(facts)
      recallLists()
    }
    if case .community(let id) = level, facts.records.communities[id] == nil { level = .street }
    if let old, old.slice.street == facts.slice.street, old.month == facts.month {
      changes.add(snapshot.touches, from: old, to: facts)
      tellNews(snapshot.touches)
    }
    // Another month is another list: its order is made anew.
    let isSameList = old.map { $0.month == facts.month && $0.slice.street == facts.slice.street }
    refreshPanes(keepingOrder: isSameList ?? true)
    if isFirst { placeCursors(facts) }
    renewPage(old)
    take(snapshot.answers)
  }

  /// Computes the facts anew from the same snapshot: language, figures or day have changed.
  mutating func rebuild() {
    // The first screen stays until there is something to show.
    guard snapshot != nil else { return }
    let old = facts
    makeFacts()
    refreshPanes()
    renewPage(old)
  }

  private mutating func makeFacts() {
    guard let snapshot else { return }
    facts = MonthFacts(
      snapshot, for: viewer, figures: figures, today: clock.day, history: history,
      entered: entered, registers: registersRead)
  }

  /// A page that is open shows the new figures too.
  private mutating func renewPage(_ old: MonthFacts?) {
    renewBooks()
    renewOpenPage(from: old)
  }

  /// A secretary begins in her community, a worker in his, everybody else where he left.
  private func startLevel(_ facts: MonthFacts) -> Level {
    let records = facts.records
    guard let place = viewer.actor.place else {
      return rememberedLevel(facts) ?? soleCommunity(facts)
    }
    switch viewer.actor.role {
    case .secretary:
      let id = Community.ID(place)
      return records.communities[id] == nil ? .street : .community(id)
    case .worker:
      let version = records.workerVersions.of(Identifier(place), in: facts.month)
      return version.map { .community($0.community) } ?? .street
    case .street, .district, .department, .surveyor, .administrator, .viewer:
      return rememberedLevel(facts) ?? soleCommunity(facts)
    }
  }

  /// A street of one community needs no list of communities.
  private func soleCommunity(_ facts: MonthFacts) -> Level {
    let communities = facts.board.communities
    return communities.count == 1 ? communities.first.map { .community($0.id) } ?? .street : .street
  }

  /// A worker looks at himself first, everybody else at the one who carries least.
  private mutating func placeCursors(_ facts: MonthFacts) {
    if case .community(let id) = level {
      focus = .workers
      let first = viewer.actor.role == .worker ? viewer.actor.place : facts.lightest[id]?.text
      if let first { panes[.workers]?.select(first) }
    } else {
      focus = .community
    }
    fitPanes()
  }

  /// Recomputes what every panel lists.
  mutating func refreshPanes(keepingOrder: Bool = false) {
    guard let facts else { return }
    for name in [PaneName.streets, .communities, .todos, .grids, .workers] {
      panes[name, default: Pane()].refresh(
        facts.table(name), in: narrowing(of: name), keepingOrder: keepingOrder)
    }
    if monthly != nil { refreshBoard(keepingOrder: keepingOrder) }
    fitPanes()
  }

  /// Tells every list how many rows it has on the screen.
  mutating func fitPanes() {
    guard monthly == nil else { return fitBoard() }
    let layout = layout
    for panel in Panel.allCases {
      guard let rect = layout.panels[panel] else { continue }
      let name = pane(of: panel)
      let height = listHeight(name, rect.rows - 1, rect.columns)
      panes[name]?.resize(height: height)
    }
    fitBlocks()
  }

  private func listHeight(_ name: PaneName, _ rows: Int, _ width: Int) -> Int {
    guard name == .todos else { return rows - 1 }
    guard let facts, case .community(let id) = level, let community = facts.board.community(id)
    else { return rows }
    let lines = facts.facts(of: community, rows: rows, width: width).count
    return max(1, min(panes[name]?.ids.count ?? 0, rows - lines - 1))
  }
}
