/// The texts of `Catalogues/kiosk`: the screen in the hall, and publishing what it shows.
package enum KioskPhrase: String, Phrase {
  package static let area = Area.kiosk

  case title

  // Publishing.
  case publishAbstract, publishDiscussion, helpPublishFile, helpWatch, helpNames, helpPay
  case published, publishing, onWall, nothingOnWall, mayNotPublish, notPublished, notASnapshot
  case newerRules

  // The screen in the hall.
  case streetLatin, page, monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case ageFresh, ageLate, ageGone, ageFromLater, noData, waiting, seconds, minutes, hours
  case days, restarted, journalShort, journalBack, journalBackShort, faultMissing, faultNotRegular,
    faultTooLarge
  case faultUnreadable, faultVersion, faultBroken, tooSmall, month, monthSettled
  case monthPublicity, satisfaction, answersAndInterval, tooFewAnswers, target
  case ratesOfCommunities, ratesOfGrids, notRanked, rateLegend, covered, atWork, people
  case someAbove, someBelow, aboveAndBelow
  case noneVacant, vacantGrids, vacantCount, vacantUnknown, vacancy, vacancyMore,
    coverageOfCommunities
  case communitiesTitle, headCommunities, headCommunity, headHouseholds, headGrids
  case headWorkers, headRequired, headAnswers, headRate, headRateOf, answersThisMonth
  case compactCommunities, ranking, eachClassSettled, eachClassPublicity, classTitle, classChief,
    classDeputy
  case classWorker, headRank, headName, headTotal, headPay, nextRanks, howTitle, howSum
  case howWork, howEffect, howSpecial, howSatisfaction, barLegend, journalTitle, entries
  case journalNow, journalOfMonth, journalWhy, journalHow

  // Life in the street.
  case lifeSolved, lifeStations, lifeStationsOf, lifePeriods, lifeTotals, lifeThisMonth
  case lifeThisYear, lifeReceived, lifeDone, lifeVisits, lifeHandled, lifeMeetings
  case lifeSuggestions, lifeSatisfied, lifeAllRound, lifeCentres

  // Its settings.
  case fileHead, aboutPages, aboutText, aboutNight, aboutLate, aboutGone
  case aboutShift, aboutWide, aboutSeconds, aboutSchedule

  // Running it.
  case kioskAbstract, kioskDiscussion, helpSnapshot, helpConfig, helpWithoutFilter, noFilter
  case helpRestartAfter, restartRange
  case restarting, restartHung, restartStatus, helpWriteConfig, needsSnapshot
}
