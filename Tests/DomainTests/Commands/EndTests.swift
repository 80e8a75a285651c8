import Domain
import Testing

@Suite("Ending duties")
struct EndTests {
  @Test("ends a duty on its last day; nothing changes when it ends there already")
  func ends() throws {
    var street = SampleStreet()
    street.holds("wang", "M01")
    let changes = try street.perform(ending("wang", "M01", on: "2026-10-15"))
    #expect(changes.count == 1)
    #expect(street.duty("wang", "M01").map(\.last) == ["2026-10-15"])
    #expect(try street.perform(ending("wang", "M01", on: "2026-10-15")).isEmpty)
  }

  @Test("refuses what she does not have on that day")
  func noDuty() {
    var street = SampleStreet()
    #expect(
      street.refusal(of: ending("nobody", "M01", on: "2026-10-15")) == .unknownWorker("nobody"))
    #expect(street.refusal(of: ending("wang", "M99", on: "2026-10-15")) == .unknownTarget("M99"))
    let none = Refusal.noSuchDuty(worker: "wang", target: "M01", on: "2026-10-15")
    #expect(street.refusal(of: ending("wang", "M01", on: "2026-10-15")) == none)
    street.holds("wang", "M01", to: "2026-10-14")
    #expect(street.refusal(of: ending("wang", "M01", on: "2026-10-15")) == none)
    street.holds("wang", "M01", from: "2026-10-16")
    #expect(
      street.refusal(of: ending("wang", "M01", on: "2026-10-15"))
        == .endBeforeStart(worker: "wang", target: "M01", first: "2026-10-16"))
  }

  @Test("asks in which community, when she has the line in two")
  func severalCommunities() {
    var street = SampleStreet()
    street.holds("wang", "A01", in: "C01")
    street.holds("wang", "A01", in: "C02")
    #expect(
      street.refusal(of: ending("wang", "A01", on: "2026-10-15"))
        == .dutyInSeveralCommunities(worker: "wang", target: "A01", ["C01", "C02"]))
    #expect(street.refusal(of: ending("wang", "A01", in: "C02", on: "2026-10-15")) == nil)
    #expect(
      street.refusal(
        of: ending("wang", "A01", in: "C02", on: "2026-10-15"), by: SampleStreet.secretary)
        == .notYourPlace(.end, place: "C02"))
  }

  @Test("ends a duty on the last day of a month in scoring, not a day before")
  func closedMonth() {
    var street = SampleStreet()
    street.holds("wang", "M01")
    #expect(street.refusal(of: ending("wang", "M01", on: "2026-09-30")) == nil)
    #expect(
      street.refusal(of: ending("wang", "M01", on: "2026-09-29"))
        == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
  }
}
