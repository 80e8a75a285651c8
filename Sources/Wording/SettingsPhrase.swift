/// The texts of `Catalogues/settings`.
package enum SettingsPhrase: String, Phrase {
  package static let area = Area.settings

  // Files of a user.
  case notSaved, fileMissing, fileNotRegular, fileIsLink, fileTooLarge, fileExists, fileFailed
}
