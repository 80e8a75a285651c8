import Domain

/// The journal carried out once more in an empty database (复演): every command is judged again, and
/// every change made on what the changes before it made.
struct Replay {
  private let scratch: any SQLConnection
  private let dialect: SQLDialect
  /// Of the database that is verified: payloads are not kept twice.
  private let journal: Journal
  private let progress: WorkProgress?
  private var judgements: ReplayJudgements
  /// Rows from before there were rules to judge them by stand behind the guards of settled months.
  private var guards: [TableGuard] = []
  private let isRehearsal: Bool

  /// Rows that are not as their command makes them, in their order.
  private(set) var faults: [CommandFault] = []
  /// How many rows were judged again, and how many were only held against their changes.
  private(set) var judged = 0
  private(set) var heldAgainstChanges = 0

  /// - Parameters:
  ///   - scratch: An empty database.
  ///   - dialect: Of it.
  ///   - journal: What is replayed.
  ///   - progress: Is told how far a long row is, and may stop it.
  /// - Throws: `StoreFault`.
  init(
    _ scratch: any SQLConnection, _ dialect: SQLDialect, of journal: Journal,
    telling progress: WorkProgress? = nil
  ) throws {
    self.scratch = scratch
    self.dialect = dialect
    self.journal = journal
    self.progress = progress
    judgements = ReplayJudgements(scratch)
    try Schema.make(Schema.migrations, dialect, scratch)
    // Nobody else has a right in an empty database: whoever gave the first command made it.
    let first = try journal.connection.rows("SELECT actor FROM journal WHERE sequence = 1")
    if let creator = first.first?[0].textOrNil { try Meta.write("creator", creator, scratch) }
    isRehearsal = try Meta.read("rehearsal", journal.connection) != nil
    if isRehearsal { try Meta.write("rehearsal", "true", scratch) }
  }

  // MARK: - A row of the journal

  /// - Returns: Whether every change fits on what the changes before it made.
  mutating func make(_ step: JournalCheck.Step) throws -> Bool {
    let changes = step.payload.changes
    if let key = changes.lazy.compactMap(\.unreadableRow).first {
      faults.append(CommandFault(entry: step.entry, kind: .unreadableRow(key)))
      return false
    }
    let isOld = step.payload.judged < CommandRules.current || isFilling(step)
    if isOld {
      heldAgainstChanges += 1
      try standGuard()
      try checkInputs(step)
    } else if step.payload.judged == CommandRules.current {
      judged += 1
      try relieveGuards()
      if let kind = try fault(of: step) {
        faults.append(CommandFault(entry: step.entry, kind: kind))
      }
    }
    guard try write(step) else { return false }
    try scratch.run(
      "INSERT INTO journal (\(JournalEntry.columns), payload) VALUES (\(parameters(14)))",
      step.entry.row + [.text("")])
    if isOld, let kind = try unresolved(changes) {
      faults.append(CommandFault(entry: step.entry, kind: kind))
    }
    return true
  }

  private mutating func write(_ step: JournalCheck.Step) throws -> Bool {
    let changes = step.payload.changes
    let (writer, history) = (ChangeWriter(connection: scratch), RowHistory(connection: scratch))
    for (place, change) in changes.enumerated() {
      // One row of the journal may be a whole import.
      if changes.count > 1_000 { try progress?.step(.replaying, place + 1, of: changes.count) }
      do {
        do { try writer.write(change) } catch StoreFault.sealed {
          faults.append(CommandFault(entry: step.entry, kind: .settled(change.rowKey)))
          try relieveGuards()
          try writer.write(change)
        }
      } catch StoreFault.stale {
        return false
      }
      try history.touch([change], by: step.entry.sequence)
    }
    return true
  }

  // MARK: - Judged again

  /// What is wrong with a row that was judged by the rules of this program.
  private mutating func fault(of step: JournalCheck.Step) throws -> CommandFault.Kind? {
    let count = step.payload.changes.count
    if count > 1_000 { try progress?.step(.judging, 0, of: count) }
    do {
      let request = try request(step)
      let slice = try judgements.slice(request.command.scope(today: request.today))
      let run = CommandRun(
        connection: scratch, request: request, now: step.entry.instant, payloads: journal)
      let expected = try run.changes(on: slice)
      return difference(expected, step.payload.changes).map(CommandFault.Kind.differs)
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch is CommandMembers.Unreadable {
      return .unreadable
    }
  }

  private func request(_ step: JournalCheck.Step) throws -> Request {
    let entry = step.entry
    let (today, scratch) = (entry.today.flatMap { Day($0) }, scratch)
    let members = CommandMembers(
      step.payload.command, changes: step.payload.changes
    ) { table, isMeant in
      var rows: [[Value]] = []
      try scratch.each(table.sql.select, []) { if isMeant($0) { rows.append($0) } }
      return rows
    }
    guard let day = today ?? civilDay(ofInstant: entry.instant) else {
      throw CommandMembers.Unreadable()
    }
    return Request(
      try Command(members), by: entry.actor, on: day, setsDay: today != nil,
      operation: entry.operation)
  }

  /// The first row that one of both changes otherwise than the other.
  private func difference(_ expected: [Change], _ found: [Change]) -> RowKey? {
    // A command makes its changes in an order that may be another one next time.
    var rest: [RowKey: [Change]] = [:]
    rest.reserveCapacity(expected.count)
    for change in expected { rest[change.rowKey, default: []].append(change) }
    for change in found {
      let key = change.rowKey
      guard let place = rest[key]?.firstIndex(where: { $0.isSame(as: change) }) else { return key }
      rest[key]?.remove(at: place)
    }
    return expected.count == found.count
      ? nil : rest.filter { !$0.value.isEmpty }.keys.min { $0.text < $1.text }
  }

  // MARK: - Held against its changes

  /// The filling of a database for practice comes from no table, and from no command either.
  private func isFilling(_ step: JournalCheck.Step) -> Bool {
    isRehearsal && step.entry.sequence == 1 && step.entry.kind == .importTables
      && step.payload.command["tables"] == .object([:])
  }

  private mutating func standGuard() throws {
    guard guards.isEmpty, judged == 0, !faults.contains(where: \.isOfSettled) else { return }
    guards = Guards(dialect).all.filter { [.settlement, .settledMonth].contains($0.seal) }
    try Schema.put(guards, dialect, scratch)
  }

  private mutating func relieveGuards() throws {
    for standing in guards { try scratch.run(dialect.dropping(standing.name)) }
    guards = []
  }

  private func unresolved(_ changes: [Change]) throws -> CommandFault.Kind? {
    for change in changes {
      guard let cells = change.after else { continue }
      for reference in change.table.references(of: cells) {
        let isThere = try reference.tables.contains {
          try !scratch.rows("SELECT 1 FROM \($0.rawValue) WHERE id = ?1", [.text(reference.id)])
            .isEmpty
        }
        if !isThere { return .unresolved(change.rowKey, id: reference.id) }
      }
    }
    return nil
  }

  /// Whether a month was settled on what stood in the tables then.
  private mutating func checkInputs(_ step: JournalCheck.Step) throws {
    for change in step.payload.changes where change.table == .frozenMonths {
      guard let row = change.after,
        let frozen = try? FrozenMonth(RowReader(row, of: FrozenMonth.table))
      else { continue }
      let place = SliceAnchor.Place(street: frozen.key.street, month: frozen.key.month)
      let slice = try judgements.slice(place)
      do {
        guard let key = try frozen.difference(from: slice) else { continue }
        faults.append(CommandFault(entry: step.entry, kind: .otherInputs(key)))
      } catch {
        faults.append(CommandFault(entry: step.entry, kind: .unreadableRow(change.rowKey)))
      }
    }
  }
}

extension Change {
  /// Its row, where a cell does not hold what its column promises.
  fileprivate var unreadableRow: RowKey? {
    guard let after else { return nil }
    var records = Records()
    do throws(RowFault) {
      try records.insert([after], of: table)
      return nil
    } catch {
      return rowKey
    }
  }

  fileprivate func isSame(as other: Change) -> Bool {
    table == other.table && isSameRow(before, other.before) && isSameRow(after, other.after)
  }
}

extension RowKey {
  fileprivate var text: String {
    table.rawValue + String(decoding: rowBytes(cells), as: UTF8.self)
  }
}

extension CommandFault {
  fileprivate var isOfSettled: Bool {
    switch kind {
    case .settled: true
    case .refused, .differs, .unreadable, .unreadableRow, .unresolved, .otherInputs: false
    }
  }
}
