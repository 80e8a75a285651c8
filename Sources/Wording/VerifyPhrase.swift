/// The texts of `Catalogues/verify`: what holds a database to its journal, and what parts them.
package enum VerifyPhrase: String, Phrase {
  package static let area = Area.verify

  case judgedAgain, heldAgainstChanges
  // The head that is on paper.
  case helpHead, badHead, headFound, headNowhere
  // The head that was seen before.
  case headLost, headAccepted, restoredBefore
  // What a database has besides rows.
  case kindTable, kindIndex, kindView, kindSeal
  case definitionMissing, definitionStrange, definitionAltered, schemaStrange
  // Rows of the journal that no program of ours would have written so.
  case journalRow, rowRefused, rowUnreadable, rowDiffers, rowImpossible, rowUnresolved, rowSettled
  case rowOtherInputs
}
