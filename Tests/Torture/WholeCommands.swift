import Domain
import Foundation
import SeededChance
import Storage

/// What was done to a database, and by what it must be found.
enum Tampered {
  /// `verify` finds it in the file.
  case file(String)
  /// A guard in the place of one that was there.
  case seal(String)
  /// Command, changes, tables and every hash agree: only who kept the head finds it.
  case wholeChain(String)

  var text: String {
    switch self {
    case .file(let text), .seal(let text), .wholeChain(let text): text
    }
  }

  /// Whether the statement makes the guard that this one stands for.
  func breaksSeal(_ statement: String) -> Bool {
    guard case .seal(let other) = self else { return false }
    return statement.split(separator: " ")[2] == other.split(separator: " ")[2]
  }

  func isFound(in store: SQLStore, _ head: String) throws -> Bool {
    let found = try store.verify()
    switch self {
    case .file: return !found.isSound
    case .seal: return found.definitions.map(\.kind) == [.guardian]
    // What the guide says nobody finds from the file alone.
    case .wholeChain:
      return try found.isSound && store.entries(JournalFilter(hash: head, limit: 1)).isEmpty
    }
  }

  /// A guard that lets everything pass, under the name of one of the program's.
  static func seal(_ work: Meddling, _ chance: inout Chance) throws -> Tampered {
    let table = chance.pick(["marks", "settlements", "months", "journal"])
    let event = chance.pick(["insert", "update", "delete"])
    let names = [
      "marks": "settled_month", "settlements": "settlement", "months": "reopening",
      "journal": "journal",
    ]
    return .seal(
      "CREATE TRIGGER \(table)_\(event)_\(names[table] ?? "") BEFORE \(event.uppercased()) "
        + "ON \(table) BEGIN SELECT 1; END")
  }
}

extension Meddling {
  static let replaced = "whole chain"

  func changeSchema(_ chance: inout Chance) throws -> String? {
    let sql = chance.pick([
      "CREATE TABLE extra (x)", "CREATE VIEW extra AS SELECT * FROM marks",
      "CREATE INDEX extra ON marks (score_hundredths)", "DROP INDEX row_history_by_sequence",
      "ALTER TABLE marks ADD COLUMN extra TEXT", "ALTER TABLE holidays RENAME TO feasts",
      "CREATE TRIGGER extra AFTER INSERT ON marks BEGIN SELECT 1; END",
      "DROP TABLE ready_marks", "ALTER TABLE answers RENAME COLUMN count TO number",
    ])
    try connection.run(sql)
    return "schema: \(sql)"
  }

  /// One cell of what a command changed, in its row of the journal, in the table and in every hash.
  func forgeCommand(_ chance: inout Chance) throws -> String? {
    // The first row fills a database for practice, and was no command.
    let rows = try connection.rows(
      "SELECT sequence, payload FROM journal WHERE sequence > 1 AND changed = 1 ORDER BY 1")
    guard !rows.isEmpty else { return nil }
    let row = chance.pick(rows)
    guard case .integer(let sequence) = row[0], let text = row[1].textOrNil,
      let payload = Payload(text)
    else { return nil }
    guard !payload.changes.isEmpty else { return nil }
    let change = chance.pick(payload.changes)
    guard let after = change.after else { return nil }
    let columns = change.table.table.columns
    guard columns.count > change.table.table.keyLength else { return nil }
    let place = chance.pick(change.table.table.keyLength...columns.count - 1)
    let other: Value? =
      switch after[place] {
      case .integer(let number): .integer(number + chance.pick([1, -1, 100]))
      case .text(let text): text.isEmpty ? nil : .text(text + "x")
      case .null: nil
      }
    guard let other else { return nil }
    let name = columns[place].name
    let old = JSON.object([name: json(after[place])]).canonical.dropFirst().dropLast()
    let new = JSON.object([name: json(other)]).canonical.dropFirst().dropLast()
    let forged = text.replacingOccurrences(of: String(old), with: String(new))
    guard forged != text else { return nil }
    let key = columns.prefix(change.table.table.keyLength).enumerated()
      .map { "\($0.element.name) IS ?\($0.offset + 2)" }.joined(separator: " AND ")
    try connection.run(
      "UPDATE \(change.table.rawValue) SET \(name) = ?1 WHERE \(key)", [other] + change.key)
    try rechain(sequence, forged)
    return "command: row \(sequence), \(change.table).\(name)"
  }

  /// A whole command in the place of another, which its giver might have given as well.
  func replaceCommand(_ chance: inout Chance) throws -> String? {
    let rows = try connection.rows(
      "SELECT sequence, payload FROM journal WHERE kind = 'reopen' ORDER BY 1")
    guard let text = rows.first?[1].textOrNil else { return nil }
    let reason = "另一个理由\(chance.pick(1...1_000_000))"
    for row in rows {
      guard case .integer(let sequence) = row[0], let payload = row[1].textOrNil else { continue }
      try rechain(sequence, payload.replacingOccurrences(of: "漏了一项", with: reason))
    }
    guard text.contains("漏了一项") else { return nil }
    try connection.run("UPDATE reopenings SET reason = ?1", [.text(reason)])
    return Self.replaced + ": another reason to open the month again"
  }

  private func json(_ value: Value) -> JSON {
    switch value {
    case .integer(let number): .integer(number)
    case .text(let text): .text(text)
    case .null: .null
    }
  }

  /// Puts the payload in and every hash behind it right, with the witness.
  private func rechain(_ sequence: Int, _ payload: String) throws {
    try connection.run(
      "UPDATE journal SET payload = ?1, payload_hash = ?2 WHERE sequence = ?3",
      [.text(payload), .text(sha256(payload)), .integer(sequence)])
    var previous: String?
    var last = (sequence: 0, hash: "")
    for row in try connection.rows(
      "SELECT sequence, instant, actor, role, operation, payload_hash, previous_hash FROM journal "
        + "ORDER BY sequence")
    {
      guard case .integer(let number) = row[0] else { continue }
      let before = previous ?? row[6].textOrNil ?? ""
      let text = { (place: Int) in row[place].textOrNil ?? "" }
      let hash = journalHash(
        sequence: number, instant: text(1), actor: text(2), role: text(3), operation: text(4),
        payloadHash: text(5), previousHash: before)
      try connection.run(
        "UPDATE journal SET hash = ?1, previous_hash = ?2 WHERE sequence = ?3",
        [.text(hash), .text(before), .integer(number)])
      (previous, last) = (hash, (number, hash))
    }
    try reseal(last)
  }

  private func reseal(_ head: (sequence: Int, hash: String)) throws {
    let meta = try connection.rows(
      "SELECT name, value FROM meta WHERE name <> 'witness' ORDER BY name")
    let values = [JSON.integer(head.sequence), .text(head.hash)] + meta.joined().map(json)
    try connection.run(
      "UPDATE meta SET value = ?1 WHERE name = 'witness'",
      [.text(sha256(JSON.array(values).canonical))])
  }
}
