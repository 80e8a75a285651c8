/// The texts of `Catalogues/query`.
package enum QueryPhrase: String, Phrase {
  package static let area = Area.query

  case title
}
