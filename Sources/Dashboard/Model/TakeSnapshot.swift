import Domain
import TextUI
import Wording

extension State {
  /// Shows a new snapshot: the cursor stays where it is, what others changed is marked.
  mutating func take(_ snapshot: Snapshot) {
    let old = model
    let isFirst = old == nil
    self.snapshot = snapshot
    if askedMonth == snapshot.slice.month { askedMonth = nil }
    if old?.slice.month != snapshot.slice.month { figures = nil }
    makeModel()
    guard let model else { return }
    if isFirst {
      level = startLevel(model)
      recallLists()
    }
    if case .community(let id) = level, model.records.communities[id] == nil { level = .street }
    if let old, old.slice.street == model.slice.street, old.month == model.month {
      changes.add(snapshot.touches, from: old, to: model)
      tellNews(snapshot.touches)
    }
    // Another month is another list: its order is made anew.
    let isSameList = old.map { $0.month == model.month && $0.slice.street == model.slice.street }
    refreshPanes(keepingOrder: isSameList ?? true)
    if isFirst { placeCursors(model) }
    renewPage(old)
    take(snapshot.answers)
  }

  /// Computes the model anew from the same snapshot: language, figures or day have changed.
  mutating func rebuild() {
    // The first screen stays until there is something to show.
    guard snapshot != nil else { return }
    let old = model
    makeModel()
    refreshPanes()
    renewPage(old)
  }

  private mutating func makeModel() {
    guard let snapshot else { return }
    model = Model(
      snapshot, for: viewer, figures: figures, today: clock.day, history: history,
      entered: entered)
  }

  /// A page that is open shows the new figures too.
  private mutating func renewPage(_ old: Model?) {
    renewBooks()
    renewOpenPage(from: old)
  }

  /// A secretary begins in her community, a worker in his, everybody else where he left.
  private func startLevel(_ model: Model) -> Level {
    let records = model.records
    guard let place = viewer.actor.place else {
      return rememberedLevel(model) ?? soleCommunity(model)
    }
    switch viewer.actor.role {
    case .secretary:
      let id = Community.ID(place)
      return records.communities[id] == nil ? .street : .community(id)
    case .worker:
      let version = records.workerVersions.of(Identifier(place), in: model.month)
      return version.map { .community($0.community) } ?? .street
    case .street, .district, .department, .surveyor, .administrator, .viewer:
      return rememberedLevel(model) ?? soleCommunity(model)
    }
  }

  /// A street of one community needs no list of communities.
  private func soleCommunity(_ model: Model) -> Level {
    let communities = model.board.communities
    return communities.count == 1 ? communities.first.map { .community($0.id) } ?? .street : .street
  }

  /// A worker looks at himself first, everybody else at the one who carries least.
  private mutating func placeCursors(_ model: Model) {
    if case .community(let id) = level {
      focus = .workers
      let first = viewer.actor.role == .worker ? viewer.actor.place : model.lightest[id]?.text
      if let first { panes[.workers]?.select(first) }
    } else {
      focus = .community
    }
    fitPanes()
  }

  /// Recomputes what every panel lists.
  mutating func refreshPanes(keepingOrder: Bool = false) {
    guard let model else { return }
    for name in [PaneName.streets, .communities, .todos, .grids, .workers] {
      panes[name, default: Pane()].refresh(
        model.table(name), in: narrowing(of: name), keepingOrder: keepingOrder)
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
    guard let model, case .community(let id) = level, let community = model.board.community(id)
    else { return rows }
    let facts = model.facts(of: community, rows: rows, width: width).count
    return max(1, min(panes[name]?.ids.count ?? 0, rows - facts - 1))
  }
}
