import Domain
import Query
import TextUI
import Wording

extension State {
  var plainSortFields: [PlainField] {
    guard let list = listName else { return [] }
    let words = viewer.words
    let fields = sortableFields
    let now = focusedList?.sort.first?.field
    return [
      PlainField(
        label: words(QueryPhrase.labelSorts),
        now: now.map { $0.title(in: list, words) } ?? words(list.usualOrder),
        options: fields.map { $0.title(in: list, words) }
      ) { state, _, places in
        guard var chooser = state.overlay as? SortChooser else { return nil }
        chooser.list.resize(count: fields.count)
        chooser.list.select(places[0])
        state.overlay = chooser
        return nil
      }
    ]
  }

  /// The numbers of the columns that are to be read; the name always is.
  var plainColumnFields: [PlainField] {
    guard let table = focusedTable, let pane = focusedList else { return [] }
    let entries = pane.columns.entries(in: table)
    let titles = entries.map { spoken(table.columns[$0.place].column.title) }
    let shown = zip(entries, titles).filter { $0.0.isShown }.map(\.1)
    return [
      PlainField(
        label: viewer.words(QueryPhrase.labelColumns), now: shown.joined(separator: " "),
        options: titles, takesSeveral: true
      ) { state, _, places in
        var entries = entries
        for place in entries.indices {
          entries[place].isShown = place == 0 || places.contains(place)
        }
        state.focusedList?.columns.take(entries, of: table)
        return nil
      }
    ]
  }
}
