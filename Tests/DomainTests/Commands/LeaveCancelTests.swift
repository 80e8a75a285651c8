import Domain
import Testing

@Suite("Cancelling leave")
struct LeaveCancelTests {
  @Test("takes the leave away, and the covers that nothing is left of")
  func cancels() throws {
    var street = coveredStreet()
    try street.perform(.cancelLeave(leaveKey()))
    #expect(street.records.leaves.isEmpty)
    #expect(!street.records.assignments.values.contains { $0.role == .cover })
    #expect(street.violations.isEmpty)
  }

  @Test("leaves a cover in pieces where other leaves keep her away on days that do not touch")
  func pieces() throws {
    var street = coveredStreet()
    street.leave("wang", "2026-10-12", "2026-10-15", .personal)
    street.leave("wang", "2026-10-16", "2026-10-17", .study)
    street.leave("wang", "2026-10-24", "2026-11-05", .maternity)
    try street.perform(.cancelLeave(leaveKey()))
    #expect(
      street.duty("li", "C01-G1", .cover).map(\.days) == [
        DayRange("2026-10-12", "2026-10-17"), DayRange("2026-10-24", "2026-10-30"),
      ])
    #expect(
      street.duty("zhao", "M01", .cover).map(\.days) == [DayRange("2026-10-24", "2026-10-30")])
    #expect(street.violations.isEmpty)
  }

  @Test("a cover stays on the days on which a colleague's absence leaves the target short")
  func colleague() throws {
    var street = SampleStreet()
    for worker: Worker.ID in ["wang", "li"] { street.holds(worker, "M01", share: "0.500") }
    street.leave("wang", "2026-10-05", "2026-10-30")
    street.leave("li", "2026-10-08", "2026-10-10", .personal)
    street.covers("zhao", "M01", from: "2026-10-05", to: "2026-10-30", share: "0.500")
    #expect(street.violations.isEmpty)
    try street.perform(.cancelLeave(leaveKey(from: "2026-10-05")))
    #expect(
      street.duty("zhao", "M01", .cover).map(\.days) == [DayRange("2026-10-08", "2026-10-10")])
    #expect(street.violations.isEmpty)
  }

  @Test("of two covers of a shared line her own goes, her colleague's stays")
  func shared() throws {
    var street = SampleStreet()
    street.holds("wang", "M01", share: "0.700")
    street.holds("li", "M01", share: "0.300")
    for worker: Worker.ID in ["wang", "li"] { street.leave(worker, "2026-10-12", "2026-10-30") }
    street.covers("zhao", "M01", from: "2026-10-12", to: "2026-10-30", share: "0.700")
    street.covers("sun", "M01", from: "2026-10-12", to: "2026-10-30", share: "0.300")
    try street.perform(.cancelLeave(leaveKey()))
    #expect(street.duty("zhao", "M01", .cover).isEmpty)
    #expect(
      street.duty("sun", "M01", .cover).map(\.days) == [DayRange("2026-10-12", "2026-10-30")])
  }

  @Test("a file that makes a leave shorter states the days of its covers itself")
  func byFile() {
    let street = coveredStreet()
    var rows = IncomingRows()
    rows.add(Leave(worker: "wang", kind: .sick, first: "2026-10-12", last: "2026-10-25"))
    #expect(
      Set(street.records.faults(rows).values) == [
        .refused(.coverNotNeeded(worker: "li", target: "C01-G1", on: "2026-10-26"))
      ])
    rows.addDuty("li", "C01-G1", from: "2026-10-12", to: "2026-10-25", .cover)
    rows.addDuty("zhao", "M01", from: "2026-10-21", to: "2026-10-25", .cover)
    #expect(street.records.faults(rows).isEmpty)
  }

  @Test("refuses a leave that is not there")
  func unknown() {
    let street = coveredStreet()
    #expect(
      street.refusal(of: .cancelLeave(leaveKey("wang", .study)))
        == .noSuchLeave(worker: "wang", .study, first: "2026-10-12"))
    #expect(street.refusal(of: .cancelLeave(leaveKey("nobody"))) == .unknownWorker("nobody"))
  }
}
