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
    _ tables: [TableName], during days: ClosedRange<Day>? = nil, _ connection: any SQLConnection,
    telling progress: WorkProgress? = nil
  ) throws -> Records {
    var records = Records()
    // The list may be put together from several.
    var seen: Set<TableName> = []
    let tables = tables.filter { seen.insert($0).inserted }
    for (place, table) in tables.enumerated() {
      try progress?.step(.collecting, place, of: tables.count)
      let rows = try connection.rows(of: table, where: days.map(table.condition) ?? .always)
      try records.take(rows, of: table)
    }
    return records
  }
}

extension TableName {
  /// Of a long table the rows of the days, of another one every row; what goes through steps is there as long
  /// as it has not ended, with all its steps.
  func condition(_ days: ClosedRange<Day>) -> SQLCondition {
    guard kind.isLong, let day = kind.time.column else { return .always }
    if let steps = type as? any StepRow.Type {
      let whole = steps.parent.table.name
      return whole.condition(days).insideOf(whole, table.columns[0].name)
    }
    let (first, last) = (Value.day(days.lowerBound), Value.day(days.upperBound))
    guard let steps = Registers.steps.first(where: { $0.parent.table.name == self }) else {
      return SQLCondition("\(day) >= ? AND \(day) <= ?", [first, last])
    }
    let columns = steps.table.columns.map(\.name)
    let ending = steps.ending.map { "'\($0)'" }.joined(separator: ", ")
    return SQLCondition(
      """
      \(day) <= ? AND (\(day) >= ? OR \(table.columns[0].name) NOT IN (SELECT \(columns[0]) \
      FROM \(steps.table.name.rawValue) WHERE day < ? AND step IN (\(ending))))
      """, [last, first, first])
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
