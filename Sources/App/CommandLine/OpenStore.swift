import Domain
import Glibc
import SQLiteStorage
import Settings
import Storage
import Wording

// The one file that knows which kind of database stands at a place. What can be done to a file alone
// asks the place for its file.

extension CommonOptions {
  /// The database of this run: `--db`, else `$TIAOKUAI_DB`, else that of the settings, else the
  /// default place.
  ///
  /// Every link on the way is followed: the files beside it are named after this.
  var databasePlace: DatabasePlace { DatabasePlace(SQLiteDatabase.resolved(namedDatabase)) }

  private var namedDatabase: String {
    if let db { return db }
    if let named = environment("TIAOKUAI_DB"), !named.isEmpty { return named }
    return startSettings.settings.database.map(Places.expanding) ?? Places.defaultDatabase
      ?? ""
  }

  /// Whether there is a file at the database's place.
  var hasDatabase: Bool { databasePlace.file.map { access($0, F_OK) == 0 } ?? false }
}

/// Opens the database that the options name; only who verifies looks into an altered one.
func openStore(_ common: CommonOptions, verifying: Bool = false) throws -> SQLStore {
  try SQLStore(
    opening: try SQLiteDatabase(path: try common.databasePlace.fileInReach()),
    acceptingStrange: verifying)
}

/// The store that the words of a completion name; a server is never dialled for one.
///
/// - Returns: `nil` when there is none, or it cannot be read now.
func storeForCompletion(_ arguments: [String]) -> SQLStore? {
  var common = CommonOptions()
  let place = arguments.firstIndex(of: "--db").map { $0 + 1 }
  common.db = place.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
  return common.hasDatabase ? try? openStore(common) : nil
}

/// Makes a database that is thrown away afterwards.
func createStore(at place: DatabasePlace, isRehearsal: Bool) throws -> SQLStore {
  try SQLStore(
    creating: try SQLiteDatabase.create(path: try place.fileInReach()), isRehearsal: isRehearsal)
}

/// What keeps the data, with its version.
var databaseLibrary: String { "SQLite \(SQLiteDatabase.libraryVersion)" }

/// Whether a file is part of a database that this process has opened.
func isPartOfOpenDatabase(_ path: String) -> Bool { SQLiteDatabase.isPartOfOpened(path) }

extension DatabasePlace {
  /// The file of the database.
  ///
  /// - Throws: `Failure` where it is on a server, or no place can be told.
  func fileInReach() throws(Failure) -> String {
    switch self {
    case .file(let path): return path
    case .server: throw Failure(cli(.noPostgres), .outOfReach)
    case .nowhere: throw Failure(cli(.noHome), .outOfReach)
    }
  }

  /// Makes a database there and fills it: it is to be seen when `fill` has returned, or not at all.
  ///
  /// - Parameter fill: Is given the empty database, and the file that it is until then.
  /// - Returns: What `fill` returns.
  /// - Throws: `Failure`, `StoreFault`, or what `fill` throws.
  func build<T>(_ fill: (any SQLDatabase, _ file: String) throws -> T) throws -> T {
    try SQLiteDatabase.build(at: try fileInReach()) { try fill($0, $0.path) }
  }

  /// Removes a database that nobody uses.
  func remove() {
    if let file { SQLiteDatabase.remove(file) }
  }

  /// Removes what died beside it before it was a database.
  func clearUpDrafts() {
    if let file { Draft.clearUp(beside: file) }
  }

  /// Whether a file is the database or one of those beside it, also one that is not there now.
  func isPart(_ path: String) -> Bool {
    file.map { SQLiteDatabase.isPart(path, of: $0) } ?? false
  }
}
