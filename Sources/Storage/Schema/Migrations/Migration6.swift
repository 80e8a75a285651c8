extension Migration {
  /// What was counted in each grid.
  static let step6 = Migration(
    version: 6,
    sql: [
      """
      CREATE TABLE places (grid TEXT NOT NULL, day TEXT NOT NULL, buildings INTEGER NOT NULL, \
      households INTEGER NOT NULL, partner_units INTEGER NOT NULL, service_points INTEGER NOT \
      NULL, party_heads INTEGER NOT NULL, stair_heads INTEGER NOT NULL, retiree_heads INTEGER NOT \
      NULL, PRIMARY KEY (grid, day))
      """
    ])
}
