import Domain
import SQLiteStorage
import Storage

extension Backend {
  static let sqlite = Backend(
    place: { .file($0 + "/tiaokuai.db") },
    create: { try SQLiteDatabase.create(path: $0.text) },
    open: { place, patience in
      var options = SQLiteDatabase.Options()
      options.patience = patience
      return try SQLiteDatabase(path: place.text, options: options)
    },
    guardStatements: { connection in
      try connection.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
        .compactMap { $0[0].textOrNil }
    })
}

extension Scratch {
  /// The file of the database.
  var path: String { place.text }
}
