import Domain
import Testing

@Suite("Registers, sections 11 and 12: meetings, stations")
struct PlacesOfResidentsTests {
  private var street = SampleStreet()

  private func meeting(
    _ id: String = "H1", _ day: Day = "2026-10-11", suggestions: Int = 9, asked: Int = 30,
    satisfied: Int = 29, grid: String? = nil
  ) -> [Value] {
    [
      .text(id), .text("C01"), grid.map(Value.text) ?? .null, .day(day), .text("加装电梯怎么分摊"),
      .text("open_space"), .integer(34), .integer(suggestions), .integer(asked),
      .integer(satisfied),
    ]
  }

  private func solved(_ count: Int, on day: Day = "2026-10-12", of id: String = "H1") -> [Value] {
    [.text(id), .day(day), .integer(count)]
  }

  @Test("no more is solved than was proposed, on whatever road; the same day adds up")
  mutating func sums() throws {
    try street.put(meeting(), in: .meetings)
    try street.perform(
      .keep(KeepRows(.add, [solved(4)], of: .meetingSolved)), by: SampleStreet.secretary)
    try street.perform(
      .keep(KeepRows(.add, [solved(3)], of: .meetingSolved)), by: SampleStreet.secretary)
    #expect(street.records.rows(of: .meetingSolved) == [solved(7)])
    let refusal = Refusal.tooMany(column: "solved", 10, other: "suggestions", 9)
    #expect(street.keeping(solved(3), of: .meetingSolved) == refusal)
    #expect(street.keeping(solved(3, on: "2026-10-13"), of: .meetingSolved) == refusal)
    #expect(
      street.importing(solved(3, on: "2026-10-13"), into: .meetingSolved)?.reason
        == .refused(refusal))
    // The meeting looks at what is solved again.
    let fewer = meeting(suggestions: 6)
    let later = Refusal.tooMany(column: "solved", 7, other: "suggestions", 6)
    #expect(street.keeping(fewer, of: .meetings, as: .change) == later)
    let after = Refusal.lastBeforeFirst(first: "2026-10-13", last: "2026-10-12")
    #expect(street.keeping(meeting("H1", "2026-10-13"), of: .meetings, as: .change) == after)
    #expect(
      street.importing(meeting("H1", "2026-10-13"), into: .meetings)?.reason == .refused(after))
  }

  @Test("satisfied are of those asked, asked of those who came, a grid is of the community")
  func meetings() {
    #expect(
      street.keeping(meeting(asked: 28), of: .meetings)
        == .tooMany(column: "satisfied", 29, other: "asked", 28))
    #expect(
      street.keeping(meeting(asked: 35), of: .meetings)
        == .tooMany(column: "asked", 35, other: "participants", 34))
    #expect(
      street.keeping(meeting(grid: "C02-G1"), of: .meetings)
        == .notOfCommunity(RowKey(table: .grids, cells: [.text("C02-G1")]), "C01"))
    #expect(street.keeping(meeting(grid: "C01-G1"), of: .meetings) == nil)
  }

  @Test("a meeting's figures are of its days, and so far of all up to today")
  mutating func figures() throws {
    try street.put(
      meeting("H0", "2026-09-02", suggestions: 5, asked: 0, satisfied: 0), in: .meetings)
    try street.put(meeting(), in: .meetings)
    try street.put(solved(4, on: "2026-10-02", of: "H0"), in: .meetingSolved)
    try street.put(solved(7), in: .meetingSolved)
    let report = street.report(MeetingRegister.self, .community("C01"))
    #expect(report.figure("meetings") == .count(1) && report.figure("solved") == .count(11))
    #expect(report.figure("so_far.suggestions") == .count(14))
    #expect(report.figure("so_far.solved_rate") == .share(part: 11, of: 14))
    #expect(report.figure("satisfaction") == .satisfied(29, of: 30))
  }

  @Test("stations count on their days, centres in their street, matters by working days")
  mutating func stations() throws {
    let estate = { (id: String, last: Month?) -> [Value] in
      [
        .text(id), .text(id), .text("C01"), .integer(300), .null, last.map(Value.month) ?? .null,
      ]
    }
    for (id, last) in [("Z1", nil), ("Z2", nil), ("Z3", "2026-09")] as [(String, Month?)] {
      try street.put(estate(id, last), in: .estates)
    }
    for (id, estate, closed) in [
      ("N1", "Z1", nil), ("N2", "Z2", "2026-10-14"), ("N3", "Z3", nil),
    ] as [(String, String, Day?)] {
      try street.put(
        [
          .text(id), .text(id), .text(estate), .day("2026-01-01"), closed.map(Value.day) ?? .null,
        ], in: .stations)
    }
    try street.put(
      [.text("O1"), .text("O1"), .text("S1"), .day("2026-10-15"), .null], in: .centres)
    try street.put(
      [.text("F1"), .text("M01"), .text("救助")] + Array(repeating: .null, count: 6), in: .services)
    try street.put(
      [.text("C01"), .month("2026-10"), .text("F1"), .integer(55)], in: .handled)
    let report = street.report(StationRegister.self, .community("C01"))
    #expect(report.figure("coverage") == .share(part: 1, of: 2))
    #expect(report.figure("stations") == .count(2))
    #expect(report.figure("centres") == FigureValue.none)
    // Eleven working days from the 1st to the 15th, as no calendar says otherwise.
    #expect(report.figure("per_day") == .decimal(50, places: 1))
    #expect(report.figure("per_2500") == .decimal(550, places: 1))
    let whole = street.report(StationRegister.self, .street("S1"))
    #expect(whole.figure("centres") == .count(1))
    #expect(whole.figure("centres_ok") == .share(part: 1, of: 1))
    let used = Refusal.stillUsed(
      RowKey(table: .estates, cells: [.text("Z1")]),
      by: RowKey(table: .stations, cells: [.text("N1")]))
    #expect(
      street.keeping([.text("Z1")], of: .estates, as: .remove, by: SampleStreet.office) == used)
  }

  @Test("matters are not of a month that has not begun")
  mutating func handled() throws {
    try street.put(
      [.text("F1"), .text("M01"), .text("救助")] + Array(repeating: .null, count: 6), in: .services)
    let row = { (month: Month) in
      [Value.text("C01"), .month(month), .text("F1"), .integer(3)]
    }
    let later = Refusal.futureMonth("2026-11", today: SampleStreet.today)
    #expect(street.keeping(row("2026-11"), of: .handled) == later)
    #expect(street.importing(row("2026-11"), into: .handled)?.reason == .refused(later))
    #expect(street.keeping(row("2026-09"), of: .handled) == nil)
    street.state(.review, of: "2026-09")
    #expect(
      street.keeping(row("2026-09"), of: .handled)
        == .monthClosed("2026-09", .review, allowed: [.planning, .open, .scoring]))
  }
}
