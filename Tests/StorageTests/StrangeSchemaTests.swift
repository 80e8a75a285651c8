import Domain
import Storage
import Testing

@Suite("A database whose tables are not the program's", .onEveryBackend)
struct StrangeSchemaTests {
  let scratch = Scratch()

  @Test("is what the digest says when it is new; another digest wants another number")
  func digest() throws {
    _ = try scratch.emptyStore()
    let database = try scratch.database()
    let found = try database.read { try database.definitions($0) }
    #expect(SchemaCheck.digest(found) == database.dialect.schemaDigest)
  }

  static let strange: [(String, StrayDefinition)] = [
    ("CREATE TABLE extra (x TEXT)", .init(kind: .table, name: "extra", fault: .strange)),
    (
      "CREATE VIEW extra AS SELECT * FROM marks",
      .init(kind: .view, name: "extra", fault: .strange)
    ),
    (
      "CREATE UNIQUE INDEX extra ON batches (signer, month, batch)",
      .init(kind: .index, name: "extra", fault: .strange)
    ),
    (
      "DROP INDEX row_history_by_sequence",
      .init(kind: .index, name: "row_history_by_sequence", fault: .missing)
    ),
    (
      "ALTER TABLE marks ADD COLUMN extra TEXT",
      .init(kind: .table, name: "marks", fault: .altered)
    ),
    ("ALTER TABLE holidays RENAME TO feasts", .init(kind: .table, name: "feasts", fault: .strange)),
  ]

  @Test("is named, not opened, and settles nothing", arguments: strange)
  func named(sql: String, definition: StrayDefinition) throws {
    let store = try scratch.publishedStore()
    try scratch.meddle(sql)
    try expectNamed(definition, store)
  }

  @Test("so is a guard that is missing, or that the program does not make")
  func guards() throws {
    let store = try scratch.publishedStore()
    try scratch.dropGuard("marks_delete_settled_month")
    let missing = StrayDefinition(
      kind: .guardian, name: "marks_delete_settled_month", fault: .missing)
    try expectNamed(missing, store)
    try scratch.make(
      TableGuard(table: "marks", event: .insert, condition: "1 = 0", seal: .creator))
    let strange = StrayDefinition(kind: .guardian, name: "marks_insert_creator", fault: .strange)
    try expectNamed(strange, store)
  }

  @Test("so is a guard of the right name on the right table that refuses less")
  func weakened() throws {
    let store = try scratch.publishedStore()
    try scratch.dropGuard("journal_update_journal")
    // Made by the program's own hand, but for the condition.
    try scratch.make(
      TableGuard(table: "journal", event: .update, condition: "1 = 0", seal: .journal))
    let weakened = StrayDefinition(
      kind: .guardian, name: "journal_update_journal", fault: .altered)
    try expectNamed(weakened, store)
  }

  @Test("a guard that was taken off and made again as it was is the program's")
  func remade() throws {
    let store = try scratch.store()
    try scratch.dropGuard("journal_update_journal")
    try scratch.make(TableGuard(table: "journal", event: .update, condition: nil, seal: .journal))
    #expect(try store.verify().isSound)
    _ = try scratch.other()
  }

  private func expectNamed(_ definition: StrayDefinition, _ store: SQLStore) throws {
    #expect(try store.verify().definitions.contains(definition))
    do {
      _ = try scratch.other()
      Issue.record("it was opened: \(definition)")
    } catch StoreFault.strangeSchema(let strange) {
      #expect(strange.contains(definition))
    }
    #expect(throws: (any Error).self) {
      try store.perform(scratch.request(SmallStreet.step(.settled)))
    }
    #expect(try store.settlements(of: SmallStreet.street).isEmpty)
  }

  @Test("a view that tells the truth in place of a table is found")
  func view() throws {
    let store = try scratch.store()
    try scratch.meddle("ALTER TABLE difficulties RENAME TO kept")
    try scratch.meddle("CREATE VIEW difficulties AS SELECT * FROM kept")
    let found = try store.verify().definitions
    #expect(found.contains(StrayDefinition(kind: .view, name: "difficulties", fault: .altered)))
    #expect(found.contains(StrayDefinition(kind: .table, name: "kept", fault: .strange)))
  }
}
