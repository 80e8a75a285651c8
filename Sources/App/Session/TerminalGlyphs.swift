import Curses
import Glibc
import Settings
import TextUI

/// Whether standard output is the Linux console, whose font has no Chinese.
let isLinuxConsole = environment("TERM") == "linux" && isatty(STDOUT_FILENO) != 0

/// Whether names of people and places stand in Latin letters.
func showsLatinNames(_ charset: CursesTerminal.Charset) -> Bool {
  switch startSettings.settings.names {
  case .chinese: false
  case .latin: true
  case .auto: charset == .none || isLinuxConsole
  }
}

/// The symbols for this terminal: those asked for, else those it is sure to have.
func chooseGlyphs(
  _ common: CommonOptions, _ charset: CursesTerminal.Charset, _ width: AmbiguousWidth
) -> Glyphs {
  if common.ascii || charset == .none { return .ascii }
  switch startSettings.settings.glyphs {
  case .ascii: return .ascii
  case .certain: return .certain
  case .box: return width == .wide ? .certain : .box
  case .auto:
    let type = environment("TERM") ?? ""
    return type.hasPrefix("vt") || type == "linux" ? .ascii : .certain
  }
}
