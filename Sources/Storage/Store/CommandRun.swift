import Domain

/// One request inside its transaction.
struct CommandRun {
  let connection: any SQLConnection
  private(set) var request: Request
  /// The clock of the journal.
  let now: String
  /// Where the payloads of earlier commands are read; `nil` = on the connection.
  var payloads: Journal?

  private var journal: Journal { Journal(connection: connection) }

  /// Gives the rows of the command the ids that the program makes: inside the transaction, so that no two
  /// writers make the same.
  mutating func number() throws {
    // The day that counts, at the time of the clock.
    if let clock = moment(ofInstant: now),
      let stamped = request.command.body.stamped(
        request.operation, at: Moment(request.day(ofClock: now), second: clock.second))
    {
      request.command = stamped
    }
    let numbered = try request.command.body.numbered(on: request.day(ofClock: now), last: lastID)
    guard let numbered else { return }
    request.command = numbered
  }

  /// The highest id that begins so and goes on in figures; a longer number is a higher one.
  private func lastID(_ table: TableName, _ beginning: String) throws -> String? {
    let id = table.table.columns[0].name
    // The stroke at its end, and the sign that comes next after it.
    let beyond = beginning.dropLast() + "."
    let rows = try connection.rows(
      """
      SELECT \(id) FROM \(table.rawValue) WHERE \(id) >= ?1 AND \(id) < ?2 \
      ORDER BY length(\(id)) DESC, \(id) DESC LIMIT 50
      """, [.text(beginning), .text(String(beyond))])
    return rows.lazy.compactMap { $0[0].textOrNil }.first { id in
      let number = id.utf8.dropFirst(beginning.count)
      return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// The receipt of the same operation, if it has been carried out before.
  func earlierReceipt() throws -> Receipt? {
    guard let entry = try journal.entry(operation: request.operation) else { return nil }
    return Receipt(
      sequence: entry.sequence, changes: try journal.changes(entry.sequence), hash: entry.hash,
      isRepeated: true)
  }

  /// The changes that the command makes on what is stored now, which `slice` is a part of.
  ///
  /// - Throws: `Refusal`.
  func changes(on slice: Slice, _ replay: MonthReplay? = nil) throws -> [Change] {
    try requireRole()
    let slice = try completed(slice)
    let day = DayOfClock(connection, now: now)
    try day.check(request, as: request.command.kind)
    if request.undoes != nil {
      return try TakingBack(connection, request, day, payloads ?? journal)
        .changes(in: slice.records)
    }
    let changes = try apply(
      request.command, by: request.actor, on: request.day(ofClock: now), to: slice
    ).normalised
    try day.check(request, changes)
    if var replay, !changes.isEmpty {
      try replay.goOn(connection)
      try replay.compare(slice, connection)
    }
    return changes
  }

  /// A role may be taken away while a screen is open that was opened in it.
  private func requireRole() throws {
    let own = try OwnRoles(of: request.actor.name, connection)
    guard own.includes(request.actor) else {
      throw Refusal.roleNotHeld(request.actor.role, login: request.actor.name)
    }
  }

  /// The slice with what the command is judged by besides.
  private func completed(_ slice: Slice) throws -> Slice {
    var slice = slice
    let body = request.command.body
    for table in body.tablesBesides { try take(table.sql.select, [], of: table, into: &slice) }
    for row in body.rowsBesides {
      try take(row.table.sql.selectOne, row.cells, of: row.table, into: &slice)
    }
    for row in body.rowsReferredTo {
      for (table, column) in row.table.referringColumns {
        try take(
          "\(table.sql.select) WHERE \(column) = ?1", row.cells, of: table, into: &slice)
      }
    }
    for row in body.rowsNamed(in: slice.records) {
      try take(row.table.sql.selectOne, row.cells, of: row.table, into: &slice)
    }
    if case .importTables = request.command { slice.movedMonths = try movedMonths() }
    return slice
  }

  /// Months that a command of the cycle moved last.
  private func movedMonths() throws -> Set<StreetMonth.Key> {
    let kinds: [CommandKind] = [.advance, .back, .returnCommunity, .decide, .reopen]
    let rows = try connection.rows(
      """
      SELECT h.row_key FROM row_history h JOIN journal j ON j.sequence = h.sequence \
      WHERE h.table_name = 'months' AND j.kind IN (\(parameters(kinds.count)))
      """, kinds.map { .text($0.rawValue) })
    return Set(
      rows.compactMap { row in
        guard let key = row[0].textOrNil.flatMap(values(ofRowKey:)), key.count == 2,
          let street = key[0].textOrNil, let month = key[1].textOrNil.flatMap({ Month($0) })
        else { return nil }
        return StreetMonth.Key(street: Street.ID(street), month: month)
      })
  }

  private func take(
    _ sql: String, _ values: [Value], of table: TableName, into slice: inout Slice
  ) throws {
    try slice.records.take(try connection.rows(sql, values), of: table)
  }

  /// Writes the changes and the row of the journal.
  func carryOut(
    _ changes: [Change], telling progress: WorkProgress? = nil
  ) throws -> Receipt {
    do {
      try ChangeWriter(connection: connection).write(changes, telling: progress)
    } catch StoreFault.stale(let table, let key) where request.undoes != nil {
      throw try touched(table, key)
    }
    let entry = try journal.append(request, instant: now, changes)
    try RowHistory(connection: connection).touch(changes, by: entry.sequence)
    return Receipt(
      sequence: entry.sequence, changes: changes, hash: entry.hash, isRepeated: false)
  }

  /// Whether what undo takes back still stands as it was left.
  func checkCurrent(_ changes: [Change]) throws {
    for change in changes {
      let rows = try connection.rows(change.table.sql.selectOne, change.key)
      guard rows.first == change.before else { throw try touched(change.table, change.key) }
    }
  }

  /// The refusal that names who touched the row since.
  private func touched(_ table: TableName, _ key: [Value]) throws -> any Error {
    guard let last = try RowHistory(connection: connection).last(table, key) else {
      return StoreFault.stale(table, key: key)
    }
    return Refusal.touchedSince(
      sequence: last.sequence, by: last.actor.name, at: last.instant)
  }
}
