package import Domain

extension Records {
  /// The changes that make these records out of nothing, in the order in which they may be written.
  package var insertions: [Change] {
    // The states last: a month that is settled is closed from then on.
    let tables = TableName.allCases.filter { $0 != .months } + [.months]
    return tables.flatMap { table in
      rows(of: table).map { Change(table: table, before: nil, after: $0) }
    }
  }
}

extension SQLStore {
  /// Fills an empty database with records that are known to be sound: a demonstration or a copy.
  package func fill(
    with records: Records, by actor: Actor, on today: Day, operation: String
  ) throws -> Receipt {
    try write(
      records.insertions,
      as: Request(.importTables(Incoming()), by: actor, on: today, operation: operation))
  }
}
