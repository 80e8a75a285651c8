import Domain
import Testing

@Suite("Changing leave")
struct LeaveChangeTests {
  struct Kept: Sendable {
    let leave: (Day, Day)
    /// Of her grid, and of her line.
    let grid: [(Day, Day)]
    let line: [(Day, Day)]
  }

  static let kept = [
    Kept(
      leave: ("2026-10-12", "2026-10-25"), grid: [("2026-10-12", "2026-10-25")],
      line: [("2026-10-21", "2026-10-25")]),
    Kept(leave: ("2026-10-12", "2026-10-20"), grid: [("2026-10-12", "2026-10-20")], line: []),
    Kept(
      leave: ("2026-10-16", "2026-10-24"), grid: [("2026-10-16", "2026-10-24")],
      line: [("2026-10-21", "2026-10-24")]),
    Kept(
      leave: ("2026-10-30", "2026-10-30"), grid: [("2026-10-30", "2026-10-30")],
      line: [("2026-10-30", "2026-10-30")]),
    // A prolonged leave prolongs no cover.
    Kept(
      leave: ("2026-10-05", "2026-11-10"), grid: [("2026-10-12", "2026-10-30")],
      line: [("2026-10-21", "2026-10-30")]),
    Kept(leave: ("2026-11-02", "2026-11-06"), grid: [], line: []),
  ]

  @Test("each cover keeps the days on which it still stands, and no other", arguments: kept)
  func covers(kept: Kept) throws {
    var street = coveredStreet()
    try street.perform(changingLeave(to: kept.leave.0, kept.leave.1))
    #expect(
      street.duty("li", "C01-G1", .cover).map(\.days) == kept.grid.map { DayRange($0.0, $0.1) })
    #expect(
      street.duty("zhao", "M01", .cover).map(\.days) == kept.line.map { DayRange($0.0, $0.1) })
  }

  @Test("changes nothing when it is so already")
  func same() throws {
    var street = coveredStreet()
    #expect(try street.perform(changingLeave(to: "2026-10-12", "2026-10-30")).isEmpty)
  }

  @Test("another kind is the same leave: one row, its days and its covers stay")
  func kind() throws {
    var street = coveredStreet()
    try street.perform(changingLeave(to: "2026-10-12", "2026-10-30", kind: .personal))
    #expect(street.records.leaves.keys.map(\.kind) == [.personal])
    #expect(
      street.duty("li", "C01-G1", .cover).map(\.days) == [DayRange("2026-10-12", "2026-10-30")])
  }

  @Test("a leave that is moved is gone from its old days")
  func moved() throws {
    var street = coveredStreet()
    try street.perform(changingLeave(to: "2026-10-16", "2026-10-24"))
    #expect(street.records.leaves.values.map(\.days) == [DayRange("2026-10-16", "2026-10-24")])
    #expect(street.board.worker("wang")?.presence.present.count == 22)
    #expect(street.violations.isEmpty)
  }

  @Test("the preview of a moved leave shows her back on the days that it gives back")
  func preview() throws {
    let street = coveredStreet()
    let preview = try Domain.preview(
      changingLeave(to: "2026-10-16", "2026-10-24"), by: SampleStreet.office,
      on: SampleStreet.today,
      in: street.slice, before: street.board, assuming: nil)
    #expect(preview.after.worker("wang")?.presence.present.count == 22)
    let ended = preview.cautions.compactMap { caution -> String? in
      guard case .coverEnds(let worker, let target, _) = caution else { return nil }
      return "\(worker) \(target)"
    }
    #expect(ended == ["li C01-G1", "zhao M01"])
  }

  @Test("arranges covers for the new days in the same step")
  func newCovers() throws {
    var street = coveredStreet()
    try street.perform(
      changingLeave(
        to: "2026-11-02", "2026-11-06",
        covers: [TakeLeave.Cover(worker: "zhao", targets: ["C01-G1"])]))
    #expect(
      street.duty("zhao", "C01-G1", .cover).map(\.days) == [DayRange("2026-11-02", "2026-11-06")])
    #expect(street.duty("li", "C01-G1", .cover).isEmpty)
  }

  @Test("refuses a leave that is not there, and one that stands already")
  func unknown() {
    var street = coveredStreet()
    street.leave("wang", "2026-10-12", "2026-10-14", .personal)
    let to: (Day, Day) = ("2026-10-13", "2026-10-20")
    #expect(
      street.refusal(of: changingLeave(leaveKey("nobody"), to: to.0, to.1))
        == .unknownWorker("nobody"))
    for leave in [leaveKey(from: "2026-10-13"), leaveKey("wang", .study), leaveKey("li")] {
      #expect(
        street.refusal(of: changingLeave(leave, to: to.0, to.1))
          == .noSuchLeave(worker: leave.worker, leave.kind, first: leave.first), "\(leave)")
    }
    #expect(
      street.refusal(of: changingLeave(to: "2026-10-12", "2026-10-30", kind: .personal))
        == .leaveExists(worker: "wang", .personal, first: "2026-10-12"))
    #expect(
      street.refusal(of: changingLeave(to: "2026-10-13", "2026-10-30", kind: .personal)) == nil)
  }

  @Test("refuses a spell that is none, or that reaches out of the employment")
  func outside() {
    var street = coveredStreet()
    street.records.workers["wang"]?.employment = DayRange("2026-10-10", "2026-10-31")
    #expect(
      street.refusal(of: changingLeave(to: "2026-10-20", "2026-10-19"))
        == .lastBeforeFirst(first: "2026-10-20", last: "2026-10-19"))
    let outside = Refusal.leaveOutsideEmployment(
      worker: "wang", employment: DayRange("2026-10-10", "2026-10-31"))
    #expect(street.refusal(of: changingLeave(to: "2026-10-12", "2026-11-01")) == outside)
    #expect(street.refusal(of: changingLeave(to: "2026-10-09", "2026-10-20")) == outside)
  }

  @Test("brings her back only where there is room")
  func room() {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.leave("wang", "2026-10-12", "2026-10-20")
    street.holds("li", "M01", from: "2026-10-12", to: "2026-10-20")
    func full(_ day: Day) -> Refusal {
      .overShared(target: "M01", community: "C01", on: day, holders: ["li", "wang"])
    }
    #expect(
      street.refusal(of: changingLeave(to: "2026-10-12", "2026-10-18")) == full("2026-10-19"))
    #expect(
      street.refusal(of: changingLeave(to: "2026-10-14", "2026-10-20")) == full("2026-10-12"))
    #expect(street.refusal(of: .cancelLeave(leaveKey())) == full("2026-10-12"))
    #expect(
      street.refusal(of: changingLeave(to: "2026-10-12", "2026-10-20", kind: .study)) == nil)
  }
}
