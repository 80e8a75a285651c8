/// The texts of `Catalogues/charts`.
package enum ChartsPhrase: String, Phrase {
  package static let area = Area.charts

  case title
}
