/// The texts of `Catalogues/kiosk`: the screen in the hall, and publishing what it shows.
package enum KioskPhrase: String, Phrase {
  package static let area = Area.kiosk

  case title
}
