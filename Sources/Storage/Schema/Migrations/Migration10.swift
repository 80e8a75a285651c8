extension Migration {
  /// The policy test, grades and their pay, training, meetings, stations and centres.
  static let step10 = Migration(
    version: 10,
    sql: [
      """
      CREATE TABLE questions (id TEXT NOT NULL, language TEXT NOT NULL, line TEXT NOT NULL, \
      question TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, c TEXT, d TEXT, answer TEXT NOT \
      NULL, note TEXT, first_month TEXT, last_month TEXT, PRIMARY KEY (id, language))
      """,
      """
      CREATE TABLE test_results (id TEXT NOT NULL, worker TEXT NOT NULL, line TEXT NOT NULL, day \
      TEXT NOT NULL, questions INTEGER NOT NULL, correct INTEGER NOT NULL, seconds INTEGER, wrong \
      TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE test_runs (id TEXT NOT NULL, worker TEXT NOT NULL, line TEXT NOT NULL, day TEXT \
      NOT NULL, begun TEXT NOT NULL, asked TEXT NOT NULL, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE pay_grades (class TEXT NOT NULL, grade INTEGER NOT NULL, from_month TEXT NOT \
      NULL, amount_fen INTEGER NOT NULL, PRIMARY KEY (class, grade, from_month))
      """,
      """
      CREATE TABLE allowances (kind TEXT NOT NULL, level TEXT NOT NULL, from_month TEXT NOT NULL, \
      amount_fen INTEGER NOT NULL, PRIMARY KEY (kind, level, from_month))
      """,
      """
      CREATE TABLE degrees (worker TEXT NOT NULL, from_month TEXT NOT NULL, degree TEXT NOT NULL, \
      PRIMARY KEY (worker, from_month))
      """,
      """
      CREATE TABLE incomes (year INTEGER NOT NULL, class TEXT NOT NULL, amount_fen INTEGER NOT \
      NULL, source TEXT, PRIMARY KEY (year, class))
      """,
      """
      CREATE TABLE trainings (id TEXT NOT NULL, street TEXT NOT NULL, day TEXT NOT NULL, title \
      TEXT NOT NULL, tier TEXT NOT NULL, hours_hundredths INTEGER NOT NULL, provider TEXT, PRIMARY \
      KEY (id))
      """,
      """
      CREATE TABLE attendances (training TEXT NOT NULL, worker TEXT NOT NULL, hours_hundredths \
      INTEGER, PRIMARY KEY (training, worker))
      """,
      """
      CREATE TABLE tiers (worker TEXT NOT NULL, tier TEXT NOT NULL, from_day TEXT NOT NULL, to_day \
      TEXT, PRIMARY KEY (worker, tier, from_day))
      """,
      """
      CREATE TABLE meetings (id TEXT NOT NULL, community TEXT NOT NULL, grid TEXT, day TEXT NOT \
      NULL, topic TEXT NOT NULL, form TEXT NOT NULL, participants INTEGER NOT NULL, suggestions \
      INTEGER NOT NULL, asked INTEGER NOT NULL, satisfied INTEGER NOT NULL, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE meeting_solved (meeting TEXT NOT NULL, day TEXT NOT NULL, solved INTEGER NOT \
      NULL, PRIMARY KEY (meeting, day))
      """,
      """
      CREATE TABLE estates (id TEXT NOT NULL, name TEXT NOT NULL, community TEXT NOT NULL, \
      households INTEGER NOT NULL, first_month TEXT, last_month TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE stations (id TEXT NOT NULL, name TEXT NOT NULL, estate TEXT NOT NULL, opened \
      TEXT NOT NULL, closed TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE centres (id TEXT NOT NULL, name TEXT NOT NULL, street TEXT NOT NULL, opened \
      TEXT NOT NULL, closed TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE handled (community TEXT NOT NULL, month TEXT NOT NULL, item TEXT NOT NULL, \
      count INTEGER NOT NULL, PRIMARY KEY (community, month, item))
      """,
    ])
}
