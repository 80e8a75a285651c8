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
    case .holidays, .lines, .lineVersions, .departments:
      try permit(.register, actor)
    // Whole places above a street are the administrator's.
    case .districts:
      guard actor.role == .administrator else {
        throw .notAllowed(.register, role: actor.role, allowed: [.administrator])
      }
    case .streets:
      try permit(.register, actor, street: Identifier(text(row.cells[0])))
    case .schemes:
      try permit(.register, actor)
      try refuseBegun(row)
    case .communities:
      // One that changes its street is the other street's too.
      let standing = records.communities[Identifier(text(row.cells[0]))]?.street
      for street in Set([standing, Identifier(text(row.cells[2]))].compactMap(\.self)) {
        try permit(.register, actor, street: street)
      }
    case .communityVersions, .grids, .gridVersions, .difficulties:
      try permit(.register, actor, in: places(row))
    default: throw .notInRegister(row.table)
    }
  }

  /// A scheme begins in a month that is in `planning` in every street.
  private func refuseBegun(_ row: Incoming.Row) throws(Refusal) {
    guard let month = Month(text(row.cells[0])) else { return }
    let begun = records.months.values.filter { $0.key.month >= month && $0.state > .planning }
    guard let first = begun.min(by: { $0.key.month < $1.key.month }) else { return }
    throw .monthClosed(first.key.month, first.state, allowed: [.planning])
  }

  /// Where the worker is at home before and after.
  private func homes(of worker: Worker.ID, _ keep: KeepRegister) -> [Community.ID] {
    let standing = records.workerVersions.of(worker).map(\.community)
    let coming = keep.rows.filter { $0.table == .workerVersions && $0.cells[0] == .id(worker) }
    return Set(standing + coming.map { Community.ID(text($0.cells[2])) }).sorted()
  }

  private func places(_ row: Incoming.Row) -> [Community.ID] {
    switch row.table {
    case .communityVersions: [Identifier(text(row.cells[0]))]
    case .difficulties: [Identifier(text(row.cells[1]))]
    case .grids:
      [records.grids[Identifier(text(row.cells[0]))]?.community, Identifier(text(row.cells[2]))]
        .compactMap(\.self)
    case .gridVersions:
      records.grids[Identifier(text(row.cells[0]))].map { [$0.community] } ?? []
    default: []
    }
  }

  private func text(_ value: Value) -> String {
    if case .text(let text) = value { text } else { "" }
  }
}
