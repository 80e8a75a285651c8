/// The texts of `Catalogues/lesson`.
package enum LessonPhrase: String, Phrase {
  package static let area = Area.lesson

  // Fields of forms.
  case faultDayEmpty, faultNoSuchMonth, faultNoSuchDay, faultDayOutOfReach, faultLastBeforeFirst,
    choiceType, reasonNoCoverHere, hintChoice, hintLeaveDay, hintFieldShare, hintEnd, hintEndDay

  // Empty panels.
  case emptyClear, emptyRefine, emptyMonthNothing, emptyLastMonth, emptyNextMonth, emptyImport
  case emptyAskImport, emptyOther

  // Plain mode.
  case plainWelcome, plainComma, plainPlace, plainMonth, plainActor, plainEstimate, plainMenu
  case plainItem, plainItemNot, plainHelp, plainAskCommand, plainAskRow, plainAskFilter
  case plainAskField, plainAskSeveral, plainAskConfirm, plainYesOrNo, plainUnknown
  case plainNoNumber, plainChosen, plainMoreRows, plainAttention, plainNot, plainRole
  case plainNothingWritten, plainScreenOnly
}
