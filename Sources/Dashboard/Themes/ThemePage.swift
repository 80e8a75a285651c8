import TextUI
import Wording

/// The chooser of themes: the one under the cursor shows at once on the screen behind it.
struct ThemePage: Sendable {
  let offer: ThemeOffer
  var list: ListState

  init(_ offer: ThemeOffer) {
    self.offer = offer
    let place = offer.entries.firstIndex { $0.name == offer.current } ?? 0
    list = ListState(count: offer.entries.count, selection: place, height: 100)
  }

  var selected: ThemeEntry? {
    offer.entries.indices.contains(list.selection) ? offer.entries[list.selection] : nil
  }
}

extension State {
  fileprivate mutating func keepTheme() -> [Effect] {
    guard let entry = (overlay as? ThemePage)?.selected else { return [] }
    if let fault = entry.fault {
      say(fault, .warning)
      return []
    }
    overlay = nil
    let title = viewer.title(of: entry)
    say(viewer.words(DashboardPhrase.noticeTheme, ["theme": title]))
    return [
      .showTheme(entry.name),
      .savePreference(Preference(name: "theme", values: [entry.name])),
    ]
  }
}

extension Viewer {
  func title(of entry: ThemeEntry) -> String {
    language == .chinese ? entry.chinese : entry.english
  }
}

extension ThemePage: PopupContent {
  var place: CommandPlace { .themes }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func click(row: Int, _ state: inout State) -> [Effect] {
    list.selection == row ? state.handle(.enter) : state.moveTheme { $0.select(row) }
  }
}

extension CommandPlace {
  static let themes = Self("themes", SettingsPhrase.placeThemes, themePageBindings + popupBindings)
}

private let themePageBindings: [Binding] = [
  Binding("popup.keep", [.enter], .act, SettingsPhrase.labelKeepTheme, help: .helpKeepTheme) {
    $0.keepTheme()
  },
  Binding(
    "popup.down", [.down, .tab, .character("j"), .character("T")], .move, .helpDown, row: .helpRows
  ) { $0.moveTheme { $0.moveDown() } },
  Binding("popup.up", [.up, .backTab, .character("k")], .move, .helpUp, row: .helpRows) {
    $0.moveTheme { $0.moveUp() }
  },
  Binding("popup.first", [.home, .character("g")], .move, .helpFirst, row: .helpEnds) {
    $0.moveTheme { $0.moveHome() }
  },
  Binding("popup.last", [.end, .character("G")], .move, .helpLast, row: .helpEnds) {
    $0.moveTheme { $0.moveEnd() }
  },
  Binding(
    "popup.close", [.escape, .backspace, .character("q")], .move, .labelBack, help: .helpBack
  ) { $0.leaveThemes() },
]

extension State {
  /// Shows the theme under the cursor at once.
  fileprivate mutating func moveTheme(_ move: (inout ListState) -> Void) -> [Effect] {
    changePopup(ThemePage.self) { move(&$0.list) }
    guard let entry = (overlay as? ThemePage)?.selected, entry.fault == nil else { return [] }
    return [.showTheme(entry.name)]
  }

  fileprivate mutating func leaveThemes() -> [Effect] {
    guard let page = overlay as? ThemePage else { return [] }
    overlay = nil
    return [.showTheme(page.offer.current)]
  }
}
