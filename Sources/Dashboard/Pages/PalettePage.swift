import TextUI
import Wording

/// All commands of the page below, to be found by name, pinyin or initials (命令).
struct PalettePage: Sendable {
  var query = TextInput()
  var list = ListState(height: 100)
}

extension State {
  /// The commands that answer to what is typed, those that work first.
  func found(_ page: PalettePage) -> [Binding] {
    let words = viewer.words
    let query = Pinyin.Query(page.query.text)
    let all = bindings.filter { binding in
      binding.id != "palette"
        && (query.isEmpty || Pinyin.Index(words(binding.help)).matches(query)
          || Pinyin.Index(words(binding.label)).matches(query))
    }
    return all.filter { $0.reason(self) == nil } + all.filter { $0.reason(self) != nil }
  }

  mutating func handle(_ key: Key, in page: PalettePage) -> [Effect] {
    var page = page
    page.list.resize(count: found(page).count)
    switch key {
    case .escape:
      overlay = nil
      return []
    case .backspace where page.query.isEmpty:
      overlay = nil
      return []
    case .down, .tab: page.list.moveDown()
    case .up, .backTab: page.list.moveUp()
    case .pageDown: page.list.pageDown()
    case .pageUp: page.list.pageUp()
    case .enter: return runSelected(page)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      if page.query.handle(key) { page.list.select(0) }
    }
    page.list.resize(count: found(page).count)
    overlay = .palette(page)
    return []
  }

  private mutating func runSelected(_ page: PalettePage) -> [Effect] {
    let commands = found(page)
    guard commands.indices.contains(page.list.selection) else { return [] }
    let binding = commands[page.list.selection]
    if let reason = binding.reason(self) {
      say(reason, .warning)
      return []
    }
    overlay = nil
    return run(binding)
  }
}

extension Canvas {
  mutating func draw(_ page: PalettePage, _ state: State) {
    let words = state.viewer.words
    let commands = state.found(page)
    var list = page.list
    list.resize(count: commands.count)
    let area = popupArea(Size(rows: min(commands.count + 6, 24), columns: 72), leaving: 4)
    let note = words(
      DashboardPhrase.paletteCount,
      ["found": "\(commands.count)", "all": "\(state.bindings.count - 1)"])
    let inside = popup(
      area, title: TextLine(words(DashboardPhrase.paletteTitle), style: .accent),
      note: TextLine(note, style: .dim), glyphs: state.viewer.glyphs)
    let body = inside.inset(horizontal: 1)
    drawQuery(page, words, in: body)
    let rows = body.splitTop(2).rest.splitBottom(body.rows > 6 ? 2 : 0)
    list.resize(height: rows.rest.rows)
    for (row, place) in list.window.enumerated() where row < rows.rest.rows {
      drawCommand(commands[place], isSelected: place == list.selection, row, state, in: rows.rest)
    }
    if !rows.bottom.isEmpty {
      let reason =
        commands.indices.contains(list.selection) ? commands[list.selection].reason(state) : nil
      put(
        reason ?? words(DashboardPhrase.paletteHint), row: rows.bottom.rows - 1, column: 1,
        reason == nil ? .dim : .warning, in: rows.bottom, overflow: .mark)
    }
  }

  private mutating func drawQuery(_ page: PalettePage, _ words: Words, in body: Rect) {
    put(":", row: 0, column: 1, .accent, in: body)
    let room = max(1, body.columns - 4)
    let (text, caret) = page.query.window(width: room, ambiguous: ambiguous)
    put(text, row: 0, column: 3, in: body)
    if page.query.isEmpty {
      put(words(DashboardPhrase.paletteType), row: 0, column: 5, .dim, in: body)
    }
    if body.rows > 0 {
      cursor = Position(row: body.row, column: min(body.column + 3 + caret, max(0, body.right - 1)))
    }
  }

  private mutating func drawCommand(
    _ binding: Binding, isSelected: Bool, _ row: Int, _ state: State, in rect: Rect
  ) {
    let words = state.viewer.words
    let reason = binding.reason(state)
    let signs = state.viewer.glyphs.signs
    if isSelected { put(signs.cursorRow, row: row, column: 0, .accent, in: rect) }
    if reason != nil { put(signs.impossible, row: row, column: 2, .bad, in: rect) }
    let style: Style = reason == nil ? .text : .dim
    let nameWidth = min(28, max(16, rect.columns / 2 - 10))
    let name = Rect(row: rect.row + row, column: rect.column + 4, rows: 1, columns: nameWidth)
      .intersection(rect)
    put(words(binding.help), row: 0, column: 0, style, in: name, overflow: .mark)
    var x = nameWidth + 5
    if state.viewer.language == .chinese, rect.columns >= 60 {
      let room = Rect(row: rect.row + row, column: rect.column + x, rows: 1, columns: 14)
      put(Pinyin.spelling(words(binding.help)), row: 0, column: 0, .dim, in: room, overflow: .mark)
      x += 15
    }
    put(binding.keys.first.map { $0.name(words) } ?? "", row: row, column: x, .accent, in: rect)
    put(reason ?? words(binding.label), row: row, column: x + 8, .dim, in: rect, overflow: .mark)
    if isSelected {
      restyle(Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)) { _ in
        .selected
      }
    }
  }
}
