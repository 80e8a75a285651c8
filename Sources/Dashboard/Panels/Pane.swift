import TextUI
import Wording

/// The list of one panel: what of its table it shows, in which order, and where the cursor is.
struct Pane: Sendable {
  /// The rows shown, in their order.
  private(set) var ids: [String] = []
  private(set) var list = ListState()
  var filter = TextInput()
  var isTyping = false
  var sorting: Sorting?
  var marked: Set<String> = []
  /// The order on the screen is older than the figures: it waits for the cursor to move.
  private(set) var orderIsOld = false

  var selected: String? { ids.indices.contains(list.selection) ? ids[list.selection] : nil }
  /// Rows that stand for something, without sums.
  var count: Int { ids.count { !$0.isEmpty } }

  /// Marked rows in their order, else the one under the cursor.
  var chosen: [String] {
    let marked = ids.filter(marked.contains)
    return marked.isEmpty ? selected.map { [$0] } ?? [] : marked
  }

  /// Takes the rows of its table anew; the cursor stays on its row, and the row in its place.
  mutating func refresh(_ table: PanelTable, in community: String?, keepingOrder: Bool = false) {
    let shown = rows(table, in: community)
    let sorted = shown.map(\.id)
    let kept = selected
    let place = list.selection
    if keepingOrder, sorting != nil {
      let there = Set(sorted)
      let old = Set(ids)
      ids = ids.filter(there.contains) + sorted.filter { !old.contains($0) }
      orderIsOld = ids != sorted
    } else {
      ids = sorted
      orderIsOld = false
    }
    marked.formIntersection(table.rows.map(\.id))
    list.resize(count: ids.count)
    list.select(
      kept.flatMap { ids.firstIndex(of: $0) } ?? (kept == nil ? 0 : min(place, ids.count - 1)))
  }

  private func rows(_ table: PanelTable, in community: String?) -> [PanelRow] {
    let query = Pinyin.Query(filter.text)
    let shown = table.rows.filter { row in
      (community == nil || row.community == nil || row.community == community)
        && (query.isEmpty || row.matches(query))
    }
    guard let sorting else { return shown }
    return shown.enumerated().sorted { one, other in
      if one.element.isTotal != other.element.isTotal { return one.element.isTotal }
      let (left, right) = (one.element.order[sorting.column], other.element.order[sorting.column])
      if left == right { return one.offset < other.offset }
      return sorting.descending ? right < left : left < right
    }.map(\.element)
  }

  mutating func move(_ change: (inout ListState) -> Void) { change(&list) }

  mutating func select(_ id: String) {
    if let place = ids.firstIndex(of: id) { list.select(place) }
  }

  mutating func resize(height: Int) { list.resize(height: height) }

  mutating func toggleMark() {
    guard let selected, !selected.isEmpty else { return }
    if marked.remove(selected) == nil { marked.insert(selected) }
    list.moveDown()
  }
}
