import Synchronization

/// What figures look up, put in order once for all of a report: rows of registers by whose they are, and who
/// has what work.
final class RowIndex: Sendable {
  private let records: Records
  private let made = Mutex<[String: [String: [[Value]]]]>([:])
  private let work = Mutex<Holdings?>(nil)

  init(_ records: Records) { self.records = records }

  /// Who has what.
  var holdings: Holdings {
    work.withLock { known in
      let holdings = known ?? Holdings(records)
      known = holdings
      return holdings
    }
  }

  /// The rows of a table by the id in one of its columns.
  func rows(of table: TableName, by column: String) -> [String: [[Value]]] {
    let name = table.rawValue + "." + column
    if let known = made.withLock({ $0[name] }) { return known }
    let owner = table.table.reader(column)
    let rows = Dictionary(grouping: records.rows(of: table)) { owner($0)?.textOrNil ?? "" }
    made.withLock { $0[name] = rows }
    return rows
  }
}
