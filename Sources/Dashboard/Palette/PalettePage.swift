import TextUI
import Wording

/// All commands, to be found by name, pinyin, initials or key (命令).
struct PalettePage: Sendable {
  var query = TextInput()
  var list = ListState(height: 100)
}

extension State {
  mutating func openPalette() {
    var page = PalettePage()
    page.list.resize(count: found("").count)
    overlay = .palette(page)
  }

  mutating func handle(_ key: Key, in page: PalettePage) -> [Effect] {
    var page = page
    switch key {
    case .escape:
      overlay = nil
      return []
    case .backspace where page.query.isEmpty:
      overlay = nil
      return []
    case .down, .tab, .control("n"): page.list.moveDown()
    case .up, .backTab, .control("p"): page.list.moveUp()
    case .pageDown: page.list.pageDown()
    case .pageUp: page.list.pageUp()
    case .enter: return runSelected(page)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      guard page.query.handle(key) else { return [] }
      page.list.select(0)
    }
    page.list.resize(count: found(page.query.text).count)
    overlay = .palette(page)
    return []
  }

  private mutating func runSelected(_ page: PalettePage) -> [Effect] {
    let hits = found(page.query.text)
    guard hits.indices.contains(page.list.selection) else { return [] }
    let hit = hits[page.list.selection]
    if let reason = hit.reason {
      overlay = .palette(page)
      say(reason, .warning)
      return []
    }
    overlay = nil
    return run(hit.binding) + [rememberingUse(of: hit.binding.id)]
  }
}
