import Domain
import Storage
import Testing

@Suite("A street officer settles a month", .onEveryBackend)
struct SettlementTests {
  let scratch = Scratch()
  private let months = SmallStreet.scored...SmallStreet.scored
  private let street = SmallStreet.street

  @Test("what is paid is what was on the wall, and every number is found again")
  func settles() throws {
    let store = try scratch.publishedStore()
    let wall = Board(try store.slice(street, SmallStreet.scored))

    let receipt = try store.perform(scratch.request(SmallStreet.step(.settled)))

    let board = Board(try store.slice(street, SmallStreet.scored))
    #expect(board.workers == wall.workers && board.pools == wall.pools)
    #expect(
      try store.settledResults(street, months) == wall.settledResults(of: SmallStreet.settled))
    #expect(try store.settling(SmallStreet.settled)?.hash == receipt.hash)
    #expect(try store.settlements(of: street).map(\.key) == [SmallStreet.settled])
    let found = try store.verify()
    #expect(found.isSound && found.settlements == 1)
  }

  @Test("names and roster that change later leave the settled month alone")
  func keeps() throws {
    let store = try scratch.settledStore()
    let before = try store.settledResults(street, months)
    let paper = Board(try store.slice(street, SmallStreet.scored))
    let worker = try #require(try store.allRecords().workers["W1"])
    var renamed = worker
    renamed.name = "王婉"
    let row = Incoming.Row(
      table: .workers, cells: renamed.row, origin: Origin(file: "", line: 1))
    _ = try store.perform(scratch.request(.register(KeepRegister(rows: [row]))))

    #expect(try store.settledResults(street, months) == before)
    #expect(Board(try store.slice(street, SmallStreet.scored)) == paper)
    #expect(try store.slice(street, SmallStreet.open).records.workers["W1"]?.name == "王婉")
    #expect(try store.verify().isSound)
  }

  @Test("a reopened month is settled again; the old settlement stays to be printed")
  func reopens() throws {
    let store = try scratch.settledStore()
    let first = try store.settledResults(of: SmallStreet.settled)
    let paper = try store.frozenSlice(SmallStreet.settled).map { Board($0) }
    let head = try store.settling(SmallStreet.settled)?.hash
    _ = try store.perform(scratch.request(SmallStreet.reopening, by: SmallStreet.first))
    _ = try store.perform(scratch.request(SmallStreet.reopening, by: SmallStreet.second))

    #expect(try store.settledResults(street, months).isEmpty)

    let team = Mark.Key(month: SmallStreet.scored, source: .team, ratee: "C1")
    for command: Command in [
      .returnCommunity(
        ReturnCommunity(month: SmallStreet.scored, community: "C1", reason: "补班子分")),
      .rate(GiveMark(key: team, score: Score(raw: 95_00))),
      .submit(SubmitCommunity(month: SmallStreet.scored, community: "C1")),
      SmallStreet.step(.review), SmallStreet.step(.publicity),
    ] { _ = try store.perform(scratch.request(command)) }
    let later = Request(
      SmallStreet.step(.settled), by: SmallStreet.office,
      on: Day(year: 2026, month: 10, day: 30), setsDay: true, operation: "later")
    _ = try store.perform(later)

    let again = Settlement.Key(street: street, month: SmallStreet.scored, version: 2)
    #expect(try store.settlements(of: street).map(\.key) == [SmallStreet.settled, again])
    let second = try store.settledResults(street, months)
    #expect(second.allSatisfy { $0.key.settlement == again })
    #expect(try store.settledResults(of: SmallStreet.settled) == first)
    #expect(try store.frozenSlice(SmallStreet.settled).map { Board($0) } == paper)
    #expect(try store.settling(SmallStreet.settled)?.hash == head)
    #expect(
      settledDifferences(from: first, to: second).map(\.gain).reduce(.zero, +) == .zero)
    let found = try store.verify()
    #expect(found.isSound && found.settlements == 2)
  }

  @Test(
    "finds what is wrong with a settlement",
    arguments: [
      ("DELETE FROM frozen_months", SettlementFault.Kind.noInputs, "frozen_months"),
      ("DELETE FROM settled_results", .noResults, "settled_results"),
      ("DELETE FROM settlements", .noSettlement, "settlements"),
      (
        "UPDATE settled_results SET pay_fen = pay_fen + 1 WHERE worker = 'W2'", .differs(["W2"]),
        "settled_results"
      ),
      (
        "UPDATE settled_results SET name = 'e\u{301}' WHERE worker = 'W2'", .differs(["W2"]),
        "settled_results"
      ),
      ("UPDATE frozen_months SET inputs = '[' || inputs", .unreadable, "frozen_months"),
      (
        "UPDATE frozen_months SET inputs = replace(inputs, '王芳3', '王芳4')", .differs(["W3"]),
        "frozen_months"
      ),
      ("UPDATE settlements SET rules = 99", .newerRules(99), "settlements"),
      ("UPDATE settlements SET scheme = NULL", .otherScheme, "settlements"),
    ])
  func faults(sql: String, kind: SettlementFault.Kind, table: String) throws {
    let store = try scratch.settledStore()
    try scratch.tamper(sql)

    let found = try store.verify()

    #expect(found.settlementFaults.map(\.kind).contains(kind))
    #expect(found.strayRows.map(\.table).contains(table))
  }

  @Test("finds a month that is settled without a settlement")
  func withoutSettlement() throws {
    let store = try scratch.store()
    try scratch.tamper("UPDATE months SET state = 'settled' WHERE month = '2026-09'")
    #expect(try store.verify().settlementFaults.map(\.version) == [nil])
  }

  @Test(
    "finds who made the database, and where its journal ended, changed",
    arguments: [
      ("UPDATE meta SET value = 'mallory' WHERE name = 'creator'", ["creator", "witness"]),
      ("UPDATE meta SET value = '2026' WHERE name = 'created'", ["witness"]),
      ("DELETE FROM meta WHERE name = 'witness'", ["witness"]),
      ("INSERT INTO meta VALUES ('x', 'y')", ["witness"]),
      // A row that changed nothing else leaves no other trace.
      ("DELETE FROM journal WHERE sequence = 2", ["witness"]),
    ])
  func meta(sql: String, names: [String]) throws {
    let store = try scratch.store()
    let given = User.Key(login: "li", role: .street, place: "S1")
    _ = try store.perform(scratch.request(.user(SetUser(key: given, isGiven: true))))
    #expect(try store.verify().isSound)
    try scratch.tamper(sql)
    let found = try store.verify().strayRows
    #expect(found.map(\.table) == names.map { _ in "meta" })
    #expect(found.map(\.key) == names)
  }
}
