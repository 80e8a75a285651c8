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

extension ExportForm {
  func plainFields(_ words: Words) -> [PlainField] {
    fields.map { field in
      let look = look(of: field, words)
      let options = options(of: field, words)
      return PlainField(label: look.label, now: look.text, options: options) {
        state, line, places in
        guard var form = state.overlay as? ExportForm else { return nil }
        form.active = field
        switch field {
        case .name: form.name = FormField(line)
        case .folder: form.folder = FormField(line)
        case .format: form.format = ExportFormat.allCases[places[0]]
        case .rows: form.onlyMarked = places[0] == 1
        case .existing: form.overwrites = places[0] == 1
        }
        state.overlay = form
        return nil
      }
    }
  }

  private func options(of field: Field, _ words: Words) -> [String] {
    switch field {
    case .format: ExportFormat.allCases.map { words(QueryPhrase.formatName($0)) }
    case .rows:
      [
        words(QueryPhrase.rowsAll, ["count": "\(counts.shown)"]),
        words(QueryPhrase.rowsMarked, ["count": "\(counts.marked)"]),
      ]
    case .existing: [words(QueryPhrase.existingStays), words(QueryPhrase.existingReplaced)]
    case .name, .folder: []
    }
  }
}

extension TablesForm {
  func plainFields(_ words: Words) -> [PlainField] {
    let existing = [QueryPhrase.existingStays, .existingReplaced].map { words($0) }
    return [
      PlainField(label: words(QueryPhrase.fieldFolder), now: folder.text) { state, line, _ in
        guard var form = state.overlay as? TablesForm else { return nil }
        form.folder = FormField(line)
        state.overlay = form
        return nil
      },
      PlainField(
        label: words(QueryPhrase.fieldExisting), now: existing[overwrites ? 1 : 0],
        options: existing
      ) { state, _, places in
        guard var form = state.overlay as? TablesForm else { return nil }
        form.overwrites = places[0] == 1
        state.overlay = form
        return nil
      },
    ]
  }
}
