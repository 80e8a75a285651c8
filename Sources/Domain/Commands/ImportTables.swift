/// Takes a folder of tables in, all or nothing (导入).
package struct ImportTables: Hashable, Sendable {
  package var incoming: Incoming

  package init(_ incoming: Incoming) { self.incoming = incoming }
}

extension ImportTables: CommandBody {
  package static let rights = [
    // Each row is judged besides as the command would be that writes it.
    CommandRight(
      .importTables, [.district: .everywhere, .street: .everywhere, .secretary: .everywhere])
  ]

  package var commandKind: CommandKind { .importTables }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .wholeDatabase, month: nil)
  }

  package var parameters: [String: JSON] {
    // What it brought stands in the changes: only what came from where is kept.
    incoming.counts
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    // The rows that it changed, those of replaced tables that it left alone, and the unchanged answers of
    // batches that came anew.
    let replaced = try members.list("replaced").map { try members.table($0) }
    let batches = Set(
      members.changes.filter { $0.table == .answers }.map { Array($0.key.prefix(2)) })
    var rows = members.changes.compactMap { change in
      change.after.map { Incoming.Row(table: change.table, cells: $0, origin: .nowhere) }
    }
    for table in Set(replaced).union(batches.isEmpty ? [] : [.answers]) {
      let isWhole = replaced.contains(table)
      rows += try members.rowsLeft(in: table) {
        isWhole || batches.contains(Array($0.prefix(2)))
      }
      .map { Incoming.Row(table: table, cells: $0, origin: .nowhere) }
    }
    return .importTables(Incoming(rows: rows, replaced: Set(replaced)))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.importTables(incoming, by: actor, on: today)
  }
}

extension Slice {
  /// The changes an import makes, or every row of it that does not fit.
  ///
  /// The slice holds all records of the database.
  func importTables(
    _ incoming: Incoming, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try permit(.importTables, actor, in: [])
    let rights = ImportRights(self, actor, on: today)
    return try records.merge(rights.named(incoming), on: today, judging: rights.reason)
  }
}

extension Incoming {
  /// How many rows came from each file and for each table.
  var counts: [String: JSON] {
    let files = rows.reduce(into: [:]) { $0[$1.origin.file, default: 0] += 1 }
    let tables = rows.reduce(into: [:]) { $0[$1.table.rawValue, default: 0] += 1 }
    let replaced = replaced.map(\.rawValue).sorted(by: byteOrder)
    return [
      "files": .object(files.mapValues(JSON.integer)),
      "tables": .object(tables.mapValues(JSON.integer)),
      "replaced": .array(replaced.map(JSON.text)),
    ]
  }
}
