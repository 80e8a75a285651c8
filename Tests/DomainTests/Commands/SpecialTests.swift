import Domain
import Testing

@Suite("Proposing and deciding special work")
struct SpecialTests {
  private func proposal(
    _ id: SpecialTask.ID = "X1", for worker: Worker.ID = "wang", month: Month = "2026-10"
  ) -> Command {
    .proposeSpecial(
      ProposeSpecial(id: id, month: month, worker: worker, title: "台风值守", points: "2.00"))
  }

  @Test("counts nothing until the street verifies it")
  func verifies() throws {
    var street = SampleStreet()
    try street.perform(proposal(), by: SampleStreet.secretary)
    #expect(street.board.worker("wang")?.special == "0.00")
    #expect(street.board.worker("wang")?.pendingSpecials.map(\.proposer) == ["qian"])
    try street.perform(.verifySpecial("X1"))
    #expect(street.board.worker("wang")?.special == "2.00")
    #expect(street.records.specials["X1"]?.verifier == "office")
    #expect(street.refusal(of: .rejectSpecial("X1")) == .specialDecided("X1", .verified))
    #expect(street.refusal(of: .verifySpecial("X1")) == .specialDecided("X1", .verified))
  }

  @Test("is decided by another person than who proposed it, in whatever role")
  func ownRow() throws {
    var street = SampleStreet()
    try street.perform(proposal(), by: SampleStreet.secretary)
    let same = Actor(name: "qian", role: .street, place: "S1")
    #expect(
      street.refusal(of: .verifySpecial("X1"), by: same) == .ownRow(.verifySpecial, who: "qian"))
    #expect(
      street.refusal(of: .rejectSpecial("X1"), by: same) == .ownRow(.rejectSpecial, who: "qian"))
    #expect(street.refusal(of: .verifySpecial("X1")) == nil)
    try street.perform(proposal("X2"), by: SampleStreet.administrator)
    #expect(
      street.refusal(of: .verifySpecial("X2"), by: SampleStreet.administrator)
        == .ownRow(.verifySpecial, who: "root"))
    #expect(
      street.refusal(of: .verifySpecial("X1"), by: SampleStreet.secretary)
        == .notAllowed(.verifySpecial, role: .secretary, allowed: [.administrator, .street]))
  }

  @Test("refuses what does not exist, and an id that stands")
  func unknown() throws {
    var street = SampleStreet()
    #expect(street.refusal(of: .verifySpecial("X9")) == .unknownSpecial("X9"))
    #expect(
      street.refusal(of: proposal(for: "nobody"), by: SampleStreet.administrator)
        == .unknownWorker("nobody"))
    try street.perform(proposal(), by: SampleStreet.administrator)
    #expect(street.refusal(of: proposal(), by: SampleStreet.administrator) == .specialExists("X1"))
    street.worker("li", of: "C01", to: "2026-09-30")
    #expect(
      street.refusal(of: proposal("X2", for: "li"), by: SampleStreet.administrator)
        == .notEmployed(worker: "li", on: "2026-10-01"))
    street.worker("li", of: "C01", to: "2026-10-01")
    #expect(street.refusal(of: proposal("X2", for: "li"), by: SampleStreet.administrator) == nil)
  }

  @Test("is proposed in open and scoring, decided until review")
  func states() {
    var street = SampleStreet()
    street.special("X1", "wang", "2.00", .proposed)
    for state in MonthState.allCases {
      street.state(state, of: "2026-10")
      let may = [MonthState.open, .scoring]
      #expect(
        street.refusal(of: proposal("X2"), by: SampleStreet.administrator)
          == (may.contains(state) ? nil : .monthClosed("2026-10", state, allowed: may)))
      let decided = [MonthState.open, .scoring, .review]
      #expect(
        street.refusal(of: .verifySpecial("X1"))
          == (decided.contains(state) ? nil : .monthClosed("2026-10", state, allowed: decided)))
    }
  }
}
