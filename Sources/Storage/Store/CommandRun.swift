import Domain

/// One request inside its transaction.
struct CommandRun {
  let connection: any SQLConnection
  let request: Request

  private var journal: Journal { Journal(connection: connection) }

  /// The receipt of the same operation, if it has been carried out before.
  func earlierReceipt() throws -> Receipt? {
    guard let entry = try journal.entry(operation: request.operation) else { return nil }
    return Receipt(
      sequence: entry.sequence, changes: try journal.changes(entry.sequence), hash: entry.hash,
      isRepeated: true)
  }

  /// The changes that the command makes on what is stored now.
  ///
  /// - Throws: `Refusal`.
  func changes(_ judgement: Judgement) throws -> [Change] {
    let slice = try slice(judgement)
    switch request.command {
    case .undo, .redo: return try TakingBack(connection, request).changes(in: slice.records)
    default:
      return try apply(request.command, by: request.actor, on: request.today, to: slice)
        .normalised
    }
  }

  private func slice(_ judgement: Judgement) throws -> Slice {
    var slice = try judgement.current(connection)
    // Ids of special tasks, objections and batches are unique beyond street and month.
    switch request.command {
    case .proposeSpecial(let special): try take(.specials, [.id(special.id)], into: &slice)
    case .object(let raise): try take(.objections, [.id(raise.id)], into: &slice)
    default: break
    }
    return slice
  }

  private func take(_ table: TableName, _ key: [Value], into slice: inout Slice) throws {
    try slice.records.take(try connection.rows(table.sql.selectOne, key), of: table)
  }

  /// Writes the changes and the row of the journal.
  func carryOut(
    _ changes: [Change], at instant: String, telling progress: WorkProgress? = nil
  ) throws -> Receipt {
    do {
      try ChangeWriter(connection: connection).write(changes, telling: progress)
    } catch StoreFault.stale(let table, let key) where request.undoes != nil {
      throw try touched(table, key)
    }
    let entry = try journal.append(request, instant: instant, changes)
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
