/// The texts of `Catalogues/explain`.
package enum ExplainPhrase: String, Phrase {
  package static let area = Area.explain

  // Total and pay.
  case total, pay, pool, remainder, noPool

  // Workload.
  case workload, workloadFormula, noDuty, kindGrid, kindMain, kindAuxiliary, since, until, away

  // Effect.
  case effect, noSource, overall, missing, hidden, waived, assumedOwn, assumedMean, assumedEighty

  // Special tasks.
  case special, noSpecial, verified, pending

  // Satisfaction.
  case satisfaction, noAnswers, interval, communityRate, answersOfGrid

  // Who entered it, and when.
  case entered

  // Closing.
  case checkPool, checkTotal, checkFails
  case poolPoints, poolPointsWhy, recheckShort
}
