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

  private func verify(_ id: SpecialTask.ID, _ evidence: String? = "照片") -> Command {
    .verifySpecial(VerifySpecial(id: id, evidence: evidence))
  }

  private func reject(_ id: SpecialTask.ID, _ reason: String = "不属实") -> Command {
    .rejectSpecial(RejectSpecial(id: id, reason: reason))
  }

  private func takeBack(_ id: SpecialTask.ID, _ reason: String = "记错人") -> Command {
    .takeBackSpecial(TakeBackSpecial(id: id, reason: reason))
  }

  @Test("counts nothing until the street verifies it")
  func verifies() throws {
    var street = SampleStreet()
    try street.perform(proposal(), by: SampleStreet.secretary)
    #expect(street.board.worker("wang")?.special == "0.00")
    #expect(street.board.worker("wang")?.pendingSpecials.map(\.proposer) == ["qian"])
    try street.perform(verify("X1"))
    #expect(street.board.worker("wang")?.special == "2.00")
    #expect(street.records.specials["X1"]?.verifier == "office")
    #expect(street.refusal(of: reject("X1")) == .specialDecided("X1", .verified))
    #expect(street.refusal(of: verify("X1")) == .specialDecided("X1", .verified))
  }

  @Test("is decided by another person than who proposed it, in whatever role")
  func ownRow() throws {
    var street = SampleStreet()
    try street.perform(proposal(), by: SampleStreet.secretary)
    let same = Actor(name: "qian", role: .street, place: "S1")
    #expect(
      street.refusal(of: verify("X1"), by: same) == .ownRow(.verifySpecial, who: "qian"))
    #expect(
      street.refusal(of: reject("X1"), by: same) == .ownRow(.rejectSpecial, who: "qian"))
    #expect(street.refusal(of: verify("X1")) == nil)
    try street.perform(proposal("X2"), by: SampleStreet.administrator)
    #expect(
      street.refusal(of: verify("X2"), by: SampleStreet.administrator)
        == .ownRow(.verifySpecial, who: "root"))
    #expect(
      street.refusal(of: verify("X1"), by: SampleStreet.secretary)
        == .notAllowed(.verifySpecial, role: .secretary, allowed: [.administrator, .street]))
  }

  @Test("refuses what does not exist, and an id that stands")
  func unknown() throws {
    var street = SampleStreet()
    #expect(street.refusal(of: verify("X9")) == .unknownSpecial("X9"))
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
        street.refusal(of: verify("X1"))
          == (decided.contains(state) ? nil : .monthClosed("2026-10", state, allowed: decided)))
    }
  }

  @Test("wants evidence for verifying and a reason for rejecting, and keeps both")
  func evidence() throws {
    var street = SampleStreet()
    try street.perform(proposal(), by: SampleStreet.secretary)
    #expect(street.refusal(of: verify("X1", nil)) == .evidenceNeeded("X1"))
    #expect(street.refusal(of: reject("X1", "  ")) == .reasonMissing)
    try street.perform(verify("X1"))
    #expect(street.records.specials["X1"]?.evidence == "照片")
    street.records.specials["X2"] = street.records.specials["X1"].map {
      SpecialTask(
        id: "X2", month: $0.month, worker: $0.worker, title: "清淤", points: "1.00",
        evidence: "签到表", proposer: "qian", status: .proposed, verifier: nil)
    }
    #expect(street.refusal(of: verify("X2", "另一份")) == .evidenceGiven("X2"))
    #expect(street.refusal(of: verify("X2", nil)) == nil)
    try street.perform(reject("X2", "重复"))
    #expect(street.records.specials["X2"]?.reason == "重复")
  }

  @Test("is taken back with a reason by who might have decided, and counts nothing then")
  func takenBack() throws {
    var street = SampleStreet()
    try street.perform(proposal(), by: SampleStreet.secretary)
    #expect(street.refusal(of: takeBack("X1")) == .specialNotDecided("X1"))
    try street.perform(verify("X1"))
    #expect(street.refusal(of: takeBack("X1", "")) == .reasonMissing)
    let proposer = Actor(name: "qian", role: .street, place: "S1")
    #expect(
      street.refusal(of: takeBack("X1"), by: proposer) == .ownRow(.takeBackSpecial, who: "qian"))
    try street.perform(takeBack("X1"))
    #expect(street.records.specials["X1"]?.status == .proposed)
    #expect(street.records.specials["X1"]?.verifier == nil)
    #expect(street.records.specials["X1"]?.reason == "记错人")
    #expect(street.board.worker("wang")?.special == "0.00")
    try street.perform(verify("X1", nil))
    #expect(street.records.specials["X1"]?.reason == nil)
  }

  @Test("is proposed with a title that is a title")
  func titles() {
    let street = SampleStreet()
    let titles = ["", "  ", "a\tb", "a\nb", "\u{1B}[2J", String(repeating: "长", count: 201)]
    for title in titles {
      let command = Command.proposeSpecial(
        ProposeSpecial(
          id: "X1", month: "2026-10", worker: "wang", title: title, points: "2.00"))
      guard case .beyondLimit(let fault) = street.refusal(of: command, by: SampleStreet.secretary)
      else {
        Issue.record("\(title.debugDescription) is taken")
        continue
      }
      #expect(fault.column == "title")
    }
  }
}
