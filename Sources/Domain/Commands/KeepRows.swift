/// Adds, changes or removes rows of a register's table (登记).
package struct KeepRows: Hashable, Sendable {
  package enum Action: String, CaseIterable, Hashable, Sendable { case add, change, remove }

  package let table: TableName
  package let action: Action
  /// Whole rows; to be removed, their keys.
  package let rows: [[Value]]
  /// The steps that are taken at once with each new row.
  package let steps: [NewStep]

  package init(
    _ action: Action, _ rows: [[Value]], of table: TableName, taking steps: [NewStep] = []
  ) {
    self.table = table
    self.action = action
    self.rows = rows
    self.steps = steps
  }
}

extension KeepRows: CommandBody {
  package static let rights = Registers.tables.map { type in
    CommandRight(
      .keep(type.table.name), type.reach,
      in: type.recordKind.closing == .given ? [.planning, .open, .scoring] : [])
  }

  package var commandKind: CommandKind { .keep(table) }

  package func scope(today: Day) -> CommandScope {
    // The earliest: leaves and duties that end before its slice does not hold.
    let month = rows.compactMap(table.month(of:)).min() ?? today.month
    guard let column = table.kind.owner.column else { return ofAllStreets }
    let owners = Set(rows.compactMap { table.table.text(column, of: $0) })
    guard let owner = owners.first, owners.count == 1, let anchor = anchor(owner) else {
      return ofAllStreets
    }
    return CommandScope(anchor: anchor, month: month)
  }

  /// Rows of several owners, or of nobody in one street: judged on what a slice has of every street, on
  /// the rows of their register, and on what they refer to.
  private var ofAllStreets: CommandScope {
    let siblings = table.register?.register?.tables.map { $0.table.name } ?? []
    let referredTo = rows.flatMap { table.references(of: $0) }.flatMap(\.tables)
    return CommandScope(
      tables: TableName.ofDays.union(table.kind.placed).union([table])
        .union(siblings).union(referredTo))
  }

  /// Where the rows of one owner lie; `nil` = in no street alone.
  private func anchor(_ owner: String) -> CommandScope.Anchor? {
    switch table.kind.owner {
    case .street: .street(Identifier(owner))
    case .community: .community(Identifier(owner))
    case .grid: .grid(Identifier(owner))
    case .worker: .worker(Identifier(owner))
    case .everybody, .ratee, .batch, .part, .role: nil
    }
  }

  package var parameters: [String: JSON] {
    var parameters: [String: JSON] = [
      "action": .text(action.rawValue), "table": .text(table.rawValue),
      "rows": .array(rows.map { .array($0.map(JSON.init(cell:))) }),
    ]
    if !steps.isEmpty { parameters["steps"] = .array(steps.map(\.json)) }
    return parameters
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    let table = try members.table(.text(try members.text("table")))
    let action: Action = try members.code("action")
    let length = action == .remove ? table.table.keyLength : table.table.columns.count
    let rows = try members.lists("rows").map { cells in
      guard cells.count == length else { throw CommandMembers.Unreadable() }
      return try cells.map(members.cell)
    }
    let steps = try members.laterItems("steps").map { try NewStep.read($0) }
    return .keep(KeepRows(action, rows, of: table, taking: steps))
  }

  /// With the rows of registers that these refer to: no slice holds them.
  package var rowsBesides: [RowKey] { keys + rows.flatMap(table.rowsOfRegisters) }
  package var rowsReferredTo: [RowKey] { action == .add ? [] : keys }
  package var tablesBesides: Set<TableName> { table.register?.judgedWith ?? [] }

  private var keys: [RowKey] {
    rows.map { RowKey(table: table, cells: Array($0.prefix(table.table.keyLength))) }
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    guard !rows.isEmpty else { throw .nothingGiven }
    // Steps are taken, never entered, changed or removed.
    guard table.register?.hasCommands != false else { throw .notInRegister(table) }
    if let numbered = numbered(among: slice.records, on: today) {
      return try numbered.changes(to: slice, by: actor, on: today)
    }
    var changes: [Change] = []
    for (key, row) in zip(keys, rows) {
      changes.append(try change(row, key, in: slice, by: actor, on: today))
    }
    try checkChanges(changes, in: slice.records, allowed: commandKind.changeableStates)
    try check(changes, in: slice.records, by: actor, on: today)
    changes = changes.filter { $0.before != $0.after }
    return changes + (try stepsTaken(after: changes, in: slice, by: actor, on: today))
  }

  /// The rows of the steps that are taken with the new ones.
  private func stepsTaken(
    after changes: [Change], in slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    guard !steps.isEmpty else { return [] }
    guard action == .add, let type = table.register?.register?.steps else {
      throw .notInRegister(table)
    }
    var slice = slice
    do { try slice.records.make(changes) } catch { throw .damagedRow(error) }
    var taken: [Change] = []
    for row in changes.compactMap(\.after) {
      for step in steps {
        let change = try slice.take(
          step, of: type, with: row[0].textOrNil ?? "", by: actor, on: today)
        do { try slice.records.make([change]) } catch { throw .damagedRow(error) }
        taken.append(change)
      }
    }
    return taken
  }

  /// The change of one row, when it is the actor's.
  private func change(
    _ row: [Value], _ key: RowKey, in slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> Change {
    let standing = slice.records.row(key)
    let row =
      action == .remove
      ? row : table.type.named(row, by: actor.name, in: slice.records)
    if action != .remove { try resolve(row, in: slice.records) }
    try slice.permitRegister(
      table, action == .remove ? standing ?? row : row, standing: standing, actor, on: today)
    switch (action, standing) {
    case (.add, let known?):
      guard let sum = table.register?.sum(of: known, and: row) else { throw .rowExists(key) }
      return Change(table: table, before: known, after: sum)
    case (.change, nil), (.remove, nil): throw .unknownRow(key)
    case (.add, nil), (.change, _?): return Change(table: table, before: standing, after: row)
    case (.remove, _?): return Change(table: table, before: standing, after: nil)
    }
  }

  /// Whether what a row refers to is there: its owner first, by whom the rest is looked for.
  private func resolve(_ row: [Value], in records: Records) throws(Refusal) {
    let missing = table.references(of: row).filter { reference in
      !reference.tables.contains { records.hasRow(of: $0)(reference.id) }
    }.min { one, _ in one.column == table.kind.owner.column }
    if let missing {
      throw .unknownRow(RowKey(table: missing.tables[0], cells: [.text(missing.id)]))
    }
  }

  /// What holds of every row that is written, and of every one that goes.
  private func check(
    _ changes: [Change], in records: Records, by actor: Actor, on today: Day
  ) throws(Refusal) {
    var after = records
    do { try after.make(changes) } catch { throw .damagedRow(error) }
    for change in changes {
      if let row = change.after, row != change.before,
        let refusal = after.absence(of: row, in: table)
          ?? table.register?.refusal(of: row, in: after, on: today)
          ?? table.register?.init(row: row).refusalByCommand(in: after)
          ?? table.register?.init(row: row).refusal(
            replacing: change.before, by: actor, in: after, on: today)
      {
        throw refusal
      }
      if change.after == nil, let other = after.rowReferring(to: change.rowKey) {
        throw .stillUsed(change.rowKey, by: other)
      }
    }
  }
}

extension Records {
  /// A worker of a dated row who was not employed that day, or had no home; a row that stands is not asked
  /// again.
  fileprivate func absence(of row: [Value], in table: TableName) -> Refusal? {
    guard let day = day(of: row, in: table) else { return nil }
    for reference in table.references(of: row) where reference.tables.contains(.workers) {
      let worker = Worker.ID(reference.id)
      guard workers[worker]?.employment.contains(day) == true,
        workerVersions.of(worker, in: day.month) != nil
      else { return .notEmployed(worker: worker, on: day) }
    }
    return nil
  }
}

extension TableName {
  /// The rows of registers that a row refers to.
  func rowsOfRegisters(namedBy row: [Value]) -> [RowKey] {
    table.references(of: row).flatMap { reference in
      reference.tables.filter(\.kind.isOfRegister).map {
        RowKey(table: $0, cells: [.text(reference.id)])
      }
    }
  }

  /// The columns of all tables whose ids may stand in this one.
  package var referringColumns: [(table: TableName, column: String)] {
    Self.allCases.flatMap { other in
      other.table.columns.filter { $0.references.contains(self) }.map { (other, $0.name) }
    }
  }
}

extension Records {
  /// A row that refers to the one of that key; `nil` = none does.
  func rowReferring(to key: RowKey) -> RowKey? {
    for (table, column) in key.table.referringColumns {
      let row = rows(of: table).first { table.table.cell(column, of: $0) == key.cells.first }
      if let row {
        return RowKey(table: table, cells: Array(row.prefix(table.table.keyLength)))
      }
    }
    return nil
  }
}
