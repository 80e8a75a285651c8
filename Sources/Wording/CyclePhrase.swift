/// The texts of `Catalogues/cycle`: what the month still lacks, and what it refuses.
package enum CyclePhrase: String, Phrase {
  package static let area = Area.cycle

  // What is lacking.
  case monthNotOver, notSubmitted, missingMark, missingTeam, specialPending, batchOpen
  case publicityUntil, notPublished, objectionOpen
  // Conditions of a step.
  case requirementMonthOver, requirementSubmitted, requirementMarks, requirementSpecials
  case requirementBatches, requirementPublicity, requirementObjections
  // Why a command is not carried out.
  case obstaclesOne, obstaclesMore, reasonMissing, refusedNotSubmitted, refusedNotSettled
  case secondPersonNeeded, unknownBatch, batchClosed, batchInTwoStreets, recheckImpossible
  case unknownObjection, objectionExists, objectionDecided, unknownStreet, unknownUser
  case placeOfRole, notInRegister
  // States of an objection.
  case statusOpen, statusAccepted, statusRejected
  case noAnswers, requirementSurvey, recheckTooFew, recheckDiffers, refusedSubmitted
  case alreadySubmitted, dayIsTheClocks, ownRole, roleNotHeld, ownRoleNeeded, sameSource,
    specialNotDecided
  case evidenceNeeded, evidenceGiven, tamperedRow, tamperedJournal, noSuchLeave, leaveExists
  case beyondNumber, beyondText, beyondID
  case toldChange, toldNone, toldThere, toldSpan, toldMore
  case toldSince
  case moneyBeyond
}
