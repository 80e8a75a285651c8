import CTerm

/// What terminfo and the locale say of the terminal, without opening it.
package struct TerminalKind: Hashable, Sendable {
  package enum Usability: Hashable, Sendable {
    case usable, unknown, tooSimple
  }

  package let usability: Usability
  /// 0 = none.
  package let colors: Int
  package let hasMouse: Bool
  /// Whether the picture leaves the shell's text alone.
  package let hasSecondScreen: Bool
  package let charset: CursesTerminal.Charset

  /// That of TERM; takes the locale of the environment.
  package init() {
    var kind = cterm_kind()
    let outcome = cterm_describe(nil, &kind)
    usability =
      outcome == cterm_opened ? .usable : outcome == cterm_too_simple ? .tooSimple : .unknown
    colors = max(0, Int(kind.colors))
    hasMouse = kind.has_mouse
    hasSecondScreen = kind.has_second_screen
    switch cterm_choose_charset() {
    case cterm_utf8_from_environment: charset = .environment
    case cterm_utf8_by_default: charset = .fallback
    default: charset = .none
    }
  }

  /// `ncurses 6.4.20221231`.
  package static var libraryVersion: String { String(cString: cterm_library_version()) }
}
