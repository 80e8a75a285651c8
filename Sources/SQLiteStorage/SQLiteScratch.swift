package import Storage
import Domain
import GRDB

extension SQLiteDatabase {
  /// Nothing of it outlives the connection: SQLite keeps it in memory as long as it is small, and
  /// then in a file without a name.
  package func withScratch<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    try translatingFaults(path) {
      var configuration = Configuration()
      configuration.label = "scratch"
      let queue = try DatabaseQueue(path: "", configuration: configuration)
      return try queue.inDatabase { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; \
            PRAGMA temp_store = FILE; BEGIN
            """)
        defer { try? database.execute(sql: "COMMIT") }
        return try body(ScratchConnection(SQLiteConnection(database), path))
      }
    }
  }
}

/// Tells at once in the store's own words what went wrong: a guard that refuses is no end.
private struct ScratchConnection: SQLConnection {
  private let connection: SQLiteConnection
  private let path: String

  init(_ connection: SQLiteConnection, _ path: String) {
    self.connection = connection
    self.path = path
  }

  func run(_ sql: String, _ parameters: [Value]) throws -> Int {
    try translatingFaults(path) { try connection.run(sql, parameters) }
  }

  func each(
    _ sql: String, _ parameters: [Value], _ body: ([Value]) throws -> Void
  ) throws {
    try connection.each(sql, parameters, body)
  }

  func cursor(_ sql: String) throws -> any ValueCursor { try connection.cursor(sql) }
}
