/// The texts of `Catalogues/cli`.
package enum CLIPhrase: String, Phrase {
  package static let area = Area.cli

  case example
}
