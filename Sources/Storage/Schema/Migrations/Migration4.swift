extension Migration {
  /// Who entered a mark, what a special task was taken back or rejected for, what a recheck found
  /// too little, three parameters, the rules a month is published by and the points it is paid by,
  /// and why a community or a month was given back.
  static let step4 = Migration(
    version: 4,
    sql: [
      "ALTER TABLE specials ADD COLUMN reason TEXT",
      "ALTER TABLE marks ADD COLUMN entered_by TEXT",
      "ALTER TABLE schemes ADD COLUMN recheck_share_thousandths INTEGER NOT NULL DEFAULT 100",
      "ALTER TABLE schemes ADD COLUMN recheck_agreement_thousandths INTEGER NOT NULL DEFAULT 900",
      "ALTER TABLE schemes ADD COLUMN separate_raters INTEGER NOT NULL DEFAULT 1",
      "ALTER TABLE publications ADD COLUMN rules INTEGER NOT NULL DEFAULT 1",
      "ALTER TABLE rechecks ADD COLUMN reason TEXT",
      "ALTER TABLE settled_results ADD COLUMN pool_points_hundredths INTEGER",
      """
      CREATE TABLE community_returns (month TEXT NOT NULL, community TEXT NOT NULL, \
      reason TEXT NOT NULL, returned_by TEXT NOT NULL, PRIMARY KEY (month, community))
      """,
      """
      CREATE TABLE month_returns (street TEXT NOT NULL, month TEXT NOT NULL, \
      reason TEXT NOT NULL, returned_by TEXT NOT NULL, PRIMARY KEY (street, month))
      """,
    ])
}
