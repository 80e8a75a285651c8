extension Migration {
  /// Matters that departments apply for, their steps, what they became, and information systems; keeps
  /// programs out that would let work in that was not admitted (`CommandRules` 4).
  static let step9 = Migration(
    version: 9,
    sql: [
      """
      CREATE TABLE systems (id TEXT NOT NULL, name TEXT NOT NULL, department TEXT NOT NULL, \
      first_month TEXT, last_month TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE admissions (id TEXT NOT NULL, street TEXT NOT NULL, department TEXT NOT NULL, day \
      TEXT NOT NULL, title TEXT NOT NULL, nature TEXT NOT NULL, kind TEXT NOT NULL, \
      points_hundredths INTEGER NOT NULL, communities TEXT, start_month TEXT NOT NULL, end_month \
      TEXT, funds_fen INTEGER, system TEXT, basis TEXT, by TEXT NOT NULL, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE admission_steps (admission TEXT NOT NULL, no INTEGER NOT NULL, day TEXT NOT NULL, \
      step TEXT NOT NULL, points_hundredths INTEGER, reason TEXT, by TEXT NOT NULL, PRIMARY KEY \
      (admission, no))
      """,
      """
      CREATE TABLE admission_uses (admission TEXT NOT NULL, use TEXT NOT NULL, id TEXT NOT NULL, \
      PRIMARY KEY (admission, use, id))
      """,
    ])
}
