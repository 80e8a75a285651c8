import Domain
import Testing

@Suite("Registers, section 4: service groups")
struct GroupRegisterTests {
  private var street = SampleStreet()
  private let day: Day = "2026-10-14"

  /// The street of the page: a grid of 436 households in a street of 28,000, and one group of weight 1.000.
  init() throws {
    let others: [(Target.ID, Int)] = [("C01-G2", 13_782), ("C02-G1", 13_782)]
    for (grid, households) in [("C01-G1", 436)] + others {
      street.records.grids[grid]?.households = households
    }
    try group("G02")
    try count("C01-G1", 1, 4, 9)
    try count("C01-G2", 29, 98, 145)
    try count("C02-G1", 30, 98, 146)
  }

  private mutating func group(
    _ id: String, key: String = "no", weight: Int = 1_000, line: Value = .null
  ) throws {
    try street.put(
      [.text(id), .text("失业人员"), .null, .text(key), .integer(weight), line], in: .groups)
  }

  private func row(_ grid: String, _ levels: [Int], _ day: Day = "2026-10-01") -> [Value] {
    [.text("G02"), .text(grid), .day(day)] + levels.map(Value.integer)
  }

  private mutating func count(
    _ grid: String, _ levels: Int..., on day: Day = "2026-10-01"
  ) throws {
    try street.put(row(grid, levels, day), in: .groupCounts)
  }

  private mutating func set(_ parameter: Parameter, _ value: String) throws {
    try street.put(
      [.text(parameter.rawValue), .text("2026-10"), .text(value)], in: .parameters)
  }

  private func suggestion(_ target: String) -> [Figure] {
    street.report(GroupRegister.self, .community("C01"), to: day).row(target, of: "suggestions")
      ?? []
  }

  // MARK: - Suggested difficulty

  @Test("R9: 20 points in 436 households beside 880 in 28,000 suggest 1.230")
  mutating func suggests() throws {
    let grid = suggestion("C01-G1")
    #expect(grid["current"] == .decimal(1_000, places: 3))
    #expect(grid["suggested"] == .decimal(1_230, places: 3))
    #expect(grid["index"] == .decimal(459, places: 4))
    #expect(grid["reference"] == .decimal(314, places: 4))
    // What is in force stands beside it, and nothing writes the other.
    street.difficulty("C01-G1", in: "C01", "1.100")
    #expect(suggestion("C01-G1")["current"] == .decimal(1_100, places: 3))
  }

  @Test("suggests nothing below 0.700 or above 1.500, or other bounds that are set")
  mutating func bounds() throws {
    try count("C01-G1", 100, 0, 0, on: "2026-10-02")
    #expect(suggestion("C01-G1")["suggested"] == .decimal(1_500, places: 3))
    try set(.difficultyMax, "1.200")
    #expect(suggestion("C01-G1")["suggested"] == .decimal(1_200, places: 3))
    try count("C01-G1", 0, 0, 0, on: "2026-10-03")
    #expect(suggestion("C01-G1")["suggested"] == .decimal(700, places: 3))
    try set(.difficultySlope, "0.100")
    #expect(suggestion("C01-G1")["suggested"] == .decimal(900, places: 3))
  }

  @Test("counts for a line the groups that it serves, in all grids of the community")
  mutating func lines() throws {
    #expect(suggestion("M01") == [])
    try group("G03", weight: 2_000, line: .text("M01"))
    try street.put(
      [.text("G03"), .text("C01-G1"), .day("2026-10-01")] + [10, 0, 0].map(Value.integer),
      in: .groupCounts)
    let line = suggestion("M01")
    // 2.000 x 3.000 x 10 = 60 of 14,218 households here, of 28,000 in the street: twice as many here.
    #expect(line["index"] == .decimal(42, places: 4))
    #expect(line["reference"] == .decimal(21, places: 4))
    #expect(line["suggested"] == .decimal(1_485, places: 3))
  }

  enum Lack: CaseIterable, Sendable { case group, count, people, households }

  @Test(
    "suggests nothing without a group, a count of every grid, people or households",
    arguments: Lack.allCases)
  mutating func none(lack: Lack) throws {
    let grids = ["C01-G1", "C01-G2", "C02-G1"]
    let counts = street.records.rows(of: .groupCounts)
    switch lack {
    case .group:
      let group = try #require(street.records.rows(of: .groups).first)
      try street.records.make(Change(table: .groups, before: group, after: nil))
    case .count:
      // One of another community of the street is enough.
      let far = try #require(counts.first { $0[1] == .text("C02-G1") })
      try street.records.make(Change(table: .groupCounts, before: far, after: nil))
    case .people: for grid in grids { try count(grid, 0, 0, 0, on: "2026-10-02") }
    case .households: street.records.grids["C01-G1"]?.households = 0
    }
    let grid = suggestion("C01-G1")
    #expect(grid["suggested"] == FigureValue.none)
    #expect((grid["index"] == FigureValue.none) == (lack == .households))
    #expect(grid["reference"] != FigureValue.none)
  }

  // MARK: - Figures

  @Test("counts the latest row of each group and grid, and a grid with a row of zeros as counted")
  mutating func figures() throws {
    try count("C01-G2", 0, 0, 0, on: "2026-10-10")
    try count("C01-G1", 2, 4, 9, on: "2026-10-15")
    let report = street.report(GroupRegister.self, .community("C01"), to: day)
    #expect(report.figure("groups") == .share(part: 1, of: 13))
    #expect(report.figure("counted") == .share(part: 2, of: 2) && report.waiting == 0)
    #expect(report.figure("people") == .count(14))
    #expect(report.row("G02", of: "counts")?["level2"] == .count(4))
    #expect(report.row("G02", of: "counts")?["total"] == .count(14))
    // 20 points in 14,218 households.
    #expect(report.figure("index") == .decimal(14, places: 4))
    #expect(report.parts.map { $0.figures["people"] } == [.count(14), .count(0)])
    let whole = street.report(GroupRegister.self, .street("S1"), to: day)
    #expect(whole.figures["suggestions"] == .list([]))
    #expect(
      RegisterReport(GroupRegister.self, whole.scope).parts.map(\.place.id) == ["C01", "C02"])
  }

  @Test("tells visits how many people of level 1 are in key groups")
  mutating func keyPeople() throws {
    try group("G01", key: "yes")
    try street.put(
      [.text("G01"), .text("C01-G1"), .day("2026-10-01")] + [3, 7, 0].map(Value.integer),
      in: .groupCounts)
    let report = street.report(VisitRegister.self, .community("C01"), to: day)
    #expect(report.figure("key_people") == .count(3))
  }

  // MARK: - What is refused

  @Test("refuses to remove a group that is still counted")
  mutating func stillUsed() throws {
    let group = RowKey(table: .groups, cells: [.text("G02")])
    let office = SampleStreet.administrator
    guard
      case .stillUsed(group, let other) =
        street.keeping(group.cells, of: .groups, as: .remove, by: office)
    else { return #expect(Bool(false), "a group goes though it is counted") }
    #expect(other.table == .groupCounts)
    for row in street.records.rows(of: .groupCounts) {
      try street.records.make(Change(table: .groupCounts, before: row, after: nil))
    }
    #expect(street.keeping(group.cells, of: .groups, as: .remove, by: office) == nil)
  }

  @Test("keeps counts as places are kept, and groups as the catalogue")
  func rights() {
    let count = row("C01-G1", [1, 4, 9], "2026-10-14")
    #expect(street.keeping(count, of: .groupCounts) == nil)
    #expect(
      street.keeping(row("C02-G1", [1, 4, 9], "2026-10-14"), of: .groupCounts)
        == .notYourPlace(.keep(.groupCounts), place: "C02"))
    #expect(
      street.keeping(row("C01-G1", [1, 4, 9], "2026-10-16"), of: .groupCounts)
        == .futureDay("2026-10-16", today: "2026-10-15"))
    let group: [Value] = [
      .text("G04"), .text("残疾人"), .null, .text("no"), .integer(1_000), .null,
    ]
    let district = Actor(name: "an", role: .district, place: "D1")
    #expect(street.keeping(group, of: .groups, by: district) == nil)
    // There are two streets, so that what belongs to all is no street's.
    guard case .notAllowed = street.keeping(group, of: .groups, by: SampleStreet.office)
    else { return #expect(Bool(false), "one of two streets keeps the groups of both") }
  }
}
