/// A row of a register's table (登记册的一行): cells under columns, and what is said of them all.
package protocol RegisterRow: Record where Key == [Value] {
  /// As a person calls the table.
  static var name: BothLanguages { get }
  /// As the command line calls it: `place`.
  static var noun: String { get }
  /// The names of its file without an ending.
  static var file: BothLanguages { get }
  /// Who keeps it, and how far.
  static var reach: [ActorRole: Permission.Reach] { get }
  init(row: [Value])
  /// What is wrong with the row besides its cells, its day and its references; asked of what is written.
  ///
  /// `records` are those of its street and month with what the row refers to, or more (`KeepRows.scope`).
  func refusal(in records: Records) -> Refusal?
}

extension RegisterRow {
  package var key: [Value] { Array(row.prefix(Self.table.keyLength)) }

  package init(_ row: RowReader) throws(RowFault) { self.init(row: try row.checked()) }

  package func refusal(in records: Records) -> Refusal? { nil }

  /// The number of a cell; 0 where it is empty.
  package func number(_ column: String) -> Int {
    Self.table.cell(column, of: row)?.integerOrNil ?? 0
  }

  /// The day of a cell; `nil` = it has none.
  package func day(_ column: String) -> Day? {
    Self.table.text(column, of: row).flatMap { Day($0) }
  }

  package func text(_ column: String) -> String? { Self.table.text(column, of: row) }

  /// What an imported row breaks that would be refused by command; a row that stands already is not
  /// judged again.
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    guard check.before.row(RowKey(row)) != row.cells,
      let refusal = refusal(of: row.cells, in: check.after, on: check.today)
    else { return [] }
    return [check.fault(row, refusal.isOfDay ? recordKind.time.column : nil, .refused(refusal))]
  }

  /// Why a row may not stand so (登记规则); `nil` = it may.
  ///
  /// - Parameters:
  ///   - cells: Of the row.
  ///   - records: With what it refers to.
  ///   - today: No row has a later day; `nil` = that is not asked.
  /// - Returns: The first rule that says no.
  static func refusal(of cells: [Value], in records: Records, on today: Day?) -> Refusal? {
    if case .day(let column) = recordKind.time,
      let day = table.text(column, of: cells).flatMap({ Day($0) })
    {
      if let today, day > today { return .futureDay(day, today: today) }
      if let missing = missingPlace(of: cells, in: records, month: day.month) { return missing }
    }
    return Self(row: cells).refusal(in: records)
  }

  /// A grid, community or line that has no version in the month of the row.
  private static func missingPlace(
    of cells: [Value], in records: Records, month: Month
  ) -> Refusal? {
    for reference in table.references(of: cells) {
      let id = Target.ID(reference.id)
      if records.grids[id] != nil, reference.tables.contains(.grids),
        records.gridVersions.of(id, in: month) == nil
      {
        return .notInMonth(target: id, month)
      }
      if records.lines[id] != nil, reference.tables.contains(.lines),
        records.lineVersions.of(id, in: month) == nil
      {
        return .notInMonth(target: id, month)
      }
    }
    return nil
  }
}

extension Refusal {
  /// Whether it is told at the day of a row.
  fileprivate var isOfDay: Bool {
    if case .futureDay = self { return true }
    if case .notInMonth = self { return true }
    return false
  }
}

extension RecordKind.Time {
  /// The column that says when; of a spell the first.
  package var column: String? {
    switch self {
    case .always: nil
    case .month(let column), .day(let column), .from(let column), .spell(let column, _): column
    }
  }
}

extension RecordKind {
  /// That of a register's table, kept by the command of the same table.
  ///
  /// - Parameters:
  ///   - owner: Whose a row is.
  ///   - time: A dated row is closed with its month, from `review` on; another one never.
  ///   - table: Its own name.
  /// - Returns: The kind.
  package static func register(_ owner: Owner, _ time: Time, in table: TableName) -> Self {
    let isDated =
      switch time {
      case .day, .month: true
      case .always, .spell, .from: false
      }
    return Self(
      owner, time, isDated ? .given : .never, .nothing, .register(table), register: .keep(table))
  }

  /// Whether it is a register's, whose rows are read when they are shown and not with every month.
  package var isOfRegister: Bool {
    if case .keep = register { true } else { false }
  }
}

extension Table.Column {
  /// A number of things, 0 to 1,000,000.
  package static func count(_ name: String, _ chinese: String) -> Self {
    whole(name, chinese, 0...1_000_000, limit: .count)
  }
}
