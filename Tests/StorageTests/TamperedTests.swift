import Domain
import Storage
import Testing

@Suite("A street officer settles nothing that came behind the journal's back", .onEveryBackend)
struct TamperedTests {
  let scratch = Scratch()

  /// Filled, and then changed once more by a command.
  private func store() throws -> SQLStore {
    let store = try scratch.emptyStore()
    _ = try store.fill(
      with: PublishedMonth.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    _ = try store.perform(scratch.request(auxiliary("W1")))
    return store
  }

  private func settling(_ store: SQLStore) -> (any Error)? {
    do {
      _ = try store.perform(scratch.request(SmallStreet.step(.settled)))
      return nil
    } catch { return error }
  }

  private func expectNothingSettled(_ store: SQLStore) throws {
    #expect(try store.settlements(of: SmallStreet.street).isEmpty)
    let states = try scratch.database().read {
      try $0.rows("SELECT state FROM months WHERE street = 'S1' AND month = '2026-09'")
    }
    #expect(states == [[.text("publicity")]])
  }

  @Test("what nobody touched is settled")
  func untouched() throws {
    let store = try store()
    #expect(settling(store) == nil)
    #expect(try store.settlements(of: SmallStreet.street).count == 1)
    #expect(try store.verify().isSound)
  }

  static let decisive: [(String, String)] = [
    ("marks", "UPDATE marks SET score_hundredths = 10000 WHERE ratee = 'W1' AND month = '2026-09'"),
    ("marks", "DELETE FROM marks WHERE ratee = 'W1' AND month = '2026-09'"),
    (
      "marks",
      "INSERT INTO marks VALUES ('2026-09', 'superior', 'W2', '', '', 10000, 'x', NULL)"
    ),
    ("marks", "UPDATE marks SET entered_by = 'mallory' WHERE ratee = 'W1' AND month = '2026-09'"),
    ("leaves", "DELETE FROM leaves WHERE first_day = '2026-09-07'"),
    ("leaves", "UPDATE leaves SET last_day = '2026-09-20' WHERE first_day = '2026-09-07'"),
    ("answers", "UPDATE answers SET count = 31 WHERE grid = 'C1-G1'"),
    ("answers", "INSERT INTO answers VALUES ('2026-09', 'B1', 'phone', 'C1-G1', 'satisfied', 9)"),
    ("waivers", "INSERT INTO waivers VALUES ('2026-09', 'C1', 'survey', '台风', 'street')"),
    ("waivers", "DELETE FROM waivers WHERE ratee = 'W1' AND source = 'self'"),
    ("schemes", "UPDATE schemes SET effect_max_hundredths = 20000"),
    ("schemes", "UPDATE schemes SET publicity_days = 0"),
    ("publications", "UPDATE publications SET since = '2026-09-20'"),
    ("publications", "UPDATE publications SET rules = 1"),
    ("assignments", "UPDATE assignments SET last_day = '2026-09-29' WHERE target = 'M1'"),
    ("assignments", "DELETE FROM assignments WHERE worker = 'W6'"),
    ("specials", "UPDATE specials SET points_hundredths = 90000 WHERE id = 'X9'"),
    ("adjustments", "UPDATE adjustments SET amount_fen = 50000"),
    ("batches", "UPDATE batches SET countersigner = 'mallory'"),
    ("rechecks", "UPDATE rechecks SET agreed = 1"),
    ("submissions", "UPDATE submissions SET submitted_by = 'mallory' WHERE community = 'C1'"),
    ("objections", "DELETE FROM objections"),
    ("holidays", "DELETE FROM holidays"),
    ("holidays", "INSERT INTO holidays VALUES ('2026-10-09', 'workday')"),
    ("workers", "UPDATE workers SET probation_until = '2026-09-15' WHERE id = 'W2'"),
    ("workers", "UPDATE workers SET employed_to = '2026-09-15' WHERE id = 'W2'"),
    ("workers", "UPDATE workers SET name = '王婉' WHERE id = 'W2'"),
    ("worker_versions", "UPDATE worker_versions SET class = 'chief' WHERE worker = 'W2'"),
    ("grid_versions", "UPDATE grid_versions SET points_hundredths = 9000 WHERE grid = 'C1-G1'"),
    ("line_versions", "UPDATE line_versions SET points_hundredths = 9000 WHERE line = 'M1'"),
    ("difficulties", "UPDATE difficulties SET coefficient_thousandths = 2000"),
    ("difficulties", "DELETE FROM difficulties"),
    ("community_versions", "UPDATE community_versions SET households = 9 WHERE community = 'C2'"),
  ]

  @Test(
    "a row that decides the month and is not what the journal makes it is named",
    arguments: decisive)
  func decides(table: String, sql: String) throws {
    let store = try store()
    try scratch.tamper(sql)
    guard case Refusal.tampered(.row(let key))? = settling(store) else {
      Issue.record("\(sql): \(String(describing: settling(store)))")
      return
    }
    #expect(key.table.rawValue == table)
    try expectNothingSettled(store)
  }

  @Test("it names the row itself")
  func key() throws {
    let store = try store()
    try scratch.tamper("UPDATE answers SET count = 31 WHERE grid = 'C2-G1'")
    let key = Answers.Key(
      batch: Batch.Key(month: SmallStreet.scored, batch: "B1"), method: .door, grid: "C2-G1",
      level: .satisfied)
    #expect(throws: Refusal.tampered(.row(RowKey(of: Answers(key: key, count: 1))))) {
      try store.perform(scratch.request(SmallStreet.step(.settled)))
    }
  }

  @Test("once the row is as it was, the month is settled")
  func repaired() throws {
    let store = try store()
    let set = "UPDATE marks SET score_hundredths ="
    try scratch.tamper("\(set) 10000 WHERE ratee = 'W1' AND month = '2026-09'")
    #expect(settling(store) != nil)
    try scratch.tamper("\(set) 8000 WHERE ratee = 'W1' AND month = '2026-09'")
    #expect(settling(store) == nil)
  }

  @Test("a command that comes after it covers nothing up")
  func later() throws {
    let store = try store()
    try scratch.tamper(
      "UPDATE marks SET score_hundredths = 10000 WHERE ratee = 'W1' AND month = '2026-09'")
    _ = try store.perform(scratch.request(auxiliary("W4")))
    guard case Refusal.tampered(.row)? = settling(store) else {
      Issue.record("covered up")
      return
    }
  }

  @Test(
    "a journal that was altered, or cut off, settles nothing",
    arguments: [
      "UPDATE journal SET payload = replace(payload, '\"score_hundredths\":8000', '\"score_hundredths\":9000') WHERE sequence = 1",
      "UPDATE journal SET payload = payload || ' ' WHERE sequence = 2",
      "UPDATE journal SET actor = 'mallory' WHERE sequence = 2",
      "UPDATE journal SET hash = previous_hash WHERE sequence = 1",
      "DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)",
      "DELETE FROM journal WHERE sequence = 1",
    ])
  func journal(sql: String) throws {
    let store = try store()
    let before = try store.journalHead()
    try scratch.tamper(sql)
    #expect(try store.verify().isUntouched == false)
    guard case Refusal.tampered(.journal)? = settling(store) else {
      Issue.record("\(sql): \(String(describing: settling(store)))")
      return
    }
    #expect(try store.journalHead().sequence <= before.sequence)
    try expectNothingSettled(store)
  }

  @Test("row and journal altered alike settle nothing either")
  func both() throws {
    let store = try store()
    try scratch.tamper(
      "UPDATE marks SET score_hundredths = 9000 WHERE ratee = 'W1' AND month = '2026-09'")
    try scratch.tamper(
      """
      UPDATE journal SET payload = \
      replace(payload, '"score_hundredths":8000', '"score_hundredths":9000') WHERE sequence = 1
      """)
    guard case Refusal.tampered(.journal(sequence: 1))? = settling(store) else {
      Issue.record("settled")
      return
    }
  }

  @Test(
    "a change in another month or another street does not hinder",
    arguments: [
      "UPDATE marks SET score_hundredths = 1 WHERE month = '2026-10'",
      "DELETE FROM leaves WHERE first_day = '2026-10-20'",
      "INSERT INTO leaves VALUES ('W3', 'sick', '2026-10-05', '2026-10-06')",
      "UPDATE specials SET points_hundredths = 90000 WHERE id = 'X10'",
      "DELETE FROM assignments WHERE target = 'A1'",
      "INSERT INTO difficulties VALUES ('M1', 'C2', '2026-10', 2000)",
      "INSERT INTO worker_versions VALUES ('W2', '2026-10', 'C2', 'deputy', 5)",
      "INSERT INTO adjustments VALUES ('2026-10', 'W5', '2026-07', 900, '补', 'x')",
      "UPDATE months SET state = 'planning' WHERE month = '2026-10'",
      "UPDATE marks SET score_hundredths = 1 WHERE ratee = 'W9'",
      "UPDATE workers SET name = '别人' WHERE id = 'W9'",
      "UPDATE communities SET name = '别处' WHERE id = 'C9'",
      "UPDATE months SET state = 'open' WHERE street = 'S2'",
      "INSERT INTO users VALUES ('mallory', 'viewer', '')",
    ])
  func elsewhere(sql: String) throws {
    let store = try store()
    try scratch.tamper(sql)
    #expect(try store.verify().strayRows.isEmpty == false)
    #expect(settling(store) == nil, "\(sql)")
  }
}
