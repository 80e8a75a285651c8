/// The texts of `Catalogues/explain`.
package enum ExplainPhrase: String, Phrase {
  package static let area = Area.explain

  case example
}
