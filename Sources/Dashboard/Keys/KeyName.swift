import TextUI
import Wording

extension Key {
  /// How a key is called on the screen: `a`, `Ctrl-R`, `空格`.
  func name(_ words: Words) -> String {
    switch self {
    case .character(" "): words(DashboardPhrase.keySpace)
    case .character(let character): String(character)
    case .up: words(DashboardPhrase.keyUp)
    case .down: words(DashboardPhrase.keyDown)
    case .left: words(DashboardPhrase.keyLeft)
    case .right: words(DashboardPhrase.keyRight)
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .paste, .unknown: words(DashboardPhrase.keyUnknown)
    }
  }
}
