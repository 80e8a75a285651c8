import Query
import TextUI
import Wording

/// Choosing which columns a list has, and their order (选列).
struct ColumnChooser: Sendable {
  var list = ListState(height: 100)
}

extension State {
  mutating func handle(_ key: Key, in chooser: ColumnChooser) -> [Effect] {
    guard let model, let list = focusedPane.list else {
      overlay = nil
      return []
    }
    let table = model.table(focusedPane)
    var chooser = chooser
    var choice = panes[focusedPane]?.columns ?? ColumnChoice()
    var entries = choice.entries(in: table)
    chooser.list.resize(count: entries.count)
    let place = chooser.list.selection
    switch key {
    case .escape, .backspace, .enter, .character("C"), .character("q"):
      overlay = nil
      return [
        .savePreference(
          Preference(name: "columns." + focusedPane.listKey(list), values: choice.values))
      ]
    case .down, .tab, .character("j"): chooser.list.moveDown()
    case .up, .backTab, .character("k"): chooser.list.moveUp()
    case .home, .character("g"): chooser.list.moveHome()
    case .end, .character("G"): chooser.list.moveEnd()
    case .character(" ") where place > 0:
      entries[place].isShown.toggle()
      choice.take(entries, of: table)
    case .character(" "): say(viewer.words(QueryPhrase.nameStays), .warning)
    case .left, .character("<"), .character("K"):
      if move(&entries, from: place, to: place - 1) {
        choice.take(entries, of: table)
        chooser.list.moveUp()
      }
    case .right, .character(">"), .character("J"):
      if move(&entries, from: place, to: place + 1) {
        choice.take(entries, of: table)
        chooser.list.moveDown()
      }
    case .character("0"), .delete: choice = ColumnChoice()
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: break
    }
    panes[focusedPane]?.columns = choice
    overlay = .columnChooser(chooser)
    return []
  }

  /// Exchanges two neighbours; the name stays first.
  private func move(_ entries: inout [ColumnChoice.Entry], from: Int, to: Int) -> Bool {
    guard from > 0, to > 0, entries.indices.contains(to) else { return false }
    entries.swapAt(from, to)
    return true
  }
}

extension Canvas {
  mutating func draw(_ chooser: ColumnChooser, _ state: State) {
    guard let model = state.model, let list = state.focusedPane.list else { return }
    let words = state.viewer.words
    let table = model.table(state.focusedPane)
    let choice = state.panes[state.focusedPane]?.columns ?? ColumnChoice()
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
