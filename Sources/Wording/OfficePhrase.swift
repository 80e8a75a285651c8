/// The texts of `Catalogues/office`: the command line of the month, of users and registers.
package enum OfficePhrase: String, Phrase {
  package static let area = Area.office

  case title
}
