import Domain
import Query
import TextUI
import Wording

/// The list of one panel: what of its table it shows, in which order, and where the cursor is.
struct Pane: Hashable, Sendable {
  /// The rows shown, in their order.
  private(set) var ids: [String] = []
  private(set) var list = ListState()
  /// Rows that stand for something, without sums.
  private(set) var count = 0
  var filter = TextInput()
  var isTyping = false
  /// What is wrong with the filter; the rows are still those of the last good one.
  private(set) var fault: FilterFault?
  /// The field whose name is being typed; the rows are still those of the filter before it.
  private(set) var begun: Field?
  private var good = GoodFilter()
  var sort: [SortKey] = []
  var columns = ColumnChoice()
  var marked: Set<String> = []
  /// Where the last mark was set, from which a range is marked.
  var anchor: String?
  /// The order on the screen is older than the figures: it waits for the cursor to move.
  private(set) var orderIsOld = false

  var selected: String? { ids.indices.contains(list.selection) ? ids[list.selection] : nil }

  /// The filter that the rows are of; `nil` = none.
  var applied: Filter? { good.filter }
  /// That filter as it was typed.
  var appliedText: String { good.text }

  /// Marked rows in their order, else the one under the cursor.
  var chosen: [String] {
    let marked = ids.filter(marked.contains)
    return marked.isEmpty ? selected.map { [$0] } ?? [] : marked
  }

  /// Takes the rows of its table anew; the cursor stays on its row, and the row in its place.
  ///
  /// When `keepingRows`, a row that its filter no longer wants stays as long as its table has it.
  /// `isWanted` tells which places of its list are listed at all.
  mutating func refresh(
    _ table: PanelTable, in community: String?, keepingOrder: Bool = false,
    keepingRows: Bool = false, where isWanted: ((Int) -> Bool)? = nil
  ) {
    let sorted = rows(table, in: community, keepingRows: keepingRows, where: isWanted)
    let kept = selected
    let place = list.selection
    // What waits comes first in a list of the month: its usual order moves as well.
    let isMoving = !sort.isEmpty || table.list?.name.isOfMonth == true
    if keepingOrder, isMoving {
      let there = Set(sorted)
      let old = Set(ids)
      ids = ids.filter(there.contains) + sorted.filter { !old.contains($0) }
      orderIsOld = ids != sorted && !sort.isEmpty
    } else {
      ids = sorted
      orderIsOld = false
    }
    count = ids.count - (ids.first == "" ? 1 : 0)
    if !marked.isEmpty { marked = marked.filter { table.row($0) != nil } }
    list.resize(count: ids.count)
    list.select(
      kept.flatMap { ids.firstIndex(of: $0) } ?? (kept == nil ? 0 : min(place, ids.count - 1)))
  }

  private mutating func rows(
    _ table: PanelTable, in community: String?, keepingRows: Bool,
    where isWanted: ((Int) -> Bool)?
  ) -> [String] {
    guard let list = table.list else { return given(table, in: community) }
    let scope = community.map { Community.ID($0) }
    let before = good
    read(for: list.name)
    var places = list.places(good.filter, in: scope)
    if isTyping, places.isEmpty, fault == nil, good.text != before.text,
      let field = fieldBeingTyped(list.name)
    {
      // Half a field's name is no word to look for: the rows stay until its value is begun.
      good = before
      begun = field
      places = list.places(good.filter, in: scope)
    }
    if keepingRows, good.filter != nil {
      places = Set(places).union(ids.compactMap { list.row($0) }).sorted()
    }
    if let isWanted { places = places.filter(isWanted) }
    return table.made.map(\.id) + list.sorted(places, by: sort).map(list.id)
  }

  /// The rows of a panel that is no list.
  private func given(_ table: PanelTable, in community: String?) -> [String] {
    let query = Pinyin.Query(filter.text)
    return table.made.filter { row in
      (community == nil || row.community == nil || row.community == community)
        && (query.isEmpty || row.isTotal
          || row.search.contains { Pinyin.Index($0).matches(query) })
    }.map(\.id)
  }

  private mutating func read(for list: ListName) {
    begun = nil
    let text = filter.text
    guard text != good.text || fault != nil || good.filter?.list != list else { return }
    do throws(FilterFault) {
      let filter = try Filter(reading: text, for: list)
      good = GoodFilter(text: text, filter: filter.isEmpty ? nil : filter)
      fault = nil
    } catch {
      fault = error
    }
  }

  /// The field that the last word may be the beginning of.
  private func fieldBeingTyped(_ list: ListName) -> Field? {
    let word = filter.text.split(separator: " ").last.map { $0.drop { "-!－！".contains($0) } } ?? ""
    guard !word.isEmpty, !filter.text.hasSuffix(" ") else { return nil }
    return list.fields(named: String(word)).first ?? list.fields(beginning: String(word)).first
  }

  mutating func move(_ change: (inout ListState) -> Void) { change(&list) }

  mutating func select(_ id: String) {
    if let place = ids.firstIndex(of: id) { list.select(place) }
  }

  mutating func resize(height: Int) { list.resize(height: height) }

  mutating func toggleMark() {
    guard let selected, !selected.isEmpty else { return }
    if marked.remove(selected) == nil { marked.insert(selected) }
    anchor = selected
    list.moveDown()
  }
}

/// The last filter that could be read.
private struct GoodFilter: Hashable {
  var text = ""
  var filter: Filter?
}
