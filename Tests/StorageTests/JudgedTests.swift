import Domain
import Storage
import Testing

@Suite("Taking back is judged on a part of the database as on the whole of it", .onEveryBackend)
struct JudgedTests {
  let scratch = Scratch()

  /// What `checkChanges` and `Records.refuse` say on every record; `nil` = it may be done.
  private func verdict(takingBack sequence: Int, _ store: SQLStore) throws -> Refusal? {
    let entry = try #require(
      try store.entries(JournalFilter(limit: 50)).first { $0.sequence == sequence })
    let payload = try #require(Payload(try store.payload(of: sequence)))
    let changes = payload.changes.reversed().map(\.inverse)
    let records = try store.allRecords()
    do throws(Refusal) {
      try checkChanges(changes, in: records, allowed: entry.kind?.changeableStates ?? [])
      try records.refuse(changes)
      return nil
    } catch {
      return error
    }
  }

  /// - Returns: What both say.
  private func compare(_ receipt: Receipt, by actor: Actor, _ store: SQLStore) throws -> Refusal? {
    let expected = try verdict(takingBack: receipt.sequence, store)
    let undo = scratch.request(.undo(sequence: receipt.sequence), by: actor)
    do {
      _ = try store.preview(undo)
      #expect(expected == nil)
    } catch let refusal as Refusal {
      #expect(refusal == expected)
    }
    return expected
  }

  private func move(
    _ month: Month, from before: MonthState, to after: MonthState, _ store: SQLStore
  ) throws {
    let key = StreetMonth.Key(street: SmallStreet.street, month: month)
    _ = try store.write(
      [.update(StreetMonth(key: key, state: before), to: StreetMonth(key: key, state: after))],
      as: scratch.request(.importTables(Incoming()), by: SmallStreet.administrator))
  }

  @Test("a mark: its month, its community that is handed in, the state of the month")
  func mark() throws {
    let store = try scratch.store()
    let given = try store.perform(scratch.request(selfMark("W1", 80_00)))
    #expect(try compare(given, by: SmallStreet.office, store) == nil)
    let submission = Submission(key: .init(month: SmallStreet.scored, community: "C1"), by: "li")
    let filing = { scratch.request(.importTables(Incoming()), by: SmallStreet.administrator) }
    _ = try store.write([.insert(submission)], as: filing())
    #expect(
      try compare(given, by: SmallStreet.office, store) == .submitted("C1", SmallStreet.scored))
    _ = try store.write([.delete(submission)], as: filing())
    try move(SmallStreet.scored, from: .scoring, to: .review, store)
    #expect(
      try compare(given, by: SmallStreet.office, store)
        == .monthClosed(
          SmallStreet.scored, .review, allowed: CommandKind.rateSelf.changeableStates))
  }

  @Test("a batch is of the street whose residents answered in it")
  func batch() throws {
    let store = try scratch.tidyStore()
    let han = Actor(name: "han", role: .surveyor, place: "S1")
    let batch = Batch.Key(month: SmallStreet.scored, batch: "B1")
    let signed = try store.perform(scratch.request(.signSurvey(batch), by: han))
    #expect(try compare(signed, by: han, store) == nil)
    try move(SmallStreet.scored, from: .scoring, to: .publicity, store)
    #expect(
      try compare(signed, by: han, store)
        == .monthClosed(
          SmallStreet.scored, .publicity, allowed: CommandKind.signSurvey.changeableStates))
  }

  @Test("a duty: who else has the target, and the state of the month")
  func duty() throws {
    let store = try scratch.store()
    let end = EndDuty(worker: "W1", target: "C1-G1", last: SmallStreet.today)
    let ended = try store.perform(scratch.request(.end(end)))
    #expect(try compare(ended, by: SmallStreet.office, store) == nil)
    let other = AssignDuties(
      workers: ["W4"], targets: ["C1-G1"], community: "C1", first: SmallStreet.today.next)
    _ = try store.perform(
      scratch.request(
        .end(EndDuty(worker: "W4", target: "C2-G1", last: SmallStreet.today)),
        by: SmallStreet.administrator))
    _ = try store.perform(scratch.request(.assign(other), by: SmallStreet.administrator))
    #expect(try compare(ended, by: SmallStreet.office, store) != nil)
  }

  @Test("rows of a register: those that stand, the street of each, the state of the month")
  func place() throws {
    let store = try scratch.store()
    let row = { (grid: String) in
      [.text(grid), .day(SmallStreet.today)] + Array(repeating: Value.integer(1), count: 7)
    }
    // Of two grids: judged on no street's month.
    let keep = KeepRows(.add, [row("C1-G1"), row("C2-G1")], of: .places)
    let kept = try store.perform(scratch.request(.keep(keep)))
    #expect(try compare(kept, by: SmallStreet.office, store) == nil)
    #expect(throws: Refusal.self) { try store.perform(scratch.request(.keep(keep))) }
    let foreign = KeepRows(.add, [row("C1-G2"), row("C9-G1")], of: .places)
    #expect(throws: Refusal.self) {
      try store.perform(
        scratch.request(.keep(foreign), by: Actor(name: "first", role: .street, place: "S1")))
    }
    // Which judges it on every record.
    #expect(try store.verify().isSound)
    try move(SmallStreet.open, from: .open, to: .review, store)
    #expect(try compare(kept, by: SmallStreet.office, store) != nil)
  }
}
