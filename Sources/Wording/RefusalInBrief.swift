package import Domain

extension Words {
  /// A refusal in a word or two, for a column that has no room for `sentence(for:names:)`.
  ///
  /// What often keeps somebody from a piece of work has a word of its own; all else is a plain no.
  package func brief(_ refusal: Refusal) -> String {
    switch refusal {
    case .secondGrid, .secondMain: self(DashboardPhrase.shortHasOne)
    case .overShared, .gridFull: self(DashboardPhrase.shortFull)
    case .alreadyAssigned: self(DashboardPhrase.shortHasThis)
    case .notEmployed: self(DashboardPhrase.pickAway)
    case .coverNotNeeded: self(DashboardPhrase.shortNotNeeded)
    case .notAllowed, .notYourPlace, .ownRow: self(DashboardPhrase.shortNotYours)
    case .monthClosed: self(DashboardPhrase.shortClosed)
    case .lineNotRunning, .notInMonth: self(DashboardPhrase.shortNotRunning)
    case .unknownWorker, .unknownTarget, .unknownCommunity, .unknownStreet, .unknownSpecial,
      .noSuchDuty, .dutyInSeveralCommunities, .noLeaveToCover, .noSuchLeave, .nothingGiven,
      .lastBeforeFirst, .endBeforeStart, .leaveOutsideEmployment, .leaveExists, .coverWithoutEnd,
      .gridElsewhere, .otherStreet, .submitted, .dayIsTheClocks, .roleNotHeld, .ownRole,
      .ownRoleNeeded, .sameSource, .markTargetMismatch, .departmentWithoutLine, .specialExists,
      .specialDecided, .specialNotDecided, .evidenceNeeded, .evidenceGiven, .obstacles,
      .reasonMissing, .notSubmitted, .alreadySubmitted, .notSettled, .secondPersonNeeded,
      .unknownBatch, .batchClosed, .batchInTwoStreets, .recheckImpossible, .recheckReasonNeeded,
      .moneyBeyond, .unknownObjection, .objectionExists, .objectionDecided, .unknownUser,
      .placeOfRole, .notInRegister, .futureDay, .rowExists, .unknownRow, .stillUsed,
      .privateText, .tooMany, .away, .doesNotBelong, .notOfCommunity, .onlyWith,
      .gradeOutsideClass, .levelOfOther, .optionMissing, .questionsDiffer,
      .wrongCount, .tooFewQuestions, .attemptsUsed, .testRunning, .futureMonth, .tooManyHours,
      .notOfStreet, .onlyToday, .tooLate, .notAdmitted, .notAtTier,
      .stepNotPossible, .stepNeeds, .stepHasNo, .stepBeyond, .stepMissing, .hasSteps,
      .parameterBeyond, .leastAboveMost,
      .nothingToUndo,
      .nothingToRedo, .notUndoable, .importStays, .touchedSince, .tampered, .beyondLimit,
      .faultyTables, .damagedRow:
      self(DashboardPhrase.shortNo)
    }
  }
}
