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
    let rows = records.rows(of: layout.main.table).map(importable).sorted(by: valueOrder)
    guard let fixed = layout.fixed else {
      return rows.map { FileLine(values: line([$0]), count: count($0)) }
    }
    let fixedRows = Dictionary(
      records.rows(of: fixed.table).map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      fixedRows[row[0]].map { FileLine(values: line([$0, row]), count: 1) }
    }
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

  /// What an import can take: it cannot set a state later than `scoring`.
  private func importable(_ row: [Value]) -> [Value] {
    guard self == .months, case .text(let name) = row[2],
      let state = MonthState(rawValue: name), state > .scoring
    else { return row }
    return [row[0], row[1], .code(MonthState.scoring)]
  }
}
