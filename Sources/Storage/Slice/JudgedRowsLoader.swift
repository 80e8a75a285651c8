import Domain

extension JudgedRows {
  /// Reads them.
  ///
  /// - Throws: `StoreFault`.
  func load(_ connection: any SQLConnection) throws -> Records {
    var records = Records()
    // In the order of filling, so that the same rows are asked for by the same statements.
    for table in TableName.allCases where has(table) {
      try records.take(try connection.rows(of: table, where: condition(on: table)), of: table)
    }
    return records
  }

  /// Of more owners all rows are read: a statement takes only so many parameters.
  private static let mostOwners = 500

  /// Which rows of a table.
  private func condition(on table: TableName) -> SQLCondition {
    let kind = table.kind
    var condition = SQLCondition.always
    if kind.isGivenInMonth, case .month(let column) = kind.time, let months {
      condition = condition.and(.isAnyOf(column, months.map(\.description).sorted()))
    }
    if !tables.contains(table), let owners = owners[table], owners.count <= Self.mostOwners,
      let column = kind.owner.column
    {
      condition = condition.and(.isAnyOf(column, owners.sorted()))
    }
    return condition
  }
}
