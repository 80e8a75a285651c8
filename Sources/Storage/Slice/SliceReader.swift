import Domain

/// Reads a street's month as it is to be shown: a settled one as it was frozen.
enum SliceReader {
  static func slice(
    _ connection: any SQLConnection, _ street: Street.ID, _ month: Month
  ) throws -> Slice {
    guard let frozen = try frozen(connection, street, month) else {
      return try SliceLoader.slice(connection, street, month)
    }
    var slice = try frozenSlice(frozen)
    var loader = SliceLoader(connection, street, [month])
    let cycle = try loader.loadCycle()
    slice.records.months = cycle.months
    slice.records.publications = cycle.publications
    slice.records.settlements = cycle.settlements
    slice.records.reopenings = cycle.reopenings
    slice.records.objections = cycle.objections
    slice.records.users = cycle.users
    return slice
  }

  /// What the settlement in force was computed from; `nil` = the month is not settled.
  private static func frozen(
    _ connection: any SQLConnection, _ street: Street.ID, _ month: Month
  ) throws -> FrozenMonth? {
    let rows = try connection.rows(
      """
      \(TableName.frozenMonths.sql.select) WHERE street = ?1 AND month = ?2 AND EXISTS \
      (SELECT 1 FROM months WHERE street = ?1 AND month = ?2 AND state = 'settled') \
      ORDER BY version DESC LIMIT 1
      """, [.id(street), .month(month)])
    var records = Records()
    try records.take(rows, of: .frozenMonths)
    return records.frozenMonths.values.first
  }

  private static func frozenSlice(_ frozen: FrozenMonth) throws -> Slice {
    do throws(RowFault) { return try frozen.slice() } catch { throw StoreFault.damagedRow(error) }
  }
}
