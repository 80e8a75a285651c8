import Domain
import Testing

@Suite("Article 13: no month is published without an answer of each community")
struct SurveyConditionTests {
  /// September in review, everything done but the survey.
  private func september(_ state: MonthState = .review) -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    street.state(state, of: "2026-09")
    for community in ["C01", "C02"] as [Community.ID] {
      let key = Submission.Key(month: "2026-09", community: community)
      street.records.submissions[key] = Submission(key: key, by: "x")
    }
    return street
  }

  private let publish = Command.advance(
    AdvanceMonth(street: "S1", month: "2026-09", to: .publicity))

  private func lacking(_ communities: Community.ID...) -> Refusal? {
    communities.isEmpty ? nil : .obstacles(.advance, communities.map { .noAnswers($0) })
  }

  @Test("one valid answer is enough, and only a valid one")
  func answers() {
    var street = september()
    #expect(street.refusal(of: publish) == lacking("C01", "C02"))
    for level in [AnswerLevel.unreached, .refused, .unknown] {
      street.answers("C01-G1", level, 30)
    }
    street.batch("B1", .countersigned)
    #expect(street.refusal(of: publish) == lacking("C01", "C02"))
    for level in [AnswerLevel.satisfied, .basically, .dissatisfied] {
      var street = street
      street.answers("C01-G2", level, 1)
      #expect(street.refusal(of: publish) == lacking("C02"), "\(level)")
      street.answers("C02-G1", level, 1, .phone)
      #expect(street.refusal(of: publish) == nil, "\(level)")
    }
  }

  @Test("answers of another month, and of a void batch, are none of this one")
  func elsewhere() {
    var street = september()
    street.waive(.survey, "C02")
    street.month = "2026-08"
    street.answers("C01-G1", .satisfied, 30)
    street.batch("B1", .countersigned)
    street.month = "2026-09"
    #expect(street.refusal(of: publish) == lacking("C01"))
    street.answers("C01-G1", .satisfied, 30, batch: "B2")
    street.batch("B2", .void)
    #expect(street.refusal(of: publish) == lacking("C01"))
  }

  @Test("where there is no grid in the month there is nobody to ask")
  func withoutGrid() {
    var street = september()
    street.waive(.survey, "C01")
    street.waive(.survey, "C02")
    street.community("C03", of: "S1")
    let key = Submission.Key(month: "2026-09", community: "C03")
    street.records.submissions[key] = Submission(key: key, by: "x")
    #expect(street.refusal(of: publish) == nil)
    street.grid("C03-G1", in: "C03", from: "2026-10")
    #expect(street.refusal(of: publish) == nil)
    street.grid("C03-G2", in: "C03", from: "2026-09")
    #expect(street.refusal(of: publish) == lacking("C03"))
  }

  @Test("the street lets a community off, with a reason, also one that has submitted")
  func waived() throws {
    var street = september()
    let waive = { (community: String, reason: String) in
      Command.waive(
        WaiveMark(
          key: Waiver.Key(month: "2026-09", ratee: community, source: .survey), reason: reason))
    }
    #expect(street.refusal(of: waive("C01", " ")) == .reasonMissing)
    #expect(street.refusal(of: waive("C99", "台风")) == .unknownCommunity("C99"))
    try street.perform(waive("C01", "台风"))
    #expect(street.refusal(of: publish) == lacking("C02"))
    try street.perform(waive("C02", "台风"))
    try street.perform(publish)
    #expect(street.slice.state == .publicity)
  }

  // MARK: - What the figures say of it

  private func flags(_ street: SampleStreet, _ worker: Worker.ID = "wang") -> Set<String> {
    let wanted = ["no-answers", "waived:survey", "community-rate"]
    return Set(street.board.worker(worker)?.flags.map(\.code) ?? []).intersection(wanted)
  }

  @Test("without answers S is 0.00, flagged, and the waiver beside it")
  func noAnswers() {
    var street = september(.scoring)
    #expect(flags(street) == ["no-answers"])
    street.waive(.survey, "C02")
    #expect(flags(street) == ["no-answers"])
    #expect(flags(street, "sun") == ["no-answers", "waived:survey"])
    street.waive(.survey, "C01")
    #expect(flags(street) == ["no-answers", "waived:survey"])
    #expect(street.board.worker("wang")?.satisfaction.points == "0.00")
    #expect(street.board.worker("wang")?.satisfaction.rate == nil)
  }

  @Test("with one answer the waiver is without effect")
  func withAnswers() {
    var street = september(.scoring)
    street.waive(.survey, "C01")
    street.answers("C01-G2", .satisfied, 1)
    #expect(flags(street) == ["community-rate"])
    #expect(street.board.worker("wang")?.satisfaction.points == "20.00")
  }

  @Test("whose grid lies in another community is rated by it, if enough were asked there")
  func otherCommunity() {
    var street = september(.scoring)
    street.waive(.survey, "C01")
    street.holds("wang", "C02-G1", in: "C02")
    street.answers("C02-G1", .satisfied, 20)
    #expect(flags(street) == [])
    #expect(street.board.worker("wang")?.satisfaction.points == "20.00")
    street.answers("C02-G1", .satisfied, 19)
    #expect(flags(street) == ["no-answers", "waived:survey"])
  }
}
