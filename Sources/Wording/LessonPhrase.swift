/// The texts of `Catalogues/lesson`.
package enum LessonPhrase: String, Phrase {
  package static let area = Area.lesson

  // Fields of forms.
  case faultDayEmpty, faultNoSuchMonth, faultNoSuchDay, faultDayOutOfReach, faultLastBeforeFirst,
    choiceType, reasonNoCoverHere, hintChoice, hintLeaveDay, hintFieldShare, hintEnd, hintEndDay
}
