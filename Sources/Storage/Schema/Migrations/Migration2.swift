extension Migration {
  /// The tables of the monthly cycle and of settlements.
  static let step2 = Migration(
    version: 2,
    sql: [
      """
      CREATE TABLE users (login TEXT NOT NULL, role TEXT NOT NULL, place TEXT NOT NULL, PRIMARY \
      KEY (login, role, place))
      """,
      """
      CREATE TABLE ready_marks (month TEXT NOT NULL, worker TEXT NOT NULL, marked_by TEXT NOT \
      NULL, PRIMARY KEY (month, worker))
      """,
      """
      CREATE TABLE objections (id TEXT NOT NULL, month TEXT NOT NULL, community TEXT NOT NULL, \
      worker TEXT, objection TEXT NOT NULL, raised_by TEXT NOT NULL, status TEXT NOT NULL, \
      answer TEXT, decided_by TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE publications (street TEXT NOT NULL, month TEXT NOT NULL, since TEXT NOT NULL, \
      published_by TEXT NOT NULL, PRIMARY KEY (street, month))
      """,
      """
      CREATE TABLE rechecks (month TEXT NOT NULL, batch TEXT NOT NULL, checked INTEGER NOT NULL, \
      agreed INTEGER NOT NULL, PRIMARY KEY (month, batch))
      """,
      """
      CREATE TABLE settlements (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT \
      NULL, rules INTEGER NOT NULL, scheme TEXT, day TEXT NOT NULL, settled_by TEXT NOT NULL, \
      PRIMARY KEY (street, month, version))
      """,
      """
      CREATE TABLE reopenings (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT \
      NULL, reason TEXT NOT NULL, asked_by TEXT NOT NULL, confirmed_by TEXT, PRIMARY KEY \
      (street, month, version))
      """,
      """
      CREATE TABLE frozen_months (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT \
      NULL, inputs TEXT NOT NULL, PRIMARY KEY (street, month, version))
      """,
      """
      CREATE TABLE settled_results (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER \
      NOT NULL, worker TEXT NOT NULL, name TEXT NOT NULL, community TEXT NOT NULL, class TEXT \
      NOT NULL, workload_hundredths INTEGER NOT NULL, effect_hundredths INTEGER NOT NULL, \
      special_hundredths INTEGER NOT NULL, satisfaction_hundredths INTEGER NOT NULL, \
      total_hundredths INTEGER NOT NULL, pay_fen INTEGER NOT NULL, present_days INTEGER NOT \
      NULL, eligible_days INTEGER NOT NULL, satisfied INTEGER NOT NULL, valid INTEGER NOT NULL, \
      grids TEXT NOT NULL, main TEXT, auxiliary TEXT NOT NULL, flags TEXT NOT NULL, pool TEXT, \
      PRIMARY KEY (street, month, version, worker))
      """,
      "CREATE INDEX objections_by_month ON objections (month, community)",
      "CREATE INDEX users_by_place ON users (place)",
      "CREATE INDEX settled_results_by_worker ON settled_results (worker, month)",
    ])
}
