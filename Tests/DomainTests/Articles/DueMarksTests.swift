import Domain
import Testing

@Suite("The marks of a month that are to be given")
struct DueMarksTests {
  private let street: SampleStreet = {
    var street = SampleStreet()
    _ = try? street.perform(assigning("wang", "C01-G1", from: "2026-10-01"))
    _ = try? street.perform(assigning("wang", "M01", from: "2026-10-01"))
    street.mark(.superior, "wang", "90.00")
    street.waive(.`self`, "wang")
    return street
  }()

  private func due(_ ratee: String) -> [DueMark] {
    street.board.dueMarks(street.records).filter { $0.key.ratee == ratee }
  }

  @Test("say who gives each: the worker, the secretary, the line's department, the street")
  func givers() {
    #expect(
      due("wang").map(\.giver) == [
        .worker("wang"), .secretary("C01"), .secretary("C01"), .department("K1"),
      ])
    #expect(due("qian").map(\.giver) == [.worker("qian"), .street])
    #expect(due("C01").map(\.giver) == [.street])
  }

  @Test("block while a source has none and is not waived; a further one of it does not")
  func blocking() {
    #expect(due("wang").map(\.isBlocking) == [false, false, false, true])
    #expect(due("wang").map { $0.mark == nil } == [true, false, true, true])
    #expect(due("wang").first?.waiver?.reason == "away")
  }

  private static let owners: [(actor: Actor, places: [Int])] = [
    (Actor(name: "x", role: .worker, place: "wang"), [0]),
    (Actor(name: "x", role: .secretary, place: "C01"), [1, 2]),
    (Actor(name: "x", role: .secretary, place: "C02"), []),
    (Actor(name: "x", role: .department, place: "K1"), [3]),
    (Actor(name: "x", role: .street, place: "S1"), []),
    (Actor(name: "x", role: .viewer), []),
    (SampleStreet.administrator, [0, 1, 2, 3]),
  ]

  @Test("are each one's own", arguments: owners)
  func own(actor: Actor, places: [Int]) {
    let marks = due("wang")
    #expect(marks.indices.filter { marks[$0].giver.includes(actor, in: "S1") } == places)
  }

  @Test("stand in the month's status, with the batches and who may settle when")
  func status() {
    var street = street
    street.answers("C01-G1", .satisfied, 3)
    street.answers("C01-G1", .refused, 1)
    street.batch("B1", .signed)
    let status = street.slice.status(on: "2026-10-15", street.board)
    #expect(status.steps.map(\.into) == [.scoring, .review, .publicity, .settled])
    #expect(status.steps[0].conditions.map(\.isMet) == [false])
    #expect(status.batches.map(\.answers) == [4])
    #expect(status.batches.map(\.tally) == [Tally(satisfied: 3, valid: 3)])
    #expect(status.unsubmitted == ["C01", "C02"])
    #expect(status.ready["C01"]?.all == 4)
  }
}

@Suite("A register's row")
struct RegisterRowTests {
  @Test("of any table is looked at as one of its own")
  func holiday() throws {
    var street = SampleStreet()
    let row = Incoming.Row(
      table: .holidays, cells: Holiday(day: "2026-10-16", kind: .holiday).row,
      origin: Origin(file: "holidays.csv", line: 1))
    try street.perform(.register(KeepRegister(rows: [row])), by: SampleStreet.administrator)
    #expect(street.records.holidays["2026-10-16"]?.kind == .holiday)
  }
}
