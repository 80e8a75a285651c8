/// The texts of `Catalogues/board`: titles and columns of a printed board.
package enum BoardPhrase: String, Phrase {
  package static let area = Area.board

  case title, estimate, settled, projected, toDate, ownMarks, scheme, schemeDefault, journal,
    unsigned
  case poolLine, poolNoBase, adjustmentLine
  case communities, workers, spreads, pools, adjustments
  case community, staff, points, rate, sample, vacancies, submitted, yes, no
  case worker, name, workerClass, grids, main, auxiliary, workload, effect, special, satisfaction
  case total, pay, flags
  case group, groupCommunity, groupMain, groupStreet, groupChiefs, highest, lowest, spread, count
  case vacancyShort, vacantSince, vacantMore, vacantFrom, vacantOver, vacantAndLeft, none
  case flagMissing, flagWaived, flagUnmarked, flagUnmarkedOverall, flagCommunityRate
  case flagNoAnswers, flagProbation, flagOnLeave, flagJoined, flagLeft
}
