import Domain
import Storage
import Testing

@Suite("Taking back is judged like a command of its own", .onEveryBackend)
struct TakingBackJudgedTests {
  let scratch = Scratch()

  @Test("what would break a rule of the days today is not brought back")
  func days() throws {
    let store = try scratch.store()
    let end = EndDuty(worker: "W1", target: "C1-G1", last: SmallStreet.today)
    let done = try store.perform(scratch.request(.end(end)))
    _ = try store.perform(
      scratch.request(
        .end(EndDuty(worker: "W2", target: "C1-G2", last: SmallStreet.today)),
        by: SmallStreet.administrator))
    _ = try store.perform(
      scratch.request(
        .assign(
          AssignDuties(workers: ["W1"], targets: ["C1-G2"], first: SmallStreet.today.next)),
        by: SmallStreet.administrator))
    #expect(throws: Refusal.self) {
      try store.perform(scratch.request(.undo(sequence: done.sequence)))
    }
    let duties = try store.allRecords().assignments.values.filter { $0.target == "C1-G1" }
    #expect(duties.map(\.last) == [SmallStreet.today])
  }

  @Test("a value beyond the limits of today is not brought back")
  func limits() throws {
    var records = SmallStreet.records
    let old = GridVersion(of: "C1-G1", from: .beginning, points: Points(raw: 20_000_00))
    records.gridVersions[old.key] = old
    let month = StreetMonth.Key(street: "S1", month: SmallStreet.scored)
    records.months[month] = nil
    let store = try scratch.tidyStore(records)
    var lower = old
    lower.points = Points(raw: 50_00)
    let keep = Command.register(
      KeepRegister(
        rows: [.init(table: .gridVersions, cells: lower.row, origin: Origin(file: "", line: 1))]))
    let done = try store.perform(scratch.request(keep))
    do {
      _ = try store.perform(scratch.request(.undo(sequence: done.sequence)))
      Issue.record("20000.00 points came back")
    } catch Refusal.beyondLimit(let fault) {
      #expect(fault.table == .gridVersions && fault.column == "points_hundredths")
    }
    #expect(
      try store.allRecords().gridVersions.of("C1-G1", in: SmallStreet.open)?.points.raw == 50_00)
  }

  @Test("a mark that its login may not give today is not brought back")
  func sameSource() throws {
    let store = try scratch.store()
    let key = Mark.Key(month: SmallStreet.scored, source: .superior, ratee: "W1")
    let department = Mark.Key(
      month: SmallStreet.scored, source: .department, ratee: "W1", target: "M1", community: "C1")
    let secretary = Actor(name: "han", role: .secretary, place: "C1")
    let clerk = Actor(name: "han", role: .department, place: "K1")
    _ = try store.perform(
      scratch.request(.rate(GiveMark(key: key, score: Score(raw: 80_00))), by: secretary))
    let undone = try #require(try store.undoable(by: secretary))
    let undo = try store.perform(
      scratch.request(.undo(sequence: undone.sequence), by: secretary))
    _ = try store.perform(
      scratch.request(.rate(GiveMark(key: department, score: Score(raw: 80_00))), by: clerk))
    #expect(
      throws: Refusal.sameSource(login: "han", ratee: "W1", gave: .department)
    ) { try store.perform(scratch.request(.redo(sequence: undo.sequence), by: secretary)) }
  }

  @Test("a decision on special work is taken back while the month permits it")
  func special() throws {
    var records = tidyStreet
    let special = SpecialTask(
      id: "X1", month: SmallStreet.scored, worker: "W1", title: "值守", points: Points(raw: 2_00),
      evidence: "照片", proposer: "qian", status: .proposed, verifier: nil)
    records.specials["X1"] = special
    records.answers = [:]
    records.batches = [:]
    let store = try scratch.tidyStore(records)
    let verified = try store.perform(
      scratch.request(.verifySpecial(VerifySpecial(id: "X1")), by: SmallStreet.first))
    let root = SmallStreet.administrator
    for command in [submitting("C1"), submitting("C2"), SmallStreet.step(.review)] {
      _ = try store.perform(scratch.request(command, by: root))
    }
    let undo = Command.undo(sequence: verified.sequence)
    #expect(try !store.preview(scratch.request(undo, by: SmallStreet.first)).isEmpty)
    _ = try store.perform(scratch.request(SmallStreet.step(.publicity), by: root))
    #expect(
      throws: Refusal.monthClosed(
        SmallStreet.scored, .publicity, allowed: [.open, .scoring, .review])
    ) { try store.perform(scratch.request(undo, by: SmallStreet.first)) }
  }
}
