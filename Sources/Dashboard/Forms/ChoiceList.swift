import TextUI
import Wording

/// The open list of a choice field: moved through with arrows, or narrowed by typing pinyin.
struct ChoiceList: Sendable {
  struct Option: Hashable, Sendable {
    let id: String
    let name: String
    /// What helps to choose, behind the name.
    var note = ""
    fileprivate let index: Pinyin.Index

    init(_ id: String, _ name: String, note: String = "") {
      (self.id, self.name, self.note) = (id, name, note)
      index = Pinyin.Index(name)
    }
  }

  enum Answer: Hashable, Sendable {
    case open, closed
    case chosen(String)
  }

  let options: [Option]
  private(set) var shown: [Option]
  private(set) var query = TextInput()
  private(set) var list: ListState

  init(_ options: [Option], selected: String) {
    self.options = options
    shown = options
    let place = options.firstIndex { $0.id == selected } ?? 0
    list = ListState(count: options.count, selection: place, height: 8)
  }

  mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .escape, .tab, .backTab: return .closed
    case .backspace where query.isEmpty: return .closed
    case .enter, .character(" "):
      guard shown.indices.contains(list.selection) else { return .open }
      return .chosen(shown[list.selection].id)
    case .down: list.moveDown()
    case .up: list.moveUp()
    case .pageDown: list.pageDown()
    case .pageUp: list.pageUp()
    case .character, .left, .right, .home, .end, .backspace, .delete, .insert, .function, .control,
      .alt, .paste, .unknown:
      if query.handle(key) { narrow() }
    }
    return .open
  }

  /// Chooses the option in a row, as a click does.
  mutating func choose(_ row: Int) -> Answer {
    list.select(row)
    return handle(.enter)
  }

  private mutating func narrow() {
    let query = Pinyin.Query(query.text)
    shown = options.filter { query.isEmpty || $0.index.matches(query) }
    list.resize(count: shown.count)
    list.select(0)
  }
}
