import Domain

/// Rows of made-up files, each with its line: the header is line 1.
struct IncomingRows {
  var incoming = Incoming()

  init(replacing tables: Set<TableName> = []) { incoming.replaced = tables }

  mutating func add<R: Record>(_ record: R) {
    let file = R.table.name.rawValue + ".csv"
    let line = incoming.rows.filter { $0.origin.file == file }.count + 2
    incoming.rows.append(
      Incoming.Row(
        table: R.table.name, cells: record.row, origin: Origin(file: file, line: line)))
  }

  mutating func addDuty(
    _ worker: Worker.ID, _ target: Target.ID, in community: Community.ID = "C01",
    from first: Day = "2026-10-15", to last: Day? = nil, share: Share = .whole,
    _ role: DutyRole = .held
  ) {
    add(
      Assignment(
        worker: worker, target: target, community: community, role: role, first: first,
        last: last, share: share))
  }
}

extension Records {
  /// What an import is refused for, as `FILE:LINE` with the reason.
  func faults(_ rows: IncomingRows) -> [String: ImportFault.Reason] {
    do {
      _ = try merge(rows.incoming)
      return [:]
    } catch .faultyTables(let faults) {
      return Dictionary(
        faults.map { ("\($0.origin.file):\($0.origin.line)", $0.reason) },
        uniquingKeysWith: { first, _ in first })
    } catch {
      return ["": .refused(error)]
    }
  }
}
