/// The texts of `Catalogues/dashboard`.
package enum DashboardPhrase: String, Phrase {
  package static let area = Area.dashboard

  // Header.
  case waiting, allStreets, headerMonthShort, headerRole, estimate, assumed, strict, strictOwn,
    toDate,
    dayOfMonth
  case submittedCount, changedAt, silentSince, weekdays

  // Titles and notes of panels.
  case titleStreets, titleCommunity, titleCommunities, titleGrids, titleWorkers, noteTab
  case noteOrderOld, noteStreets, noteCommunities, noteTodos, noteGrids, noteGridsVacant
  case noteMarked, noteWorkers, sortedByID, sortedBy

  // Heads of columns.
  case headStreet, headCommunity, headSubmitted, headVacant, headTotal, headRate, headStaff
  case headSpread, headPay, headMean, headGrid, headHouseholds, headHolder, headPoints, headWorker
  case headClass, headMain, headAuxiliary, headAuxiliaryNames, headWorkload, headEffect
  case headSpecial, headSatisfaction, headLoad, headNote, shownNow, wholeStreet, vacantDays,
    vacantDaysMore, vacantComing
  case coverPrefix, coverSuffix

  // What waits.
  case nothingWaits, todoVacant, todoPartVacant, todoUncovered
  case todoMarks, todoSpecial, todoBatches, todoSubmit, todoCoverEnds, actionAssign, actionCover
  case summaryTodos

  // Notes of a worker.
  case noteCover, notePending, noteLightest, noteProbation, noteJoined, noteLeft, noteLeaveInMonth
  case noteMissing

  // Facts of a community.
  case factStaff, factSum, factPool, factSpread, factRate, factInterval, staff, staffLong
  case coverage, sums, pool, spread, noAnswers, unsigned

  // Empty panels.
  case emptyStreets, emptyCommunities, emptyGrids, emptyWorkers, emptyFilter

  // Hints.
  case hintFilter, hintMarked, hintEmpty, hintStreet, hintWholeStreet, hintCommunity
  case hintCommunityCalm, hintTodo, hintTodoAssign, hintTodoCover, hintGrid, hintGridVacant
  case hintGridAway, hintAway, hintAwayCovered, hintLightest, hintLightestNoGrid, hintWorker
  case hintWorkerRead

  // Keys.
  case keySpace, keyUp, keyDown, keyLeft, keyRight, keyUnknown, unknownKey, reasonTyping

  // Commands: the word of the footer, the words of the help.
  case labelAssign, labelCover, labelLeave, labelEnd, labelMark, labelExplain, labelUndo
  case labelRedo, labelFilter, labelSort, labelFigures, labelPalette, labelHelp, labelTheme
  case labelBlocks, helpBlocks, labelMeasure, helpMeasure, labelBlocksList, helpBlocksList
  case helpBlockRight, helpBlockLeft, helpBlocksMove
  case labelLanguage, labelRedraw, labelSuspend, labelQuit, labelEnter, labelBack, labelKeepFilter,
    labelDropFilter, labelToList, labelChoose
  case helpAssign, helpCover, helpLeave, helpEnd, helpMark, helpExplain, helpUndo, helpRedo
  case helpFilter, helpSort, helpFigures, helpPalette, helpHelp, helpTheme, helpLanguage
  case helpRedraw, helpSuspend, helpQuit, helpNextPanel, helpPreviousPanel, helpDown, helpUp
  case helpPageDown, helpPageUp, helpFirst, helpLast, helpEnter, helpBack, helpPreviousMonth
  case helpNextMonth, helpChoose, groupMove, groupLook, groupAct, groupRegret, helpTitle
  case helpClose, helpNotNow, helpFullWidth, moreBelow, paletteTitle, paletteCount, paletteType
  case paletteHint

  // Why a key does not work.
  case reasonNoData, reasonRole, reasonPlace, reasonState, reasonNothingSelected, reasonNoWorker
  case reasonTodoNothingToAssign, reasonAssignWhere, reasonNobodyAway, reasonCovered,
    reasonOthersAway
  case reasonOthersCovered, awaySpell, reasonNoDuty
  case reasonOneFigure, reasonMarkWhere

  // Notices.
  case noticeTheme, noticeLanguage, noticeOutermost, noticeAssumed, noticeStrict, noticeToDate
  case noticeUndone, noticeRedone, lastStep, news, newsMore, subjectAssignment, subjectLeave
  case subjectWorker, subjectTarget, subjectCommunity, subjectMark, subjectSpecial, subjectSurvey
  case subjectUsers, subjectHolidays, subjectScheme, subjectPlaces
  case subjectReady, subjectAdjustments, subjectMonth

  // First start.
  case startTitle, startQuestion, startDemo, startDemoText, startTables, startTablesText
  case startEmpty, startEmptyText, startFolder, startFolderMissing, startPrivate, startLanguage

  // Picker.
  case noteEscape, labelCancel, helpCancel, helpCommit, commitSeveral, commitTarget, commitWorker
  case labelFields, helpFields, helpFieldsBack, labelOutside, helpOutside, reasonOutside
  case labelChooseDuty, helpChooseDuty, helpMarkDuties, labelDay, pickNobody, pickFine, pickHandover
  case pickHeaviest, pickAway, pickAwaySentence, pickNothing, pickMixed, pickCoverOne
  case pickForWorker, pickSeveralWorkers, pickSeveralTargets, pickOrderTargets, pickOrderWorkers
  case households, withFacts, factComma, coverWhy, headWhat, headWho, headWhoNow
  case headInHand, headWorth, headPossible, headKind, headDays, shortHasOne, shortFull
  case shortHasThis, shortNotNeeded, shortNotYours, shortClosed, shortNotRunning, shortNo
  case fieldFrom, fieldTo, fieldShare, fieldOpen, fieldFilter, fieldsHint, fieldKind, fieldLastDay
  case lastDayHint, faultDay, faultShare, faultNobodyAway, hintCommit, hintRefused, hintFieldDay
  case hintFieldRole, hintAbsence, hintExplanation, hintLeaveForm

  // Preview.
  case previewTitle, columnNow, columnThen, columnDifference, figureWorkload, figureEffect
  case figureSatisfaction, rateNowOwn, rateNowCommunity, payMoves, paySum, payUnmoved
  case payUnmovedWhy, payOthers, payOutside, payRange, payRest, fairness, fairnessAndRules, gap
  case gapWho, fairer, lessFair, rules, ruleOneGrid, ruleHandover, ruleTwoWorkers, ruleOneMain,
    ruleCoverEnds
  case ruleShares, cautionOverlap, leaveOverlapAsk, cautionHeaviest, cautionNotPaid, cautionSample,
    cautionBeyond
  case cautionBeyondUntil, cautionEndsBy, cautionCoverEnds, cautionVacant, cautionCoverGoes

  // Leave form.
  case leaveTitle, noteDraft, filledIn, whoDoesIt, whoDoesItDays, daysInAll, headTheWork
  case headDaysPoints, headCover, headHisWorkload, coversSum, coveringNow, nobody
  case labelWriteAll, helpWriteAll, labelNextField, helpNextField, helpPreviousField, labelCycle
  case helpCycle, helpCycleBack, labelOpenChoice, helpOpenChoice, labelNoCover, helpNoCover,
    labelPropose, helpPropose, labelDraft
  case helpDraft, noticeDraftBack
  case noticeUnanswered

  // The leaves of a worker.
  case leavesTitle, newLeave, leaveOfDays, headLeaveDays, labelOpenLeave, helpOpenLeave
  case labelCancelLeave, helpCancelLeave, hintLeaves, hintNewLeave, changeLeaveTitle
  case cancelLeaveTitle, coverStands, coverLacks, reasonCoverStands, reasonNewLeave
  case reasonLeaveSame, noticeLeaveChanged, noticeLeaveCancelled

  // Ending a duty.
  case labelLastDay, helpLastDay, absenceTitle

  // Explanation.
  case labelFold, helpFold, labelNextWorker, helpNextWorker, helpPreviousWorker, labelMonth
  case noticeNoNeighbour, schemeOf, schemeDefault, explanationNone, detailTitle, detailGrid
  case historyTitle, historyGrid, runsOn

  // What was written.
  case noticeAssigned, noticeAssignedMany, noticeCovered, noticeEnded, noticeLeave, noticeDone
  case noticeHandedOver

  // Rows of the help that several keys share.
  case helpPanels, helpNumbers, helpRows, helpPages, helpEnds, helpMonths, helpThemeLanguage
  case helpFieldRows, helpWorkers, helpStartNumbers
  case clockBehind, clockBehindShort, rowLost, rowLostShort
  case noticeDoneFinal
}
