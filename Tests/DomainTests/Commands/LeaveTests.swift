import Domain
import Testing

@Suite("Taking leave")
struct LeaveTests {
  private func street() -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    street.holds("wang", "M01")
    return street
  }

  @Test("enters a spell with its covers in one step")
  func enters() throws {
    var street = street()
    let changes = try street.perform(
      leaving(
        "wang", "2026-10-20", "2026-11-10",
        covers: [
          TakeLeave.Cover(worker: "li", targets: ["C01-G1"]),
          TakeLeave.Cover(worker: "zhao", targets: ["M01"]),
          TakeLeave.Cover(worker: "zhao", targets: ["M01", "M01"]),
        ]))
    #expect(changes.map(\.table) == [.leaves, .assignments, .assignments])
    #expect(
      street.duty("zhao", "M01", .cover).map(\.days) == [DayRange("2026-10-20", "2026-11-10")])
    #expect(street.violations.isEmpty)
  }

  @Test("changes nothing when the same spell stands already")
  func same() throws {
    var street = street()
    try street.perform(leaving("wang", "2026-10-20", "2026-10-25"))
    #expect(try street.perform(leaving("wang", "2026-10-20", "2026-10-25")).isEmpty)
  }

  @Test("refuses a spell that is none, or that reaches out of the employment")
  func refuses() {
    var street = street()
    street.worker("li", of: "C01", from: "2026-10-10", to: "2026-10-20")
    let employment = DayRange("2026-10-10", "2026-10-20")
    let outside = Refusal.leaveOutsideEmployment(worker: "li", employment: employment)
    #expect(
      street.refusal(of: leaving("wang", "2026-10-20", "2026-10-19"))
        == .lastBeforeFirst(first: "2026-10-20", last: "2026-10-19"))
    #expect(
      street.refusal(of: leaving("nobody", "2026-10-20", "2026-10-20")) == .unknownWorker("nobody"))
    #expect(street.refusal(of: leaving("li", "2026-10-09", "2026-10-12")) == outside)
    #expect(street.refusal(of: leaving("li", "2026-10-12", "2026-10-21")) == outside)
    #expect(street.refusal(of: leaving("li", "2026-10-10", "2026-10-20")) == nil)
    #expect(
      street.refusal(of: leaving("sun", "2026-10-20", "2026-10-20"), by: SampleStreet.secretary)
        == .notYourPlace(.leave, place: "C02"))
  }

  @Test("ends the covers when it becomes shorter, and takes back those that never begin")
  func shortened() throws {
    var street = street()
    street.leave("wang", "2026-10-12", "2026-10-30")
    street.covers("li", "C01-G1", from: "2026-10-12", to: "2026-10-30")
    street.covers("zhao", "M01", from: "2026-10-21", to: "2026-10-30")
    let changes = try street.perform(leaving("wang", "2026-10-12", "2026-10-20"))
    #expect(changes.map { $0.after == nil } == [false, false, true])
    #expect(street.duty("li", "C01-G1", .cover).map(\.last) == ["2026-10-20"])
    #expect(street.duty("zhao", "M01", .cover).isEmpty)
    #expect(street.violations.isEmpty)
  }

  @Test("keeps the covers while another spell keeps her away")
  func secondSpell() throws {
    var street = street()
    street.leave("wang", "2026-10-12", "2026-10-30")
    street.leave("wang", "2026-10-15", "2026-10-31", .study)
    street.covers("li", "C01-G1", from: "2026-10-12", to: "2026-10-30")
    try street.perform(leaving("wang", "2026-10-12", "2026-10-16"))
    #expect(street.duty("li", "C01-G1", .cover).map(\.last) == ["2026-10-30"])
  }

  @Test("ends her own cover only, where two absent colleagues share a line")
  func twoAbsent() throws {
    var street = SampleStreet()
    street.holds("wang", "M01", share: "0.700")
    street.holds("li", "M01", share: "0.300")
    for worker in ["wang", "li"] { street.leave(Identifier(worker), "2026-10-12", "2026-10-30") }
    street.covers("zhao", "M01", from: "2026-10-12", to: "2026-10-30", share: "0.700")
    street.covers("sun", "M01", from: "2026-10-12", to: "2026-10-30", share: "0.300")
    #expect(street.violations.isEmpty)
    var other = street
    try street.perform(leaving("wang", "2026-10-12", "2026-10-20"))
    #expect(street.duty("zhao", "M01", .cover).map(\.last) == ["2026-10-20"])
    #expect(street.duty("sun", "M01", .cover).map(\.last) == ["2026-10-30"])
    try other.perform(leaving("li", "2026-10-12", "2026-10-20"))
    #expect(other.duty("zhao", "M01", .cover).map(\.last) == ["2026-10-30"])
    #expect(other.duty("sun", "M01", .cover).map(\.last) == ["2026-10-20"])
  }

  @Test("may change in an open month though it began in one that is in scoring")
  func closedMonth() {
    var street = street()
    street.leave("wang", "2026-09-20", "2026-10-20")
    #expect(street.refusal(of: leaving("wang", "2026-09-20", "2026-10-05")) == nil)
    #expect(street.refusal(of: leaving("wang", "2026-09-20", "2026-09-30")) == nil)
    let closed = Refusal.monthClosed("2026-09", .scoring, allowed: [.planning, .open])
    #expect(street.refusal(of: leaving("wang", "2026-09-20", "2026-09-29")) == closed)
    #expect(street.refusal(of: leaving("wang", "2026-09-19", "2026-10-05")) == closed)
  }

  @Test("brings a colleague back to a full grid only where there is room")
  func room() {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.leave("wang", "2026-10-12", "2026-10-30")
    street.holds("li", "M01", from: "2026-10-12", to: "2026-10-30")
    #expect(
      street.refusal(of: leaving("wang", "2026-10-12", "2026-10-20"))
        == .overShared(
          target: "M01", community: "C01", on: "2026-10-21", holders: ["li", "wang"]))
  }
}
