import Curses
import Dashboard
import Glibc
import Settings
import TextUI

/// Whether standard output is the Linux console, whose font has no Chinese.
let isLinuxConsole = environment("TERM") == "linux" && isatty(STDOUT_FILENO) != 0

/// In which script names of people and places stand on this terminal.
func nameScript(_ charset: CursesTerminal.Charset) -> NameScript {
  switch startSettings.settings.names {
  case .chinese: .chinese
  case .latin: .latin
  case .auto: charset == .none || isLinuxConsole ? .latin : .byLanguage
  }
}

/// Whether what is printed without a screen has names in Latin letters.
var hasLatinNames: Bool {
  switch startSettings.settings.names {
  case .chinese: false
  case .latin: true
  case .auto: isLinuxConsole
  }
}

/// The symbols for this terminal: those asked for, else those it is sure to have.
func chooseGlyphs(
  ascii: Bool, _ charset: CursesTerminal.Charset, _ width: AmbiguousWidth
) -> Glyphs {
  if ascii || charset == .none { return .ascii }
  switch startSettings.settings.glyphs {
  case .ascii: return .ascii
  case .certain: return .certain
  case .box: return width == .wide ? .certain : .box
  case .auto:
    let type = environment("TERM") ?? ""
    return type.hasPrefix("vt") || type == "linux" ? .ascii : .certain
  }
}
