import Domain
import Storage
import Testing

/// SQLite can put a row in the place of another one without a `DELETE` that a guard could refuse.
@Suite("A row that takes the place of another is refused like any other change")
struct ReplacingTests {
  let scratch = Scratch(.sqlite)

  private func hands(on table: String) -> [String] {
    let month = "month = '2026-09'"
    return [
      "UPDATE OR REPLACE \(table) SET month = month WHERE \(month)",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) WHERE \(month)",
    ]
  }

  @Test("what was given in a settled month", arguments: SealTests.monthTables)
  func sealed(table: String) throws {
    _ = try scratch.sealedStore(.settled, tidy: table == "submissions")
    for sql in hands(on: table) {
      #expect(try scratch.answer(sql) == .sealed(.settledMonth), "\(sql)")
    }
  }

  @Test("and not before it is settled", arguments: SealTests.monthTables)
  func open(table: String) throws {
    _ = try scratch.sealedStore(.publicity, tidy: table == "submissions")
    for sql in hands(on: table) { #expect(try scratch.isOpen(sql), "\(sql)") }
  }

  @Test(
    "what is settled, the journal, and who made the database",
    arguments: [
      (
        "INSERT OR REPLACE INTO specials (id, month, worker, title, points_hundredths, evidence, "
          + "proposer, status, verifier) VALUES "
          + "('X-C01', '2026-11', 'C01-w', 'x', 100, NULL, 'x', 'verified', 'y')",
        Seal.settledMonth
      ),
      (
        "INSERT OR REPLACE INTO assignments VALUES "
          + "('C01-o', 'C01-G1', 'C01', 'held', '2020-01-01', '2020-02-01', 1000)", .settledMonth
      ),
      ("INSERT OR REPLACE INTO months VALUES ('S1', '2026-09', 'open')", .reopening),
      ("INSERT OR REPLACE INTO meta VALUES ('creator', 'mallory')", .creator),
      ("INSERT OR REPLACE INTO journal SELECT * FROM journal", .journal),
      (
        "INSERT OR REPLACE INTO journal SELECT sequence + 1, instant, actor, role, place, today, "
          + "operation, kind, undoes, payload_hash, previous_hash, hash, changed, payload "
          + "FROM journal", .journal
      ),
    ])
  func refused(sql: String, seal: Seal) throws {
    _ = try scratch.sealedStore(.settled)
    #expect(try scratch.answer(sql) == .sealed(seal))
  }

  @Test("a settlement, its inputs and its results")
  func settlement() throws {
    let store = try scratch.sealedStore(.publicity, tidy: true)
    _ = try store.perform(
      Request(
        .advance(AdvanceMonth(street: "S1", month: RightsWorld.month, to: .settled)),
        by: RightsWorld.actor(.street), on: RightsWorld.today, operation: "settle"))
    for table in ["settlements", "frozen_months", "settled_results"] {
      let sql = "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)"
      #expect(try scratch.answer(sql) == .sealed(.settlement), "\(sql)")
    }
  }
}
