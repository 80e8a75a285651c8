/// Whether incoming rows fit together and with what stands in the database.
package struct ImportCheck {
  let before: Records
  let after: Records
  let incoming: Incoming
  let today: Day?
  private let known: KnownIDs

  init(before: Records, after: Records, incoming: Incoming, today: Day?) {
    self.before = before
    self.after = after
    self.incoming = incoming
    self.today = today
    known = KnownIDs(after)
  }

  func faults() -> [ImportFault] {
    incoming.rows.flatMap(check) + sharedNames() + batchesInTwoStreets() + replacingFaults()
      + brokenDays() + unadmittedLines()
  }

  /// What rows of registers break together, at the row of the file that does.
  func faults(of changes: [Change]) -> [ImportFault] {
    let broken = Registers.all.flatMap { $0.brokenRules(by: changes, before, after) }
    guard !broken.isEmpty else { return [] }
    let origins = Dictionary(
      incoming.rows.map { (RowKey($0), $0.origin) }, uniquingKeysWith: { first, _ in first })
    return broken.map { rule in
      ImportFault(
        origin: origins[rule.row] ?? lastRow(of: rule.row.table), column: nil,
        reason: .refused(rule.refusal))
    }
  }

  private func check(_ row: Incoming.Row) -> [ImportFault] {
    unresolved(row).map { reference in
      fault(row, reference.column, .unresolved(id: reference.id, in: reference.tables[0]))
    } + row.table.type.faults(of: row, in: self)
  }

  /// The references that find nothing, neither in the tables nor in the database.
  func unresolved(_ row: Incoming.Row) -> [Reference] {
    row.table.references(of: row.cells).filter { reference in
      !reference.tables.contains { known.has(reference.id, in: $0) }
        && !incoming.lost.mayHave(reference)
    }
  }

  /// Whether a change cannot be judged without rows that were lost.
  func isUnsure(_ change: Change) -> Bool {
    let lost = incoming.lost
    guard !lost.isEmpty, let row = change.after ?? change.before else { return false }
    // Counts of answers, and what is rechecked of them, hang on every answer.
    if [.answers, .rechecks].contains(change.table), lost.touches(.answers) { return true }
    return change.table.references(of: row).contains(where: lost.mayHave)
  }

  func fault(
    _ row: Incoming.Row, _ column: String?, _ reason: ImportFault.Reason
  ) -> ImportFault {
    ImportFault(origin: row.origin, column: column, reason: reason)
  }

  /// A target's id stands in one of the two files only.
  private func sharedNames() -> [ImportFault] {
    incoming.rows.compactMap { row in
      guard row.table == .grids || row.table == .lines, case .text(let id) = row.cells[0],
        after.grids[Identifier(id)] != nil, after.lines[Identifier(id)] != nil
      else { return nil }
      let others = incoming.rows.filter {
        $0.cells.first == row.cells.first && $0.table != row.table
          && ($0.table == .grids || $0.table == .lines)
      }
      guard row.table == .lines || others.isEmpty else { return nil }
      return fault(row, "id", .idInBothTargets(others: others.map(\.origin).sorted()))
    }
  }

  private func batchesInTwoStreets() -> [ImportFault] {
    guard !incoming.lost.touches(.grids), !incoming.lost.touches(.communities) else { return [] }
    var streets: [Batch.Key: Set<Street.ID>] = [:]
    for answers in after.answers.values {
      let street = after.grids[answers.key.grid].flatMap { after.communities[$0.community] }?.street
      if let street { streets[answers.key.batch, default: []].insert(street) }
    }
    let torn = streets.filter { $0.value.count > 1 }
    guard !torn.isEmpty else { return [] }
    var lastRows: [Batch.Key: Incoming.Row] = [:]
    for row in incoming.rows where row.table == .answers {
      guard let answers = try? Answers(RowReader(row.cells, of: Answers.table)),
        torn[answers.key.batch] != nil
      else { continue }
      if lastRows[answers.key.batch].map({ $0.origin < row.origin }) ?? true {
        lastRows[answers.key.batch] = row
      }
    }
    return lastRows.values.map { fault($0, "batch", .batchInTwoStreets) }
  }

  /// Where people, places and work have their days.
  private static let dayTables: Set<TableName> = [
    .assignments, .leaves, .workers, .workerVersions, .lines, .lineVersions, .grids, .gridVersions,
    .communities, .communityVersions,
  ]

  /// The invariants of the days over all that the import touches.
  private func brokenDays() -> [ImportFault] {
    guard
      incoming.rows.contains(where: { Self.dayTables.contains($0.table) })
        || !incoming.replaced.isDisjoint(with: Self.dayTables)
    else { return [] }
    var origins: [Assignment.Key: Origin] = [:]
    for row in incoming.rows where row.table == .assignments {
      guard let duty = try? Assignment(RowReader(row.cells, of: Assignment.table)) else { continue }
      origins[duty.key] = row.origin
    }
    let resolved = after.assignments.values.filter(after.hasAll)
    let violations = after.violations(
      workers: Set(resolved.map(\.worker)), places: Set(resolved.map(\.place)),
      fresh: Set(origins.keys))
    return violations.compactMap { violation in
      let culprit = violation.culprit
      guard !incoming.lost.mayConcern(culprit) else { return nil }
      return ImportFault(
        origin: origins[culprit] ?? origin(of: culprit), column: nil,
        reason: .refused(violation.refusal))
    }
  }

  /// A duty that stands already is told of at the row that put it out of order.
  private func origin(of key: Assignment.Key) -> Origin {
    let row = incoming.rows.last { row in
      guard Self.dayTables.contains(row.table) else { return false }
      return switch row.table.kind.subject {
      case .assignment(let column, _), .leave(let column), .worker(let column):
        row.table.table.text(column, of: row.cells) == key.worker.text
      case .target(let column): row.table.table.text(column, of: row.cells) == key.target.text
      case .community, .mark, .special, .survey, .objections, .users, .holidays, .scheme, .places,
        .adjustments, .month, .ready, .register:
        false
      }
    }
    return row?.origin ?? incoming.rows.last?.origin ?? Origin(file: "", line: 0)
  }
}

/// The ids that stand after an import, each table looked up when it is referred to for the first time.
private final class KnownIDs {
  private let records: Records
  private var tables: [TableName: (String) -> Bool] = [:]

  init(_ records: Records) { self.records = records }

  func has(_ id: String, in table: TableName) -> Bool {
    if let has = tables[table] { return has(id) }
    let has = records.hasRow(of: table)
    tables[table] = has
    return has(id)
  }
}
