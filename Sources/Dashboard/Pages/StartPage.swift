import Domain
import TextUI
import Wording

/// The first start: one choice of three (从哪里开始).
struct StartPage: Sendable {
  enum Choice: Int, CaseIterable, Sendable {
    case demo, tables, empty
  }

  var choice = Choice.demo
  /// The folder of tables that is being typed.
  var folder: TextInput?
  /// The text of the folder that was asked for last, and what is in it.
  var askedFolder: String?
  var look: FolderLook?
  /// How far the import is, while there is one.
  var work: WorkStep?
  /// What was wrong with the tables, and from which line on it is read.
  var report: [String] = []
  var offset = 0

  /// Gives a key to the folder's name, if it is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    // Esc alone stops work that is going on.
    if work != nil { return key != .escape }
    guard var input = folder else { return false }
    if !report.isEmpty, let step = key.dayStep {
      offset = max(0, offset - step)
      state.page = self
      return true
    }
    if key == .escape {
      folder = nil
      report = []
    } else if input.handle(key) {
      folder = input
    } else {
      return false
    }
    state.page = self
    return true
  }
}

let startBindings: [Binding] = [
  Binding("start.choose", [.enter], .act, .labelChoose, help: .helpChoose, footer: 0) {
    $0.chooseStart(nil)
  },
  Binding("start.1", [.character("1")], .act, .startDemo, row: .helpStartNumbers) {
    $0.chooseStart(.demo)
  },
  Binding("start.2", [.character("2")], .act, .startTables, row: .helpStartNumbers) {
    $0.chooseStart(.tables)
  },
  Binding("start.3", [.character("3")], .act, .startEmpty, row: .helpStartNumbers) {
    $0.chooseStart(.empty)
  },
  Binding("start.down", [.down, .character("j"), .tab], .move, .helpDown, row: .helpRows) {
    $0.moveStart(1)
  },
  Binding(
    "start.stop", [.escape], .regret, LessonPhrase.labelStop, help: .helpStop,
    unless: { state in
      if let start = state.page as? StartPage, start.work != nil { return nil }
      return state.viewer.words(LessonPhrase.reasonNoWork)
    }
  ) { _ in [.stopWork] },
  Binding("language", [.character("L")], .look, .labelLanguage, help: .helpLanguage, footer: 1) {
    $0.switchLanguage()
  },
  Binding(
    "start.lesson", [.character("t")], .look, LessonPhrase.labelLesson, help: .helpLesson,
    footer: 3
  ) { _ in [.startLesson] },
  Binding("quit", [.character("q")], .move, .labelQuit, help: .helpQuit, footer: 2) { _ in [.quit]
  },
  Binding("start.up", [.up, .character("k"), .backTab], .move, .helpUp, row: .helpRows) {
    $0.moveStart(-1)
  },
]

extension State {
  mutating func moveStart(_ step: Int) {
    guard var start = self.page as? StartPage else { return }
    start.choice = StartPage.Choice(rawValue: start.choice.rawValue + step) ?? start.choice
    page = start
  }

  mutating func chooseStart(_ choice: StartPage.Choice?) -> [Effect] {
    guard var start = self.page as? StartPage else { return [] }
    start.choice = choice ?? start.choice
    defer { page = start }
    switch start.choice {
    case .demo: return [.startDemo]
    case .empty: return [.startEmpty]
    case .tables:
      guard let folder = start.folder else {
        start.folder = TextInput()
        return []
      }
      if let reason = reasonNotToImport(start) {
        say(reason, .warning)
        return []
      }
      start.report = []
      return [.start(.importTables(folder: folder.text))]
    }
  }
}

extension Canvas {
  mutating func draw(_ page: StartPage, _ state: State) {
    let words = state.viewer.words
    let indent = size.columns >= 80 ? 7 : 1
    let isHigh = size.rows >= 22
    var row = isHigh ? 2 : 0
    row = putWrapped(words(DashboardPhrase.startTitle), row: row, column: indent, .title)
    row += isHigh ? 1 : 0
    let strip = Rect(row: row, column: indent, rows: 1, columns: min(size.columns - indent, 66))
    rule(
      row: 0, title: TextLine(words(DashboardPhrase.startQuestion), style: .accent),
      isFocused: true,
      glyphs: state.viewer.glyphs, in: strip)
    row += isHigh ? 2 : 1
    let isImporting = page.folder != nil && page.choice == .tables
    for choice in StartPage.Choice.allCases where !isImporting || choice == .tables {
      row = draw(choice, page, state, row: row, column: indent)
      row += isHigh ? 1 : 0
    }
    let rest = [DashboardPhrase.startPrivate, .startLanguage]
    for phrase in rest where row < size.rows - 2 && !isImporting {
      row = putWrapped(words(phrase), row: row, column: indent, .dim)
    }
    let lines = bounds.splitBottom(min(2, size.rows))
    if state.notice != nil { drawHint(state, in: lines.bottom.splitTop(1).top) }
    drawFooter(state, in: lines.bottom.splitBottom(1).bottom)
  }

  /// Puts a text on as many rows as it needs, and gives the row after it.
  private mutating func putWrapped(
    _ text: String, row: Int, column: Int, _ style: Style
  ) -> Int {
    let lines = wrap(text, width: size.columns - column - 1, ambiguous: ambiguous)
    for (place, line) in lines.enumerated() { put(line, row: row + place, column: column, style) }
    return row + lines.count
  }

  private mutating func draw(
    _ choice: StartPage.Choice, _ page: StartPage, _ state: State, row: Int, column: Int
  ) -> Int {
    let words = state.viewer.words
    let isSelected = page.choice == choice
    note(
      .row(choice.rawValue), owner: MouseOwner.page.rawValue,
      in: Rect(row: row, column: 0, rows: 1, columns: size.columns))
    var row = row
    if isSelected {
      put(state.viewer.glyphs.signs.cursorRow, row: row, column: column, .accent)
      if page.folder == nil { cursor = Position(row: row, column: min(column, size.columns - 1)) }
    }
    put(
      "\(choice.rawValue + 1)  " + words(choice.title), row: row, column: column + 2,
      isSelected ? .accent : .text)
    row += 1
    for line in words(choice.explanation).split(separator: "\n") where isSelected || size.rows >= 20
    {
      row = putWrapped(String(line), row: row, column: column + 5, .dim)
    }
    if isSelected, choice == .tables, let folder = page.folder {
      let start = put(words(DashboardPhrase.startFolder), row: row, column: column + 5, .accent)
      let (text, caret) = folder.window(
        width: max(1, size.columns - start - 2), ambiguous: ambiguous)
      put(text, row: row, column: start + 1)
      cursor = Position(
        row: min(row, size.rows - 1), column: min(start + 1 + caret, size.columns - 1))
      row = drawImport(page, state, row: row + 1, column: column + 2)
    }
    return row
  }
}

extension StartPage.Choice {
  fileprivate var title: DashboardPhrase {
    switch self {
    case .demo: .startDemo
    case .tables: .startTables
    case .empty: .startEmpty
    }
  }

  fileprivate var explanation: DashboardPhrase {
    switch self {
    case .demo: .startDemoText
    case .tables: .startTablesText
    case .empty: .startEmptyText
    }
  }
}

extension StartPage: PageContent {
  var place: CommandPlace { .start }
  var takesProse: Bool { folder != nil }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { "" }
  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? { PanelsPage() }

  func click(row: Int, _ state: inout State) -> [Effect] {
    guard let choice = Choice(rawValue: row), work == nil, folder == nil else { return [] }
    if self.choice == choice { return state.handle(.enter) }
    state.change(StartPage.self) { $0.choice = choice }
    return []
  }

  func plainLines(_ state: State) -> [String]? { state.linearStart }
}

extension CommandPlace {
  static let start = Self("start", SettingsPhrase.placeStart, startBindings + pageBindings)
}
