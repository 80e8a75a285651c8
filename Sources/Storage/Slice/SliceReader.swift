import Domain

/// Reads a street's month as it is to be shown: a settled one as it was frozen.
enum SliceReader {
  static func slice(
    _ connection: any SQLConnection, _ street: Street.ID, _ month: Month
  ) throws -> Slice {
    guard let frozen = try frozen(connection, street, month) else {
      return try SliceLoader.slice(connection, street, month)
    }
    return try withCycle(try thawed(frozen), connection)
  }

  /// A settlement of whatever version, as it was frozen; `nil` = there is none.
  static func frozenSlice(
    _ connection: any SQLConnection, _ settlement: Settlement.Key
  ) throws -> Slice? {
    let rows = try connection.rows(TableName.frozenMonths.sql.selectOne, settlement.cells)
    guard let frozen = try frozen(rows) else { return nil }
    var slice = try thawed(frozen)
    let settled = try connection.rows(TableName.settlements.sql.selectOne, settlement.cells)
    try slice.records.take(settled, of: .settlements)
    return slice
  }

  /// With what goes on beside the frozen rows.
  private static func withCycle(
    _ slice: Slice, _ connection: any SQLConnection
  ) throws -> Slice {
    var slice = slice
    let (street, month) = (slice.street, slice.month)
    var loader = SliceLoader(connection, street, [month])
    let cycle = try loader.loadCycle()
    for table in [TableName].beside { slice.records.take(table, from: cycle) }
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
    return try frozen(rows)
  }

  private static func frozen(_ rows: [[Value]]) throws -> FrozenMonth? {
    var records = Records()
    try records.take(rows, of: .frozenMonths)
    return records.frozenMonths.values.first
  }

  private static func thawed(_ frozen: FrozenMonth) throws -> Slice {
    do throws(RowFault) { return try frozen.slice() } catch { throw StoreFault.damagedRow(error) }
  }
}
