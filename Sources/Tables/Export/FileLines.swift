import Domain

/// One line of a table file, or several equal ones.
struct FileLine {
  /// In the order of the columns.
  let values: [Value]
  let count: Int
}

extension TableFile {
  /// The lines of this file for all records, sorted by what makes a line itself.
  func lines(of records: Records) -> [FileLine] {
    // The key stands first in a row and is unique, so whole rows sort by it.
    let rows = records.rows(of: layout.main.table).sorted(by: valueOrder)
    guard let fixed = layout.fixed else {
      let besides = besidesRows(records)
      return rows.map { FileLine(values: line($0, besides), count: count($0)) }
    }
    let fixedRows = Dictionary(
      records.rows(of: fixed.table).map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      fixedRows[row[0]].map { FileLine(values: line([$0, row]), count: 1) }
    }
  }

  private func besidesRows(_ records: Records) -> [[Value]: [Value]] {
    guard let besides = layout.besides else { return [:] }
    let length = besides.table.table.keyLength
    return Dictionary(
      records.rows(of: besides.table).map { (Array($0.prefix(length)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// One value for each column, from a row and the one besides it.
  private func line(_ row: [Value], _ besides: [[Value]: [Value]]) -> [Value] {
    var values = line([row])
    guard let part = layout.besides,
      let other = besides[Array(row.prefix(part.table.table.keyLength))]
    else { return values }
    for (place, column) in part.columns.enumerated() { values[column] = other[place] }
    return values
  }

  /// One value for each column, from the rows of the parts.
  private func line(_ rows: [[Value]]) -> [Value] {
    var line = [Value](repeating: .null, count: layout.columns.count)
    for (part, row) in zip(layout.parts, rows) {
      for (place, column) in part.columns.enumerated() { line[column] = row[place] }
    }
    return line
  }

  /// Answers leave as one line each.
  private func count(_ row: [Value]) -> Int {
    guard self == .survey, case .integer(let count)? = row.last else { return 1 }
    return max(0, count)
  }
}
