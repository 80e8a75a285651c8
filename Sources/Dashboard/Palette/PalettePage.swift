import TextUI
import Wording

/// All commands and service items, to be found by name, pinyin, initials, key or id (命令).
struct PalettePage: Sendable {
  var query = TextInput()
  var list = ListState(height: 100)
}

extension State {
  mutating func openPalette() {
    var page = PalettePage()
    page.list.resize(count: found("").count)
    overlay = page
  }

  fileprivate mutating func runSelected() -> [Effect] {
    guard let page = overlay as? PalettePage else { return [] }
    let hits = found(page.query.text)
    guard hits.indices.contains(page.list.selection) else { return [] }
    let hit = hits[page.list.selection]
    if let reason = hit.reason {
      say(reason, .warning)
      return []
    }
    overlay = nil
    let effects = run(hit.binding)
    return hit.service == nil ? effects + [rememberingUse(of: hit.binding.id)] : effects
  }
}

extension PalettePage: PopupContent {
  var place: CommandPlace { .palette }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    if key == .backspace, query.isEmpty { return false }
    guard query.handle(key) else { return false }
    list.select(0)
    list.resize(count: state.found(query.text).count)
    state.overlay = self
    return true
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    if list.selection == row { return state.handle(.enter) }
    state.movePalette { $0.select(row) }
    return []
  }
}

extension CommandPlace {
  static let palette = Self(
    "palette", SettingsPhrase.placePalette, palettePageBindings + typingPopupBindings)
}

private let palettePageBindings: [Binding] = [
  Binding("popup.run", [.enter], .act, SettingsPhrase.labelRun, help: .helpRun) {
    $0.runSelected()
  },
  Binding("popup.down", [.down, .tab, .control("n")], .move, .helpDown, row: .helpRows) {
    $0.movePalette { $0.moveDown() }
  },
  Binding("popup.up", [.up, .backTab, .control("p")], .move, .helpUp, row: .helpRows) {
    $0.movePalette { $0.moveUp() }
  },
  Binding("popup.page-down", [.pageDown], .move, .helpPageDown, row: .helpPages) {
    $0.movePalette { $0.pageDown() }
  },
  Binding("popup.page-up", [.pageUp], .move, .helpPageUp, row: .helpPages) {
    $0.movePalette { $0.pageUp() }
  },
  closingBinding([.escape, .backspace]),
]

extension State {
  fileprivate mutating func movePalette(_ move: (inout ListState) -> Void) {
    guard let page = overlay as? PalettePage else { return }
    let count = found(page.query.text).count
    changePopup(PalettePage.self) { page in
      page.list.resize(count: count)
      move(&page.list)
    }
  }
}
