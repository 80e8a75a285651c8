import Domain

/// Computes every settled month again from its frozen inputs, and compares byte by byte.
struct SettlementCheck {
  let connection: any SQLConnection
  let progress: WorkProgress?

  /// What it reads.
  static let tables: Set<String> = ["months", "settlements", "frozen_months", "settled_results"]

  /// How many settlings there are, and what is wrong with them, by street, month and version.
  func check() throws -> (count: Int, faults: [SettlementFault]) {
    let settlings = try connection.rows(
      """
      SELECT street, month, version FROM settlements \
      UNION SELECT street, month, version FROM frozen_months \
      UNION SELECT street, month, version FROM settled_results ORDER BY 1, 2, 3
      """)
    var faults = try monthsWithout()
    for (place, cells) in settlings.enumerated() {
      try progress?.step(.rederiving, place, of: settlings.count)
      if let kind = try fault(of: cells) { faults.append(SettlementFault(cells, kind)) }
    }
    return (settlings.count, faults)
  }

  private func monthsWithout() throws -> [SettlementFault] {
    try connection.rows(
      """
      SELECT street, month FROM months m WHERE state = 'settled' AND NOT EXISTS \
      (SELECT 1 FROM settlements s WHERE s.street = m.street AND s.month = m.month) ORDER BY 1, 2
      """
    ).map { SettlementFault($0, .noSettlement) }
  }

  private func fault(of cells: [Value]) throws -> SettlementFault.Kind? {
    let settled = try rows(of: .settlements, cells)
    let frozen = try rows(of: .frozenMonths, cells)
    guard let settled = settled.first else { return .noSettlement }
    guard let frozen = frozen.first else { return .noInputs }
    let stored = try rows(of: .settledResults, cells)
    do throws(RowFault) {
      return try fault(
        Settlement(RowReader(settled, of: Settlement.table)),
        FrozenMonth(RowReader(frozen, of: FrozenMonth.table)), stored)
    } catch {
      return .unreadable
    }
  }

  private func fault(
    _ settlement: Settlement, _ frozen: FrozenMonth, _ stored: [[Value]]
  ) throws(RowFault) -> SettlementFault.Kind? {
    let slice = try frozen.slice()
    guard let board = Rules.board(of: slice, by: settlement.rules) else {
      return .newerRules(settlement.rules)
    }
    if board.scheme.effectiveMonth != settlement.scheme { return .otherScheme }
    let derived = board.settledResults(of: settlement.key).map(\.row)
    if stored.isEmpty, !derived.isEmpty { return .noResults }
    let workers = differences(derived, stored)
    return workers.isEmpty ? nil : .differs(workers)
  }

  private func differences(_ derived: [[Value]], _ stored: [[Value]]) -> [Worker.ID] {
    let (derived, stored) = (byWorker(derived), byWorker(stored))
    return Set(derived.keys).union(stored.keys).filter { derived[$0] != stored[$0] }
      .map { Worker.ID(String(decoding: $0, as: UTF8.self)) }.sorted()
  }

  /// Bytes rather than texts: two that only look alike must differ.
  private func byWorker(_ rows: [[Value]]) -> [[UInt8]: [UInt8]] {
    let place = Settlement.table.keyLength
    return Dictionary(rows.map { (Array(($0[place].textOrNil ?? "").utf8), rowBytes($0)) }) {
      first, _ in first
    }
  }

  private func rows(of table: TableName, _ key: [Value]) throws -> [[Value]] {
    try connection.rows("\(table.sql.select) WHERE \(SQLStore.isSettlement)", key)
  }
}

extension SettlementFault {
  fileprivate init(_ cells: [Value], _ kind: Kind) {
    street = cells[0].textOrNil ?? ""
    month = cells[1].textOrNil ?? ""
    version = cells.count > 2 ? cells[2].integerOrNil : nil
    self.kind = kind
  }
}
