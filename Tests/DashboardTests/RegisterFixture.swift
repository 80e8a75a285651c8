import Dashboard
import Demo
import Domain

/// Rows of registers for the fixture's community, as a store would read them.
enum RegisterFixture {
  /// Two service items, and groups counted in every grid: in the first one far more than elsewhere.
  static let records = withRegisters()

  static let relief = Service(row: [
    .text("F012"), .text(line), .text("临时救助申请"), .text("Temporary relief"), .null,
    .text("带身份证到社区窗口，受理、核实、公示、报街道。"), .null, .null, .null,
  ])
  static let former = Service(row: [
    .text("F900"), .text(line), .text("旧证换发"), .null, .null, .null,
    .text("Bring the old card."), .null, .text("2025-12"),
  ])

  /// A main line of the catalogue.
  private static let line = lines.first ?? ""
  private static let lines = Fixture.guihua().lines.values.filter { $0.kind == .main }
    .map(\.id.text).sorted()

  static func read(_ records: Records = records) -> Message {
    .registers(
      RegisterRead(
        asked(Day(year: 2023, month: 1, day: 1)...Day(year: 2026, month: 12, day: 31)),
        sequence: 7, records: records))
  }

  /// All registers over some days.
  static func asked(_ days: ClosedRange<Day>) -> AskedRegisters {
    AskedRegisters(
      street: Fixture.street, days: days, tables: Set(Registers.tables.map { $0.table.name }))
  }

  private static func withRegisters() -> Records {
    var records = Fixture.guihua()
    let group = ServiceGroup(row: [
      .text("G01"), .text("失业人员"), .text("Unemployed"), .text("no"), .integer(1_000), .null,
    ])
    let grids = records.grids.keys.sorted()
    let counts = grids.enumerated().map { place, grid in
      GroupCount(row: [
        .text("G01"), .text(grid.text), .text("2026-10-01"), .integer(place == 0 ? 40 : 1),
        .integer(0), .integer(0),
      ])
    }
    do {
      try records.make(
        [.insert(relief), .insert(former), .insert(group)] + counts.map { Change.insert($0) })
    } catch {
      preconditionFailure("the rows of the fixture are as their tables say: \(error)")
    }
    return records
  }
}
