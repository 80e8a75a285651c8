/// The texts of `Catalogues/terminal`.
package enum TerminalPhrase: String, Phrase {
  package static let area = Area.terminal

  case crashStopped, crashKilled, crashReport, crashNoReport
}
