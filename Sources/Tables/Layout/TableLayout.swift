import Domain

/// How a table file is laid out: its columns, and the stored tables that one line of it fills.
struct TableLayout: Sendable {
  let columns: [Column]
  /// Where there are two, the first holds what agrees in all lines of an id, the last what varies.
  let parts: [Part]
  /// A table that a line fills besides, where its cells have something in them.
  let besides: Part?

  struct Part: Sendable {
    let table: TableName
    /// For each column of the stored table, the column of the file.
    let columns: [Int]

    /// What stands in no file is as in a row that never had it.
    func cells(of line: [Value]) -> [Value] {
      columns.map { line[$0] }
        + table.table.columns.dropFirst(columns.count).map { $0.earlier ?? .null }
    }

    func key(of line: [Value]) -> [Value] {
      columns.prefix(table.table.keyLength).map { line[$0] }
    }
  }

  /// - Parameters:
  ///   - headers: The English headers in the order in which they are written; `nil` = the columns of the
  ///     table in theirs.
  ///   - tables: A line fills a row of each, from the columns that bear its headers.
  ///   - besides: A table of which a line has all columns or none.
  init(_ headers: String? = nil, _ tables: TableName..., besides: TableName? = nil) {
    let stored = tables.flatMap(\.table.columns).map(Column.init)
    // Of the row besides, the whole may be lacking.
    let others = (besides?.table.columns ?? []).map { column in
      var column = Column(column)
      column.empty = .null
      return column
    }
    let columns =
      headers.map { headers in
        headers.split(separator: " ").compactMap { name in
          (stored + others).first { $0.name == name }
        }
      } ?? stored
    self.columns = columns
    parts = tables.map { Self.part($0, columns) }
    self.besides = besides.map { Self.part($0, columns) }
  }

  private static func part(_ table: TableName, _ columns: [Column]) -> Part {
    Part(
      table: table,
      columns: table.table.columns.map(Column.init).compactMap { stored in
        columns.firstIndex { $0.name == stored.name }
      })
  }

  /// The row besides, if the line has one.
  func besidesRow(of line: [Value]) -> [Value]? {
    guard let besides else { return nil }
    let cells = besides.cells(of: line)
    let own = cells.dropFirst(besides.table.table.keyLength)
    return own.contains { $0 != .null } ? cells : nil
  }

  /// A column that has nothing although the row besides needs it.
  func lackingBesides(_ line: [Value]) -> Column? {
    guard let besides, let row = besidesRow(of: line) else { return nil }
    for (place, column) in besides.table.table.columns.enumerated()
    where !column.optional && row[place] == .null {
      return columns[besides.columns[place]]
    }
    return nil
  }

  /// The columns by which a row that could not be read is known to others.
  var namingColumns: [Int] {
    guard main.table != .assignments else { return [0, 1, 2] }
    guard case .id = columns[0].kind else { return [] }
    return [0]
  }

  /// The names by which others may refer to a line of these cells, or hang on its days.
  func names(of cells: [String]) -> [String] {
    guard main.table == .assignments else { return namingColumns.map { cells[$0] } }
    return [cells[0], LostRows.place(cells[1], cells[2])]
  }

  /// The part that makes a line itself.
  var main: Part { parts[parts.count - 1] }
  /// The part that agrees in all lines of an id, where lines are versions.
  var fixed: Part? { parts.count > 1 ? parts[0] : nil }
}
