/// The texts of `Catalogues/dashboard`.
package enum DashboardPhrase: String, Phrase {
  package static let area = Area.dashboard

  case example
}
