import Domain
import Testing

@Suite("Registers, section 5: lamps and figures of requests")
struct RequestFiguresTests {
  /// The holidays of the example: the first week of October off, Saturday the 10th worked.
  private static func street() -> SampleStreet {
    var street = SampleStreet()
    for day in 1...7 {
      let day = Day(year: 2026, month: 10, day: day)
      street.records.holidays[day] = Holiday(day: day, kind: .holiday)
    }
    let worked = Day(year: 2026, month: 10, day: 10)
    street.records.holidays[worked] = Holiday(day: worked, kind: .workday)
    return street
  }

  private func request(_ id: String, _ day: Day, kind: String = "help") -> [Value] {
    var row = RequestStepTests.request(id, day, kind: kind)
    row[6] = .null
    return row
  }

  private func put(_ rows: [[Value]], _ steps: [[Value]], in street: inout SampleStreet) throws {
    try street.records.make(
      rows.map { .insert(ResidentRequest(row: $0)) } + steps.map { .insert(RequestStep(row: $0)) })
  }

  private func lamp(_ street: SampleStreet, on day: Day) -> (
    due: Day, colour: Lamp.Colour?, left: Int
  )? {
    let scope = RegisterScope(.street("S1"), day.month.first...day, street.records)
    let cells = ResidentRequest.computing(scope)(ResidentRequest.listed(in: scope)?.first ?? [])
    guard case .text(let colour) = cells[3], case .integer(let left) = cells[4],
      let due = cells[2].textOrNil.flatMap({ Day($0) })
    else { return nil }
    return (due, Lamp.Colour(rawValue: colour), left)
  }

  @Test("R7: help accepted on 29 September is due on 12 October; green, yellow, red, two days late")
  func lampTurns() throws {
    var street = Self.street()
    try put(
      [request("R1", "2026-09-29")],
      [RequestStepTests.step(1, "accept", on: "2026-09-29")], in: &street)
    for (day, colour, left) in [
      ("2026-10-10", Lamp.Colour.green, 1), ("2026-10-12", .yellow, 0), ("2026-10-14", .red, -2),
    ] as [(Day, Lamp.Colour, Int)] {
      let found = try #require(lamp(street, on: day))
      #expect(found.due == "2026-10-12" && found.colour == colour && found.left == left, "\(day)")
    }
  }

  @Test("R13: 358 of 371 is 0.9650 and 96.5 %")
  func rate() {
    let share = FigureValue.share(358, of: 371)
    #expect(share.rate == 9_650)
  }

  @Test(
    "what was open and came, less what ended, is what is open; what is voided counts nowhere else")
  func sums() throws {
    var street = Self.street()
    let day: Day = "2026-10-08"
    let end = { (id: String) in
      [
        RequestStepTests.step(1, "accept", on: day, of: id),
        RequestStepTests.step(2, "solve", ["reason": .text("修好了")], on: day, of: id),
        RequestStepTests.step(
          3, "confirm", ["verdict": .text("satisfied")], on: "2026-10-09", by: "second", of: id),
      ]
    }
    try put(
      [
        request("R1", "2026-09-28"), request("R2", "2026-09-29"), request("R3", day),
        request("R4", day), request("R5", day),
      ],
      end("R1") + end("R3")
        + [
          RequestStepTests.step(1, "refuse", ["reason": .text("不属社区")], on: day, of: "R4"),
          RequestStepTests.step(1, "void", ["reason": .text("重复")], on: day, of: "R5"),
        ], in: &street)
    let report = street.report(RequestRegister.self, .street("S1"), to: "2026-10-15")
    let counts = ["open_before", "received", "closed", "open", "refused", "voided"].map(
      report.figure)
    #expect(counts == [2, 2, 3, 1, 1, 1].map(FigureValue.count))
    #expect(report.figure("solved") == .share(1, of: 1))
    #expect(report.figure("in_station") == .share(2, of: 2))
    #expect(report.figure("verdicts") == .satisfied(2, of: 2))
    #expect(report.figure("lamps.red") == .count(1))
    #expect(report.waiting == 1)
  }

  @Test(
    "texts and reasons are for those of the community, the street and the department of the item")
  func reading() throws {
    var street = Self.street()
    let service: [Value] =
      [.text("F1"), .text("M01"), .text("电梯")] + Array(repeating: .null, count: 6)
    var row = RequestStepTests.request("R1", "2026-10-08")
    row[6] = .text("F1")
    try street.records.make([.insert(Service(row: service))])
    try put(
      [row],
      [RequestStepTests.step(1, "refuse", ["reason": .text("不属社区")], on: "2026-10-08")],
      in: &street)
    func reads(_ role: ActorRole, _ place: String?) -> Bool {
      var records = street.records
      let actor = Actor(name: "somebody", role: role, place: place)
      _ = records.hideRows(from: actor, in: "2026-10", keepingRows: true)
      let kept = records.rows(of: .requests)[0]
      let step = records.rows(of: .requestSteps)[0]
      let isWhole = kept == row && step[7] == .text("不属社区")
      // That there is one, its state and its lamp are for everybody.
      #expect(isWhole || kept[7] == .text("") && kept[8] == .null && step[7] == .null)
      var exported = street.records
      _ = exported.hideRows(from: actor, in: "2026-10")
      #expect(exported.rows(of: .requests).isEmpty != isWhole)
      return isWhole
    }
    #expect(reads(.administrator, nil) && reads(.street, "S1") && reads(.secretary, "C01"))
    #expect(reads(.worker, "wang") && reads(.department, "K1"))
    #expect(!reads(.secretary, "C02") && !reads(.worker, "sun") && !reads(.viewer, nil))
    #expect(!reads(.street, "S2") && !reads(.surveyor, "S1"))
  }
}
