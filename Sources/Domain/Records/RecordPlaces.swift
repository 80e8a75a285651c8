/// Whose a row is and when it counts, told from its cells and the records around it.
extension Records {
  /// The streets that a row is of in a month (归属街道); none for what is everybody's.
  package func streets(of row: [Value], in table: TableName, month: Month) -> Set<Street.ID> {
    let kind = table.kind
    let owner = kind.home ?? kind.owner
    guard let id = owner.column.flatMap({ table.table.text($0, of: row) }) else { return [] }
    return switch owner {
    case .everybody, .role: []
    case .street: [Identifier(id)]
    case .community: some(communities[Identifier(id)]?.street)
    case .grid: some(street(ofGrid: Identifier(id)))
    case .worker: some(street(of: Identifier(id), in: month))
    case .ratee:
      some(communities[Identifier(id)]?.street ?? street(of: Identifier(id), in: month))
    case .batch: streets(ofBatch: Batch.Key(month: table.month(of: row) ?? month, batch: id))
    case .part(let whole, _):
      self.row(id, of: whole).map { streets(of: $0, in: whole, month: month) } ?? []
    }
  }

  /// The communities that a row of places, people, rules or a register is of; none for what is everybody's.
  ///
  /// - Parameters:
  ///   - row: Its cells.
  ///   - table: The table that it is of.
  ///   - now: The month whose home counts of a register's row that is of no month, else the last one does.
  /// - Returns: Their ids.
  func communities(
    of row: [Value], in table: TableName, now: Month? = nil
  ) -> [Community.ID] {
    let owner = table.kind.owner
    guard let id = owner.column.flatMap({ table.table.text($0, of: row) }) else { return [] }
    return switch owner {
    case .community: [Identifier(id)]
    case .grid: grids[Identifier(id)].map { [$0.community] } ?? []
    case .worker: homes(of: Identifier(id), by: row, in: table, now: now)
    case .part(let whole, _):
      self.row(id, of: whole).map { communities(of: $0, in: whole, now: now) } ?? []
    case .everybody, .street, .ratee, .batch, .role: []
    }
  }

  /// Of a row of one month the home of that month alone, of a register's row the one of today.
  private func homes(
    of worker: Worker.ID, by row: [Value], in table: TableName, now: Month?
  ) -> [Community.ID] {
    let all = workerVersions.of(worker)
    if let month = table.month(of: row) {
      return all.filter { workerVersions.of(worker, in: month) == $0 }.map(\.community)
    }
    guard table.register != nil else { return all.map(\.community) }
    let last = all.max { $0.from < $1.from }
    let home = now.flatMap { workerVersions.of(worker, in: $0) } ?? last
    return home.map { [$0.community] } ?? []
  }

  /// The one community that a row is of; `nil` = it is of none, or nobody can tell.
  package func community(of row: [Value], in table: TableName) -> Community.ID? {
    let all = communities(of: row, in: table)
    return all.count == 1 ? all[0] : all.last
  }

  /// The month that a row is given in, also where the row says it to which it belongs; `nil` = it is not of
  /// one month.
  package func month(of row: [Value], in table: TableName) -> Month? {
    guard case .ofWhole = table.kind.time else { return table.month(of: row) }
    return whole(of: row, in: table).flatMap { month(of: $0.row, in: $0.table) }
  }

  /// The day that a row is of, in the same way; `nil` = it is of none.
  package func day(of row: [Value], in table: TableName) -> Day? {
    switch table.kind.time {
    case .day(let column): table.table.text(column, of: row).flatMap { Day($0) }
    case .ofWhole: whole(of: row, in: table).flatMap { day(of: $0.row, in: $0.table) }
    case .always, .month, .spell, .from: nil
    }
  }

  /// The row to which a row belongs.
  private func whole(of row: [Value], in table: TableName) -> (row: [Value], table: TableName)? {
    guard case .part(let whole, let column) = table.kind.owner,
      let id = table.table.text(column, of: row), let found = self.row(id, of: whole)
    else { return nil }
    return (found, whole)
  }

  private func street(of worker: Worker.ID, in month: Month) -> Street.ID? {
    workerVersions.of(worker, in: month).flatMap { communities[$0.community]?.street }
  }

  private func street(ofGrid grid: Target.ID) -> Street.ID? {
    grids[grid].flatMap { communities[$0.community]?.street }
  }

  private func streets(ofBatch batch: Batch.Key) -> Set<Street.ID> {
    Set(answers.keys.lazy.filter { $0.batch == batch }.compactMap { street(ofGrid: $0.grid) })
  }

  private func some(_ street: Street.ID?) -> Set<Street.ID> { street.map { [$0] } ?? [] }
}

extension RecordKind {
  /// The tables by which `Records.streets(of:in:month:)` and `communities(of:in:)` tell whose a row is.
  package var placed: Set<TableName> {
    Set([home, owner].compactMap(\.self).flatMap(\.placed))
  }
}

extension RecordKind.Owner {
  fileprivate var placed: [TableName] {
    switch self {
    case .everybody, .street, .role: []
    case .community: [.communities]
    case .grid: [.grids, .communities]
    case .worker, .ratee: [.workerVersions, .communities]
    case .batch: [.answers, .grids, .communities]
    case .part(let whole, _): [whole] + whole.kind.placed
    }
  }
}

extension TableName {
  /// The month that a row is given in; `nil` = its rows are not of one month.
  package func month(of row: [Value]) -> Month? {
    switch kind.time {
    case .month(let column): table.text(column, of: row).flatMap { Month($0) }
    case .day(let column): table.text(column, of: row).flatMap { Day($0)?.month }
    case .always, .spell, .from, .ofWhole: nil
    }
  }

  /// What tells whether rows count in a month, for many of them; of versions every one does from its
  /// first month on.
  func counts(in month: Month) -> ([Value]) -> Bool {
    switch kind.time {
    case .always, .ofWhole: return { _ in true }
    case .from(let column):
      let (first, wanted) = (table.reader(column), month.description)
      return { (first($0)?.textOrNil ?? "") <= wanted }
    case .month(let column):
      let (cell, wanted) = (table.reader(column), Value.month(month))
      return { cell($0) == wanted }
    case .day: return { self.month(of: $0) == month }
    case .spell(let first, let last):
      // Days come one after the other as their texts do.
      let (first, last) = (table.reader(first), table.reader(last))
      let (start, end) = (month.first.description, month.last.description)
      return { row in
        (first(row)?.textOrNil ?? "") <= end && (last(row)?.textOrNil ?? end) >= start
      }
    }
  }

  /// The first month in which a row counts; `nil` = it counts always, or the cells do not tell.
  package func firstMonth(of row: [Value]) -> Month? {
    let month = { (column: String) in table.text(column, of: row).flatMap { Month($0) } }
    let day = { (column: String) in table.text(column, of: row).flatMap { Day($0)?.month } }
    return switch kind.time {
    case .always, .ofWhole: nil
    case .month(let column), .from(let column): month(column)
    case .day(let column): day(column)
    // Where an end may be open, a change is one of the end.
    case .spell(let first, let last):
      table.columns.contains { $0.name == last && $0.optional }
        ? day(last) ?? day(first) : day(first)
    }
  }
}
