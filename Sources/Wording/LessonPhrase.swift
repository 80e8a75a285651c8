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
  case plainAskField, plainAskSeveral, plainAskConfirm, plainAskMonth, plainYesOrNo, plainUnknown
  case plainNoNumber, plainChosen, plainMoreRows, plainMoreNot, plainAttention, plainNot, plainRole
  case plainNothingWritten, plainScreenOnly

  // Drafts.
  case noticeDraftKept, noticeDiscarded, labelDiscard, helpDiscard, reasonNoDraft

  // Log.
  case labelLog, helpLog, logTitle, logClose, logEmpty, logFile

  // Lesson.
  case tutorAbstract, tutorNeedsScreen, labelLesson, helpLesson, labelSkip, helpSkip
  case labelRestart, helpRestart, labelEndLesson, helpEndLesson, reasonNoLesson, lessonLeft
  case lessonTitle, lessonKeys, lessonDone, lessonDoneText, lessonSelect, lessonSelectText
  case lessonNumbers, lessonNumbersText, lessonFilter, lessonFilterText, lessonAssign
  case lessonAssignText, lessonUndo, lessonUndoText, lessonLeave, lessonLeaveText, lessonExplain
  case lessonExplainText, lessonMonth, lessonMonthText, lessonPalette, lessonPaletteText
  case lessonHelp, lessonHelpText

  // Import.
  case folderNoTables, folderTables, workReading, workChecking, workWriting, workStop, labelStop
  case helpStop, reasonNoWork, importStopped, importFailed

  // Long work.
  case workJudging, workSecondsLeft, workMinutesLeft, jobSettle
  case jobImport, jobExport, jobVerify, helpExportTables, helpVerify, jobStopped, workStopping
  case workCollecting, workExporting, workWalking, workParsing, workReplaying, workComparing,
    workInspecting, workRederiving, workCopying
}
