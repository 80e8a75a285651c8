import Domain
import TextUI
import Wording

/// A key with what it does in a field or list that is open.
struct OpenKey {
  let key: Key
  let label: AnyPhrase

  init<P: Phrase>(_ key: Key, _ label: P) {
    self.key = key
    self.label = AnyPhrase(label)
  }
}

extension State {
  /// The keys of what lies open and takes every key before the page does: a popup, a list of choices, a
  /// filter, a day; `nil` = the page's own keys work.
  var openKeys: [OpenKey]? {
    if let overlay { return overlay.openKeys(self) }
    return page.openKeys(self)
  }

  /// Whether a letter is text, so that no command has it.
  var takesLetters: Bool {
    if let openKeys, !openKeys.isEmpty { return true }
    return page.takesLetters
  }

  /// Whether a key does now what the page says of it.
  func isFree(_ key: Key) -> Bool {
    guard takesLetters else { return true }
    switch key {
    case .character, .backspace, .delete, .left, .right, .home, .end: return false
    case .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .insert, .function,
      .control, .alt, .paste, .unknown:
      return true
    }
  }
}
