/// The rows that a command is judged on which is of no street's month alone (判据): whole tables, and of
/// what is given in a month only what its rules look at.
///
/// More rows than these change no verdict.
package struct JudgedRows: Hashable, Sendable {
  package private(set) var tables: Set<TableName>
  /// Of `tables` whose rows are given in a month only these months; `nil` = every one.
  package private(set) var months: Set<Month>?
  /// Of these tables, which are not among `tables`, only the rows of these owners in `months`.
  package private(set) var owners: [TableName: Set<String>] = [:]

  package init(tables: Set<TableName>) { self.tables = tables }

  /// What changes are judged by that are made without their command, as by undo: what `checkChanges` and
  /// `Records.refuse` look at.
  package init(of changes: [Change]) {
    (tables, months) = ([], [])
    for change in changes {
      let type = change.table.type
      tables.formUnion(change.table.kind.judgedBy)
      tables.formUnion(type.refusedBy)
      tables.formUnion(change.table.register?.judgedWith ?? [])
      addSteps(besides: change)
      for row in change.rows {
        if let month = change.table.month(of: row) { months?.insert(month) }
        guard type.isRefusedByOthers else { continue }
        guard let column = change.table.kind.owner.column,
          let owner = change.table.table.text(column, of: row)
        else {
          // Whose others they are, nobody can tell.
          tables.insert(change.table)
          continue
        }
        owners[change.table, default: []].insert(owner)
      }
    }
  }

  /// What goes through steps is judged with all its steps, and a step with all of its row.
  private mutating func addSteps(besides change: Change) {
    guard let steps = change.table.register?.register?.steps,
      [steps.table.name, steps.parent.table.name].contains(change.table)
    else { return }
    tables.insert(steps.parent.table.name)
    owners[steps.table.name, default: []].formUnion(change.rows.compactMap { $0[0].textOrNil })
  }

  /// Whether a row of the table may be one of them.
  package func has(_ table: TableName) -> Bool {
    tables.contains(table) || owners[table] != nil
  }
}

extension RecordKind {
  /// The tables that `checkChanges` looks at for a row of this kind.
  fileprivate var judgedBy: Set<TableName> {
    switch closing {
    case .never, .sealed, .own: []
    case .given, .settled: placed.union([.months])
    case .altering: TableName.ofDays
    }
  }

  /// Whether rows stand in the month in which they were given; a street's own are how far its months
  /// have come, which is looked at in all of them.
  package var isGivenInMonth: Bool {
    guard case .month = time else { return false }
    if case .street = owner { return false }
    return true
  }
}

extension TableName {
  /// What the rules of the days and of closed months look at: places, catalogue, roster, rules and
  /// calendar, who does what when, and how far the months have come.
  package static let ofDays = Set(standing.filter { !$0.kind.isOfRegister })
    .union([.assignments, .leaves, .holidays, .months])
}
