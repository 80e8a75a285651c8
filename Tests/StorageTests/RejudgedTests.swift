import Domain
import Foundation
import Storage
import Testing

@Suite("Every command of the journal is judged again", .onEveryBackend)
struct RejudgedTests {
  let scratch = Scratch()

  /// Writes a row of the journal with changes of somebody's own, hashes and all, past the seals.
  private func forge(
    _ changes: [Change], as request: Request, in store: SQLStore
  ) throws {
    try scratch.withoutSeals { _ = try store.write(changes, as: request) }
  }

  private static let pages = RightsPage.all.filter { page in
    ActorRole.allCases.contains { page.allows($0, .own) }
  }

  @Test("as it was given: what the journal says of it is enough", arguments: pages.indices)
  func everyKind(place: Int) throws {
    let page = Self.pages[place]
    let state = page.states.first ?? .open
    // Whoever needs no administrator is asked first.
    let role = try #require(ActorRole.allCases.last { page.allows($0, .own) })
    let store = try scratch.emptyStore()
    _ = try store.fill(
      with: RightsWorld.staffed(state, tidy: page.needsTidyStreet),
      by: SmallStreet.administrator, on: RightsWorld.today, operation: "fill")
    _ = try store.perform(
      Request(
        page.command(.own, state), by: RightsWorld.actor(role), on: RightsWorld.today,
        setsDay: true, operation: "command"))

    let found = try store.verify()
    #expect(found.commandFaults.isEmpty, "\(page.name): \(found.commandFaults)")
    #expect(found.judged == 1 && found.brokenAt == nil && found.strayRows.isEmpty)
  }

  @Test("an import that replaces, brings a batch anew and repeats what stands")
  func imports() throws {
    let store = try scratch.tidyStore()
    let batch = Batch.Key(month: SmallStreet.scored, batch: "B1")
    func row<R: Record>(_ record: R) -> Incoming.Row {
      Incoming.Row(table: R.table.name, cells: record.row, origin: Origin(file: "f", line: 1))
    }
    func answers(_ grid: Target.ID, _ count: Int) -> Incoming.Row {
      row(
        Answers(
          key: .init(batch: batch, method: .door, grid: grid, level: .satisfied), count: count))
    }
    for rows in [
      [answers("C1-G1", 20), answers("C1-G2", 5)], [answers("C1-G2", 5)],
      [answers("C1-G2", 5), answers("C1-G3", 6)],
    ] {
      _ = try store.perform(
        scratch.request(.importTables(Incoming(rows: rows)), by: SmallStreet.administrator))
    }
    let holidays = [
      row(Holiday(day: Day(year: 2026, month: 10, day: 1), kind: .holiday)),
      row(Holiday(day: Day(year: 2026, month: 12, day: 1), kind: .holiday)),
    ]
    _ = try store.perform(
      scratch.request(
        .importTables(Incoming(rows: holidays, replaced: [.holidays])),
        by: SmallStreet.administrator))
    _ = try store.perform(
      scratch.request(
        .importTables(Incoming(rows: [holidays[1]], replaced: [.holidays])),
        by: SmallStreet.administrator))
    let found = try store.verify()
    #expect(found.isSound, "\(found.commandFaults)")
    #expect(found.judged == 5)
  }

  @Test("undo, redo and the undo of an import stand on the rows they name")
  func taking() throws {
    let store = try scratch.store()
    let office = SmallStreet.office
    let first = try store.perform(scratch.request(selfMark("W1", 80_00)))
    let undone = try store.perform(scratch.request(.undo(sequence: first.sequence)))
    _ = try store.perform(scratch.request(.redo(sequence: undone.sequence)))
    _ = try store.perform(scratch.request(auxiliary("W2")))
    let entry = try #require(try store.undoable(by: office))
    _ = try store.perform(scratch.request(.undo(sequence: entry.sequence)))
    #expect(try store.verify().isSound)
    // One that says it takes back another row than it does.
    let mark = try #require(
      try store.allRecords().marks.values.first { $0.key.ratee == "W1" })
    try forge([.delete(mark)], as: scratch.request(.undo(sequence: 4)), in: store)
    #expect(try store.verify().commandFaults.map(\.sequence) == [7])
  }

  // MARK: - One rule broken

  private struct Forgery {
    let name: String
    let by: Actor
    let command: Command
    /// `nil` = what the rules would make of it, were they asked of another month.
    let changes: [Change]
    let isNamed: @Sendable (CommandFault.Kind) -> Bool
  }

  private static func mark(
    _ source: Source, _ ratee: String, _ hundredths: Int, by login: String?
  ) -> (command: Command, change: Change) {
    let key = Mark.Key(month: SmallStreet.scored, source: source, ratee: ratee)
    return (
      .rate(GiveMark(key: key, score: Score(raw: hundredths))),
      .insert(
        Mark(key: key, score: Score(raw: hundredths), rater: login ?? "", enteredBy: login))
    )
  }

  private static func refused(
    _ isIt: @escaping @Sendable (Refusal) -> Bool
  ) -> @Sendable (CommandFault.Kind) -> Bool {
    { kind in if case .refused(let refusal) = kind { isIt(refusal) } else { false } }
  }

  private static let forgeries: [Forgery] = {
    let li = Actor(name: "li", role: .street, place: "S1")
    let han = Actor(name: "han", role: .secretary, place: "C1")
    let nobody = Actor(name: "nobody", role: .street, place: "S1")
    let own = mark(.`self`, "W1", 90_00, by: "han")
    let high = mark(.superior, "W1", 90_00, by: "han")
    let other = mark(.superior, "W4", 90_00, by: "han")
    let team = mark(.team, "C1", 90_00, by: "nobody")
    let second = mark(.team, "C1", 90_00, by: "li")
    let long = String(repeating: "长", count: 300)
    let special = SpecialTask(
      id: "X1", month: SmallStreet.scored, worker: "W1", title: long, points: Points(raw: 1_00),
      evidence: nil, proposer: "han", status: .proposed, verifier: nil)
    let key = StreetMonth.Key(street: SmallStreet.street, month: SmallStreet.scored)
    let review = Change.update(
      StreetMonth(key: key, state: .scoring), to: StreetMonth(key: key, state: .review))
    return [
      Forgery(
        name: "a role that nobody gave", by: nobody, command: team.command,
        changes: [team.change],
        isNamed: refused {
          if case .roleNotHeld(.street, login: "nobody") = $0 { true } else { false }
        }),
      Forgery(
        name: "somebody else's self mark", by: han, command: own.command, changes: [own.change],
        isNamed: refused { if case .notAllowed = $0 { true } else { false } }),
      Forgery(
        name: "another community", by: han, command: other.command, changes: [other.change],
        isNamed: refused { if case .notYourPlace = $0 { true } else { false } }),
      Forgery(
        name: "another score than it says", by: han, command: high.command,
        changes: [mark(.superior, "W1", 99_00, by: "han").change],
        isNamed: { if case .differs(let key) = $0 { key.table == .marks } else { false } }),
      Forgery(
        name: "one row more", by: han, command: high.command,
        changes: [high.change, mark(.superior, "W2", 99_00, by: "han").change],
        isNamed: { if case .differs(let key) = $0 { key.table == .marks } else { false } }),
      Forgery(
        name: "another login beside it", by: li, command: second.command,
        changes: [mark(.team, "C1", 90_00, by: "han").change],
        isNamed: { if case .differs = $0 { true } else { false } }),
      Forgery(
        name: "a text that is too long", by: han,
        command: .proposeSpecial(
          ProposeSpecial(
            id: "X1", month: SmallStreet.scored, worker: "W1", title: long,
            points: Points(raw: 1_00))),
        changes: [.insert(special)],
        isNamed: refused { if case .beyondLimit = $0 { true } else { false } }),
      Forgery(
        name: "a role of one's own", by: SmallStreet.office,
        command: .user(SetUser(key: .init(login: "street", role: .viewer), isGiven: true)),
        changes: [.insert(User(key: .init(login: "street", role: .viewer)))],
        isNamed: refused { if case .ownRole = $0 { true } else { false } }),
      Forgery(
        name: "a step before its time", by: li,
        command: .advance(AdvanceMonth(street: "S1", month: SmallStreet.scored, to: .review)),
        changes: [review],
        isNamed: refused { if case .obstacles = $0 { true } else { false } }),
      Forgery(
        name: "a row by file", by: han,
        command: .importTables(
          Incoming(rows: [
            .init(table: .marks, cells: high.change.after ?? [], origin: .init(file: "f", line: 1))
          ])), changes: [high.change],
        isNamed: refused { if case .faultyTables = $0 { true } else { false } }),
    ]
  }()

  @Test("a forged row with hashes that fit is named, with its rule", arguments: forgeries.indices)
  func forged(place: Int) throws {
    let forgery = Self.forgeries[place]
    let store = try scratch.store()
    try forge(forgery.changes, as: scratch.request(forgery.command, by: forgery.by), in: store)
    let later = try store.perform(scratch.request(auxiliary("W3")))

    let found = try store.verify()
    #expect(found.commandFaults.map(\.sequence) == [2], "\(forgery.name): \(found.commandFaults)")
    #expect(found.commandFaults.allSatisfy { forgery.isNamed($0.kind) }, "\(found.commandFaults)")
    // What came after it is judged by what then stood there.
    #expect(found.brokenAt == nil && found.strayRows.isEmpty && later.sequence == 3)
  }

  @Test("a month settled on marks that the journal never had is named")
  func otherMarks() throws {
    let store = try scratch.emptyStore()
    _ = try store.fill(
      with: PublishedMonth.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    let set = "UPDATE marks SET score_hundredths ="
    try scratch.tamper("\(set) 10000 WHERE ratee = 'W1' AND month = '2026-09'")
    let command = SmallStreet.step(.settled)
    let slice = try store.slice(SmallStreet.street, SmallStreet.scored)
    let changes = try apply(command, by: SmallStreet.office, on: SmallStreet.today, to: slice)
    try forge(changes, as: scratch.request(command), in: store)
    try scratch.tamper("\(set) 8000 WHERE ratee = 'W1' AND month = '2026-09'")

    let found = try store.verify()
    // Inputs and results agree with each other, and every table with the journal.
    #expect(found.settlementFaults.isEmpty && found.strayRows.isEmpty)
    let kinds = found.commandFaults.map(\.kind)
    guard case .differs(let key)? = kinds.first else {
      Issue.record("\(found.commandFaults)")
      return
    }
    #expect(key.table == .frozenMonths || key.table == .settledResults)
  }

  @Test("in a real database a day that was set is none for a step of the month")
  func dayOfClock() throws {
    let store = try scratch.emptyStore(isRehearsal: false)
    let root = SmallStreet.administrator
    let rows = SmallStreet.records.insertions.filter { $0.table != .users }.map {
      Incoming.Row(
        table: $0.table, cells: $0.after ?? [], origin: Origin(file: $0.table.rawValue, line: 1))
    }
    _ = try store.perform(
      scratch.request(.importTables(Incoming(rows: rows)), by: root, setsDay: false))
    #expect(try store.verify().isSound)
    let key = StreetMonth.Key(street: SmallStreet.street, month: SmallStreet.open.next)
    let command = Command.advance(AdvanceMonth(street: key.street, month: key.month, to: .open))
    try forge(
      [.insert(StreetMonth(key: key, state: .open))], as: scratch.request(command, by: root),
      in: store)
    #expect(try store.verify().commandFaults.map(\.kind) == [.refused(.dayIsTheClocks(.advance))])
  }

  @Test("the filling of a database for practice is no command, and in a real one no filling")
  func filling() throws {
    let store = try scratch.emptyStore(isRehearsal: false)
    _ = try store.fill(
      with: PublishedMonth.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    #expect(try store.verify().commandFaults.map(\.sequence) == [1])
  }

  @Test("an older settlement is held against what its month stood on", arguments: [true, false])
  func olderInputs(isTouched: Bool) throws {
    // A row of the rules from before: the number in its payload is the only thing that tells.
    let store = try scratch.emptyStore()
    _ = try store.fill(
      with: PublishedMonth.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    if isTouched {
      try scratch.tamper("UPDATE marks SET rater = 'mallory' WHERE ratee = 'W1'")
    }
    let command = SmallStreet.step(.settled)
    let slice = try store.slice(SmallStreet.street, SmallStreet.scored)
    let changes = try apply(command, by: SmallStreet.office, on: SmallStreet.today, to: slice)
    try forge(changes, as: scratch.request(command), in: store)
    if isTouched {
      try scratch.tamper("UPDATE marks SET rater = 'street' WHERE ratee = 'W1'")
    }
    var previous = String(repeating: "0", count: 64)
    for row in try store.entries(JournalFilter()).reversed() {
      let payload = try store.payload(of: row.sequence)
        .replacingOccurrences(of: #""judged":\#(CommandRules.current)"#, with: #""judged":1"#)
      let hash = journalHash(
        sequence: row.sequence, instant: row.instant, actor: row.actor.name,
        role: row.actor.role.rawValue, operation: row.operation, payloadHash: sha256(payload),
        previousHash: previous)
      try scratch.tamper(
        "UPDATE journal SET payload = '\(payload)', payload_hash = '\(sha256(payload))', "
          + "previous_hash = '\(previous)', hash = '\(hash)' WHERE sequence = \(row.sequence)")
      previous = hash
    }

    let found = try store.verify()
    #expect(found.heldAgainstChanges == 2 && found.judged == 0)
    let inputs = found.commandFaults.contains {
      if case .otherInputs(let key) = $0.kind { key.table == .marks } else { false }
    }
    #expect(inputs == isTouched, "\(found.commandFaults)")
  }
}
