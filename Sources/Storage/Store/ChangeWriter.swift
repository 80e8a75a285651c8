import Domain

/// Writes changes, each only onto the row that it was made from.
struct ChangeWriter {
  let connection: any SQLConnection

  /// - Throws: `StoreFault.stale` when a row is not what its change took it for.
  func write(_ changes: [Change], telling progress: WorkProgress? = nil) throws {
    for (place, change) in changes.enumerated() {
      try write(change)
      try progress?.step(.writing, place + 1, of: changes.count)
    }
  }

  func write(_ change: Change) throws {
    guard try run(change) == 1 else { throw StoreFault.stale(change.table, key: change.key) }
  }

  private func run(_ change: Change) throws -> Int {
    let sql = change.table.sql
    switch (change.before, change.after) {
    case (nil, let after?): return try connection.run(sql.insert, after)
    case (let before?, nil): return try connection.run(sql.delete, before)
    case (let before?, let after?):
      return try connection.run(
        sql.update, after + before.dropFirst(change.table.table.keyLength))
    case (nil, nil): return 1
    }
  }
}

extension Sequence<Change> {
  /// Without what changes nothing, and a row that gets another key as one that goes and one that
  /// comes.
  var normalised: [Change] {
    flatMap { change -> [Change] in
      guard let before = change.before, let after = change.after else { return [change] }
      if before == after { return [] }
      if before.prefix(change.table.table.keyLength) == ArraySlice(change.key) { return [change] }
      return [
        Change(table: change.table, before: before, after: nil),
        Change(table: change.table, before: nil, after: after),
      ]
    }
  }
}
