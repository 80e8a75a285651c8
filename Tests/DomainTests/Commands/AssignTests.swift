import Domain
import Testing

@Suite("Assigning duties")
struct AssignTests {
  @Test("gives an auxiliary line at home, whole and without an end")
  func line() throws {
    var street = SampleStreet()
    let changes = try street.perform(assigning("wang", "A01"))
    let duty = Assignment(
      worker: "wang", target: "A01", community: "C01", first: "2026-10-15", last: nil)
    #expect(changes == [.insert(duty)])
    #expect(street.records.assignments[duty.key] == duty)
  }

  @Test("gives a grid where it lies, whoever takes it")
  func grid() throws {
    var street = SampleStreet()
    try street.perform(assigning("sun", "C01-G1", share: "0.500"))
    #expect(street.duty("sun", "C01-G1").map(\.community) == ["C01"])
    #expect(street.duty("sun", "C01-G1").map(\.share) == ["0.500"])
  }

  @Test("gives several workers several lines in one step, each named twice only once")
  func bulk() throws {
    var street = SampleStreet()
    let changes = try street.perform(
      .assign(
        AssignDuties(
          workers: ["wang", "li", "wang"], targets: ["A01", "A02", "A02"], first: "2026-10-15",
          share: "0.500")))
    #expect(changes.count == 4)
    #expect(Set(changes.map(\.key)).count == 4)
  }

  @Test("gives all or nothing")
  func allOrNothing() {
    var street = SampleStreet()
    street.holds("li", "A02", from: "2026-10-01")
    let before = street.records
    #expect(
      throws: Refusal.alreadyAssigned(worker: "li", target: "A02", first: "2026-10-01")
    ) {
      try street.perform(
        .assign(
          AssignDuties(
            workers: ["wang", "li"], targets: ["A01", "A02"], first: "2026-10-15", share: "0.500")))
    }
    #expect(street.records == before)
  }

  @Test("ends an open duty with the employment or the line, whichever comes first")
  func naturalEnd() throws {
    var street = SampleStreet()
    street.worker("li", of: "C01", to: "2026-12-15")
    street.worker("zhao", of: "C01", .deputy, to: "2026-11-10")
    try street.perform(assigning("li", "A01", share: "0.100"))
    try street.perform(assigning("li", "A02", share: "0.100"))
    try street.perform(assigning("zhao", "A02", share: "0.100"))
    #expect(street.duty("li", "A01").map(\.last) == ["2026-12-15"])
    #expect(street.duty("li", "A02").map(\.last) == ["2026-11-30"])
    #expect(street.duty("zhao", "A02").map(\.last) == ["2026-11-10"])
  }

  @Test("refuses what does not exist")
  func unknown() {
    var street = SampleStreet()
    #expect(street.refusal(of: assigning("nobody", "A01")) == .unknownWorker("nobody"))
    #expect(street.refusal(of: assigning("wang", "A99")) == .unknownTarget("A99"))
    #expect(street.refusal(of: assigning("wang", "A01", in: "C99")) == .unknownCommunity("C99"))
    let first: Day = "2026-10-15"
    let nobody = Command.assign(AssignDuties(workers: [], targets: ["A01"], first: first))
    let nothing = Command.assign(AssignDuties(workers: ["wang"], targets: [], first: first))
    #expect(street.refusal(of: nobody) == .nothingGiven)
    #expect(street.refusal(of: nothing) == .nothingGiven)
    street.line("A03", .auxiliary, points: "5.00", version: "2026-11")
    #expect(street.refusal(of: assigning("wang", "A03")) == .notInMonth(target: "A03", "2026-10"))
    #expect(street.refusal(of: assigning("wang", "A03", from: "2026-11-01")) == nil)
    street.community("C03", of: "S1", from: "2026-11")
    #expect(
      street.refusal(of: assigning("wang", "A01", in: "C03"))
        == .notInMonth(target: "A01", "2026-10"))
  }

  @Test("refuses a last day before the first, but takes a duty of one day")
  func days() {
    let street = SampleStreet()
    #expect(
      street.refusal(of: assigning("wang", "A01", to: "2026-10-14"))
        == .lastBeforeFirst(first: "2026-10-15", last: "2026-10-14"))
    #expect(street.refusal(of: assigning("wang", "A01", to: "2026-10-15")) == nil)
  }

  @Test("refuses a duty that stands already; one that begins the day after it ends is another")
  func standing() {
    var street = SampleStreet()
    street.holds("wang", "A01", from: "2026-10-01", to: "2026-10-15")
    #expect(
      street.refusal(of: assigning("wang", "A01"))
        == .alreadyAssigned(worker: "wang", target: "A01", first: "2026-10-01"))
    #expect(street.refusal(of: assigning("wang", "A01", from: "2026-10-16")) == nil)
  }

  @Test("moves no duty in a month that is in scoring, on its last day or later by reaching back")
  func closedMonth() {
    let street = SampleStreet()
    #expect(
      street.refusal(of: assigning("wang", "A01", from: "2026-09-30"))
        == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
    #expect(street.refusal(of: assigning("wang", "A01", from: "2026-10-01")) == nil)
    #expect(
      street.refusal(of: assigning("wang", "A01", from: "2026-08-01", to: "2026-08-31")) == nil)
  }
}
