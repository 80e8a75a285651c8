import Domain
import Storage
import Testing

@Suite("The database itself keeps closed what is settled, whatever tool is used", .onEveryBackend)
struct SealTests {
  let scratch = Scratch()

  /// The columns of marks and special tasks that a hand fills.
  private let columns = "(month, source, ratee, target, community, score_hundredths, rater)"
  private let task =
    "(id, month, worker, title, points_hundredths, evidence, proposer, status, verifier)"

  static let monthTables = [
    "marks", "waivers", "submissions", "answers", "batches", "rechecks", "specials",
    "adjustments", "ready_marks", "objections", "publications",
  ]

  /// Ways to lay hands on the rows of a month.
  private func hands(on table: String) -> [String] {
    let month = "month = '2026-09'"
    return [
      "DELETE FROM \(table) WHERE \(month)",
      "UPDATE \(table) SET month = '2026-11' WHERE \(month)",
    ]
  }

  @Test("nothing given in a settled month is deleted or moved", arguments: monthTables)
  func sealed(table: String) throws {
    _ = try scratch.sealedStore(.settled, tidy: table == "submissions")
    for sql in hands(on: table) {
      #expect(try scratch.answer(sql) == .sealed(.settledMonth), "\(sql)")
    }
  }

  @Test("before it is settled all of that is open", arguments: monthTables)
  func open(table: String) throws {
    _ = try scratch.sealedStore(.publicity, tidy: table == "submissions")
    for sql in hands(on: table) { #expect(try scratch.isOpen(sql), "\(sql)") }
  }

  @Test("nothing new comes into a settled month, and nothing is moved into it")
  func coming() throws {
    _ = try scratch.sealedStore(.settled)
    let sealed: [String] = [
      "INSERT INTO marks \(columns) VALUES ('2026-09', 'self', 'C01-w', '', '', 9000, 'x')",
      "INSERT INTO marks \(columns) VALUES ('2026-09', 'team', 'C01', '', '', 9000, 'x')",
      "INSERT INTO submissions VALUES ('2026-09', 'C01', 'x') ON CONFLICT DO NOTHING",
      "INSERT INTO answers VALUES ('2026-09', 'NEW', 'door', 'C01-G1', 'refused', 3)",
      "INSERT INTO specials \(task) VALUES ('N', '2026-09', 'C01-w', 'x', 100, NULL, 'x', 'verified', 'y')",
    ]
    for sql in sealed { #expect(try scratch.answer(sql) == .sealed(.settledMonth), "\(sql)") }
    let open: [String] = [
      "INSERT INTO marks \(columns) VALUES ('2026-10', 'self', 'C01-w', '', '', 9000, 'x')",
      "INSERT INTO answers VALUES ('2026-10', 'NEW', 'door', 'C01-G1', 'refused', 3)",
    ]
    for sql in open { #expect(try scratch.answer(sql) == nil, "\(sql)") }
    let moved = "UPDATE marks SET month = '2026-09' WHERE month = '2026-10'"
    #expect(try scratch.answer(moved) == .sealed(.settledMonth))
  }

  @Test("a month that is settled in one street is open in the other")
  func otherStreet() throws {
    _ = try scratch.sealedStore(.publicity)
    try scratch.meddle(
      "UPDATE months SET state = 'settled' WHERE street = 'S2' AND month = '2026-09'")
    for (ratee, seal) in [("C01-w", StoreFault?.none), ("C90-w", .sealed(.settledMonth))] {
      let sql =
        "INSERT INTO marks \(columns) VALUES ('2026-09', 'superior', '\(ratee)', '', '', 9000, 'x')"
      #expect(try scratch.answer(sql) == seal, "\(ratee)")
    }
    for (grid, seal) in [("C01-G1", StoreFault?.none), ("C90-G1", .sealed(.settledMonth))] {
      let sql = "UPDATE answers SET count = 1 WHERE grid = '\(grid)' AND month = '2026-09'"
      #expect(try scratch.answer(sql) == seal, "\(grid)")
    }
  }

  @Test(
    "duties are closed on the days of a settled month, and open before and after",
    arguments: [
      ("UPDATE assignments SET last_day = '2026-09-15'", false),
      ("UPDATE assignments SET last_day = '2026-08-31'", false),
      ("UPDATE assignments SET last_day = '2026-09-30'", true),
      ("UPDATE assignments SET last_day = '2026-12-31'", true),
      ("UPDATE assignments SET share_thousandths = 500", false),
      ("UPDATE assignments SET first_day = '2026-01-01'", false),
      ("UPDATE assignments SET community = 'C02' WHERE community = 'C01'", false),
      ("DELETE FROM assignments", false),
      (
        "INSERT INTO assignments VALUES "
          + "('C01-w', 'M1', 'C01', 'held', '2026-09-30', '2026-10-31', 1000)", false
      ),
      (
        "INSERT INTO assignments VALUES ('C01-w', 'M1', 'C01', 'held', '2026-10-01', NULL, 1000)",
        true
      ),
      ("INSERT INTO leaves VALUES ('C01-w', 'sick', '2026-09-30', '2026-10-02')", false),
      ("INSERT INTO leaves VALUES ('C01-w', 'sick', '2026-10-01', '2026-10-02')", true),
      ("UPDATE leaves SET last_day = '2026-09-07'", false),
      ("DELETE FROM leaves", false),
    ])
  func spells(sql: String, isOpen: Bool) throws {
    _ = try scratch.sealedStore(.settled)
    #expect(try scratch.answer(sql) == (isOpen ? nil : .sealed(.settledMonth)))
  }

  @Test("a settled month leaves that state only when two persons have reopened its settlement")
  func reopening() throws {
    _ = try scratch.sealedStore(.settled)
    let opens = "UPDATE months SET state = 'review' WHERE street = 'S1' AND month = '2026-09'"
    let sealed = [opens, "DELETE FROM months WHERE street = 'S1'"]
    for sql in sealed { #expect(try scratch.answer(sql) == .sealed(.reopening), "\(sql)") }

    try scratch.meddle("INSERT INTO reopenings VALUES ('S1', '2026-09', 1, '算错', 'li', NULL)")
    #expect(try scratch.answer(opens) == .sealed(.reopening))
    #expect(
      try scratch.answer("UPDATE reopenings SET confirmed_by = 'li'") == .sealed(.reopening))
    #expect(try scratch.answer("DELETE FROM reopenings") == .sealed(.reopening))
    try scratch.meddle("UPDATE reopenings SET confirmed_by = 'sun'")
    #expect(
      try scratch.answer("UPDATE reopenings SET confirmed_by = NULL") == .sealed(.reopening))
    #expect(try scratch.answer("UPDATE months SET state = 'open'") == .sealed(.reopening))
    #expect(try scratch.answer(opens) == nil)
    let mark =
      "INSERT INTO marks \(columns) VALUES ('2026-09', 'superior', 'C01-w', '', '', 9000, 'x')"
    #expect(try scratch.answer(mark) == nil)
  }

  @Test("a settlement, its inputs and its results stay as they are, and get no more rows")
  func settlement() throws {
    let store = try scratch.sealedStore(.publicity, tidy: true)
    let street = RightsWorld.actor(.street)
    _ = try store.perform(
      Request(
        .advance(AdvanceMonth(street: "S1", month: RightsWorld.month, to: .settled)), by: street,
        on: RightsWorld.today, operation: "settle"))
    for table in ["settlements", "frozen_months", "settled_results"] {
      for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET version = version"] {
        #expect(try scratch.answer(sql) == .sealed(.settlement), "\(sql)")
      }
    }
    let more = "INSERT INTO settlements VALUES ('S1', '2026-09', 2, 1, NULL, '2026-10-26', 'x')"
    #expect(try scratch.answer(more) == .sealed(.settlement))
    #expect(try store.verify().isUntouched)

    let reopen = Command.reopen(
      ReopenMonth(street: "S1", month: RightsWorld.month, reason: "算错"))
    let second = Actor(name: "sun", role: .street, place: "S1")
    _ = try store.perform(
      Request(
        .user(SetUser(key: User.Key(login: "sun", role: .street, place: "S1"), isGiven: true)),
        by: RightsWorld.actor(.administrator), on: RightsWorld.today, operation: "sun's role"))
    for actor in [street, second] {
      _ = try store.perform(
        Request(reopen, by: actor, on: RightsWorld.today, operation: actor.name))
    }
    #expect(try store.slice("S1", RightsWorld.month).state == .review)
    #expect(try scratch.answer("DELETE FROM settled_results") == .sealed(.settlement))
    #expect(try store.verify().isUntouched)
  }

  @Test(
    "the journal is only added to",
    arguments: [
      "UPDATE journal SET actor = 'mallory'", "DELETE FROM journal",
      "INSERT INTO journal SELECT sequence - 1, instant, actor, role, place, today, 'new', kind, "
        + "undoes, payload_hash, previous_hash, hash, changed, payload FROM journal",
    ])
  func journal(sql: String) throws {
    let store = try scratch.sealedStore(.open)
    #expect(try scratch.answer(sql) == .sealed(.journal))
    #expect(try store.verify().isUntouched)
  }

  @Test("a seal that is taken off, changed or added is named when the data are verified")
  func broken() throws {
    let store = try scratch.sealedStore(.open)
    #expect(try store.verify().definitions.isEmpty)
    try scratch.dropGuard("marks_delete_settled_month")
    try scratch.dropGuard("journal_update_journal")
    try scratch.make(
      TableGuard(table: "journal", event: .update, condition: "1 = 0", seal: .journal))
    try scratch.make(
      TableGuard(table: "marks", event: .insert, condition: "1 = 0", seal: .creator))
    #expect(
      try store.verify().definitions == [
        StrayDefinition(kind: .guardian, name: "journal_update_journal", fault: .altered),
        StrayDefinition(kind: .guardian, name: "marks_delete_settled_month", fault: .missing),
        StrayDefinition(kind: .guardian, name: "marks_insert_creator", fault: .strange),
      ])
    #expect(try !store.verify().isSound)
  }

  @Test("who made the database stays its administrator")
  func creator() throws {
    let store = try scratch.sealedStore(.open)
    for sql in [
      "UPDATE meta SET value = 'mallory' WHERE name = 'creator'",
      "DELETE FROM meta WHERE name = 'creator'",
    ] {
      #expect(try scratch.answer(sql) == .sealed(.creator), "\(sql)")
    }
    #expect(try store.creator() == RightsWorld.actor(.administrator).name)
  }

  @Test("what a database is for is said when it is made, and never again")
  func rehearsal() throws {
    let store = try scratch.sealedStore(.open, isRehearsal: false)
    #expect(try !store.isRehearsal())
    for sql in [
      "INSERT INTO meta VALUES ('rehearsal', 'true')",
      "UPDATE meta SET name = 'rehearsal' WHERE name = 'created'",
    ] { #expect(try scratch.answer(sql) == .sealed(.creator), "\(sql)") }
    let other = Scratch()
    let practice = try other.emptyStore(isRehearsal: true)
    #expect(try practice.isRehearsal())
    #expect(throws: StoreFault.sealed(.creator)) {
      try other.meddle("DELETE FROM meta WHERE name = 'rehearsal'")
    }
  }

  @Test("submission closes marks and waivers to every tool, and those of its community alone")
  func submitted() throws {
    _ = try scratch.sealedStore(.scoring)
    let values = "'', '', 9000, 'x')"
    let ways = [
      "INSERT INTO marks \(columns) VALUES ('2026-09', 'superior', 'C01-w', \(values)",
      "INSERT INTO marks \(columns) VALUES ('2026-09', 'team', 'C01', \(values)",
      "UPDATE marks SET score_hundredths = 1 WHERE ratee = 'C01-o'",
      "DELETE FROM marks WHERE ratee = 'C01-o'",
      "UPDATE waivers SET reason = 'x' WHERE ratee = 'C01-w'",
    ]
    for sql in ways { #expect(try scratch.isOpen(sql), "\(sql)") }
    try scratch.meddle("INSERT INTO submissions VALUES ('2026-09', 'C01', 'x')")
    for sql in ways { #expect(try scratch.answer(sql) == .sealed(.submitted), "\(sql)") }
    for sql in [
      "INSERT INTO marks \(columns) VALUES ('2026-09', 'superior', 'C02-w', \(values)",
      "DELETE FROM waivers WHERE ratee = 'C01' AND source = 'survey'",
    ] { #expect(try scratch.isOpen(sql), "\(sql)") }
  }

  @Test("one login gives the marks of one source only, and two persons are two, to every tool")
  func persons() throws {
    _ = try scratch.sealedStore(.scoring)
    let mark = { (source: String, ratee: String) in
      """
      INSERT INTO marks VALUES ('2026-09', '\(source)', '\(ratee)', '', '', 9000, 'x', 'lin')
      """
    }
    #expect(try scratch.answer(mark("self", "C01-w")) == nil)
    #expect(try scratch.answer(mark("superior", "C01-w")) == .sealed(.raters))
    #expect(try scratch.answer(mark("team", "C01")) == nil)
    #expect(try scratch.answer(mark("superior", "C01-c")) == nil)
    try scratch.meddle(
      "UPDATE batches SET signer = 'lin' WHERE batch = 'SIGNED-C01'")
    #expect(
      try scratch.answer(
        """
        UPDATE batches SET status = 'countersigned', countersigner = ' LIN ' \
        WHERE batch = 'SIGNED-C01'
        """) == .sealed(.secondPerson))
    #expect(
      try scratch.answer(
        """
        UPDATE specials SET status = 'verified', verifier = 'somebody' WHERE id = 'X-C01'
        """) == .sealed(.secondPerson))
  }
}
