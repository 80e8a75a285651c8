/// The texts of `Catalogues/terminal`.
package enum TerminalPhrase: String, Phrase {
  package static let area = Area.terminal

  case crashStopped, crashKilled, crashReport, crashNoReport, crashDemo, noChineseHere, helpASCII
  case labelLock, helpLock, lockTitle, lockSince, lockAsk, lockChecking, lockWrong, lockRefused
  case lockUnknownUser, lockNoService, lockNoPassword, lockNoConversation
  case doctorAbstract, yes, no, silent, notThere, noTerminalHere, doctorVersions, doctorLanguage
  case doctorLocale, doctorCharset, charsetEnvironment, charsetFallback, charsetNone
  case doctorTerminal, doctorUsable, terminalUsable, terminalUnknown, terminalTooSimple
  case doctorColors, doctorSize, doctorMouse, mouseState, doctorGround, doctorAmbiguous
  case ambiguousState, doctorGlyphs, doctorGlyphSet, rulerPlain, rulerChinese, rulerCertain
  case rulerAmbiguous, rulerBox, doctorDatabase, doctorDatabaseState, databaseMissing
  case databaseState, doctorDatabaseFile, databaseFile, doctorSettings, doctorMistake, doctorState
  case stateFolder, doctorThemes, doctorThemeNames, doctorCrashes, doctorLog, doctorLogLine
  case doctorRehearsal, doctorClock, doctorLimit, doctorNames, doctorLock
}
