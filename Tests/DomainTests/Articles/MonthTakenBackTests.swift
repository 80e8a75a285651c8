import Domain
import Testing

@Suite("Article 13: a month is taken back from scoring to open")
struct MonthTakenBackTests {
  private func back(_ reason: String = "漏报离职") -> Command {
    .back(TakeMonthBack(street: "S1", month: "2026-09", reason: reason))
  }

  private let key = StreetMonth.Key(street: "S1", month: "2026-09")

  @Test("while no community has submitted")
  func submitted() throws {
    #expect(
      handedIn(of: ["C02"]).refusal(of: back()) == .alreadySubmitted(["C02"]))
    #expect(handedIn().refusal(of: back()) == nil)
    var street = handedIn(of: ["C02"])
    try street.perform(returning("C02"))
    #expect(street.refusal(of: back()) == nil)
  }

  @Test("from scoring only, with a reason", arguments: MonthState.allCases)
  func states(state: MonthState) {
    let street = handedIn(in: state)
    #expect(
      street.refusal(of: back())
        == (state == .scoring ? nil : .monthClosed("2026-09", state, allowed: [.scoring])))
    guard state == .scoring else { return }
    for reason in ["", " ", "\u{3000}"] {
      #expect(street.refusal(of: back(reason)) == .reasonMissing)
    }
  }

  @Test("marks, waivers and signatures stay, and its days are open again")
  func stays() throws {
    var street = handedIn()
    street.mark(.self, "wang", "90.00")
    street.answers("C01-G1", .satisfied, 20)
    street.batch("B1", .countersigned)
    let before = street.records
    let late = assigning("wang", "A01", from: "2026-09-10", to: "2026-09-20")
    #expect(
      street.refusal(of: late) == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
    try street.perform(back())
    #expect(street.slice.state == .open)
    #expect(street.records.marks == before.marks && street.records.waivers == before.waivers)
    #expect(street.records.batches == before.batches && street.records.answers == before.answers)
    #expect(street.refusal(of: late) == nil)
  }

  @Test("the reason is shown until the month is in scoring again")
  func reason() throws {
    var street = handedIn()
    try street.perform(back("漏报离职"))
    #expect(street.records.monthReturns[key]?.reason == "漏报离职")
    let status = street.slice.status(on: SampleStreet.today, street.board)
    #expect(status.takenBack?.reason == "漏报离职")
    let scoring = Command.advance(AdvanceMonth(street: "S1", month: "2026-09", to: .scoring))
    try street.perform(scoring)
    #expect(street.slice.state == .scoring)
    #expect(street.records.monthReturns.isEmpty)
    #expect(street.slice.status(on: SampleStreet.today, street.board).takenBack == nil)
    try street.perform(back("再漏一人"))
    #expect(street.records.monthReturns[key]?.reason == "再漏一人")
  }
}
