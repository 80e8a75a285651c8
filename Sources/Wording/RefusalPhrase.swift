/// The texts of `Catalogues/refusals`: what happened, why, what to do, on one line.
package enum RefusalPhrase: String, Phrase {
  package static let area = Area.refusals

  case unknownWorker, unknownTarget, unknownCommunity, unknownSpecial, notInMonth, noSuchDuty
  case dutyInSeveralCommunities, noLeaveToCover, nothingGiven
  case lastBeforeFirst, endBeforeStart, notEmployed, leaveOutsideEmployment, lineNotRunning
  case coverWithoutEnd
  case secondGrid, secondMain, secondGridCover, secondMainCover, gridElsewhere, otherStreet
  case gridFull, overShared, coverNotNeeded, alreadyAssigned
  case monthClosed, monthTooEarly, notAllowed, notYourPlace, ownRow
  case markTargetMismatch, departmentWithoutLine, specialExists, specialDecided
  case nothingToUndo, nothingToRedo, notUndoable, importStays, touchedSince
  case faultyTables, damagedRow
  case futureDay, rowExists, unknownRow, stillUsed, privateMail, privateNumber, privateDoor
  case tooMany, away, doesNotBelong, parameterBeyond, leastAboveMost
  case notOfCommunity, onlyWith, notAtTier, stepNotPossible, stepEnded, stepNeeds,
    stepHasNo
  case stepBeyond, stepMissing, hasSteps
  case notOfStreet, onlyToday, tooLate, notAdmitted
  case gradeOutsideClass, levelOfOther, optionMissing, questionsDiffer, wrongCount, futureMonth,
    tooManyHours, tooFewQuestions, attemptsUsed, testRunning
}
