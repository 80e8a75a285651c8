/// Writes rows of roster, places, catalogue, rules or calendar, as an import of one row would (登记).
package struct KeepRegister: Hashable, Sendable {
  package var rows: [Incoming.Row]

  package init(rows: [Incoming.Row]) { self.rows = rows }
}

extension KeepRegister: CommandBody {
  package static let rights = [
    CommandRight(.roster, [.street: .ownStreet, .secretary: .ownCommunity]),
    CommandRight(.register, [.street: .ownStreet]),
    CommandRight(.catalogue, [.street: .onlyStreet, .district: .everywhere]),
    CommandRight(.areas, [:]),
  ]

  /// The kind that its rows need: what reaches farthest, where they are of several.
  package var commandKind: CommandKind {
    let kinds = Set(rows.map { $0.table.kind.register ?? .register })
    return [.areas, .catalogue, .register, .roster].first(where: kinds.contains) ?? .register
  }

  package func scope(today: Day) -> CommandScope {
    let tables = Set(rows.map(\.table))
    // A row of another table is refused, or is a register's, whose rules may look at whatever there is.
    guard tables.isSubset(of: TableName.ofDays.union([.admissionUses])) else {
      return CommandScope(anchor: .wholeDatabase, month: nil)
    }
    return CommandScope(
      tables: tables.isDisjoint(with: [.lines, .lineVersions])
        ? TableName.ofDays : TableName.ofDays.union(AdmissionRule.tables))
  }

  package var parameters: [String: JSON] {
    // With the rows themselves: one that stood already is in no change.
    let cells = rows.map { row in
      JSON.array([.text(row.table.rawValue)] + row.cells.map(JSON.init(cell:)))
    }
    return Incoming(rows: rows).counts.merging(["rows": .array(cells)]) { $1 }
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    let rows = try members.lists("rows").map { parts in
      let table = try members.table(parts.first)
      let cells = try parts.dropFirst().map(members.cell)
      guard cells.count == table.table.columns.count else { throw CommandMembers.Unreadable() }
      return Incoming.Row(table: table, cells: cells, origin: .nowhere)
    }
    return .register(KeepRegister(rows: rows))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.keep(self, by: actor)
  }
}

extension Slice {
  /// Writes rows of roster, places, catalogue, rules or calendar (登记).
  ///
  /// The slice holds all rows of the tables that hold the rules of the days; those that come keep the
  /// rules of an import.
  func keep(_ keep: KeepRegister, by actor: Actor) throws(Refusal) -> [Change] {
    guard !keep.rows.isEmpty else { throw .nothingGiven }
    for row in keep.rows { try permit(row, of: keep, actor) }
    let ended = endedDuties(keep)
    var without = records
    do { try without.make(ended) } catch { throw .damagedRow(error) }
    let changes = ended + (try without.merge(Incoming(rows: keep.rows)))
    try checkChanges(changes, in: records)
    return changes
  }

  /// Open duties end with the employment or the line.
  private func endedDuties(_ keep: KeepRegister) -> [Change] {
    var lastDays: [Worker.ID: Day] = [:]
    var lastMonths: [Target.ID: Month] = [:]
    for row in keep.rows {
      if row.table == .workers, let worker = Worker(cells: row.cells) {
        lastDays[worker.id] = worker.employment.last
      } else if row.table == .lines, let line = WorkLine(cells: row.cells) {
        lastMonths[line.id] = line.lastMonth
      }
    }
    return records.assignments.values.sorted { $0.days.first < $1.days.first }.compactMap { duty in
      guard let last = earlier(lastDays[duty.worker], lastMonths[duty.target]?.last),
        duty.days.last.map({ $0 > last }) ?? true
      else { return nil }
      if duty.days.first > last { return .delete(duty) }
      var ended = duty
      ended.last = last
      return .update(duty, to: ended)
    }
  }

  /// Whether a row is one of the actor's: the secretary keeps the own roster, the street the rest.
  private func permit(
    _ row: Incoming.Row, of keep: KeepRegister, _ actor: Actor
  ) throws(Refusal) {
    // What a matter has become is written with the line that it has become, by whoever may.
    if row.table == .admissionUses,
      keep.rows.contains(where: { $0.table == .lines && $0.cells[0] == row.cells[2] })
    {
      return
    }
    guard row.table.kind.register == .roster else {
      let standing = row.cells.first?.textOrNil.flatMap { records.row($0, of: row.table) }
      return try permitRegister(row.table, row.cells, standing: standing, actor)
    }
    let worker = Worker.ID(row.cells.first?.textOrNil ?? "")
    let homes = homes(of: worker, keep)
    guard !homes.isEmpty else { throw .unknownWorker(worker) }
    try permit(.roster, actor, in: homes)
  }

  /// Whether a row of places, catalogue, rules or calendar is the actor's, as it stands and as it is
  /// to be; for a command and an import alike.
  func permitRegister(
    _ table: TableName, _ cells: [Value], standing: [Value]?, _ actor: Actor, on today: Day? = nil
  ) throws(Refusal) {
    guard let kind = table.kind.register else { throw .notInRegister(table) }
    let rows = [standing, cells].compactMap(\.self)
    if table.kind.owner == .everybody {
      try permit(kind, actor)
    } else if case .street = (table.kind.home ?? table.kind.owner).root {
      // One that changes its street or department is the other's too.
      for row in rows { try permit(kind, actor, ofStreet: row, in: table) }
    } else {
      let homes = rows.flatMap { records.communities(of: $0, in: table, now: today?.month) }
      // One that changes its worker is the other worker's too.
      let workers = Set(rows.compactMap(table.worker(of:))).sorted()
      let places = rows.compactMap(table.gridAndDay(of:))
      for worker in workers.map(Optional.some) + (workers.isEmpty ? [nil] : []) {
        for place in places.map(Optional.some) + (places.isEmpty ? [nil] : []) {
          try permit(kind, actor, in: homes, worker: worker, row: place)
        }
      }
    }
  }

  /// Where the worker is at home before and after.
  private func homes(of worker: Worker.ID, _ keep: KeepRegister) -> [Community.ID] {
    let standing = records.workerVersions.of(worker)
    let coming = keep.rows.filter { $0.table == .workerVersions }
      .compactMap { WorkerVersion(cells: $0.cells) }.filter { $0.of == worker }
    return Set((standing + coming).map(\.community)).sorted()
  }
}

extension TableName {
  /// The grid and the day that a row is of; `nil` = it is not of both.
  fileprivate func gridAndDay(of row: [Value]) -> (grid: Target.ID, day: Day)? {
    guard case .grid(let grid) = kind.owner, case .day(let column) = kind.time,
      let id = table.text(grid, of: row), let day = table.text(column, of: row).flatMap({ Day($0) })
    else { return nil }
    return (Target.ID(id), day)
  }

  /// The worker that a row is about, whoever's it is; `nil` = it names none.
  fileprivate func worker(of row: [Value]) -> Worker.ID? {
    let column = table.columns.first { $0.references == [.workers] }
    return column.flatMap { table.text($0.name, of: row) }.map { Identifier($0) }
  }
}
