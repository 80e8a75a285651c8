import Domain

/// How a table file is laid out: its columns, and the stored tables that one line of it fills.
struct TableLayout: Sendable {
  let columns: [Column]
  /// Where there are two, the first holds what agrees in all lines of an id, the last what varies.
  let parts: [Part]

  struct Part: Sendable {
    let table: TableName
    /// For each column of the stored table, the column of the file.
    let columns: [Int]

    func cells(of line: [Value]) -> [Value] { columns.map { line[$0] } }

    func key(of line: [Value]) -> [Value] {
      columns.prefix(table.table.keyLength).map { line[$0] }
    }
  }

  /// A line fills one row of `table`, column by column.
  init(_ table: TableName, _ columns: [Column]) {
    self.columns = columns
    parts = [Part(table: table, columns: Array(columns.indices))]
  }

  /// A line fills a row of every part, each from the columns it names.
  init(_ columns: [Column], _ parts: (table: TableName, names: String)...) {
    self.columns = columns
    self.parts = parts.map { table, names in
      let places = names.split(separator: " ").compactMap { name in
        columns.firstIndex { $0.name == name }
      }
      return Part(table: table, columns: places)
    }
  }

  /// The part that makes a line itself.
  var main: Part { parts[parts.count - 1] }
  /// The part that agrees in all lines of an id, where lines are versions.
  var fixed: Part? { parts.count > 1 ? parts[0] : nil }
}

extension TableFile {
  /// The columns in the order in which they are written.
  var layout: TableLayout {
    switch self {
    case .district: .district
    case .streets: .streets
    case .communities: .communities
    case .grids: .grids
    case .departments: .departments
    case .lines: .lines
    case .difficulty: .difficulty
    case .workers: .workers
    case .leave: .leave
    case .assignments: .assignments
    case .specials: .specials
    case .ratings: .ratings
    case .waivers: .waivers
    case .submissions: .submissions
    case .survey: .survey
    case .batches: .batches
    case .adjustments: .adjustments
    case .holidays: .holidays
    case .months: .months
    }
  }
}
