import Domain
import Testing

@Suite("Article 13: a community is returned")
struct ReturnedTests {
  private let anybody = SampleStreet.administrator

  @Test(
    "its marks are open again, the others stay submitted and closed",
    arguments: [
      MonthState.scoring, .review,
    ])
  func opens(state: MonthState) throws {
    var street = handedIn(in: state, of: ["C01", "C02"])
    try street.perform(returning("C01"))
    #expect(street.slice.state == .scoring)
    #expect(!street.isSubmitted("C01") && street.isSubmitted("C02"))
    for command in GivenMarks.ofC01.commands {
      #expect(street.refusal(of: command, by: anybody) == nil, "\(command)")
    }
    for mark in GivenMarks.ofC02.marks {
      let command = Command.rate(GiveMark(key: mark.key, score: mark.score))
      #expect(street.refusal(of: command, by: anybody) == .submitted("C02", "2026-09"))
    }
  }

  @Test("the reason stands until the community is submitted again")
  func reason() throws {
    var street = handedIn(in: .review, of: ["C01", "C02"])
    #expect(street.refusal(of: returning("C01", because: " \u{3000}")) == .reasonMissing)
    try street.perform(returning("C01", because: "漏评一人"))
    #expect(street.reason(of: "C01") == "漏评一人" && street.reason(of: "C02") == nil)
    let status = street.slice.status(on: SampleStreet.today, street.board)
    #expect(status.returned.map(\.reason) == ["漏评一人"])
    #expect(status.unsubmitted == ["C01"])
    try street.perform(
      .rate(GiveMark(key: givenMark(.self, "wang").key, score: "90.00")), by: anybody)
    #expect(street.reason(of: "C01") == "漏评一人")
    try street.perform(submitting("C01"), by: SampleStreet.secretary)
    #expect(street.reason(of: "C01") == nil)
    #expect(street.slice.status(on: SampleStreet.today, street.board).returned.isEmpty)
    try street.perform(returning("C01", because: "再补一人"))
    #expect(street.reason(of: "C01") == "再补一人")
  }

  @Test("only what is submitted is returned, and the month goes on when it is submitted again")
  func again() throws {
    var street = handedIn(in: .review, of: ["C01", "C02"])
    try street.perform(returning("C01"))
    #expect(street.refusal(of: returning("C01")) == .notSubmitted("C01"))
    let review = Command.advance(AdvanceMonth(street: "S1", month: "2026-09", to: .review))
    #expect(street.refusal(of: review) == .obstacles(.advance, [.notSubmitted("C01")]))
    try street.perform(submitting("C01"), by: SampleStreet.secretary)
    try street.perform(review)
    #expect(street.slice.state == .review)
  }

  private func objected() -> SampleStreet {
    var street = handedIn(in: .publicity, of: ["C01", "C02"])
    let key = StreetMonth.Key(street: "S1", month: "2026-09")
    street.records.publications[key] = Publication(key: key, since: "2026-10-12", by: "office")
    street.records.objections["O1"] = Objection(
      id: "O1", month: "2026-09", community: "C01", worker: nil, text: "少算", raisedBy: "wang")
    return street
  }

  @Test("an accepted objection returns its community likewise, and ends the publicity")
  func accepted() throws {
    var street = objected()
    try street.perform(.decide(DecideObjection(id: "O1", isAccepted: true, answer: "属实")))
    #expect(street.slice.state == .scoring)
    #expect(!street.isSubmitted("C01") && street.isSubmitted("C02"))
    #expect(street.reason(of: "C01") == "属实" && street.reason(of: "C02") == nil)
    #expect(street.records.publications.isEmpty)
    let wang = Command.rate(GiveMark(key: givenMark(.self, "wang").key, score: "90.00"))
    let sun = Command.rate(GiveMark(key: givenMark(.self, "sun").key, score: "90.00"))
    #expect(street.refusal(of: wang, by: anybody) == nil)
    #expect(street.refusal(of: sun, by: anybody) == .submitted("C02", "2026-09"))
    try street.perform(submitting("C01"), by: SampleStreet.secretary)
    #expect(street.reason(of: "C01") == nil)
  }

  @Test("a rejected one returns nothing")
  func rejected() throws {
    var street = objected()
    try street.perform(.decide(DecideObjection(id: "O1", isAccepted: false, answer: "核过")))
    #expect(street.slice.state == .publicity)
    #expect(street.isSubmitted("C01") && street.reason(of: "C01") == nil)
    #expect(street.records.publications.count == 1)
  }
}
