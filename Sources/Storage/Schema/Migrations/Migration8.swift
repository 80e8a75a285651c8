extension Migration {
  /// What residents ask for, and the steps that were taken with it.
  static let step8 = Migration(
    version: 8,
    sql: [
      """
      CREATE TABLE requests (id TEXT NOT NULL, day TEXT NOT NULL, grid TEXT NOT NULL, channel TEXT NOT \
      NULL, kind TEXT NOT NULL, urgent TEXT NOT NULL, item TEXT, title TEXT NOT NULL, text TEXT, visit \
      TEXT, meeting TEXT, follows TEXT, PRIMARY KEY (id))
      """,
      "CREATE INDEX requests_by_day ON requests (day)",
      """
      CREATE TABLE request_steps (request TEXT NOT NULL, no INTEGER NOT NULL, day TEXT NOT NULL, step \
      TEXT NOT NULL, worker TEXT, days INTEGER, verdict TEXT, reason TEXT, by TEXT NOT NULL, PRIMARY \
      KEY (request, no))
      """,
    ])
}
