extension Migration {
  /// Visits, services, groups and their counts, and what registers go by; keeps
  /// programs out that take back by older rules of commands (`CommandRules` 3).
  static let step7 = Migration(
    version: 7,
    sql: [
      """
      CREATE TABLE visits (id TEXT NOT NULL, day TEXT NOT NULL, worker TEXT NOT NULL, grid TEXT NOT \
      NULL, households INTEGER NOT NULL, key_households INTEGER NOT NULL, ownership INTEGER NOT \
      NULL, population INTEGER NOT NULL, vehicles INTEGER NOT NULL, other INTEGER NOT NULL, note \
      TEXT, PRIMARY KEY (id))
      """,
      "CREATE INDEX visits_by_day ON visits (day)",
      """
      CREATE TABLE group_counts (group_id TEXT NOT NULL, grid TEXT NOT NULL, day TEXT NOT NULL, \
      level1 INTEGER NOT NULL, level2 INTEGER NOT NULL, level3 INTEGER NOT NULL, PRIMARY KEY \
      (group_id, grid, day))
      """,
      """
      CREATE TABLE groups (id TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, key TEXT NOT NULL, \
      weight_thousandths INTEGER NOT NULL, line TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE services (id TEXT NOT NULL, line TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, \
      department TEXT, guide TEXT, guide_en TEXT, first_month TEXT, last_month TEXT, PRIMARY KEY (id))
      """,
      """
      CREATE TABLE parameters (name TEXT NOT NULL, from_month TEXT NOT NULL, value TEXT NOT NULL, \
      PRIMARY KEY (name, from_month))
      """,
    ])
}
