/// The texts of `Catalogues/tables`.
package enum TablesPhrase: String, Phrase {
  package static let area = Area.tables

  case example
}
