import Domain
import Query
import TextUI
import Wording

extension Overlay {
  /// What a popup with fields asks, one after the other; empty where it asks nothing.
  func plainFields(_ state: State) -> [PlainField] {
    switch self {
    case .sortChooser: state.plainSortFields
    case .columnChooser: state.plainColumnFields
    case .export(let form): form.plainFields(state.viewer.words)
    case .tables(let form): form.plainFields(state.viewer.words)
    case .help, .palette, .themes, .log, .work: []
    }
  }
}

extension State {
  fileprivate var plainSortFields: [PlainField] {
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
        guard case .sortChooser(var chooser) = state.overlay else { return nil }
        chooser.list.resize(count: fields.count)
        chooser.list.select(places[0])
        state.overlay = .sortChooser(chooser)
        return nil
      }
    ]
  }

  /// The numbers of the columns that are to be read; the name always is.
  fileprivate var plainColumnFields: [PlainField] {
    guard let model, let pane = panes[focusedPane] else { return [] }
    let table = model.table(focusedPane)
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
        state.panes[state.focusedPane]?.columns.take(entries, of: table)
        return nil
      }
    ]
  }
}

extension ExportForm {
  fileprivate func plainFields(_ words: Words) -> [PlainField] {
    fields.map { field in
      let look = look(of: field, words)
      let options = options(of: field, words)
      return PlainField(label: look.label, now: look.text, options: options) {
        state, line, places in
        guard case .export(var form) = state.overlay else { return nil }
        form.active = field
        switch field {
        case .name: form.name = FormField(line)
        case .folder: form.folder = FormField(line)
        case .format: form.format = ExportFormat.allCases[places[0]]
        case .rows: form.onlyMarked = places[0] == 1
        case .existing: form.overwrites = places[0] == 1
        }
        state.overlay = .export(form)
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
  fileprivate func plainFields(_ words: Words) -> [PlainField] {
    let existing = [QueryPhrase.existingStays, .existingReplaced].map { words($0) }
    return [
      PlainField(label: words(QueryPhrase.fieldFolder), now: folder.text) { state, line, _ in
        guard case .tables(var form) = state.overlay else { return nil }
        form.folder = FormField(line)
        state.overlay = .tables(form)
        return nil
      },
      PlainField(
        label: words(QueryPhrase.fieldExisting), now: existing[overwrites ? 1 : 0],
        options: existing
      ) { state, _, places in
        guard case .tables(var form) = state.overlay else { return nil }
        form.overwrites = places[0] == 1
        state.overlay = .tables(form)
        return nil
      },
    ]
  }
}
