/// The texts of `Catalogues/sheets`: sheets for the printer.
package enum SheetsPhrase: String, Phrase {
  package static let area = Area.sheets

  case title
}
