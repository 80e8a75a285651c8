/// The texts of `Catalogues/settings`.
package enum SettingsPhrase: String, Phrase {
  package static let area = Area.settings

  // Where commands work.
  case placeWaiting, placeStart, placeDashboard, placeExplanation, placePicker, placeLeave
  case placeEnd, placeAbsence, placeBlocks, placeDistribution, placeMonthly, placeFigure,
    placeSteps, placeReason, placeLeaves, placeCancelLeave

  // The palette.
  case reasonElsewhere, paletteNothing, paletteLesson, helpAllCommands

  // Themes.
  case themesTitle, themesHint, sampleGood, sampleWarning, sampleBad, sampleAccent, groundDark
  case groundLight, groundTerminal, colorsForbidden, colors256, colors16, colors8, colorsNone
  case themeAutomatic, themeBuiltIn, themeUnsafeName, themeUnknown, themeKept
  case themeRenewed, checkEnough, checkShort, checkNothing
  case sampleText, sampleDim, sampleTitle, sampleSelected, sampleChart, sampleTarget
  case themesAbstract, themesDiscussion, helpCheck, helpThemeNames

  // Settings.
  case settingsRead, settingsMistakes, keyUnknownCommand, keyNeeded, keyKeepsEscape
  case keyEscapeIsTaken, keyTaken

  // The settings file, as it is written.
  case fileHead, fileKeys, aboutLanguage, aboutTheme, aboutNames, aboutAmbiguous, aboutGlyphs
  case aboutMouse, aboutLock, aboutDatabase

  // `config`, `completions` and the manual page.
  case configAbstract, configDiscussion, helpConfigWrite, helpConfigOverwrite, configFile
  case configNoFile, noHome, noHomeToWrite, configNoColor, configWritten, originDefault,
    originRemembered, originLine
  case originOption, originVariable, completionsAbstract, completionsDiscussion, helpShell
  case manualAbstract, manualName, manualSynopsis, manualUsage, manualDescription, manualOptions
  case manualCommands, manualKeys, manualKeysText, manualFiles, manualFilesText
  case manualEnvironment, manualEnvironmentText, manualStatus, manualStatusText, manualRoles
  case placeEverywhere, helpVersion, helpHelp

  // Files of a user.
  case notSaved, fileMissing, fileNotRegular, fileIsLink, fileTooLarge, fileExists, fileFailed
  case fileNotUTF8
  case manualTrust, manualTrustText
  // What lies over a page.
  case placeHelp, placePalette, placeThemes, placeLog, placeWork, labelRun, helpRun, labelKeepTheme,
    helpKeepTheme, labelStop, helpStop
}
