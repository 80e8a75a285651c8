import Domain

/// The rows of the record tables, read and compared.
enum TableRecords {
  /// Every record of the database, but for what settlements keep.
  ///
  /// - Throws: `StoreFault.damagedRow` when a cell does not hold what its column promises.
  static func all(
    _ connection: any SQLConnection, telling progress: WorkProgress? = nil
  ) throws -> Records {
    try of(TableName.allCases.filter { !$0.isFrozen }, connection, telling: progress)
  }

  /// The records of these tables.
  ///
  /// - Throws: As `all`.
  static func of(
    _ tables: [TableName], _ connection: any SQLConnection, telling progress: WorkProgress? = nil
  ) throws -> Records {
    var records = Records()
    // The list may be put together from several.
    var seen: Set<TableName> = []
    let tables = tables.filter { seen.insert($0).inserted }
    for (place, table) in tables.enumerated() {
      try progress?.step(.collecting, place, of: tables.count)
      try records.take(try connection.rows(table.sql.select), of: table)
    }
    return records
  }
}

extension Records {
  /// Takes stored rows in.
  mutating func take(_ rows: [[Value]], of table: TableName) throws {
    do throws(RowFault) {
      try insert(rows, of: table)
    } catch {
      throw StoreFault.damagedRow(error)
    }
  }
}
