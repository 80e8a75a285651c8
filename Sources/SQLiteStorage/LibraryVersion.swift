import CSQLiteSettings

extension SQLiteDatabase {
  /// The version of SQLite in this process, `3.40.1`.
  package static var libraryVersion: String { String(cString: tk_library_version()) }
}
