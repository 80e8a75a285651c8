/// The texts of `Catalogues/registers` that all registers share.
package enum RegisterPhrase: String, Phrase {
  package static let area = Area.registers

  case onlyMonths, onlyLists, solvedAbstract, takeAbstract, buildAbstract, helpSolvedCount,
    helpTestLine,
    helpSolvedMeeting, takeWho
  case commandStartTest, commandFinishTest, commandBuildTest, flagYes, flagNo
  case commandKeep, commandStep, daysLeft, daysLate, daysToday, daysOnTime
  // The command line.
  case indexAbstract, addAbstract, changeAbstract, removeAbstract, reportAbstract, helpYear
  case monthOrYear, laterMonth, showAbstract, helpSolved, helpSolver, workerWithoutSolved,
    placeNotYet, helpDistrict, whichDistrict, helpWorkers, noWorkers,
    notYours
  case loadAbstract, loadCommunity, loadWorkers, loadBefore, loadAfter, loadDifference, loadTitle
  case loadMore, helpAdmission
  case stepPoints, hintStepsFlat, hintRowFlat, endsAtStreet, helpOnBoard, onlyJSON, indexRegister,
    indexFigures,
    indexWaiting
  case scopeKind, listNone
  // Its pages.
  case placeIndex, placeList, placeFigures, placeForm, titleIndex, titleFigures, titleAdd
  case titleChange, noteWaiting, indexLater, hintIndex, hintWaiting, hintEmpty, hintList,
    hintFigures
  case hintForm, emptyList, emptyFiltered, emptyHidden, monthTo, yearTo, reasonOneTable,
    reasonOneRegister,
    reasonShipped, choiceNone, chooseOne, warnFree, previewNoPoints, yearLine
  // Steps.
  case hintSteps, placeRow, titleStep, hintRow, rowGone, noSteps, stepDays, reasonNoSteps,
    labelForward
  case helpForward, labelBackward, helpBackward, labelUp, helpUp, labelExtend, helpExtend
  case labelUrge, helpUrge, labelChange, helpChange, labelVoid, helpVoid
  // The guide of a service item.
  case placeService, titleGuide, hintGuide, guideOffered, offeredNow, offeredUntil, offeredLater
  case offeredNoMore, guideNone, guideGone, labelGuide, helpGuide
  case plainFind, plainWhich, plainNotRead, plainNotFound
  // Suggested difficulty.
  case placeSuggestions, titleSuggestions, headTarget, headCurrent, headSuggested, headIndex
  case headReference, suggestionsHow, hintSuggestions, hintSuggestionsNone, hintGroup
  case labelSuggestions, helpSuggestions, labelTakeSuggestion, helpTakeSuggestion
  case reasonNoSuggestions, reasonSuggestWhere, reasonNoneSuggested, reasonSuggestHidden
  case placeDifficulty, titleDifficulty, hintDifficulty, difficultyWhy
  // Facts beside marks.
  case factsVisits, factsHead, factsLater, helpFacts, todoVisits
  case headVisits, headVisitRate, headPeople, headGap, headSolved, headSolvedRate,
    headOpenRequests, headRed, todoRed, todoDue, hintMatters, reasonNoWay, hintTodoRegister,
    factsRequests, factsTest, factsAllRound, factsCertified, factsNotCertified, factsTraining,
    headCertifiedLines, headAllRound, headGrade, headAllRoundRate, headTested, testedUntil,
    pickNotCertified
  // Whom a figure counts.
  case labelPeople, helpPeople, reasonNoPeople, hintFigurePeople, titlePeople
  case placePeople, headEmployed, headNote, hintPeople, employedFrom
  case employedSpan
  // Taking a test.
  case reasonOthersTest, reasonNoTests, reasonNoQuestion, labelOptions, helpOptions
  case labelTake, helpTake, labelNextQuestion, helpNextQuestion, helpPreviousQuestion
  case labelLeaveTest, helpLeaveTest, labelBeginTest, labelHandIn, labelTests, helpTests
  case placeTest, placeTestLines, titleTestLines, headTestLine, headCertified
  case headQuestions, certifiedUntil, hintTestLines, hintTestBegin, hintTest
  case hintTestEnd, hintTestEnded, noteTest, noteTestShort, testWillBe
  case testAttempts, testGoesOn, testPassMark, testAnswered, testOpen, testHandIn
  case testPassed, testFailed, testNoResult, testUnanswered, testRight
  // Keys.
  case labelRegisters, helpRegisters, labelOpen, helpOpen, labelFigures, helpFigures, labelAdd,
    helpAdd
  case labelRemove, helpRemove, labelTable, helpTable, labelNext, helpNext
  case helpPrevious
}
