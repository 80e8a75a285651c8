/// The texts of `Catalogues/cli`: help, results and errors of the command line.
package enum CLIPhrase: String, Phrase {
  package static let area = Area.cli

  case abstract, discussion, dashboardAbstract, demoAbstract, initAbstract, importAbstract
  case importDiscussion, exportAbstract, boardAbstract, explainAbstract, assignAbstract
  case assignArguments, endAbstract, coverAbstract, leaveAbstract, rateAbstract, rateDiscussion
  case templateAbstract, templateDone, handoverAbstract, helpGiver, helpTaker, helpHandoverFrom
  case specialAbstract, specialProposeAbstract, specialVerifyAbstract, specialRejectAbstract
  case undoAbstract, redoAbstract, logAbstract, verifyAbstract, helpDatabase, helpAs
  case helpLanguage, helpPlain, helpTheme, helpMonth, helpToday, helpPreview, helpCommunity
  case helpFrom, helpTo, helpShare, helpCoverShare, helpWorker, helpTarget, helpOn, helpAbsent,
    helpLeaveKind
  case helpLeaveCover, helpSource, helpRatee, helpScore, helpRateTarget, helpRateCommunity
  case helpRater, helpSpecialID, helpPoints, helpTitle, helpEvidence, helpFolder, helpDryRun
  case helpReplace, helpEncoding, helpEncodingOut, helpOverwrite, helpStreet, helpBoardCommunity
  case boardDiscussion, helpList, helpSort, helpColumns, helpOutput, helpOverwriteFile
  case xlsxNeedsFile
  case helpDistrict, helpToDate, helpFilter, helpFormat, helpExplainFormat, helpLogActor
  case helpLogKind, helpLogFrom, helpLogTo, helpLimit, helpWriteFolder, helpSize, helpCase, badDay
  case badMonth, badRole, badCover, badID, badKind
  case nothingChanged, done, undone, redone, initDone, importDone, importWould, exportDone
  case unknownStreet, whichStreet, whichStreetOrAll, twoStreets, noStreets, noPostgres, noTerminal,
    unknownTerminal
  case simpleTerminal, terminalResources, noScratch, howToOpen, howToOpenDemo, demoBoard
  case previewChanges, previewPay, previewPayAssumed, previewOthers, previewSum
  case previewNothingWritten, pay, logEmpty, logRehearsal, verifySound, verifyBroken
  case verifyStray, verifyDamage, storeMissing, storeExists, storeNotADatabase, storeForeign
  case storeNewer, storeDamaged, storeDamagedRow, storeDamagedPayload, noHome, storeOutOfReach
  case storeNetwork, storeBusy, storeBusyUnknown, storeReplaced, storeReadOnly, storeFull
  case storeInputOutput, storeStale, storeFailed
  case storeNamespace, storePreload
}
