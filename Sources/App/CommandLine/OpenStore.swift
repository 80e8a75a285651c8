import Domain
import Glibc
import SQLiteStorage
import Settings
import Storage
import Wording

extension CommonOptions {
  /// The database of this run: `--db`, else `$TIAOKUAI_DB`, else that of the settings, else the
  /// default place; empty = there is none, and `refuseServer` says so.
  ///
  /// Every link on the way is followed: the files beside it are named after this.
  var databasePath: String { SQLiteDatabase.resolved(namedDatabase) }

  private var namedDatabase: String {
    if let db { return db }
    if let named = environment("TIAOKUAI_DB"), !named.isEmpty { return named }
    return startSettings.settings.database.map(Places.expanding) ?? Places.defaultDatabase
      ?? ""
  }

  /// Whether there is a file at the database's place.
  var hasDatabase: Bool { access(databasePath, F_OK) == 0 }
}

/// Opens the database that the options name; only who verifies looks into an altered one.
func openStore(_ common: CommonOptions, verifying: Bool = false) throws -> SQLStore {
  try refuseServer(common)
  return try SQLStore(
    opening: try SQLiteDatabase(path: common.databasePath), acceptingStrange: verifying)
}

/// Makes a database that is thrown away afterwards.
func createStore(at path: String, isRehearsal: Bool) throws -> SQLStore {
  try SQLStore(creating: try SQLiteDatabase.create(path: path), isRehearsal: isRehearsal)
}

/// - Throws: `Failure` when the options name a server, or no place can be told.
func refuseServer(_ common: CommonOptions) throws {
  guard !common.databasePath.isEmpty else { throw Failure(cli(.noHome), .outOfReach) }
  guard common.databasePath.hasPrefix("postgres") else { return }
  throw Failure(cli(.noPostgres), .outOfReach)
}
