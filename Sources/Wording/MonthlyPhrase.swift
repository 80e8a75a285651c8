/// The texts of `Catalogues/monthly`: the month in the dashboard.
package enum MonthlyPhrase: String, Phrase {
  package static let area = Area.monthly

  case title

  // Marks, special work, survey batches and objections: their lists and forms.
  case placeMarks, placeSpecials, placeSurvey, placeObjections, placeForm, labelMarks
  case helpMarks, labelSpecials, helpSpecials, labelSurvey, helpSurvey, labelObjections
  case helpObjections, labelGive, helpGive, labelNextOpen, helpNextOpen, labelWaive, helpWaive
  case labelVerify, helpVerify, labelReject, helpReject, labelPropose, helpPropose, labelSign
  case helpSign, labelCountersign, helpCountersign, labelVoid, helpVoid, labelUpload
  case helpUpload, labelAccept, helpAccept, labelDismiss, helpDismiss, labelRaise, helpRaise
  case labelWrite, helpWrite, labelNextField, helpNextField, helpPreviousField, headWhom
  case headMarked, headMark, headRater, headTitle, headPoints, headStatus, headProposer
  case headBatch, headMethods, headRate, headInterval, headRecheck, headSigner
  case headCountersigner, headObject, headObjection, headRaisedBy, headDecidedBy
  case fieldEvidence, fieldReason, fieldFile, fieldChecked, fieldAgreed, fieldAnswer, markSelf
  case markTeam, markOverall, waivedBy, othersToGive, sourceLacking, titleLacking, due
  case dueLate, dueLater, dueOver, mismatch, wholePlace, mayStayEmpty, notChosen, noEvidence
  case noteOpen, noteDone, reasonOneField, publicUntil, detailEntered, labelTell, helpTell,
    actionSign
  case noticeOtherMonth, noticeAllMarked, noticeMarked, noticeWaived, noticeProposed
  case noticeVerified, noticeRejected, noticeSigned, noticeCountersigned, noticeVoided
  case noticeUploaded, noticeRaised, noticeAccepted, noticeDismissed, onlyNumbers, faultScore
  case faultPoints, faultCount, faultAgreed, faultEmpty, faultMonth, reasonTooEarly
  case reasonOthersMark, reasonMarkIsThere, reasonIsVoid, reasonNoChoice, emptyMarks
  case emptyMarksRole, emptyBack, emptySpecials, emptyPropose, emptySurvey, emptyUpload
  case emptyObjections, emptyObjectionsEarly, emptyRaise, emptyMonths, detailWork
  case detailReason, detailEvidence, detailAgreed, detailMismatch, detailSigned, detailPlaces
  case detailAnswer, hintMark, hintMarkGiven, hintEntry, hintLacking, hintWaived, hintSpecial
  case hintSpecialWaits, hintDone, hintSign, hintUnsigned, hintCountersign, hintSigned
  case hintCountersigned, hintVoid, hintObjection, hintObjectionWaits, hintPropose, hintWaive
  case hintUpload, hintCheck, hintConfirmVoid, hintRaise, hintAccept, hintDismiss
  case aboutPropose, aboutWaive, aboutUpload, aboutBatch, aboutCountersign, aboutVoid
  case aboutObject, aboutObjection, aboutAccept, aboutDismiss, todoOwnMarks, todoObjections
  case todoScoring, actionMark, actionVerify, actionCountersign, actionDecide, hintTodoMark
  case plainAskThing, plainAskMark
}
