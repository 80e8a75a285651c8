import Query
import TextUI
import Wording

/// The fields that `s` steps through, those most asked for first.
private func steps(of name: PaneName) -> [Field] {
  switch name {
  case .workers, .boardWorkers:
    [.total, .workload, .pay, .effect, .satisfaction, .special, .grids, .main]
  case .communities, .boardCommunities:
    [.name, .vacancies, .points, .rate, .workers, .spread, .pay, .mean]
  case .grids: [.name, .households, .rate, .sample, .points]
  case .streets, .todos, .boardFacts: []
  }
}

extension State {
  /// Sorts the focused list by the next column, and at the end by id again.
  mutating func sortByNext() -> [Effect] {
    let steps = steps(of: focusedPane)
    let now = panes[focusedPane]?.sort.first.flatMap { steps.firstIndex(of: $0.field) }
    let next = now.map { $0 + 1 } ?? 0
    return setSort(
      steps.indices.contains(next)
        ? [SortKey(field: steps[next], descending: steps[next].isNumber)] : [])
  }

  /// Sorts the focused list by a column, and the other way when it is sorted by it already.
  ///
  /// When `adding`, the columns that the list is sorted by keep their weight before this one. The effect
  /// remembers the order.
  @discardableResult
  mutating func sort(by column: String, adding: Bool = false) -> [Effect] {
    guard let model,
      let field = model.table(focusedPane).columns.first(where: { $0.id == column })?.fields.first
    else { return [] }
    var keys = panes[focusedPane]?.sort ?? []
    if let place = keys.firstIndex(where: { $0.field == field }), adding || keys.count == 1 {
      keys[place] = SortKey(field: field, descending: !keys[place].descending)
    } else {
      keys = adding ? keys : []
      keys.append(SortKey(field: field, descending: field.isNumber))
    }
    return setSort(keys)
  }

  @discardableResult
  mutating func setSort(_ keys: [SortKey]) -> [Effect] {
    guard let list = focusedPane.list else { return [] }
    panes[focusedPane]?.sort = keys
    refreshPanes()
    return [
      .savePreference(
        Preference(name: "sort." + focusedPane.listKey(list), values: keys.map(\.written)))
    ]
  }
}
