/// The texts of `Catalogues/store`: files, who has them, and what goes out of the program.
package enum StorePhrase: String, Phrase {
  package static let area = Area.store

  // Where a database is.
  case address, unreadablePath, leftover, partOfDatabase, interrupted
  case beingRead, beingReadBy, fileUser
  // Who may use it.
  case helpGroup, groupUnknown, groupFolderUsed, groupNotYours, groupDone
  // What the system says of its files.
  case severalNames, lockedBy, lockedByUnseen
  // What it does not say in time.
  case notAnswered, notRead
  // What comes in and goes out of the program.
  case unreadableArgument, unreadableVariable, reasonUnknown, outputFailed, privileged
}
