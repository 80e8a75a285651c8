import SQLiteStorage
import Storage

/// An empty database, its creator's `root`.
func newStore(at path: String, isRehearsal: Bool = false) throws -> SQLStore {
  try SQLStore(
    creating: try SQLiteDatabase.create(path: path), creator: "root", isRehearsal: isRehearsal)
}

/// The store of a database that is there.
func openStore(at path: String, acceptingStrange: Bool = false) throws -> SQLStore {
  try SQLStore(opening: try SQLiteDatabase(path: path), acceptingStrange: acceptingStrange)
}
