import Query
import TextUI
import Wording

/// The fields that `s` steps through, those most asked for first.
private func steps(of list: ListName?) -> [Field] {
  switch list {
  case .workers:
    [.total, .workload, .pay, .effect, .satisfaction, .special, .grids, .main]
  case .communities:
    [.name, .vacancies, .points, .rate, .workers, .spread, .pay, .mean]
  case .grids: [.name, .households, .rate, .sample, .points]
  case .marks: [.name, .target, .mark, .rater, .community]
  case .specials: [.name, .points, .status, .community]
  case .batches: [.rate, .sample, .status]
  case .objections: [.name, .status, .raisedBy]
  case .register(let table): table.fields
  case nil: []
  }
}

extension State {
  /// Sorts the focused list by the next column, and at the end by id again.
  mutating func sortByNext() -> [Effect] {
    let steps = steps(of: listName)
    let now = focusedList?.sort.first.flatMap { steps.firstIndex(of: $0.field) }
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
    guard let field = focusedTable?.columns.first(where: { $0.id == column })?.fields.first
    else { return [] }
    var keys = focusedList?.sort ?? []
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
    guard let key = listKey else { return [] }
    focusedList?.sort = keys
    listedPage == nil ? refreshPanes() : changeListed { $0.sort() }
    return [.savePreference(Preference(name: "sort." + key, values: keys.map(\.written)))]
  }
}
