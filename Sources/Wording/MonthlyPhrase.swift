/// The texts of `Catalogues/monthly`: the month in the dashboard.
package enum MonthlyPhrase: String, Phrase {
  package static let area = Area.monthly

  case title

  // Marks, special work, survey batches and objections: their lists and forms.
  case placeMarks, placeSpecials, placeSurvey, placeObjections, placeForm, labelMarks, helpMarks
  case labelSpecials, helpSpecials, labelSurvey, helpSurvey, labelObjections, helpObjections
  case labelGive, helpGive, labelNextOpen, helpNextOpen, labelWaive, helpWaive, labelVerify
  case helpVerify, labelReject, helpReject, labelPropose, helpPropose, labelSign, helpSign
  case labelCountersign, helpCountersign, labelVoid, helpVoid, labelUpload, helpUpload
  case labelAccept, helpAccept, labelDismiss, helpDismiss, labelRaise, helpRaise, labelWrite
  case helpWrite, labelNextField, helpNextField, helpPreviousField, headWhom, headMarked, headMark
  case headRater, headTitle, headPoints, headStatus, headProposer, headBatch, headMethods
  case headRate, headInterval, headRecheck, headSigner, headCountersigner, headObject
  case headObjection, headRaisedBy, headDecidedBy, fieldAdmission, fieldEvidence, fieldReason,
    fieldFile
  case fieldChecked, fieldAgreed, fieldAnswer, markSelf, markTeam, markOverall, waivedBy
  case othersToGive, sourceLacking, titleLacking, due, dueLate, dueLater, dueOver, mismatch
  case wholePlace, mayStayEmpty, notChosen, reasonOneField, publicUntil, labelTell, helpTell
  case actionSign, detailEntered, noteOpen, noteDone, noEvidence, noticeOtherMonth
  case labelGoOn, todoScoringOver, noticeNoneYours
  case noticeAllMarked, noticeShownMarked, noticeMarked, noticeWaived, noticeProposed,
    noticeVerified, noticeRejected
  case noticeSigned, noticeCountersigned, noticeVoided, noticeUploaded, noticeRaised
  case noticeAccepted, noticeDismissed, onlyNumbers, faultScore, faultPoints, faultCount
  case faultAgreed, faultEmpty, faultMonth, reasonTooEarly, reasonOthersMark, reasonMarkIsThere
  case reasonIsVoid, reasonNoChoice, reasonEmptyList, emptyMarks, emptyMarksRole, emptyBack,
    emptySpecials
  case emptyPropose, emptySurvey, emptyUpload, emptyObjections, emptyObjectionsEarly, emptyRaise
  case emptyMonths, detailWork, detailReason, detailEvidence, detailAgreed, detailMismatch
  case detailSigned, detailPlaces, detailAnswer, hintMark, hintMarkGiven, hintEntry, hintLacking
  case hintWaived, hintSpecial, hintSpecialWaits, hintDone, hintSign, hintUnsigned
  case hintCountersign, hintSigned, hintCountersigned, hintVoid, hintObjection, hintObjectionWaits
  case hintPropose, hintWaive, hintUpload, hintCheck, hintConfirmVoid, hintRaise, hintAccept
  case hintDismiss, aboutPropose, aboutWaive, aboutUpload, aboutBatch, aboutCountersign, aboutVoid
  case aboutObject, aboutObjection, aboutAccept, aboutDismiss, todoOwnMarks, todoObjections
  case noticeLastMark, noticeLastMarkSubmit, typedStands, todoSubmitted, todoSubmittedAt
  case todoScoring, actionMark, actionSubmit, actionVerify, actionCountersign, actionDecide
  case hintTodoMark, hintTodoSubmit
  case plainAskThing, plainAskMark

  // The monthly board.
  case titleFacts, titleRanking, reopened

  // Heads of columns.
  case headLowest, headHighest, headDifference, headStanding, headTrend, headRank, headReady
  case headPeople, headMoney, headReserve, headAverage, headBeside, headDeviation, headAnswers
  case headRatee, headTarget, headScore

  // Cells.
  case lackingNothing, lackingCount, overall, allClasses, noteCount

  // The second panel.
  case factSpreads, factPools, factRaters, factRates, factReopening, reopeningCount, factTrend
  case factReady, nothingStrikes, spreadMain, spreadChiefs, spreadStreet, poolName, streetRate
  case unclearWorkers

  // Three things.
  case concernNotSubmitted, concernOverdue, concernSpecials, concernBatches, concernObjections
  case concernRateLow, concernRateHigh, concernSpread, concernHarsh, concernLenient
  case concernVacancy, concernRequests, concernVacancyNamed, detailLacking, detailComplete,
    detailMore
  case detailSpecial, detailIntervalLow, detailIntervalHigh, detailRest
  case detailUnclear, detailHighest, detailLowest, detailRater

  // Sums taken apart.
  case sumOf, sumProof, poolTitle, poolByDays, poolByPosts, poolBase, poolProof, spreadTitle
  case spreadProof, raterTitle, raterProof, raterBeside, ratesTitle, standingsTitle, rateRemark
  case reopeningTitle, headBefore, headAfter, reopeningProof

  // Hints.
  case hintRanking, hintFurther, hintToWorker, hintFactsMove, hintComplete, hintBoardLacking
  case hintCommunity, hintNextStep, hintSettled

  // Guard lists.
  case doOpen, doScoring, doReview, doPublish, doSettle, doSubmit, doReopen, stepTitle
  case submitTitle, reopenTitle, returnTitle, noteAllMet, noteLacking, conditionLacks, obstacleMarks
  case conditionState, conditionSecond, conditionSecondMet, remarkOpen, remarkScoring
  case remarkReview, remarkPublicity, remarkPool, remarkSettling, remarkReady, remarkSubmitted
  case remarkSettled, remarkAsked, remarkReopen, remarkReopenFirst, remarkReturn
  case remarkPublicReason, hintMend, hintWait, hintDo, hintDoFinal, askYes, askMonth, labelYes,
    helpYes,
    reasonAskHint, hintNotYet, hintSteps, notYet
  case notYetMore

  // Reasons.
  case reasonHint

  // Why not now.
  case reasonNoCommunities, reasonNoCommunity, reasonNoSettlement, reasonSubmitted

  // Commands.
  case helpBoard, labelSubmit, helpSubmit, labelReady, helpReady, labelAdvance, helpAdvance
  case labelReturn, helpReturn, labelReopen, helpReopen, labelClass, helpClass, labelFurther
  case helpFurther, labelDo, helpDo, labelToAction, helpToAction, helpWriteReason

  // What was done.
  case noticeSubmitted, noticeReady, noticeNotReady, noticeReturned, noticeAdvanced
  case noticeReopenAsked, noticeReopened
  case labelTakeBack, helpTakeBack, noticeSpecialBack, hintEvidence, hintSpecialDone, aboutVerify
  case aboutReject, aboutTakeBack, labelWaiveSurvey, helpWaiveSurvey, detailUnasked
  case aboutWaiveSurvey, hintUnasked, unasked, faultChecked, aboutRecheck, labelMonthBack
  case helpMonthBack, backTitle, remarkBack
  case concernReturned, concernUnasked
  case todoReturned, todoMonthBack
}
