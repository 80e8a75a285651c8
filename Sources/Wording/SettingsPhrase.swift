/// The texts of `Catalogues/settings`.
package enum SettingsPhrase: String, Phrase {
  package static let area = Area.settings

  case title
}
