import Domain
import Testing

@Suite("Article 1: limits of what commands write")
struct LimitOfCommandTests {
  /// Everything that a command takes a text for could be done here, in a month of each state.
  private static func street(_ state: MonthState) -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    street.state(state, of: "2026-09")
    street.state(.settled, of: "2026-08")
    street.special("X1", "wang", "2.00", .proposed)
    street.special("X2", "wang", "2.00", .verified)
    street.answers("C01-G1", .satisfied, 20)
    let batch = Batch.Key(month: "2026-09", batch: "B1")
    street.records.batches[batch] = Batch(
      key: batch, status: .signed, signer: "han", countersigner: nil)
    street.records.objections["O1"] = Objection(
      id: "O1", month: "2026-09", community: "C01", worker: nil, text: "少算", raisedBy: "wang")
    return street
  }

  struct Saying: Sendable {
    let state: MonthState
    /// By the office, but for who is named.
    var actor = SampleStreet.office
    let command: @Sendable (String) -> Command
  }

  static let sayings: [String: Saying] = [
    "waiver": Saying(state: .scoring) {
      .waive(WaiveMark(key: .init(month: "2026-09", ratee: "wang", source: .self), reason: $0))
    },
    "back": Saying(state: .scoring) {
      .back(TakeMonthBack(street: "S1", month: "2026-09", reason: $0))
    },
    "adjustment": Saying(state: .scoring) {
      .adjust(
        AdjustPay(
          month: "2026-09", worker: "wang", settledMonth: "2026-08", amount: "-12.00", reason: $0))
    },
    "title": Saying(state: .scoring, actor: SampleStreet.secretary) {
      .proposeSpecial(
        ProposeSpecial(id: "N", month: "2026-09", worker: "wang", title: $0, points: "1.00"))
    },
    "proposed evidence": Saying(state: .scoring, actor: SampleStreet.secretary) {
      .proposeSpecial(
        ProposeSpecial(
          id: "N", month: "2026-09", worker: "wang", title: "值守", points: "1.00", evidence: $0))
    },
    "evidence": Saying(state: .scoring) { .verifySpecial(VerifySpecial(id: "X1", evidence: $0)) },
    "rejection": Saying(state: .scoring) { .rejectSpecial(RejectSpecial(id: "X1", reason: $0)) },
    "decision taken back": Saying(state: .scoring) {
      .takeBackSpecial(TakeBackSpecial(id: "X2", reason: $0))
    },
    "rater": Saying(state: .scoring) {
      .rate(
        GiveMark(
          key: .init(month: "2026-09", source: .team, ratee: "C01"), score: "90.00", rater: $0))
    },
    "recheck": Saying(state: .scoring) {
      .countersignSurvey(
        CountersignBatch(
          recheck: Recheck(
            key: .init(month: "2026-09", batch: "B1"), checked: 0, agreed: 0, reason: $0)))
    },
    "objection": Saying(state: .publicity, actor: SampleStreet.secretary) {
      .object(RaiseObjection(id: "N", month: "2026-09", community: "C01", text: $0))
    },
    "answer": Saying(state: .publicity) {
      .decide(DecideObjection(id: "O1", isAccepted: false, answer: $0))
    },
    "login": Saying(state: .scoring) {
      .user(SetUser(key: .init(login: $0, role: .secretary, place: "C01"), isGiven: true))
    },
  ]

  @Test(
    "200 code points of a title, a reason, evidence and whatever else is said",
    arguments: sayings.keys.sorted())
  func length(name: String) throws {
    let saying = try #require(Self.sayings[name])
    let street = Self.street(saying.state)
    let most = String(repeating: "值", count: 200)
    #expect(street.refusal(of: saying.command(most), by: saying.actor) == nil)
    guard case .beyondLimit = street.refusal(of: saying.command(most + "守"), by: saying.actor)
    else {
      Issue.record("\(name) of 201")
      return
    }
  }

  @Test("none of it is blank or holds control characters", arguments: sayings.keys.sorted())
  func blank(name: String) throws {
    let saying = try #require(Self.sayings[name])
    let street = Self.street(saying.state)
    for text in ["", " ", "\u{3000}", "值\n守", "值\u{1B}[31m守", "值\u{7F}", "\u{9B}值"] {
      #expect(
        street.refusal(of: saying.command(text), by: saying.actor) != nil, "\(name): \(text)")
    }
  }

  @Test("a task has 0 to 10,000.00 points")
  func points() {
    let propose = { (raw: Int) in
      Command.proposeSpecial(
        ProposeSpecial(
          id: "N", month: "2026-09", worker: "wang", title: "值守", points: Points(raw: raw)))
    }
    let street = Self.street(.scoring)
    for (raw, fits) in [(0, true), (10_000_00, true), (10_000_01, false), (-1, false)] {
      let refusal = street.refusal(of: propose(raw), by: SampleStreet.secretary)
      #expect((refusal == nil) == fits, "\(raw)")
    }
  }

  @Test("an adjustment is -1,000,000.00 to 1,000,000.00")
  func adjustment() {
    let adjust = { (fen: Int) in
      Command.adjust(
        AdjustPay(
          month: "2026-09", worker: "wang", settledMonth: "2026-08", amount: Money(fen: fen),
          reason: "重算"))
    }
    let street = Self.street(.scoring)
    for (fen, fits) in [
      (1_000_000_00, true), (-1_000_000_00, true), (1_000_000_01, false), (-1_000_000_01, false),
    ] { #expect((street.refusal(of: adjust(fen)) == nil) == fits, "\(fen)") }
  }

  @Test("a mark is 0 to 100, a share 0.001 to 1.000")
  func marksAndShares() {
    let street = Self.street(.scoring)
    for (raw, fits) in [(0, true), (100_00, true), (100_01, false), (-1, false)] {
      let mark = Command.rate(
        GiveMark(
          key: .init(month: "2026-09", source: .team, ratee: "C01"), score: Score(raw: raw)))
      #expect((street.refusal(of: mark) == nil) == fits, "\(raw)")
    }
    for (raw, fits) in [(1, true), (1000, true), (0, false), (1001, false)] {
      let assign = assigning("wang", "A01", share: Share(raw: raw))
      #expect((street.refusal(of: assign) == nil) == fits, "\(raw)")
    }
  }
}
