/// The texts of `Catalogues/settings`.
package enum SettingsPhrase: String, Phrase {
  package static let area = Area.settings

  // Where commands work.
  case placeWaiting, placeStart, placeDashboard, placeExplanation, placePicker, placeLeave
  case placeEnd, placeAbsence, placeBlocks, placeDistribution

  // Files of a user.
  case notSaved, fileMissing, fileNotRegular, fileIsLink, fileTooLarge, fileExists, fileFailed
}
