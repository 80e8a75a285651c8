// Who belongs to a place over some days, and what of the catalogue is there.

extension RegisterScope {
  /// Everybody who was employed and had a home on some day of the period, and whose home on the last such day
  /// lies in the place: each has one.
  package var members: [Worker.ID] {
    records.workers.values.filter { worker in
      guard let last = earlier(period.upperBound, worker.employment.last),
        last >= max(period.lowerBound, worker.employment.first),
        let home = records.workerVersions.of(worker.id, in: last.month)?.community
      else { return false }
      return records.communities[home].map { holds($0) } ?? false
    }.map(\.id).sorted()
  }

  /// The households of its grids, by the roster of grids.
  package var gridHouseholds: Int {
    grids.reduce(0) { $0 + (records.grids[$1]?.households ?? 0) }
  }

  /// The lines that are there in the month, by id; an auxiliary one within its months.
  package func lines(_ kind: LineKind? = nil) -> [Target.ID] {
    records.lines.values.filter { line in
      (kind == nil || line.kind == kind) && records.exists(line.id, in: month)
    }.map(\.id).sorted()
  }

  /// The months that the period has days in.
  package var months: [Month] {
    let last = period.upperBound.month
    var months = [period.lowerBound.month]
    while let month = months.last, month < last { months.append(month.next) }
    return months
  }

  /// Of each thing the row with the latest day up to the last of the period.
  func latest(_ rows: [[Value]], by columns: String..., in table: TableName) -> [[Value]: [Value]] {
    let day = table.table.reader(table.kind.time.column)
    let keys = columns.map { table.table.reader($0) }
    let end = period.upperBound.description
    return rows.reduce(into: [:]) { latest, row in
      guard let own = day(row)?.textOrNil, own <= end else { return }
      let key = keys.map { $0(row) ?? .null }
      if let known = latest[key].flatMap(day)?.textOrNil, known >= own { return }
      latest[key] = row
    }
  }
}

extension RegisterRow {
  /// What reads the number of a column, for many rows; an empty cell is 0.
  static func number(_ column: String) -> ([Value]) -> Int {
    let cell = table.reader(column)
    return { cell($0)?.integerOrNil ?? 0 }
  }

  /// The sum of a column.
  static func sum(_ column: String, of rows: [[Value]]) -> Int {
    let number = number(column)
    return rows.reduce(0) { $0 + number($1) }
  }
}
