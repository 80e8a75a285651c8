import Domain
import Testing

@Suite("Giving marks")
struct MarkTests {
  private func mark(
    _ source: Source, _ ratee: String, for target: Target.ID? = nil,
    in community: Community.ID? = nil, month: Month = "2026-09", score: Score = "90.00"
  ) -> Command {
    .rate(
      GiveMark(
        key: Mark.Key(
          month: month, source: source, ratee: ratee, target: target, community: community),
        score: score))
  }

  private let anybody = SampleStreet.administrator

  @Test("gives a mark, replaces it, and changes nothing when it is the same")
  func gives() throws {
    var street = SampleStreet()
    #expect(try street.perform(mark(.self, "wang"), by: anybody).map { $0.before == nil } == [true])
    #expect(try street.perform(mark(.self, "wang"), by: anybody).isEmpty)
    let changes = try street.perform(mark(.self, "wang", score: "80.00"), by: anybody)
    #expect(changes.map { $0.before == nil } == [false])
    #expect(street.records.marks.values.map(\.score) == ["80.00"])
    #expect(street.records.marks.values.map(\.rater) == ["root"])
  }

  @Test("takes marks while the month is in scoring, not before and not after")
  func states() {
    var street = SampleStreet()
    for state in MonthState.allCases {
      street.state(state, of: "2026-09")
      #expect(
        street.refusal(of: mark(.self, "wang"), by: anybody)
          == (state == .scoring ? nil : .monthClosed("2026-09", state, allowed: [.scoring])))
    }
  }

  @Test("fits each source to what it marks")
  func fits() {
    let street = SampleStreet()
    #expect(street.refusal(of: mark(.superior, "wang", for: "C01-G1"), by: anybody) == nil)
    #expect(
      street.refusal(of: mark(.department, "wang", for: "M01", in: "C01"), by: anybody) == nil)
    #expect(street.refusal(of: mark(.team, "C01"), by: anybody) == nil)
    #expect(
      street.refusal(of: mark(.self, "wang", for: "M01"), by: anybody) == .markTargetMismatch(.self)
    )
    #expect(
      street.refusal(of: mark(.superior, "wang", in: "C01"), by: anybody)
        == .markTargetMismatch(.superior))
    #expect(
      street.refusal(of: mark(.department, "wang", for: "M01"), by: anybody)
        == .markTargetMismatch(.department))
    #expect(
      street.refusal(of: mark(.department, "wang", in: "C01"), by: anybody)
        == .markTargetMismatch(.department))
    #expect(
      street.refusal(of: mark(.team, "C01", for: "M01"), by: anybody) == .markTargetMismatch(.team))
  }

  @Test("refuses what does not exist")
  func unknown() {
    var street = SampleStreet()
    #expect(street.refusal(of: mark(.self, "nobody"), by: anybody) == .unknownWorker("nobody"))
    #expect(street.refusal(of: mark(.team, "C99"), by: anybody) == .unknownCommunity("C99"))
    #expect(
      street.refusal(of: mark(.superior, "wang", for: "M01"), by: anybody) == .unknownTarget("M01"))
    #expect(
      street.refusal(of: mark(.department, "wang", for: "C01-G1", in: "C01"), by: anybody)
        == .departmentWithoutLine("C01-G1"))
    #expect(
      street.refusal(of: mark(.department, "wang", for: "M01", in: "C99"), by: anybody)
        == .unknownCommunity("C99"))
    street.worker("new", of: "C01", from: "2026-10-01", version: "2026-10")
    #expect(
      street.refusal(of: mark(.self, "new"), by: anybody)
        == .notEmployed(worker: "new", on: "2026-09-01"))
  }

  @Test("leaves the marks of a community and of its chief to the street")
  func secretary() {
    let street = SampleStreet()
    let secretary = SampleStreet.secretary
    let streetOnly = { (kind: CommandKind) in
      Refusal.notAllowed(kind, role: .secretary, allowed: [.administrator, .street])
    }
    #expect(street.refusal(of: mark(.superior, "wang"), by: secretary) == nil)
    #expect(street.refusal(of: mark(.superior, "qian"), by: secretary) == streetOnly(.rateSuperior))
    #expect(street.refusal(of: mark(.team, "C01"), by: secretary) == streetOnly(.rateTeam))
    #expect(
      street.refusal(of: mark(.superior, "sun"), by: secretary)
        == .notYourPlace(.rateSuperior, place: "C02"))
  }
}
