package import Domain

extension SQLStore {
  package func settlements(of street: Street.ID) throws -> [Settlement] {
    try database.read { connection in
      var records = Records()
      let rows = try connection.rows(
        "\(TableName.settlements.sql.select) WHERE street = ?1", [.id(street)])
      try records.take(rows, of: .settlements)
      return records.settlements.values.sorted {
        ($0.key.month, $0.key.version) < ($1.key.month, $1.key.version)
      }
    }
  }

  package func settledResults(
    _ street: Street.ID, _ months: ClosedRange<Month>
  ) throws -> [SettledResult] {
    try results(
      """
      \(TableName.settledResults.sql.select) AS r WHERE street = ?1 AND month BETWEEN ?2 AND ?3 \
      AND EXISTS (SELECT 1 FROM months m WHERE m.street = r.street AND m.month = r.month \
      AND m.state = 'settled') AND version = (SELECT max(version) FROM settlements s \
      WHERE s.street = r.street AND s.month = r.month) ORDER BY month, worker
      """, [.id(street), .month(months.lowerBound), .month(months.upperBound)])
  }

  package func settledResults(of settlement: Settlement.Key) throws -> [SettledResult] {
    try results(
      "\(TableName.settledResults.sql.select) WHERE \(Self.isSettlement) ORDER BY worker",
      settlement.cells)
  }

  package func frozenSlice(_ settlement: Settlement.Key) throws -> Slice? {
    try database.read { try SliceReader.frozenSlice($0, settlement) }
  }

  package func settling(_ settlement: Settlement.Key) throws -> JournalEntry? {
    try database.read { connection in
      let last = try RowHistory(connection: connection).last(.settlements, settlement.cells)
      return try last.flatMap { try Journal(connection: connection).entry($0.sequence) }
    }
  }

  static let isSettlement = "street = ?1 AND month = ?2 AND version = ?3"

  private func results(_ sql: String, _ values: [Value]) throws -> [SettledResult] {
    try database.read { connection in
      var results: [SettledResult] = []
      try connection.each(sql, values) { row in
        do throws(RowFault) {
          results.append(try SettledResult(RowReader(row, of: SettledResult.table)))
        } catch {
          throw StoreFault.damagedRow(error)
        }
      }
      return results
    }
  }
}
