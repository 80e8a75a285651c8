import Domain
import Testing

@Suite("Covering for a colleague")
struct CoverTests {
  private func street() -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    street.holds("wang", "M01", share: "0.500")
    street.leave("wang", "2026-10-12", "2026-10-20")
    return street
  }

  @Test("covers the leave that is on, from today, with her share")
  func leaveThatIsOn() throws {
    var street = street()
    try street.perform(covering("wang", by: "li", "C01-G1", "M01"))
    #expect(
      street.duty("li", "C01-G1", .cover).map(\.days) == [DayRange("2026-10-15", "2026-10-20")])
    #expect(street.duty("li", "M01", .cover).map(\.share) == ["0.500"])
    #expect(street.violations.isEmpty)
  }

  @Test("takes the share that was given, and two who take a half each leave nothing open")
  func givenShare() throws {
    var street = street()
    let half = { (worker: Worker.ID) in
      Command.cover(
        CoverDuties(absent: "wang", worker: worker, targets: ["C01-G1"], share: "0.500"))
    }
    try street.perform(half("li"))
    try street.perform(half("zhao"))
    #expect(street.duty("li", "C01-G1", .cover).map(\.share) == ["0.500"])
    #expect(street.duty("zhao", "C01-G1", .cover).map(\.share) == ["0.500"])
    #expect(street.violations.isEmpty)
  }

  @Test("takes the share that a leave gives to those who stand in")
  func shareOfLeave() throws {
    var street = SampleStreet()
    street.holds("wang", "M01")
    try street.perform(
      leaving(
        "wang", "2026-10-15", "2026-10-20",
        covers: [
          TakeLeave.Cover(worker: "li", targets: ["M01"], share: "0.600"),
          TakeLeave.Cover(worker: "zhao", targets: ["M01"], share: "0.400"),
        ]))
    #expect(street.duty("li", "M01", .cover).map(\.share) == ["0.600"])
    #expect(street.duty("zhao", "M01", .cover).map(\.share) == ["0.400"])
  }

  @Test("covers the leave that comes next")
  func leaveThatComes() throws {
    var street = street()
    try street.perform(covering("wang", by: "li", "C01-G1"), on: "2026-10-05")
    #expect(
      street.duty("li", "C01-G1", .cover).map(\.days) == [DayRange("2026-10-12", "2026-10-20")])
  }

  @Test("covers no day on which she is there")
  func notNeeded() {
    let street = street()
    #expect(
      street.refusal(of: covering("wang", by: "li", "C01-G1", to: "2026-10-21"))
        == .coverNotNeeded(worker: "li", target: "C01-G1", on: "2026-10-21"))
    #expect(
      street.refusal(of: covering("wang", by: "li", "C01-G1", from: "2026-10-11"))
        == .coverNotNeeded(worker: "li", target: "C01-G1", on: "2026-10-11"))
    #expect(
      street.refusal(of: covering("wang", by: "li", "C01-G1", from: "2026-10-12", to: "2026-10-20"))
        == nil)
  }

  @Test("refuses without a leave, a duty or a target")
  func nothing() {
    var street = street()
    #expect(street.refusal(of: covering("sun", by: "li", "M01")) == .noLeaveToCover(worker: "sun"))
    #expect(
      street.refusal(of: covering("wang", by: "li", "C01-G1"), on: "2026-10-21")
        == .noLeaveToCover(worker: "wang"))
    #expect(
      street.refusal(of: covering("wang", by: "li", "M02"))
        == .noSuchDuty(worker: "wang", target: "M02", on: "2026-10-15"))
    #expect(street.refusal(of: covering("wang", by: "li")) == .nothingGiven)
    #expect(street.refusal(of: covering("nobody", by: "li", "M01")) == .unknownWorker("nobody"))
    #expect(street.refusal(of: covering("wang", by: "nobody", "M01")) == .unknownWorker("nobody"))
    #expect(
      street.refusal(of: covering("wang", by: "li", "M01", from: "2026-10-18", to: "2026-10-17"))
        == .lastBeforeFirst(first: "2026-10-18", last: "2026-10-17"))
    street.covers("li", "M01", from: "2026-10-15", to: "2026-10-16", share: "0.500")
    #expect(
      street.refusal(of: covering("wang", by: "li", "M01"))
        == .alreadyAssigned(worker: "li", target: "M01", first: "2026-10-15"))
  }

  @Test("ends with the duty, and with the employment of who covers")
  func shorter() throws {
    var street = street()
    street.holds("wang", "A01", to: "2026-10-18")
    street.worker("li", of: "C01", to: "2026-10-17")
    try street.perform(covering("wang", by: "li", "C01-G1"))
    try street.perform(covering("wang", by: "zhao", "A01"))
    #expect(street.duty("li", "C01-G1", .cover).map(\.last) == ["2026-10-17"])
    #expect(street.duty("zhao", "A01", .cover).map(\.last) == ["2026-10-18"])
    #expect(
      street.refusal(of: covering("wang", by: "li", "M01", from: "2026-10-18"))
        == .notEmployed(worker: "li", on: "2026-10-18"))
  }

  @Test("covers a duty whose share changes during the leave with both shares")
  func changingShare() throws {
    var street = street()
    street.holds("wang", "A01", to: "2026-10-16", share: "0.500")
    street.holds("wang", "A01", from: "2026-10-17", share: "0.800")
    try street.perform(covering("wang", by: "li", "A01"))
    #expect(street.duty("li", "A01", .cover).map(\.share) == ["0.500", "0.800"])
    #expect(
      street.duty("li", "A01", .cover).map(\.days) == [
        DayRange("2026-10-15", "2026-10-16"), DayRange("2026-10-17", "2026-10-20"),
      ])
  }

  @Test("covers a line in every community in which she has it")
  func severalCommunities() throws {
    var street = street()
    street.holds("wang", "A01", in: "C01")
    street.holds("wang", "A01", in: "C02")
    #expect(
      street.refusal(of: covering("wang", by: "li", "A01"), by: SampleStreet.secretary)
        == .notYourPlace(.cover, place: "C02"))
    try street.perform(covering("wang", by: "li", "A01"))
    #expect(street.duty("li", "A01", .cover).map(\.community) == ["C01", "C02"])
  }

  @Test("lets a colleague of another community cover by the street's decision")
  func lending() {
    let street = street()
    #expect(
      street.refusal(of: covering("wang", by: "sun", "C01-G1"), by: SampleStreet.secretary)
        == .notYourPlace(.cover, place: "C02"))
    #expect(street.refusal(of: covering("wang", by: "sun", "C01-G1")) == nil)
  }
}
