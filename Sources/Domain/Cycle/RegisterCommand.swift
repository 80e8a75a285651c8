extension Slice {
  /// Writes rows of roster, places, catalogue, rules or calendar (登记).
  ///
  /// The slice holds all records of the database; the rows keep the rules of an import.
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
      // A row can only be read as one of its own table.
      switch row.table {
      case .workers:
        guard let worker = try? Worker(RowReader(row.cells, of: Worker.table)) else { continue }
        lastDays[worker.id] = worker.employment.last
      case .lines:
        guard let line = try? WorkLine(RowReader(row.cells, of: WorkLine.table)) else { continue }
        lastMonths[line.id] = line.lastMonth
      default: continue
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
    switch row.table {
    case .workers, .workerVersions:
      let homes = homes(of: Identifier(text(row.cells[0])), keep)
      guard !homes.isEmpty else { throw .unknownWorker(Identifier(text(row.cells[0]))) }
      try permit(.roster, actor, in: homes)
    case .districts, .streets, .departments, .lines, .lineVersions, .holidays, .schemes,
      .communities, .communityVersions, .grids, .gridVersions, .difficulties:
      try permitRegister(row.table, row.cells, standing: standing(row), actor)
    case .leaves, .assignments, .specials, .marks, .waivers, .submissions, .batches, .answers,
      .adjustments, .months, .users, .readyMarks, .objections, .publications, .rechecks,
      .communityReturns, .monthReturns, .settlements, .reopenings, .frozenMonths,
      .settledResults:
      throw .notInRegister(row.table)
    }
  }

  private func standing(_ row: Incoming.Row) -> [Value]? {
    switch row.table {
    case .communities: records.communities[Identifier(text(row.cells[0]))]?.row
    case .grids: records.grids[Identifier(text(row.cells[0]))]?.row
    default: nil
    }
  }

  /// Whether a row of places, catalogue, rules or calendar is the actor's, as it stands and as it is
  /// to be; for a command and an import alike.
  func permitRegister(
    _ table: TableName, _ cells: [Value], standing: [Value]?, _ actor: Actor
  ) throws(Refusal) {
    guard let kind = table.registerKind else { throw .notInRegister(table) }
    switch table {
    case .communities:
      // One that changes its street is the other street's too.
      for street in Set([standing?[2], cells[2]].compactMap(\.self).map(text)).sorted() {
        try permit(kind, actor, street: Identifier(street))
      }
    case .communityVersions, .grids, .gridVersions, .difficulties:
      try permit(kind, actor, in: places(table, cells, standing))
    default: try permit(kind, actor)
    }
  }

  /// Where the worker is at home before and after.
  private func homes(of worker: Worker.ID, _ keep: KeepRegister) -> [Community.ID] {
    let standing = records.workerVersions.of(worker).map(\.community)
    let coming = keep.rows.filter { $0.table == .workerVersions && $0.cells[0] == .id(worker) }
    return Set(standing + coming.map { Community.ID(text($0.cells[2])) }).sorted()
  }

  private func places(
    _ table: TableName, _ cells: [Value], _ standing: [Value]?
  ) -> [Community.ID] {
    switch table {
    case .communityVersions: [Identifier(text(cells[0]))]
    case .difficulties: [Identifier(text(cells[1]))]
    case .grids: [standing?[2], cells[2]].compactMap(\.self).map { Identifier(text($0)) }
    case .gridVersions: records.grids[Identifier(text(cells[0]))].map { [$0.community] } ?? []
    default: []
    }
  }

  private func text(_ value: Value) -> String {
    if case .text(let text) = value { text } else { "" }
  }
}
