/// The texts of `Catalogues/lesson`.
package enum LessonPhrase: String, Phrase {
  package static let area = Area.lesson

  case title
}
