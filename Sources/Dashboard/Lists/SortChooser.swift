import Query
import TextUI
import Wording

/// Choosing by which columns a list is sorted, in which order and which way (排序).
struct SortChooser: Sendable {
  var list = ListState(height: 100)
}

extension State {
  /// The fields that the focused list may be sorted by: those of its columns.
  var sortableFields: [Field] {
    guard let list = listName, let columns = focusedTable?.columns else { return [] }
    // A list of the month has more than fits into its columns: state, source, who is to give.
    let further = list.isOfMonth ? list.usualFields : []
    return (columns.compactMap(\.fields.first) + further).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  fileprivate mutating func sort(byOnly field: Field) -> [Effect] {
    let known = focusedList?.sort.first { $0.field == field }
    return setSort([known ?? SortKey(field: field, descending: field.isNumber)])
  }

  /// Adds a field behind the others, turns it round, takes it away: one after the other.
  fileprivate mutating func turn(_ field: Field) -> [Effect] {
    var keys = focusedList?.sort ?? []
    guard let place = keys.firstIndex(where: { $0.field == field }) else {
      return setSort(keys + [SortKey(field: field, descending: field.isNumber)])
    }
    if keys[place].descending == field.isNumber {
      keys[place] = SortKey(field: field, descending: !field.isNumber)
    } else {
      keys.remove(at: place)
    }
    return setSort(keys)
  }
}

extension Canvas {
  mutating func draw(_ chooser: SortChooser, _ state: State) {
    guard let list = state.listName else { return }
    let words = state.viewer.words
    let fields = state.sortableFields
    let keys = state.focusedList?.sort ?? []
    drawChoices(
      fields.map { field in
        let place = keys.firstIndex { $0.field == field }
        let signs = state.viewer.glyphs.signs
        let way = place.map { "\($0 + 1) " + (keys[$0].descending ? signs.down : signs.up) } ?? ""
        return ChoiceLine(sign: way, text: field.title(in: list, words), isOn: place != nil)
      },
      list: chooser.list, title: words(QueryPhrase.sortTitle, ["list": list.title(words)]),
      note: keys.isEmpty ? words(list.usualOrder) : "",
      help: words(list.isOfMonth ? QueryPhrase.sortHelpWaiting : .sortHelp), state)
  }
}

extension ListName {
  /// How it is sorted when nobody chose.
  var usualOrder: QueryPhrase { isOfMonth ? .sortedByWaiting : .sortedByID }
}

extension SortChooser: PopupContent {
  var place: CommandPlace { .sorts }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func click(row: Int, _ state: inout State) -> [Effect] {
    if list.selection == row { return state.handle(.character(" ")) }
    state.moveSort { $0.select(row) }
    return []
  }

  func plainFields(_ state: State) -> [PlainField] { state.plainSortFields }
}

extension CommandPlace {
  static let sorts = Self("sorts", QueryPhrase.placeSorts, sortChooserBindings + popupBindings)
}

private let sortChooserBindings: [Binding] =
  [
    Binding("popup.sort", [.enter], .act, QueryPhrase.labelSortBy, help: .helpSortBy) { state in
      let field = state.chosenSort
      state.overlay = nil
      return field.map { state.sort(byOnly: $0) } ?? []
    },
    Binding("popup.turn", [.character(" ")], .act, QueryPhrase.labelTurnSort, help: .helpTurnSort) {
      state in state.chosenSort.map { state.turn($0) } ?? []
    },
    Binding(
      "popup.reset", [.character("0"), .delete], .regret, QueryPhrase.labelReset, help: .helpReset
    ) { $0.setSort([]) },
    closingBinding([.escape, .backspace, .character("S"), .character("q")]),
  ] + popupRowBindings { $0.moveSort($1) }

extension State {
  fileprivate var chosenSort: Field? {
    guard let chooser = overlay as? SortChooser else { return nil }
    let fields = sortableFields
    return fields.indices.contains(chooser.list.selection) ? fields[chooser.list.selection] : nil
  }

  fileprivate mutating func moveSort(_ move: (inout ListState) -> Void) {
    let count = sortableFields.count
    changePopup(SortChooser.self) { chooser in
      chooser.list.resize(count: count)
      move(&chooser.list)
    }
  }
}
