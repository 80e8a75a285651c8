import Domain
import Storage
import Testing

@Suite("A clerk takes back what may be taken back, and nothing else", .onEveryBackend)
struct TakingBackTests {
  let scratch = Scratch()

  private func undo(
    _ store: SQLStore, by actor: Actor = SmallStreet.office
  ) throws -> Receipt {
    let entry = try #require(try store.undoable(by: actor))
    return try store.perform(scratch.request(.undo(sequence: entry.sequence), by: actor))
  }

  @Test("what changed nothing is not on the stack")
  func unchanged() throws {
    let store = try scratch.store()
    let start = try store.allRecords()
    _ = try store.perform(scratch.request(selfMark("W1", 80_00)))
    for _ in 1...3 {
      #expect(try store.perform(scratch.request(selfMark("W1", 80_00))).changes.isEmpty)
    }
    _ = try undo(store)
    #expect(try store.allRecords() == start)
    #expect(try store.undoable(by: SmallStreet.office) == nil)
  }

  @Test("a backup is passed over")
  func backup() throws {
    let store = try scratch.store()
    let start = try store.allRecords()
    _ = try store.perform(scratch.request(selfMark("W1", 80_00)))
    let head = try store.journalHead()
    let note = Command.backup(BackupNote(sequence: head.sequence, hash: head.hash))
    _ = try store.perform(scratch.request(note))
    _ = try undo(store)
    #expect(try store.allRecords() == start)
    #expect(try store.verify().isSound)
  }

  @Test("a mark of a community that has submitted stays until it is returned")
  func submitted() throws {
    let store = try scratch.tidyStore()
    let mark = try store.perform(scratch.request(selfMark("W1", 80_00)))
    _ = try store.perform(scratch.request(submitting("C1"), by: SmallStreet.administrator))
    let undo = Command.undo(sequence: mark.sequence)
    for isPreview in [true, false] {
      #expect(throws: Refusal.submitted("C1", SmallStreet.scored)) {
        let request = scratch.request(undo)
        _ = try isPreview ? store.preview(request) : store.perform(request).changes
      }
    }
    _ = try store.perform(scratch.request(returning("C1"), by: SmallStreet.administrator))
    _ = try store.perform(scratch.request(undo))
    #expect(try store.allRecords().marks.isEmpty)
  }

  @Test("a waiver likewise, but for that of the survey", arguments: [true, false])
  func waiver(isSurvey: Bool) throws {
    var records = tidyStreet
    let key = Waiver.Key(
      month: SmallStreet.scored, ratee: isSurvey ? "C1" : "W1",
      source: isSurvey ? .survey : .superior)
    records.waivers[key] = nil
    let store = try scratch.tidyStore(records)
    let waived = try store.perform(
      scratch.request(.waive(WaiveMark(key: key, reason: "病假"))))
    _ = try store.perform(scratch.request(submitting("C1"), by: SmallStreet.administrator))
    let request = scratch.request(.undo(sequence: waived.sequence))
    guard isSurvey else {
      #expect(throws: Refusal.submitted("C1", SmallStreet.scored)) { try store.perform(request) }
      return
    }
    _ = try store.perform(request)
    #expect(try store.allRecords().waivers[key] == nil)
  }

  private func importing(_ marks: [(String, Int)]) -> Command {
    .importTables(
      Incoming(
        rows: marks.enumerated().map { line, mark in
          let mark = Mark(
            key: .init(month: SmallStreet.scored, source: .superior, ratee: mark.0),
            score: Score(raw: mark.1), rater: "纸质")
          return Incoming.Row(
            table: .marks, cells: mark.row, origin: Origin(file: "ratings.csv", line: line + 2))
        }))
  }

  @Test("an import of marks is one step back while the month is in scoring")
  func imported() throws {
    let store = try scratch.tidyStore()
    let start = try store.allRecords()
    let root = SmallStreet.administrator
    _ = try store.perform(scratch.request(importing([("W1", 80_00), ("W4", 70_00)]), by: root))
    #expect(try store.allRecords().marks.count == 2)
    _ = try undo(store, by: root)
    #expect(try store.allRecords() == start)
    let entry = try #require(try store.redoable(by: root))
    _ = try store.perform(scratch.request(.redo(sequence: entry.sequence), by: root))
    #expect(try store.allRecords().marks.count == 2)
    #expect(try store.verify().isSound)
  }

  @Test("an import of marks of more than a statement can name is taken back like any other")
  func manyRows() throws {
    let store = try scratch.tidyStore()
    let marks = (1...600).map { number in
      Mark(
        key: .init(month: SmallStreet.scored, source: .superior, ratee: "X\(number)"),
        score: Score(raw: 80_00), rater: "纸质")
    }
    let root = SmallStreet.administrator
    let brought = try store.write(
      marks.map { .insert($0) }, as: scratch.request(.importTables(Incoming()), by: root))
    let undo = Command.undo(sequence: brought.sequence)
    #expect(try store.preview(scratch.request(undo, by: root)).count == marks.count)
  }

  @Test("not once one of its communities has submitted, nor in review")
  func importedAndClosed() throws {
    let store = try scratch.tidyStore()
    let root = SmallStreet.administrator
    let brought = try store.perform(
      scratch.request(importing([("W1", 80_00), ("W4", 70_00)]), by: root))
    let undo = Command.undo(sequence: brought.sequence)
    _ = try store.perform(scratch.request(submitting("C2")))
    #expect(throws: Refusal.submitted("C2", SmallStreet.scored)) {
      try store.perform(scratch.request(undo, by: root))
    }
    _ = try store.perform(scratch.request(submitting("C1")))
    _ = try store.perform(scratch.request(SmallStreet.step(.review)))
    #expect(throws: Refusal.self) { try store.perform(scratch.request(undo, by: root)) }
    #expect(try store.allRecords().marks.count == 2)
  }

  @Test(
    "a signature is not taken back on another day than the clock's, but in a rehearsal",
    arguments: [true, false])
  func dayOfClock(isRehearsal: Bool) throws {
    let store = try scratch.tidyStore(isRehearsal: isRehearsal)
    let han = Actor(name: "han", role: .surveyor, place: "S1")
    let batch = Batch.Key(month: SmallStreet.scored, batch: "B1")
    let signed = try store.perform(scratch.request(.signSurvey(batch), by: han, setsDay: false))
    func request(_ command: Command, setsDay: Bool, _ name: String) -> Request {
      Request(
        command, by: han, on: SmallStreet.today, setsDay: setsDay, operation: name)
    }
    let undo = Command.undo(sequence: signed.sequence)
    if isRehearsal {
      _ = try store.perform(request(undo, setsDay: true, "undo"))
    } else {
      #expect(throws: Refusal.dayIsTheClocks(.signSurvey)) {
        try store.perform(request(undo, setsDay: true, "undo"))
      }
      #expect(try store.allRecords().batches[batch]?.status == .signed)
      _ = try store.perform(request(undo, setsDay: false, "undo by the clock"))
    }
    #expect(try store.allRecords().batches[batch]?.status == .uploaded)
    let entry = try #require(try store.redoable(by: han))
    let redo = request(.redo(sequence: entry.sequence), setsDay: true, "redo")
    if isRehearsal {
      _ = try store.perform(redo)
    } else {
      #expect(throws: Refusal.dayIsTheClocks(.signSurvey)) { try store.perform(redo) }
    }
  }

  @Test("an ordinary entry is taken back on whatever day")
  func ordinaryDay() throws {
    let store = try scratch.store()
    let done = try store.perform(scratch.request(auxiliary("W1")))
    _ = try store.perform(
      Request(
        .undo(sequence: done.sequence), by: SmallStreet.office, on: SmallStreet.today,
        setsDay: true, operation: "undo"))
    #expect(try store.undoable(by: SmallStreet.office) == nil)
  }

  @Test("a leave that was moved goes back to its days and its kind, with its covers")
  func movedLeave() throws {
    var records = SmallStreet.records
    let days = { (day: Int) in Day(year: 2026, month: 10, day: day) }
    let leave = Leave(worker: "W1", kind: .sick, first: days(12), last: days(30))
    let cover = Assignment(
      worker: "W2", target: "C1-G1", community: "C1", role: .cover, first: days(12),
      last: days(30))
    records.leaves[leave.key] = leave
    records.assignments[cover.key] = cover
    let store = try scratch.tidyStore(records)
    let start = try store.allRecords()
    let change = ChangeLeave(leave: leave.key, kind: .study, first: days(16), last: days(20))
    let done = try store.perform(scratch.request(.changeLeave(change)))
    let between = try store.allRecords()
    #expect(between.leaves.values.map(\.days) == [DayRange(days(16), days(20))])
    #expect(between.leaves.keys.map(\.kind) == [.study])
    let undo = scratch.request(.undo(sequence: done.sequence))
    #expect(try !store.preview(undo).isEmpty)
    _ = try store.perform(undo)
    #expect(try store.allRecords() == start)
    let entry = try #require(try store.redoable(by: SmallStreet.office))
    _ = try store.perform(scratch.request(.redo(sequence: entry.sequence)))
    #expect(try store.allRecords() == between)
    #expect(try store.verify().isSound)
  }
}
