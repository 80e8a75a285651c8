import Domain
import Testing

@Suite("Article 13: submission closes marks and waivers")
struct SubmittedTests {
  private let anybody = SampleStreet.administrator
  private let closed = Refusal.submitted("C01", "2026-09")

  @Test("of every source, by whomever they are given, and of that community alone")
  func commands() {
    let open = handedIn()
    let submitted = handedIn(of: ["C01"])
    for command in GivenMarks.ofC01.commands {
      #expect(open.refusal(of: command, by: anybody) == nil, "\(command)")
      #expect(submitted.refusal(of: command, by: anybody) == closed, "\(command)")
    }
    for command in GivenMarks.ofC02.commands {
      #expect(submitted.refusal(of: command, by: anybody) == nil, "\(command)")
    }
  }

  @Test("to their givers as to an administrator")
  func givers() {
    let street = handedIn(of: ["C01"])
    let wang = Actor(name: "wang", role: .worker, place: "wang")
    let department = Actor(name: "x", role: .department, place: "K1")
    let given: [(Mark, Actor)] = [
      (givenMark(.self, "wang"), wang), (givenMark(.superior, "wang"), SampleStreet.secretary),
      (givenMark(.superior, "qian"), SampleStreet.office),
      (givenMark(.department, "wang", "M01", in: "C01"), department),
      (givenMark(.team, "C01"), SampleStreet.office),
    ]
    for (mark, actor) in given {
      let command = Command.rate(GiveMark(key: mark.key, score: mark.score))
      #expect(street.refusal(of: command, by: actor) == closed, "\(mark.key)")
    }
  }

  @Test("to files too, where a row changes something")
  func importing() {
    var submitted = handedIn(of: ["C01"])
    for mark in GivenMarks.ofC01.marks {
      #expect(submitted.fault(of: mark) == .refused(closed), "\(mark.key)")
      submitted.records.marks[mark.key] = mark
      #expect(submitted.fault(of: mark) == nil, "\(mark.key)")
      var other = mark
      other.score = "17.00"
      #expect(submitted.fault(of: other) == .refused(closed), "\(mark.key)")
    }
    for waiver in GivenMarks.ofC01.waivers {
      #expect(submitted.fault(of: waiver) == .refused(closed), "\(waiver.key)")
    }
    for mark in GivenMarks.ofC02.marks { #expect(submitted.fault(of: mark) == nil, "\(mark.key)") }
    for waiver in GivenMarks.ofC02.waivers { #expect(submitted.fault(of: waiver) == nil) }
  }

  @Test("the home of the month counts, wherever the ratee goes later")
  func moved() {
    var street = handedIn(of: ["C01"])
    street.moves("wang", to: "C02", from: "2026-10")
    street.moves("sun", to: "C01", from: "2026-10")
    let wang = Command.rate(GiveMark(key: givenMark(.self, "wang").key, score: "90.00"))
    let sun = Command.rate(GiveMark(key: givenMark(.self, "sun").key, score: "90.00"))
    #expect(street.refusal(of: wang, by: anybody) == closed)
    #expect(street.refusal(of: sun, by: anybody) == nil)
  }

  @Test("nobody hands in while a mark is lacking, or what is handed in already anew")
  func lacking() throws {
    var street = handedIn()
    street.records.waivers[givenWaiver(.superior, "li").key] = nil
    let lacking = Refusal.obstacles(.submit, [.missingMark("li", .superior)])
    #expect(street.refusal(of: submitting("C01"), by: SampleStreet.secretary) == lacking)
    try street.perform(
      .rate(GiveMark(key: givenMark(.superior, "li").key, score: "90.00")), by: anybody)
    try street.perform(submitting("C01"), by: SampleStreet.secretary)
    #expect(street.isSubmitted("C01") && !street.isSubmitted("C02"))
    #expect(try street.perform(submitting("C01"), by: SampleStreet.secretary).isEmpty)
  }
}
