// What holds of every row of a register, on whatever road it comes.

extension RegisterRow {
  /// Who entered a row stays in it, whoever changes it.
  package static func named(_ cells: [Value], by login: String, in records: Records) -> [Value] {
    guard let signedBy, let place = table.columns.firstIndex(where: { $0.name == signedBy }) else {
      return cells
    }
    let key = RowKey(table: table.name, cells: Array(cells.prefix(table.keyLength)))
    var named = cells
    named[place] = records.row(key)?[place] ?? .text(login)
    return named
  }

  /// What an imported row breaks that would be refused by command; a row that stands already is not
  /// judged again.
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] {
    guard check.before.row(RowKey(row)) != row.cells,
      let refusal = refusal(of: row.cells, in: check.after, on: check.today)
    else { return [] }
    return [check.fault(row, refusal.column(of: Self.self), .refused(refusal))]
  }

  /// Why a row may not stand so (登记规则); `nil` = it may.
  ///
  /// - Parameters:
  ///   - cells: Of the row.
  ///   - records: With what it refers to.
  ///   - today: No row has a later day; `nil` = that is not asked.
  /// - Returns: The first rule that says no.
  static func refusal(of cells: [Value], in records: Records, on today: Day?) -> Refusal? {
    if let today, let refusal = later(than: today, cells) { return refusal }
    if let month = records.month(of: cells, in: table.name),
      let missing = missingPlace(of: cells, in: records, month: month)
    {
      return missing
    }
    return privateText(in: cells) ?? Self(row: cells).refusal(in: records)
  }

  /// Whether a row is of a day or month that has not begun.
  private static func later(than today: Day, _ cells: [Value]) -> Refusal? {
    switch recordKind.time {
    case .day(let column):
      let day = table.text(column, of: cells).flatMap { Day($0) }
      return day.flatMap { $0 > today ? .futureDay($0, today: today) : nil }
    case .month(let column):
      let month = table.text(column, of: cells).flatMap { Month($0) }
      return month.flatMap { $0.first > today ? .futureMonth($0, today: today) : nil }
    case .always, .spell, .from, .ofWhole: return nil
    }
  }

  /// A row that stands with what a new one of the same key adds to it; `nil` = its rows do not add up.
  static func sum(of standing: [Value], and row: [Value]) -> [Value]? {
    guard let place = table.columns.firstIndex(where: { $0.name == addsUp }) else { return nil }
    var sum = standing
    sum[place] = .integer((standing[place].integerOrNil ?? 0) + (row[place].integerOrNil ?? 0))
    return sum
  }

  /// The first text that looks as if it told who somebody is.
  private static func privateText(in cells: [Value]) -> Refusal? {
    for (column, cell) in zip(table.columns, cells) where column.isFree {
      if let text = cell.textOrNil, let found = PrivateText.found(in: text) {
        return .privateText(column: column.name, found)
      }
    }
    return nil
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
      if let community = records.communities[Identifier(reference.id)]?.id,
        reference.tables == [.communities],
        records.communityVersions.of(community, in: month) == nil
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
  /// The column at which it is told; `nil` = at the row.
  fileprivate func column<Row: RegisterRow>(of row: Row.Type) -> String? {
    if case .privateText(let column, _) = self { return column }
    if case .tooMany(let column, _, _, _) = self { return column }
    if case .parameterBeyond = self { return "value" }
    if case .leastAboveMost = self { return "value" }
    if case .futureDay = self { return row.recordKind.time.column }
    if case .futureMonth = self { return row.recordKind.time.column }
    if case .gradeOutsideClass = self { return "grade" }
    if case .levelOfOther = self { return "level" }
    if case .wrongCount = self { return "wrong" }
    if case .optionMissing = self { return "answer" }
    if case .notInMonth = self { return row.recordKind.time.column }
    return nil
  }
}
