/// The texts of `Catalogues/query`.
package enum QueryPhrase: String, Phrase {
  package static let area = Area.query

  // What is wrong with a filter.
  case faultPlace, faultUnknownField, faultAmbiguousField, faultMissingField, faultMissingNumber
  case faultMissingText, faultNotANumber, faultNoOrder, faultOpenQuote, faultNothingToNegate
  case faultLonelyOr, faultUnknownWay, exampleRate, exampleYuan, examplePoints
  case submitted, notSubmitted, ready, notReady
  case standingAbove, standingBelow, standingUnclear
  case markMissing, markGiven, markWaived
  case headID, headPresence, headMissing

  // Sheets.
  case sheetTitle, sheetRows, sheetFilter, listWorkers, listCommunities, listGrids
  case listMarks, listSpecials, listBatches, listObjections

  // Commands of lists.
  case labelSorts, helpSorts, labelColumns, helpColumns, labelExport, helpExport, labelMarkAll
  case helpMarkAll, labelMarkNone, helpMarkNone, helpMarksRow, labelMarkRange, helpMarkRange
  case reasonNoList, hintBegunNumber, hintBegunText, hintFilterStart, hintFilterMore
  case hintFilterMarks, hintFilterSpecials, hintFilterBatches, hintFilterObjections,
    hintFilterRegister
  case noteMarkedShown

  // Choosers.
  case sortTitle, sortedByID, sortedByWaiting, sortHelp, sortHelpWaiting, columnsTitle
  case columnsUsual, columnsHelp, nameStays

  // Export.
  case exportTitle, exportStrict, exportCommand, exportHelp, exporting, exported, notExported,
    noWorkbookLibrary
  case nothingAssumed, headFigures
  case noFolder, fieldFormat, fieldRows, fieldFile, fieldFolder, fieldExisting
  case rowsAll, rowsMarked, askReplace, askReplaceTables, existingStays, existingReplaced
  case formatXLSX, formatCSV, formatMarkdown, formatJSON

  // Fields: what they may be called, the head first, `|` between.
  case workersName = "field.workers.name"
  case communitiesName = "field.communities.name"
  case gridsName = "field.grids.name"
  case workersID = "field.workers.id"
  case fieldID = "field.id"
  case fieldCommunity = "field.community"
  case fieldClass = "field.class"
  case fieldGrids = "field.grids"
  case fieldMain = "field.main"
  case fieldAuxiliary = "field.auxiliary"
  case fieldAuxiliaryCount = "field.auxiliary_count"
  case fieldCovers = "field.covers"
  case fieldWorkload = "field.workload"
  case fieldEffect = "field.effect"
  case fieldSpecial = "field.special"
  case fieldSatisfaction = "field.satisfaction"
  case fieldTotal = "field.total"
  case fieldPay = "field.pay"
  case fieldPoolPoints = "field.pool_points"
  case fieldRate = "field.rate"
  case fieldSample = "field.n"
  case fieldLow = "field.low"
  case fieldHigh = "field.high"
  case fieldPresence = "field.presence"
  case fieldMissing = "field.missing"
  case fieldNotes = "field.notes"
  case fieldFlags = "field.flags"
  case fieldSubmitted = "field.submitted"
  case fieldVacancies = "field.vacancies"
  case communitiesPoints = "field.communities.points"
  case gridsPoints = "field.grids.points"
  case fieldWorkers = "field.workers"
  case fieldRequiredWorkers = "field.required_workers"
  case fieldSolved = "field.solved"
  case fieldSolvedRate = "field.solved_rate"
  case fieldCertified = "field.certified"
  case fieldAllRound = "field.all_round"
  case fieldGrade = "field.grade"
  case fieldAllRoundRate = "field.all_round_rate"
  case fieldOpenRequests = "field.open_requests"
  case fieldRed = "field.red"
  case fieldVisits = "field.visits"
  case fieldVisitRate = "field.visit_rate"
  case fieldPeople = "field.people"
  case fieldSuggested = "field.suggested"
  case fieldGap = "field.gap"
  case fieldSpread = "field.spread"
  case fieldHighest = "field.highest"
  case fieldLowest = "field.lowest"
  case fieldMean = "field.mean"
  case fieldHouseholds = "field.households"
  case fieldTeam = "field.team"
  case fieldHolders = "field.holders"
  case fieldVacant = "field.vacant"
  case fieldReady = "field.ready"
  case fieldStanding = "field.standing"
  case marksName = "field.marks.name"
  case specialsName = "field.specials.name"
  case batchesName = "field.batches.name"
  case objectionsName = "field.objections.name"
  case marksID = "field.marks.id"
  case fieldTarget = "field.target"
  case fieldSource = "field.source"
  case fieldMark = "field.mark"
  case fieldRater = "field.rater"
  case fieldGiver = "field.giver"
  case fieldStatus = "field.status"
  case fieldReason = "field.reason"
  case fieldWorker = "field.worker"
  case fieldTitle = "field.title"
  case specialsPoints = "field.specials.points"
  case fieldProposer = "field.proposer"
  case fieldVerifier = "field.verifier"
  case fieldEvidence = "field.evidence"
  case fieldMethods = "field.methods"
  case fieldChecked = "field.checked"
  case fieldAgreed = "field.agreed"
  case fieldMismatches = "field.mismatches"
  case fieldSigner = "field.signer"
  case fieldCountersigner = "field.countersigner"
  case fieldText = "field.text"
  case fieldRaisedBy = "field.raised_by"
  case marksDecidedBy = "field.marks.decided_by"
  case fieldDecidedBy = "field.decided_by"
  case fieldAnswer = "field.answer"
  case headPoolPoints
  // What lies over a page.
  case placeSorts, placeColumns, placeExport, placeTables, labelSortBy, helpSortBy, labelTurnSort,
    helpTurnSort, labelReset, helpReset, labelToggle, helpToggle, labelCarry, helpCarry,
    labelWriteFile, helpWriteFile
}
