/// The texts of `Catalogues/office`: the command line of the month, of users and registers.
package enum OfficePhrase: String, Phrase {
  package static let area = Area.office

  // Results of the month's commands.
  case doneFinal, advanced, reopenAsked, reopened, objectionMade, monthHint, nothingAfter
  case whichCommunity, neitherThere, badAmount, batchNone, batchSeveral, batchOther,
    fileMissing
  case previewNoMoves, previewFrozen, previewDutyEnds, previewDutyGoes
  // Help of the month's commands.
  case submitAbstract, returnAbstract, waiveAbstract, readyAbstract, surveyAbstract
  case surveyUploadAbstract, surveyUploadDiscussion, surveySignAbstract
  case surveyCountersignAbstract, surveyVoidAbstract, surveyListAbstract, objectAbstract
  case decideAbstract, objectionsAbstract, advanceAbstract, reopenAbstract, adjustAbstract
  case statusAbstract, statusDiscussion, marksAbstract, specialListAbstract, helpReason
  case helpCommunityOwn, helpCommunityID, helpWaived, helpReadyUndo, helpSurveyFile, helpBatch
  case helpBatchOf, helpRechecked, helpAgreed, helpObjectAbout, helpText, helpObjectionID
  case helpObjectionNew, helpDecision, helpAnswer, helpStreetOwn, helpTo2, helpSettledMonth
  case helpAmount, helpListFormat, helpStatusFormat, helpMarksCommunity, helpMarksAll
  // Where the month stands.
  case statusSubmitted, statusMarksIn, statusMarksDue, statusMarksLate, statusMarksMore
  case statusMarksWaived, statusPublished, statusSettled, statusReopening, statusNext
  case statusLater, statusFree, statusLacking, statusCommunity, statusCommunityLacking
  case statusMarks, statusSpecial, statusBatchUploaded, statusBatchSigned, statusObjection
  case statusNone, giverSelf, giverSecretary
  // Lists.
  case columnBatch, columnStatus, columnAnswers, columnValid, columnRate, columnSigner
  case columnCountersigner, columnRechecked, columnMismatch, columnID
  case columnCommunity, columnWorker, columnName, columnText, columnBy, columnAnswer
  case columnDecidedBy, columnPoints, columnTitle, columnEvidence, columnProposer
  case columnVerifier, columnSource, columnRatee, columnTarget, columnGiver, columnNeed
  case needBlocking, needMore, needWaived, listNone, marksNone, marksHow, columnKey
  // Registers.
  case registerWorker, registerLine, registerGrid, registerCommunity, registerDifficulty
  case registerScheme, registerHoliday, registerDepartment, registerStreet, registerDistrict
  case registerList, registerAdd, registerChange, registerChangeVersion, schemeChangeAbstract
  case schemeAddAbstract, schemeListAbstract, helpAll, helpRegisterFilter, registerExists
  case registerUnknown, registerNothing, registerFromMonth, schemeExists, schemeDefaults
  case helpSchemeStandard, helpSchemeWeights, helpSchemeMonth, badClassValue, filterNotHere
  // Users and roles.
  case userAbstract, userListAbstract, userAddAbstract, userRemoveAbstract, helpLogin, helpRole
  case columnLogin, columnRole, columnPlace, creator, everywhere, badLogin
  case whichOwnRole, notOwnRole, whichPlace, unknownPlace, exportBlind
  // What the database itself keeps closed.
  case sealedJournal, sealedSettlement, sealedMonth, sealedReopening, sealedCreator
  // Backup, restoring, settled months.
  case backupAbstract, backupDiscussion, backupDone, backupExists, backupInUse, backupUnsound
  case restoreAbstract, restoreDiscussion, restoreDone, restoreKept, restoreExists, restoreMissing
  case restoreNotABackup, restoreDamaged, restoreNewer, restoreUnsound, restoreNeedsAdministrator
  case helpBackupFile, helpBackupForce, helpRestoreForce, helpSettlement
  case verifySettled, settlement, settledMonth, settlementNoInputs, settlementNoResults
  case settlementNone, settlementUnreadable, settlementOtherScheme, settlementDiffers
  case settlementNewer, settlementUnknown, monthNotSettled
  case statusTakenBack, statusReturned, statusRecheck, oneRater
  case sealedSubmitted, sealedRaters, sealedSecondPerson, helpVerifyEvidence, specialBackAbstract
  case helpRecheckReason, backAbstract, leaveChangeAbstract, leaveCancelAbstract, helpLeaveFirst
  case helpNewKind, helpNewFirst, helpNewLast, helpRehearsal, initRehearsal, exportLeaveKinds
  case exportExitReasons, exportAdjustments, exportRows
  case columnSince, columnGivenBy
  case restoreRehearsal
  case clockBehind, verifyNewer
}
