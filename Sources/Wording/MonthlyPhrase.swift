/// The texts of `Catalogues/monthly`: the month in the dashboard.
package enum MonthlyPhrase: String, Phrase {
  package static let area = Area.monthly

  case title
}
