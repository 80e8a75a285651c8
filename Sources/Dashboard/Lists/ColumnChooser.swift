import Query
import TextUI
import Wording

/// Choosing which columns a list has, and their order (选列).
struct ColumnChooser: Sendable {
  var list = ListState(height: 100)
}

extension State {
  /// The columns of the focused list in their order.
  private var columnEntries: [ColumnChoice.Entry] {
    guard let table = focusedTable, let pane = focusedList else { return [] }
    return pane.columns.entries(in: table)
  }

  fileprivate mutating func moveColumn(_ move: (inout ListState) -> Void) {
    let count = columnEntries.count
    changePopup(ColumnChooser.self) { chooser in
      chooser.list.resize(count: count)
      move(&chooser.list)
    }
  }

  /// Changes the columns, with the place under the cursor; the first is the name, which stays.
  fileprivate mutating func changeColumns(
    _ change: (inout [ColumnChoice.Entry], _ place: Int) -> Void
  ) {
    guard let table = focusedTable, let chooser = overlay as? ColumnChooser else { return }
    var entries = columnEntries
    guard entries.indices.contains(chooser.list.selection) else { return }
    change(&entries, chooser.list.selection)
    guard entries != columnEntries else { return }
    focusedList?.columns.take(entries, of: table)
  }

  fileprivate mutating func toggleColumn() {
    guard let chooser = overlay as? ColumnChooser, chooser.list.selection > 0 else {
      return say(viewer.words(QueryPhrase.nameStays), .warning)
    }
    changeColumns { $0[$1].isShown.toggle() }
  }

  /// Exchanges a column with its neighbour; the name stays first.
  fileprivate mutating func carryColumn(by step: Int) {
    guard let place = (overlay as? ColumnChooser)?.list.selection else { return }
    let to = place + step
    guard place > 0, to > 0, columnEntries.indices.contains(to) else { return }
    changeColumns { entries, place in entries.swapAt(place, to) }
    moveColumn { $0.select(to) }
  }

  /// Closes the chooser and remembers the columns.
  fileprivate mutating func keepColumns() -> [Effect] {
    overlay = nil
    guard let key = listKey, let choice = focusedList?.columns else { return [] }
    return [.savePreference(Preference(name: "columns." + key, values: choice.values))]
  }
}

extension ColumnChooser: PopupContent {
  var place: CommandPlace { .columns }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func click(row: Int, _ state: inout State) -> [Effect] {
    if list.selection == row { return state.handle(.character(" ")) }
    state.moveColumn { $0.select(row) }
    return []
  }

  func plainFields(_ state: State) -> [PlainField] { state.plainColumnFields }
}

extension CommandPlace {
  static let columns = Self(
    "columns", QueryPhrase.placeColumns, columnChooserBindings + popupBindings)
}

private let columnChooserBindings: [Binding] =
  [
    Binding("popup.toggle", [.character(" ")], .act, QueryPhrase.labelToggle, help: .helpToggle) {
      $0.toggleColumn()
    },
    Binding(
      "popup.carry-up", [.left, .character("<"), .character("K")], .act, QueryPhrase.labelCarry,
      help: .helpCarry, row: .helpCarry
    ) { $0.carryColumn(by: -1) },
    Binding(
      "popup.carry-down", [.right, .character(">"), .character("J")], .act, QueryPhrase.labelCarry,
      help: .helpCarry, row: .helpCarry
    ) { $0.carryColumn(by: 1) },
    Binding(
      "popup.reset", [.character("0"), .delete], .regret, QueryPhrase.labelReset, help: .helpReset
    ) { $0.focusedList?.columns = ColumnChoice() },
    Binding(
      "popup.close", [.escape, .backspace, .enter, .character("C"), .character("q")], .move,
      .labelBack, help: .helpBack
    ) { $0.keepColumns() },
  ] + popupRowBindings { $0.moveColumn($1) }

extension Canvas {
  mutating func draw(_ chooser: ColumnChooser, _ state: State) {
    guard let list = state.listName, let table = state.focusedTable else { return }
    let words = state.viewer.words
    let choice = state.focusedList?.columns ?? ColumnChoice()
    drawChoices(
      choice.entries(in: table).map { entry in
        let column = table.columns[entry.place]
        let name =
          column.fields.first.map { $0.title(in: list, words) } ?? column.column.title
        return ChoiceLine(
          sign: entry.isShown ? state.viewer.glyphs.signs.done : "",
          text: column.isSortedBy ? name : column.column.title, isOn: entry.isShown)
      },
      list: chooser.list, title: words(QueryPhrase.columnsTitle, ["list": list.title(words)]),
      note: choice.isUsual ? words(QueryPhrase.columnsUsual) : "",
      help: words(QueryPhrase.columnsHelp), state)
  }
}
