import Domain

/// The rows of the record tables, read and compared.
enum TableRecords {
  static func definitions(_ dialect: SQLDialect) -> [String] {
    TableName.allCases.map { Schema.definition(of: $0.table, dialect) }
  }

  /// Every record of the database.
  ///
  /// - Throws: `StoreFault.damagedRow` when a cell does not hold what its column promises.
  static func all(_ connection: any SQLConnection) throws -> Records {
    var records = Records()
    for table in TableName.allCases {
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
