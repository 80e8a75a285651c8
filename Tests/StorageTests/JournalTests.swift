import Domain
import Storage
import Testing

@Suite("An auditor walks the journal", .onEveryBackend)
struct JournalTests {
  let scratch = Scratch()

  private func storeWithTenMarks() throws -> SQLStore {
    let store = try scratch.store()
    for number in 1...10 {
      _ = try store.perform(scratch.request(selfMark("W\(number % 6 + 1)", number * 100)))
    }
    return store
  }

  @Test("each row hashes what the format says, and names the row before")
  func hashes() throws {
    let store = try storeWithTenMarks()
    let entries = try store.entries(JournalFilter()).reversed()
    var previous = firstPreviousHash
    for entry in entries {
      let text =
        #"["\#(entry.sequence)","\#(entry.instant)","\#(entry.actor.name)","#
        + #""\#(entry.actor.role.rawValue)","\#(entry.operation)","\#(entry.payloadHash)","#
        + #""\#(previous)"]"#
      #expect(entry.hash == sha256(text))
      #expect(entry.payloadHash == sha256(try store.payload(of: entry.sequence)))
      previous = entry.hash
    }
    #expect(try store.journalHead().hash == previous)
    #expect(try store.verifyChain() == nil)
  }

  @Test("a payload says the command and its changes, canonically")
  func payload() throws {
    let store = try scratch.store()
    let receipt = try store.perform(scratch.request(selfMark("W1", 90_00), setsDay: false))

    #expect(
      try store.payload(of: receipt.sequence)
        == #"{"changes":[{"after":{"entered_by":"street","rater":"street","score_hundredths":9000},"#
        + #""before":null,"#
        + #""key":{"community":"","month":"2026-09","ratee":"W1","source":"self","target":""},"#
        + #""table":"marks"}],"command":{"community":null,"kind":"rate-self","month":"2026-09","#
        + #""ratee":"W1","rater":null,"score":9000,"source":"self","target":null},"judged":4,"#
        + #""place":"S1"}"#)
  }

  @Test(
    "finds each tampering at its row",
    arguments: [
      "UPDATE journal SET actor = 'mallory' WHERE sequence = 5",
      "UPDATE journal SET role = 'viewer' WHERE sequence = 5",
      "UPDATE journal SET role = 'emperor' WHERE sequence = 5",
      "UPDATE journal SET place = 'C2' WHERE sequence = 5",
      "UPDATE journal SET today = '2026-01-01' WHERE sequence = 5",
      "UPDATE journal SET kind = 'end' WHERE sequence = 5",
      "UPDATE journal SET undoes = 3 WHERE sequence = 5",
      "UPDATE journal SET instant = '2026-01-01T00:00:00.000000Z' WHERE sequence = 5",
      "UPDATE journal SET operation = 'x' WHERE sequence = 5",
      "UPDATE journal SET payload = replace(payload, '9', '8') || ' ' WHERE sequence = 5",
      "UPDATE journal SET payload_hash = hash WHERE sequence = 5",
      "UPDATE journal SET previous_hash = hash WHERE sequence = 5",
      "UPDATE journal SET hash = previous_hash WHERE sequence = 5",
      "DELETE FROM journal WHERE sequence = 5",
      "UPDATE journal SET sequence = sequence + 100 WHERE sequence >= 5",
    ])
  func tampering(sql: String) throws {
    let store = try storeWithTenMarks()
    try scratch.tamper(sql)
    #expect(try store.verifyChain() == 5)
    #expect(try store.verify().brokenAt == 5)
  }

  @Test("finds a row that was put before the first", arguments: [0, -5, Int.min])
  func before(sequence: Int) throws {
    let store = try storeWithTenMarks()
    #expect(try store.verifyChain() == nil)
    try scratch.tamper(
      "INSERT INTO journal SELECT \(sequence), instant, actor, role, place, today, 'new', kind, "
        + "undoes, payload_hash, previous_hash, hash, changed, payload FROM journal WHERE sequence = 5"
    )
    #expect(try store.verifyChain() == 1)
  }

  @Test("finds random bytes changed anywhere in the journal")
  func randomTampering() throws {
    let store = try storeWithTenMarks()
    let columns = [
      "instant", "actor", "operation", "kind", "payload", "payload_hash", "previous_hash", "hash",
    ]
    try scratch.breakSeals()
    let database = try scratch.database()
    for _ in 0..<100 {
      let sequence = Value.integer(Int.random(in: 1...11))
      let column = columns.randomElement() ?? "hash"
      let set = "UPDATE journal SET \(column) = ?1 WHERE sequence = ?2"
      let old = try database.write { connection in
        let rows = try connection.rows(
          "SELECT \(column) FROM journal WHERE sequence = ?1", [sequence])
        try connection.run(set, [.text(garbled(rows[0][0])), sequence])
        return rows[0][0]
      }
      #expect(try store.verifyChain().map(Value.integer) == sequence, "\(column)")
      try database.write { _ = try $0.run(set, [old, sequence]) }
    }
    #expect(try store.verify().isUntouched)
  }

  private func garbled(_ value: Value) -> String {
    guard case .text(let text) = value else { return "#" }
    var scalars = Array(text.unicodeScalars)
    scalars[Int.random(in: scalars.indices)] = "#"
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(
    "finds rows written behind the program's back",
    arguments: [
      ("UPDATE workers SET name = '李四' WHERE id = 'W2'", "workers", #"["W2"]"#),
      ("DELETE FROM workers WHERE id = 'W2'", "workers", #"["W2"]"#),
      ("UPDATE marks SET score_hundredths = 10000 WHERE ratee = 'W2'", "marks", nil),
      ("UPDATE row_history SET sequence = 2 WHERE table_name = 'months'", "row_history", nil),
      (
        "DELETE FROM row_history WHERE table_name = 'streets' AND row_key LIKE '%S1%'",
        "row_history", #"streets["S1"]"#
      ),
      ("INSERT INTO row_history VALUES ('x', '[]', 1)", "row_history", "x[]"),
      ("INSERT INTO holidays VALUES ('2026-10-05', 'holiday')", "holidays", #"["2026-10-05"]"#),
      // Looks the same, and is another text.
      ("UPDATE streets SET name = 'e\u{301}' WHERE id = 'S1'", "streets", #"["S1"]"#),
    ])
  func strayRows(sql: String, table: String, key: String?) throws {
    let store = try storeWithTenMarks()
    try scratch.meddle(sql)

    let found = try store.verify()

    #expect(found.brokenAt == nil)
    #expect(Set(found.strayRows.map(\.table)) == [table])
    if let key { #expect(found.strayRows.first?.key == key) }
  }

  @Test("the log is filtered by person, kind and time, newest first")
  func log() throws {
    let store = try storeWithTenMarks()
    _ = try store.perform(scratch.request(auxiliary("W1"), by: SmallStreet.administrator))

    #expect(try store.entries(JournalFilter()).map(\.sequence) == Array((1...12).reversed()))
    #expect(try store.entries(JournalFilter(actor: "street")).count == 10)
    #expect(try store.entries(JournalFilter(kind: .assign)).map(\.sequence) == [12])
    #expect(try store.entries(JournalFilter(below: 4, limit: 2)).map(\.sequence) == [3, 2])
    let fifth = try #require(try store.entries(JournalFilter(below: 6, limit: 1)).first)
    #expect(try store.entries(JournalFilter(from: fifth.instant)).count == 8)
    #expect(try store.entries(JournalFilter(until: fifth.instant)).count == 4)
  }
}
