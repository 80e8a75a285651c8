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
  mutating func handle(_ key: Key, in page: ThemePage) -> [Effect] {
    var page = page
    switch key {
    case .escape, .backspace, .character("q"):
      overlay = nil
      return [.showTheme(page.offer.current)]
    case .enter: return keepTheme(page)
    case .down, .tab, .character("j"), .character("T"): page.list.moveDown()
    case .up, .backTab, .character("k"): page.list.moveUp()
    case .home, .character("g"): page.list.moveHome()
    case .end, .character("G"): page.list.moveEnd()
    case .character("L"): return switchLanguage()
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: return []
    }
    overlay = .themes(page)
    guard let entry = page.selected, entry.fault == nil else { return [] }
    return [.showTheme(entry.name)]
  }

  private mutating func keepTheme(_ page: ThemePage) -> [Effect] {
    guard let entry = page.selected else { return [] }
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
