extension Migration {
  /// Finds the months that are settled; the guards that came with it are made by `migrate`.
  static let step3 = Migration(
    version: 3,
    sql: [
      "CREATE INDEX months_by_state ON months (state, month)"
    ])
}
