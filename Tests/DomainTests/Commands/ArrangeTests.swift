import Domain
import SeededChance
import Testing

@Suite("Handing a duty over, and arranging several")
struct ArrangeTests {
  var street = SampleStreet()

  init() {
    street.holds("wang", "C01-G1")
    street.holds("wang", "M01", share: "0.600")
  }

  private func handing(
    _ target: Target.ID, from giver: Worker.ID = "wang", to taker: Worker.ID, on day: Day
  ) throws -> Command {
    .arrange(try street.records.handover(of: target, from: giver, to: taker, on: day))
  }

  @Test("ends hers on the day before and gives the other the same share for good")
  mutating func handsOver() throws {
    try street.perform(try handing("M01", to: "li", on: "2026-10-20"))
    #expect(street.duty("wang", "M01").map(\.last) == ["2026-10-19"])
    let taken = street.duty("li", "M01")
    #expect(taken.map(\.first) == ["2026-10-20"] && taken.map(\.last) == [nil])
    #expect(taken.map(\.share) == ["0.600"])
    #expect(street.violations.isEmpty)
  }

  @Test("replaces a duty that begins on the day or later, with its days")
  mutating func replacesLater() throws {
    street.holds("wang", "A01", from: "2026-11-05", to: "2026-12-10")
    street.holds("wang", "A02", from: "2026-10-20", to: "2026-11-30")
    try street.perform(try handing("A01", to: "li", on: "2026-10-20"))
    try street.perform(try handing("A02", to: "li", on: "2026-10-20"))
    #expect(street.duty("wang", "A01").isEmpty && street.duty("wang", "A02").isEmpty)
    #expect(street.duty("li", "A01").map(\.days) == [DayRange("2026-11-05", "2026-12-10")])
    // A02 is done until November only.
    #expect(street.duty("li", "A02").map(\.days) == [DayRange("2026-10-20", "2026-11-30")])
  }

  @Test("goes on with the other where hers would have ended because she leaves")
  mutating func goesOnAfterLeaver() throws {
    street.worker("chen", of: "C01", to: "2026-12-31")
    street.holds("chen", "C01-G2", to: "2026-12-31")
    street.holds("chen", "M02", to: "2026-11-30")
    try street.perform(try handing("C01-G2", from: "chen", to: "li", on: "2026-10-20"))
    try street.perform(try handing("M02", from: "chen", to: "li", on: "2026-10-20"))
    #expect(street.duty("li", "C01-G2").map(\.last) == [nil])
    #expect(street.duty("li", "M02").map(\.last) == ["2026-11-30"])
  }

  @Test("is refused as giving is, and then nothing of it is done")
  mutating func refusedWhole() throws {
    street.holds("li", "C01-G2")
    let grid = try handing("C01-G1", to: "li", on: "2026-10-20")
    #expect(
      street.refusal(of: grid)
        == .secondGrid(worker: "li", has: "C01-G2", on: "2026-10-20", role: .held))
    let abroad = try handing("C01-G1", to: "zhou", on: "2026-10-20")
    #expect(
      street.refusal(of: abroad)
        == .notYourPlace(.arrange, place: "C90"))
    #expect(throws: Refusal.noSuchDuty(worker: "li", target: "M02", on: "2026-10-20")) {
      try handing("M02", from: "li", to: "zhao", on: "2026-10-20")
    }
    #expect(
      throws: Refusal.alreadyAssigned(worker: "wang", target: "M01", first: "2026-01-01")
    ) { try handing("M01", to: "wang", on: "2026-10-20") }
    #expect(throws: Refusal.unknownWorker("nobody")) {
      try handing("M01", to: "nobody", on: "2026-10-20")
    }
    #expect(throws: Refusal.unknownTarget("nothing")) {
      try handing("nothing", to: "li", on: "2026-10-20")
    }
  }

  @Test("is refused where the duty has been changed since")
  mutating func changedSince() throws {
    let late = try handing("M01", to: "li", on: "2026-10-20")
    try street.perform(ending("wang", "M01", on: "2026-10-16"))
    #expect(
      street.refusal(of: late) == .noSuchDuty(worker: "wang", target: "M01", on: "2026-10-20"))
  }

  @Test("is for who may assign there, in months that may still change")
  mutating func rights() throws {
    let command = try handing("M01", to: "li", on: "2026-10-20")
    #expect(street.refusal(of: command, by: SampleStreet.secretary) == nil)
    let other = Actor(name: "other", role: .secretary, place: "C02")
    #expect(street.refusal(of: command, by: other) == .notYourPlace(.arrange, place: "C01"))
    // What another community has is not taken either, though hers is where it goes.
    street.holds("sun", "A01", in: "C02")
    let taken = ArrangeDuties(
      ends: [ArrangeDuties.Ending(street.duty("sun", "A01")[0].key, last: "2026-10-19")],
      gives: [AssignDuties(workers: ["li"], targets: ["A01"], first: "2026-10-20")])
    #expect(
      street.refusal(of: .arrange(taken), by: SampleStreet.secretary)
        == .notYourPlace(.arrange, place: "C02"))
    let past = try handing("M01", to: "li", on: "2026-09-20")
    #expect(
      street.refusal(of: past)
        == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
  }

  @Test("two may change places, which neither could alone")
  mutating func changePlaces() throws {
    street.holds("li", "C01-G2")
    let (mine, hers) = (street.duty("wang", "C01-G1")[0], street.duty("li", "C01-G2")[0])
    try street.perform(
      .arrange(
        ArrangeDuties(
          ends: [mine, hers].map { ArrangeDuties.Ending($0.key, last: "2026-10-19") },
          gives: [
            AssignDuties(workers: ["li"], targets: ["C01-G1"], first: "2026-10-20"),
            AssignDuties(workers: ["wang"], targets: ["C01-G2"], first: "2026-10-20"),
          ])))
    #expect(street.duty("li", "C01-G1").count == 1 && street.duty("wang", "C01-G2").count == 1)
    #expect(street.violations.isEmpty)
  }

  @Test("nobody is too much or missing on any day, on random days and shares", arguments: 1...40)
  mutating func sharesStay(seed: Int) throws {
    var chance = Chance(seed: seed)
    let share = Share(raw: 1 + chance.below(1000))
    let start: Day = "2026-10-01"
    let first = Day(number: start.number + chance.below(60))
    let last = chance.below(2) == 0 ? nil : Day(number: first.number + chance.below(60))
    street.records.assignments = [:]
    street.holds("wang", "A01", from: first, to: last, share: share)
    let day = Day(number: start.number + 14 + chance.below(40))
    guard last.map({ $0 >= day }) ?? true else { return }
    try street.perform(try handing("A01", to: "li", on: day))
    for number in start.number..<start.number + 150 {
      let now = Day(number: number)
      let there = street.records.assignments.values.filter { $0.days.contains(now) }
      let isHers = DayRange(first, last).contains(now)
      #expect(there.map(\.share) == (isHers ? [share] : []))
      #expect(there.allSatisfy { $0.worker == (now < day ? "wang" : "li") })
    }
  }

  @Test("the journal keeps it whole")
  func journal() throws {
    let command = try handing("M01", to: "li", on: "2026-10-20")
    let read = try Command(
      CommandMembers(command.json, changes: [], standing: { _, _ in [] }))
    #expect(read == command)
  }
}
