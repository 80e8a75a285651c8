/// The texts of `Catalogues/names`: the terms of the field.
package enum NamesPhrase: String, Phrase {
  package static let area = Area.names

  // Classes, with their one-character form for narrow columns.
  case classChief, classDeputy, classWorker
  case classChiefShort, classDeputyShort, classWorkerShort
  // Roles of a person before the program.
  case roleAdministrator, roleDistrict, roleStreet, roleSecretary, roleDepartment, roleSurveyor
  case roleWorker, roleViewer
  // States of a month.
  case statePlanning, stateOpen, stateScoring, stateReview, statePublicity, stateSettled
  // Sources of marks.
  case sourceSelf, sourceSuperior, sourceDepartment, sourceTeam
  // Kinds of work.
  case targetGrid, targetMain, targetAuxiliary
  case dutyHeld, dutyCover
  // Leave.
  case leaveSick, leaveMaternity, leavePersonal, leaveStudy, leaveOther
  // Survey.
  case methodDoor, methodPhone
  case batchUploaded, batchSigned, batchCountersigned, batchVoid
  // Special tasks.
  case specialProposed, specialVerified, specialRejected
  // Commands, as the log and a refusal name them.
  case commandAssign, commandEnd, commandCover, commandArrange, commandLeave
  case commandProposeSpecial
  case commandVerifySpecial, commandRejectSpecial, commandImport, commandUndo, commandRedo
  case commandRateSelf, commandRateSuperior, commandRateDepartment, commandRateTeam
  case commandUpload, commandSign, commandCountersign, commandVoid, commandReady, commandSubmit
  case commandReturn, commandWaive, commandObject, commandDecide, commandAdvance
  case commandReopen, commandAdjust, commandRoster, commandRegister, commandUser
  // Tables of records.
  case tableDistricts, tableStreets, tableCommunities, tableDepartments, tableGrids, tableLines
  case tableWorkers
  case tableDifficulties, tableLeaves, tableAssignments, tableSpecials, tableMarks, tableWaivers
  case tableSubmissions, tableBatches, tableAnswers, tableAdjustments, tableHolidays, tableMonths
  case tableSchemes, tableUsers, tableReadyMarks, tableObjections, tablePublications, tableRechecks
  case tableSettlements, tableReopenings, tableFrozenMonths, tableSettledResults
  /// Joins the items of a list.
  case listComma
  case openEnd, nothingThere
  case commandChangeLeave, commandCancelLeave, commandTakeBackSpecial, commandBack
  case commandCatalogue, commandAreas, commandBackup, sourceSurvey, tableCommunityReturns
  case tableMonthReturns, rehearsal
  case columnName, columnTitle, columnEvidence, columnReason, columnObjection, columnAnswer
  case columnPoints, columnCoefficient, columnHouseholds, columnPosts, columnBuildings
  case columnStandard, columnBase, columnAmount, columnRater, columnID, columnBatch, columnLogin
  case columnScore, columnCount, columnChecked, columnAgreed, columnEffectMax
  case columnSatisfactionMax, columnWeight, columnProposer, columnVerifier, columnSigner
  case columnCountersigner
  case listSemicolon
}
