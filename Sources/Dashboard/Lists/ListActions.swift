import Query
import TextUI
import Wording

extension PaneName {
  /// The list that a panel shows; `nil` = it is none.
  var list: ListName? {
    switch self {
    case .workers, .boardWorkers: .workers
    case .communities, .boardCommunities: .communities
    case .grids: .grids
    case .streets, .todos, .boardFacts: nil
    }
  }

  /// Under what its columns and order are remembered.
  func listKey(_ list: ListName) -> String { isOfBoard ? "board." + list.rawValue : list.rawValue }

  var isOfBoard: Bool {
    switch self {
    case .boardCommunities, .boardFacts, .boardWorkers: true
    case .streets, .communities, .todos, .grids, .workers: false
    }
  }
}

extension State {
  func reasonNoList() -> String? {
    guard facts != nil else { return viewer.words(DashboardPhrase.reasonNoData) }
    return listName == nil ? viewer.words(QueryPhrase.reasonNoList) : nil
  }

  /// Takes up the orders and columns of earlier runs.
  mutating func recallLists() {
    for name in PaneName.allCases {
      guard let list = name.list else { continue }
      if let columns = preferences["columns." + name.listKey(list)] {
        panes[name, default: Pane()].columns = ColumnChoice(columns)
      }
      let key = name.listKey(list)
      if preferences["sort." + key] != nil {
        panes[name, default: Pane()].sort = rememberedSort(key, list)
      }
    }
    if facts != nil { refreshPanes() }
  }

  mutating func changeMarks(_ change: (inout Pane) -> Void) {
    guard focusedPane == .workers || focusedPane == .grids, var pane = panes[focusedPane] else {
      return say(viewer.words(DashboardPhrase.reasonMarkWhere), .warning)
    }
    change(&pane)
    panes[focusedPane] = pane
  }

  /// What to write next while a filter is typed, or what is wrong with it.
  func filterHint(_ pane: Pane) -> String {
    guard let list = listName else { return viewer.words(DashboardPhrase.hintFilter) }
    if let fault = pane.fault { return fault.sentence(for: list, viewer.words) }
    if let field = pane.begun {
      let title = field.title(in: list, viewer.words)
      return viewer.words(
        field.isNumber ? QueryPhrase.hintBegunNumber : .hintBegunText, ["field": title])
    }
    return viewer.words(pane.filter.isEmpty ? list.filterHint : .hintFilterMore)
  }
}

extension ListName {
  /// What one may type into its filter.
  fileprivate var filterHint: QueryPhrase {
    switch self {
    case .workers, .communities, .grids: .hintFilterStart
    case .marks: .hintFilterMarks
    case .specials: .hintFilterSpecials
    case .batches: .hintFilterBatches
    case .objections: .hintFilterObjections
    case .register: .hintFilterRegister
    }
  }
}

extension Pane {
  mutating func markAll() {
    marked.formUnion(ids.filter { !$0.isEmpty })
    anchor = nil
  }

  /// Marks from the last mark to the cursor; without one, the row of the cursor.
  mutating func markRange() {
    guard let selected, let here = ids.firstIndex(of: selected) else { return }
    let start = anchor.flatMap { ids.firstIndex(of: $0) } ?? here
    marked.formUnion(ids[min(start, here)...max(start, here)].filter { !$0.isEmpty })
    anchor = selected
  }
}
