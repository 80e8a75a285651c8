import Domain
import Storage
import Testing

@Suite("Registers, section 13: parameters and settled months", .onEveryBackend)
struct SettledStaffingTests {
  let scratch = Scratch()

  private func set(_ value: String, from month: Month, in store: SQLStore) throws {
    let row: [Value] = [
      .text("households_per_worker"), .text(month.description), .text(value),
    ]
    _ = try store.perform(
      scratch.request(.keep(KeepRows(.add, [row], of: .parameters)), by: SmallStreet.administrator))
  }

  private func required(_ month: Month, in store: SQLStore) throws -> [Int] {
    Board(try store.slice(SmallStreet.street, month)).communities.map(\.requiredWorkers)
  }

  @Test("a settled month keeps its own number of workers; a later month has that of its version")
  func keeps() throws {
    let store = try scratch.settledStore()
    #expect(try required(SmallStreet.scored, in: store) == [10, 10])
    try set("200", from: SmallStreet.open, in: store)
    #expect(try required(SmallStreet.scored, in: store) == [10, 10])
    #expect(try required(SmallStreet.open, in: store) == [13, 13])
    #expect(try store.verify().isSound)
  }

  @Test("no version reaches the settled month")
  func refuses() throws {
    let store = try scratch.settledStore()
    #expect(
      throws: Refusal.monthClosed(SmallStreet.scored, .settled, allowed: [.planning, .open])
    ) { try set("200", from: SmallStreet.scored, in: store) }
    #expect(try required(SmallStreet.scored, in: store) == [10, 10])
  }

  @Test("a settled month is read from its copy, whatever stands in the table of parameters")
  func frozen() throws {
    let store = try scratch.settledStore()
    // No command writes this; it shows that the table is not asked.
    try scratch.tamper(
      "INSERT INTO parameters VALUES ('households_per_worker', '2026-09', '200')")
    #expect(try required(SmallStreet.scored, in: store) == [10, 10])
    #expect(try required(SmallStreet.open, in: store) == [13, 13])
  }
}
