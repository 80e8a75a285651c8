/// The texts of `Catalogues/charts`.
package enum ChartsPhrase: String, Phrase {
  package static let area = Area.charts

  // History.
  case headTrend, historyTitle, totalsUntil, monthNames
  case remarkGaveUpGrids, remarkTookGrids, remarkRange, remarkLevel
  case factTrend, trendRate, trendPoints, composition

  // Grids.
  case gridSum, gridWide, gridLegend

  // Blocks.
  case blocks, density, byRate, byLoad, byRequests, requestsNone, requestsGreen,
    requestsYellow, requestsRed, requestsOpen, toRate, toLoad, toRequests, rateAbove, rateBetween,
    rateBelow,
    loadBelow, loadBetween
  case loadAbove, householdsEach, nobodyThere, blockHouseholds, blockUnsure, blockLow
  case reasonBlocksWhere

  // Distribution of pay.
  case labelDistribution, helpDistribution, distribution, distributionTitle, distributionBlind
  case labelExplainMember, helpExplainMember, labelNextClass, helpNextClass, reasonNoPool
  case placeAlone, placeShared, quarters, quarterFirst, quarterSecond, quarterThird, quarterFourth
  case persons, headRank, distributionHint

  // Mouse.
  case labelMouse, helpMouse, mouseOn, mouseOff

  // Load before and after.
  case loadNow, loadThen
}
