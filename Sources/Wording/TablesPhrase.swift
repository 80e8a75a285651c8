/// The texts of `Catalogues/tables`.
package enum TablesPhrase: String, Phrase {
  package static let area = Area.tables

  // What reading and writing a folder tells.
  case readAs, passedOver, counts, countsRemoved, removedLine, notAFolder, folderMissing
  case folderForbidden, folderFull, folderFailed, nothingToImport, hasTables
  case noRows, nearName, workbookPassedOver

  // Cells: what is wrong.
  case missing, mergedGap, control, spacesAround, fullWidth, scientific, thousandsSeparator
  case chineseNumeral, dateForm, dateFormUnsure, dateSerial, noSuchDate, tooManyDecimals
  case outOfRange, notAllowed

  // Cells: what is allowed.
  case allowedID, allowedIDs, allowedText, allowedTextNeeded, allowedDay, allowedMonth, allowedWhole
  case allowedNumber, allowedCodes

  // Files.
  case undecodable, noByteOrderMark, converterMissing, notInEncoding, tooLarge, notAFile
  case unreadable, noHeader, replacementMissing, openQuote, textAfterQuote, cellTooLong
  case tooManyCells, ragged, separator, separatorTab, unknownColumn, repeatedColumn
  case unnamedColumn, missingColumn, emptyRow, totalRow, more
  case sameTable, workbook, uncertainEncoding, unknownColumnNear

  // Rows that do not fit.
  case unresolved, conflict, duplicate, gradeOutsideClass, monthsOnMainLine, idInBothTargets
  case idInBothTargetsStored, monthBackwards, closedMonth
  case weightsSum, postsMissing, batchInTwoStreets, leaveOutsideEmployment, reversedMonths
  case raterOfNothing, unresolvedHere

  // scheme.toml.
  case tomlTooDeep, tomlNotUTF8, tomlSyntax, tomlExpectedKey, tomlExpectedEquals
  case tomlExpectedValue, tomlExpectedBracket, tomlUnclosedString, tomlMalformedValue
  case tomlTextAfterValue, tomlRepeatedKey, tomlNul, tomlWrongType, tomlUnknownKey, tomlMissing
  case tomlNotAllowed, tomlRange, tomlForm, tomlString, tomlInteger, tomlDecimal, tomlBoolean
  case tomlDate, tomlArray, tomlTable, baseWithoutFixed, fixedWithoutBase
  case movedByCommands, byFileOf, byCommandOf, takenAsScoring
}
