import Wording

/// Long work that the screen shows and can stop; what is stopped leaves nothing half done (长任务).
package enum Job: Hashable, Sendable {
  /// A folder of tables into a new database.
  case importTables(folder: String)
  /// All records as a folder of tables.
  case exportTables(folder: String, overwrites: Bool)
  /// The journal, and the tables against it.
  case verify
  /// A month, which is first compared with the journal.
  case settle
  /// The answers of survey batches from a table, to be uploaded.
  case readAnswers(file: String)
}

extension Job {
  var title: LessonPhrase {
    switch self {
    case .importTables: .jobImport
    case .exportTables: .jobExport
    case .verify: .jobVerify
    case .settle: .jobSettle
    case .readAnswers: .jobImport
    }
  }
}
