import Domain
import Foundation
import SeededChance
import SQLiteStorage
import Storage

/// Changes something of a database behind the program's back, with another tool's means.
struct Tampering {
  private var chance: Chance
  private let database: SQLiteDatabase

  init(_ path: String, _ chance: Chance) throws {
    self.chance = chance
    database = try SQLiteDatabase(path: path)
  }

  /// Takes the seals off, tries until something is changed, and puts the seals back: that they were
  /// off must not be what it is found by.
  ///
  /// - Returns: What was done.
  mutating func tamper() throws -> Tampered {
    let seals = try dropSeals()
    while true {
      do {
        if let done = try once() {
          try database.write { connection in
            // One of a table that is gone has nothing to stand on.
            for seal in seals where !done.breaksSeal(seal) { _ = try? connection.run(seal) }
            if case .seal(let statement) = done { try connection.run(statement) }
          }
          database.reopen()
          return done
        }
      } catch StoreFault.failed {
        // The database itself would not have it: NOT NULL, or a key that is taken.
      }
    }
  }

  /// The statements that make them again.
  private func dropSeals() throws -> [String] {
    try database.write { connection in
      try connection.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").compactMap {
        guard let name = $0[0].textOrNil else { return nil }
        try connection.run("DROP TRIGGER \(name)")
        return $0[1].textOrNil
      }
    }
  }

  private mutating func once() throws -> Tampered? {
    var chance = chance
    defer { self.chance = chance }
    return try database.write { connection in
      let work = Meddling(connection: connection)
      let done: String? =
        switch chance.pick(1...100) {
        case 1...40: try work.changeCell(&chance)
        case 41...50: try work.deleteRow(&chance)
        case 51...60: try work.insertRow(&chance)
        case 61...68: try work.forgeJournal(&chance)
        case 69...72: try work.cutJournal(&chance)
        case 73...80: try work.changeSchema(&chance)
        case 81...95: try work.forgeCommand(&chance)
        case 96...98: nil
        default: try work.replaceCommand(&chance)
        }
      guard let done else { return try Tampered.seal(work, &chance) }
      return done.hasPrefix(Meddling.replaced) ? .wholeChain(done) : .file(done)
    }
  }
}

/// One way or another to meddle with the tables; `nil` = it changed nothing.
struct Meddling {
  let connection: any SQLConnection

  struct Column {
    let name: String
    let isText: Bool
    let isOptional: Bool
    let isKey: Bool
  }

  func changeCell(_ chance: inout Chance) throws -> String? {
    let table = try pickTable(&chance)
    let columns = try columns(of: table)
    guard let row = try pickRow(table, &chance) else { return nil }
    let place = chance.pick(0...columns.count - 1)
    let value = try other(than: row[place], columns[place], table, &chance)
    guard differs(value, row[place]) else { return nil }
    let changed = try connection.run(
      "UPDATE \(table) SET \(columns[place].name) = ?1 WHERE \(condition(columns, from: 2))",
      [value] + row)
    return changed == 1 ? "\(table).\(columns[place].name): \(row[place]) -> \(value)" : nil
  }

  func deleteRow(_ chance: inout Chance) throws -> String? {
    let table = try pickTable(&chance)
    guard let row = try pickRow(table, &chance) else { return nil }
    let gone = try connection.run(
      "DELETE FROM \(table) WHERE \(condition(try columns(of: table), from: 1))", row)
    return gone == 1 ? "\(table): deleted \(row.prefix(4))" : nil
  }

  /// A row like another one, with another key.
  func insertRow(_ chance: inout Chance) throws -> String? {
    let table = try pickTable(&chance)
    let columns = try columns(of: table)
    guard var row = try pickRow(table, &chance) else { return nil }
    let keys = columns.indices.filter { columns[$0].isKey || columns[$0].name == "operation" }
    for place in table == "journal" ? keys : [chance.pick(keys)] {
      row[place] = try other(than: row[place], columns[place], table, &chance)
    }
    let marks = (1...columns.count).map { "?\($0)" }.joined(separator: ", ")
    let names = columns.map(\.name).joined(separator: ", ")
    let come = try connection.run("INSERT INTO \(table) (\(names)) VALUES (\(marks))", row)
    return come == 1 ? "\(table): inserted \(row.prefix(4))" : nil
  }

  /// Another row of the journal, with hashes that fit what it says now.
  func forgeJournal(_ chance: inout Chance) throws -> String? {
    let columns = try columns(of: "journal")
    // The last row, whose hash no other repeats, as often as all others.
    let last = try connection.rows("SELECT * FROM journal ORDER BY sequence DESC LIMIT 1").first
    guard let row = chance.chance(50) ? last : try pickRow("journal", &chance) else { return nil }
    func place(_ name: String) -> Int { columns.firstIndex { $0.name == name } ?? 0 }
    let name = chance.pick(["instant", "actor", "role", "operation", "payload", "place", "today"])
    var forged = row
    forged[place(name)] = try other(
      than: row[place(name)], columns[place(name)], "journal", &chance)
    guard differs(forged[place(name)], row[place(name)]) else { return nil }
    func text(_ name: String) -> String {
      if case .text(let text) = forged[place(name)] { text } else { "" }
    }
    forged[place("payload_hash")] = .text(sha256(text("payload")))
    guard case .integer(let sequence) = forged[place("sequence")] else { return nil }
    forged[place("hash")] = .text(
      journalHash(
        sequence: sequence, instant: text("instant"), actor: text("actor"), role: text("role"),
        operation: text("operation"), payloadHash: text("payload_hash"),
        previousHash: text("previous_hash")))
    let set = zip(columns, 1...).map { "\($0.name) = ?\($1)" }.joined(separator: ", ")
    let changed = try connection.run(
      "UPDATE journal SET \(set) WHERE sequence = ?\(columns.count + 1)",
      forged + [.integer(sequence)])
    return changed == 1 ? "journal \(sequence): \(name) forged with its hash" : nil
  }

  /// The last rows of the journal, as if they had never been.
  func cutJournal(_ chance: inout Chance) throws -> String? {
    let count = try connection.run(
      "DELETE FROM journal WHERE sequence > (SELECT max(sequence) FROM journal) - ?1",
      [.integer(chance.pick(1...3))])
    return count > 0 ? "journal: the last \(count) rows cut off" : nil
  }

  // MARK: -

  private func pickTable(_ chance: inout Chance) throws -> String {
    let rows = try connection.rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1")
    let names: [String] = rows.compactMap { if case .text(let name) = $0[0] { name } else { nil } }
    return chance.pick(names)
  }

  private func columns(of table: String) throws -> [Column] {
    try connection.rows("PRAGMA table_info(\(table))").map { row in
      var name = ""
      if case .text(let text) = row[1] { name = text }
      return Column(
        name: name, isText: row[2] == .text("TEXT"), isOptional: row[3] == .integer(0),
        isKey: row[5] != .integer(0))
    }
  }

  private func pickRow(_ table: String, _ chance: inout Chance) throws -> [Value]? {
    guard case .integer(let count) = try connection.rows("SELECT count(*) FROM \(table)")[0][0],
      count > 0
    else { return nil }
    return try connection.rows(
      "SELECT * FROM \(table) LIMIT 1 OFFSET ?1", [.integer(chance.pick(0...count - 1))]
    ).first
  }

  private func condition(_ columns: [Column], from first: Int) -> String {
    zip(columns, first...).map { "\($0.name) IS ?\($1)" }.joined(separator: " AND ")
  }

  private func other(
    than value: Value, _ column: Column, _ table: String, _ chance: inout Chance
  ) throws -> Value {
    if column.isOptional, chance.chance(15) { return .null }
    // What stands in another row fits the column, too.
    if chance.chance(30), let row = try pickRow(table, &chance),
      let place = try columns(of: table).firstIndex(where: { $0.name == column.name })
    {
      return row[place]
    }
    switch value {
    case .integer(let integer):
      return .integer(chance.pick([integer + 1, integer - 1, -integer, 0, integer + 100_00]))
    case .text(let text): return .text(garbled(text, &chance))
    case .null: return column.isText ? .text(chance.pick(["", "x", "2026-10"])) : .integer(0)
    }
  }

  private func garbled(_ text: String, _ chance: inout Chance) -> String {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return "x" }
    let place = chance.pick(0...scalars.count - 1)
    switch chance.pick(1...4) {
    case 1: scalars.remove(at: place)
    case 2: scalars.insert(" ", at: place)
    case 3: scalars[place] = "#"
    default: scalars[place] = Unicode.Scalar(scalars[place].value ^ 1) ?? "#"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func differs(_ one: Value, _ other: Value) -> Bool {
    guard case .text(let one) = one, case .text(let other) = other else { return one != other }
    return Array(one.utf8) != Array(other.utf8)
  }
}

/// Tampers with a database as often as wanted, each time with a fresh copy, and has it verified.
func tortureTables(_ count: Int, seed: Int) throws {
  let start = ContinuousClock.now
  try withScratch { folder in
    let sound = try FullDatabase(at: folder + "/sound.db", seed: seed)
    guard try sound.open().verify().isSound else {
      throw Torn("the database is not sound at first")
    }
    let head = try sound.open().journalHead().hash
    let copied = folder + "/copied.db"
    try SQLiteDatabase(path: sound.path).backup(to: copied)
    var tables: [String: Int] = [:]
    for number in seed..<(seed + count) {
      let path = folder + "/torn.db"
      for suffix in ["", "-wal", "-shm", ".lock"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
      try FileManager.default.copyItem(atPath: copied, toPath: path)
      var tampering = try Tampering(path, Chance(seed: number))
      let done = try tampering.tamper()
      let store = try openStore(at: path, acceptingStrange: true)
      guard try done.isFound(in: store, head) else {
        throw Torn("seed \(number) is not found: \(done)")
      }
      tables[String(done.text.prefix { $0 != "." && $0 != ":" && $0 != " " }), default: 0] += 1
      if (number - seed + 1) % 500 == 0 { note("\(number - seed + 1) tamperings") }
    }
    print(
      "tamper: \(count) in \(tables.count) tables, all found, in \(seconds(since: start)) s")
  }
}

/// What the torture brought to light.
struct Torn: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
