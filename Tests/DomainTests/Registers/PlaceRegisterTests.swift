import Domain
import Testing

@Suite("Registers, section 1: places")
struct PlaceRegisterTests {
  private var street = SampleStreet()

  private func row(_ grid: String, _ day: Day, _ counts: Int = 3) -> [Value] {
    [.text(grid), .day(day)] + Array(repeating: .integer(counts), count: 7)
  }

  private func keep(
    _ action: KeepRows.Action, _ rows: [[Value]], by actor: Actor = SampleStreet.secretary
  ) -> Result<[Change], Refusal> {
    Result { () throws(Refusal) in
      try apply(
        .keep(KeepRows(action, rows, of: .places)), by: actor, on: SampleStreet.today,
        to: Slice(street: "S1", month: "2026-10", records: street.records))
    }
  }

  private func refusal(
    _ action: KeepRows.Action, _ rows: [[Value]], by actor: Actor = SampleStreet.secretary
  ) -> Refusal? {
    if case .failure(let refusal) = keep(action, rows, by: actor) { refusal } else { nil }
  }

  @Test("takes a count of the own grids up to today, once")
  mutating func adds() throws {
    let today = SampleStreet.today
    let count = row("C01-G1", today)
    #expect(try keep(.add, [count]).get() == [Change(table: .places, before: nil, after: count)])
    #expect(
      refusal(.add, [row("C01-G1", today.next)]) == .futureDay(today.next, today: today))
    #expect(
      refusal(.add, [row("C02-G1", today)]) == .notYourPlace(.keep(.places), place: "C02"))
    #expect(
      refusal(.add, [row("X", today)])
        == .unknownRow(RowKey(table: .grids, cells: [.text("X")])))
    let viewer = Actor(name: "guo", role: .viewer)
    guard case .notAllowed(.keep(.places), role: .viewer, _) = refusal(.add, [count], by: viewer)
    else { return #expect(Bool(false), "a viewer keeps places") }
    street.records = try with(count)
    let key = RowKey(table: .places, cells: Array(count.prefix(2)))
    #expect(refusal(.add, [count]) == .rowExists(key))
    #expect(try keep(.change, [count]).get() == [])
    #expect(try keep(.remove, [key.cells]).get().count == 1)
    let other = RowKey(table: .places, cells: [.text("C01-G2"), .day(today)])
    #expect(refusal(.remove, [other.cells]) == .unknownRow(other))
  }

  @Test("judges rows of several months on the slice of the first, which holds the leaves of all")
  func earliest() {
    let rows = [row("C01-G1", "2026-10-02"), row("C01-G1", "2026-01-05")]
    let scope = KeepRows(.add, rows, of: .places).scope(today: SampleStreet.today)
    #expect(scope.anchor == .grid("C01-G1"))
    #expect(scope.month == "2026-01")
  }

  private func with(_ rows: [Value]...) throws -> Records {
    var records = street.records
    for row in rows {
      try records.make(Change(table: .places, before: nil, after: row))
    }
    return records
  }

  @Test(
    "is closed from review on, for what is given and what is changed",
    arguments: MonthState.allCases)
  mutating func closed(state: MonthState) throws {
    let key = StreetMonth.Key(street: "S1", month: "2026-10")
    street.records.months[key] = StreetMonth(key: key, state: state)
    let count = row("C01-G1", "2026-10-02")
    let isOpen = state < .review
    #expect((refusal(.add, [count]) == nil) == isOpen)
    street.records = try with(count)
    #expect((refusal(.change, [row("C01-G1", "2026-10-02", 4)]) == nil) == isOpen)
    #expect((refusal(.remove, [Array(count.prefix(2))]) == nil) == isOpen)
    // What changes nothing is never refused by file.
    let line = Incoming.Row(
      table: .places, cells: count, origin: Origin(file: "places.csv", line: 2))
    #expect(try street.records.merge(Incoming(rows: [line]), on: SampleStreet.today) == [])
  }

  @Test("wants a grid that is there in the month of the count")
  mutating func grid() {
    street.records.gridVersions = Versions()
    #expect(
      refusal(.add, [row("C01-G1", SampleStreet.today)])
        == .notInMonth(target: "C01-G1", "2026-10"))
  }

  @Test("counts the latest row of each grid, and who is there beside who should be")
  mutating func figures() throws {
    street.records = try with(
      row("C01-G1", "2026-09-30", 9), row("C01-G1", "2026-10-02", 5),
      row("C01-G1", "2026-10-20", 7),
      row("C02-G1", "2026-10-01", 1))
    let days: ClosedRange<Day> = "2026-10-01"..."2026-10-15"
    let report = RegisterReport(
      PlaceRegister.self, RegisterScope(.community("C01"), days, street.records))
    #expect(report.figures["counted"] == .share(part: 1, of: 2))
    #expect(report.figures["buildings"] == .count(5))
    #expect(report.waiting == 1)
    #expect(report.parts.map(\.place.id) == ["C01-G1", "C01-G2"])
    #expect(report.parts[1].figures["buildings"] == FigureValue.none)
    #expect(report.parts[1].figures["staffing"] == FigureValue.none)
    let whole = RegisterReport(
      PlaceRegister.self, RegisterScope(.street("S1"), days, street.records))
    #expect(whole.figures["counted"] == .share(part: 2, of: 3))
    #expect(whole.figures["households"] == .count(6))
    #expect(whole.parts.map(\.place.id) == ["C01", "C02"])
    // Two workers, a deputy and a chief in C01, one worker in C02; zhou works in the other street.
    #expect(whole.figures.flattened["staffing.workers"] == .count(5))
  }

  @Test("R5: 2,500 households need 10 workers at 250 each, and what is missing is told below zero")
  func required() throws {
    let report = street.report(PlaceRegister.self, .community("C01"))
    #expect(report.figure("staffing.households") == .count(2500))
    #expect(report.figure("staffing.required") == .count(10))
    #expect(report.figure("staffing.workers") == .count(4))
    #expect(report.figure("staffing.gap") == .signed(-6))
    #expect(report.figure("staffing.households_a_worker") == .decimal(6250, places: 1))
    // 100 matters in February 2021: a working day, and for 2,500 households.
    let month: Month = "2021-02"
    let working = (1...month.length).count { number in
      street.records.isWorkingDay(Day(year: 2021, month: 2, day: number))
    }
    #expect(FigureValue.quotient(100, by: working, places: 1) == .decimal(50, places: 1))
    #expect(FigureValue.quotient(100 * 2500, by: 2500, places: 1) == .decimal(1000, places: 1))
  }

  @Test("rounds up in each community by itself, and counts whoever is on leave")
  mutating func eachCommunity() throws {
    street.community("C01", of: "S1", households: 251)
    street.community("C02", of: "S1", households: 249)
    street.leave("sun", "2026-10-01", "2026-10-31")
    let report = street.report(PlaceRegister.self, .street("S1"))
    #expect(report.figure("staffing.required") == .count(3))
    #expect(report.figure("staffing.workers") == .count(5))
    #expect(report.figure("staffing.gap") == .signed(2))
    #expect(report.figure("staffing.households_a_worker") == .decimal(1000, places: 1))
  }

  @Test("compares what was counted with the roster of the grids counted, and with no other")
  mutating func difference() throws {
    street.records = try with(row("C01-G1", "2026-10-02", 441))
    let report = street.report(PlaceRegister.self, .community("C01"))
    #expect(report.figure("households") == .count(441))
    #expect(report.figure("registered") == .count(400))
    #expect(report.figure("difference") == .signed(41))
    #expect(report.parts.map { $0.figures["difference"] } == [.signed(41), .some(.none)])
    // Points and posts stand on the others still.
    #expect(report.figure("staffing.households") == .count(2500))
    #expect(street.records.grids["C01-G1"]?.households == 400)
    street.records = try with(row("C01-G2", "2026-10-02", 300))
    #expect(
      street.report(PlaceRegister.self, .community("C01")).figure("difference") == .signed(-59))
  }

  @Test("R13: 358 of 371 are 0.9650")
  func share() {
    #expect(FigureValue.share(358, of: 371).rate == 9_650)
  }

  @Test("rounds half up, below zero too, and says nothing of nothing")
  func values() {
    #expect(FigureValue.quotient(5, by: 4, places: 1) == .decimal(13, places: 1))
    #expect(FigureValue.quotient(-5, by: 4, places: 1) == .decimal(-12, places: 1))
    #expect(FigureValue.quotient(5, by: 0, places: 1) == .none)
    #expect(FigureValue.share(0, of: 0) == .none)
    #expect(FigureValue.share(1, of: 8).rate == 1_250)
    #expect(FigureValue.share(2, of: 3).rate == 6_667)
  }
}
