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

  mutating func handle(_ key: Key, in chooser: SortChooser) -> [Effect] {
    var chooser = chooser
    let fields = sortableFields
    chooser.list.resize(count: fields.count)
    var effects: [Effect] = []
    let field =
      fields.indices.contains(chooser.list.selection) ? fields[chooser.list.selection] : nil
    switch key {
    case .escape, .backspace, .character("S"), .character("q"):
      overlay = nil
      return []
    case .down, .tab, .character("j"): chooser.list.moveDown()
    case .up, .backTab, .character("k"): chooser.list.moveUp()
    case .home, .character("g"): chooser.list.moveHome()
    case .end, .character("G"): chooser.list.moveEnd()
    case .enter:
      overlay = nil
      return field.map { sort(byOnly: $0) } ?? []
    case .character(" "): effects = field.map { turn($0) } ?? []
    case .character("0"), .delete: effects = setSort([])
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: break
    }
    overlay = .sortChooser(chooser)
    return effects
  }

  private mutating func sort(byOnly field: Field) -> [Effect] {
    let known = focusedList?.sort.first { $0.field == field }
    return setSort([known ?? SortKey(field: field, descending: field.isNumber)])
  }

  /// Adds a field behind the others, turns it round, takes it away: one after the other.
  private mutating func turn(_ field: Field) -> [Effect] {
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
