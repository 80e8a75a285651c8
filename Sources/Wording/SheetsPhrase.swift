/// The texts of `Catalogues/sheets`: sheets for the printer, simulations and years.
package enum SheetsPhrase: String, Phrase {
  package static let area = Area.sheets

  // Names of the sheets, and what stands at their edges.
  case notice, noticeCommunities, noticeSpreads, payroll, payrollPools, community
  case communitySurvey, worker, workerYear, classYear, differences, simulation, simulationTotal
  case titleOf, factGap, pages
  case stateSettled, stateSettledOnce, statePublicity, stateEstimate
  case warningPublicity, warningEstimate, warningSimulation
  case notePartial, noteJournal, noteInterval, noteSettledOnly
  case signMaker, signChecker, signHead, signWorker, signDate

  // Heads of columns and rows.
  case place, number, classGroup, staff, rateLow, rateHigh, team
  case poolGroup, outsidePools, poolRemark, subtotal, total, adjustment, payable, remark
  case signature, adjustmentMore, adjustmentLess, notEmployed
  case poolScope, eligibleDays, standard, pool, base, paid, reserve
  case communityFacts, communityVacancies, batch, method, status, satisfied, valid
  case item, value, expression, note, workerFacts
  case month, post, presentDays, yearMonths, workerYearFacts
  case countedMonths, meanTotal, yearPay, monthsOnPost, seat, seatFacts, seatExcellent, seatTied
  case seatTooFew
  case settledBefore, settledAfter, reopenedWhy, changedParts, totalBefore, totalAfter
  case payBefore, payAfter, difference, noDifference
  case totalNow, totalThen, payNow, payThen, spreadNow, spreadThen, simulationSums
  case nothingWritten, nothingChanged, changesTaken, besideEstimate, besidePaid

  // The command line.
  case sheetAbstract, sheetDiscussion, noticeAbstract, payrollAbstract, communityAbstract
  case workerAbstract, yearSheetAbstract, differenceAbstract
  case helpFile, helpForce, helpPay, helpYear, helpStreet, sheetWritten
  case helpVersion, noVersion
  case plainAskTrial, plainAskChoice, plainValue, plainTried, plainNone, plainMove, plainMoreMoves
  case noBoard, noSettledMonth, noSuchWorkerYear, notReopened
  case simulateAbstract, simulateDiscussion, helpSet, helpCoefficient, helpPoints, helpMode
  case helpBase, helpStandard, helpTo, helpFormat, helpOutput, tooManyMonths, monthsBackwards
  case yearAbstract, yearDiscussion, helpQuota, helpClass, badQuota
  case faultUnknownKey, faultValue, faultWeights, faultFixedWithoutBase, faultBaseWithoutFixed
  case faultUnknownTarget, faultUnknownCommunity, faultForm
  case allowedChoice, allowedWhole, allowedDecimal

  // Simulation and year on the screen.
  case placeSimulation, placeYear, fieldChief, fieldDeputy, fieldWorker
  case workerClass, fieldCoefficient, fieldPoints, fieldStandard, fieldWeight, fieldEffectMax
  case fieldSatisfactionMax, fieldMinSample, fieldBasically, fieldMode, fieldBase, fieldScope
  case fieldHeadcount, fieldUnit, modePool, modeFixed, scopeStreet, scopeCommunity
  case headcountActual, headcountApproved, unitFen, unitYuan, basicallyYes, basicallyNo
  case labelSimulation, helpSimulation, labelYear, helpYearPage, labelNextValue
  case labelPreviousValue, rowValues, labelTurn, helpTurn, helpTurnBack, rowTurn, labelMorePeople
  case labelLessPeople, rowPeople, labelRestore, helpRestore, labelRestoreAll, helpRestoreAll
  case labelBack, helpBack, simulationTitle, headValue, headNow, headThen, simulationBegin
  case spreadChiefs, spreadOthers, simulationHint, yearHint, labelMonths, helpMonths
  case helpNextPerson, helpPreviousPerson, rowPersons, labelNextClass, helpNextClass, labelQuota
  case helpQuotaUp, helpQuotaDown, rowQuota, yearTitle, yearHeader, yearReading, headTrend
  case helpVersions
  case payrollNotYours
}
