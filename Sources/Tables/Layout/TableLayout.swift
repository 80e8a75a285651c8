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

extension TableFile {
  /// The columns in the order in which they are written.
  var layout: TableLayout { Self.layouts[self] ?? makeLayout() }

  private static let layouts = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.makeLayout()) })

  private func makeLayout() -> TableLayout {
    switch self {
    case .district: TableLayout(nil, .districts)
    case .streets: TableLayout(nil, .streets)
    case .communities:
      TableLayout(
        "id name street households posts_chief posts_deputy posts_worker from_month",
        .communities, .communityVersions)
    case .grids:
      TableLayout(
        "id name community households buildings points from_month", .grids, .gridVersions)
    case .departments: TableLayout(nil, .departments)
    case .lines:
      TableLayout(
        "id name name_en kind nature department points first_month last_month from_month",
        .lines, .lineVersions)
    case .difficulty: TableLayout("target community coefficient from_month", .difficulties)
    case .workers:
      TableLayout(
        """
        id name community class grade employed_from employed_to exit_reason probation_until \
        certificate gender from_month
        """, .workers, .workerVersions)
    case .leave: TableLayout(nil, .leaves)
    case .assignments:
      TableLayout("worker target community role share from to", .assignments)
    case .specials: TableLayout(nil, .specials)
    // Who entered a mark stands in no file.
    case .ratings:
      TableLayout("month source ratee target community score rater", .marks)
    case .waivers: TableLayout(nil, .waivers)
    case .submissions: TableLayout(nil, .submissions)
    // One line an answer: the columns are the key of a count.
    case .survey: TableLayout("month batch method grid level", .answers)
    case .batches:
      TableLayout(
        "month batch status signer countersigner rechecked agreed reason", .batches,
        besides: .rechecks)
    case .adjustments: TableLayout(nil, .adjustments)
    case .holidays: TableLayout(nil, .holidays)
    case .months: TableLayout(nil, .months)
    }
  }
}
