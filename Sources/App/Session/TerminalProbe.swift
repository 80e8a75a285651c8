import Curses
import Dashboard
import Settings
import TextUI
import Themes

/// What is known of this terminal, and what it was asked.
///
/// Nobody waits for an answer: the first picture stands on what was remembered.
struct TerminalProbe {
  private(set) var width: AmbiguousWidth
  private(set) var ground: Theme.Ground
  private var awaitsWidth = false
  private var awaitsGround = false

  init() {
    let remembered = startSettings.remembered.entries[Self.name] ?? []
    width =
      switch startSettings.settings.ambiguous {
      case .narrow: .narrow
      case .wide: .wide
      case .auto: remembered.contains("wide") ? .wide : .narrow
      }
    ground =
      remembered.contains("light")
      ? .light
      : remembered.contains("dark")
        ? .dark : ThemeChoice.ground(colorfgbg: environment("COLORFGBG"))
  }

  /// Asks what is not settled, where the terminal is known to take it in silence.
  ///
  /// Only before the first picture.
  mutating func ask(_ terminal: CursesTerminal) {
    guard answersQueries(environment("TERM") ?? "") else { return }
    if terminal.colors > 0 {
      awaitsGround = true
      terminal.askBackground()
    }
    if startSettings.settings.ambiguous == .auto {
      awaitsWidth = true
      terminal.askAmbiguousWidth()
    }
  }

  /// Takes an answer, if it is one to a question of ours that says something new.
  mutating func hear(_ text: String) -> TerminalReply? {
    guard let reply = TerminalReply(text) else { return nil }
    let before = (width, ground)
    switch reply {
    case .ambiguousWidth(let found):
      guard awaitsWidth else { return nil }
      awaitsWidth = false
      width = found
    case .background(let brightness):
      guard awaitsGround else { return nil }
      awaitsGround = false
      ground = ThemeChoice.ground(brightness: brightness)
    }
    return before == (width, ground) ? nil : reply
  }

  /// What to remember of this terminal.
  var preference: Preference {
    Preference(
      name: Self.name,
      values: [width == .wide ? "wide" : "narrow", ground == .light ? "light" : "dark"])
  }

  /// Terminals differ by more than TERM.
  private static var name: String {
    "terminal."
      + [environment("TERM"), environment("TERM_PROGRAM")].compactMap(\.self)
      .joined(separator: ".")
  }
}

/// Whether terminals of this type answer a query, or at least do not print it.
func answersQueries(_ type: String) -> Bool {
  let kinds = [
    "xterm", "screen", "tmux", "rxvt", "foot", "alacritty", "kitty", "konsole", "gnome", "vte",
    "putty", "wezterm", "ghostty", "contour", "mlterm", "st-",
  ]
  return kinds.contains { type.hasPrefix($0) } || type == "st"
}
