import Domain
import Storage
import Testing

@Suite("Registers, section 0: ids that the program makes", .onEveryBackend)
struct RowNumberTests {
  let scratch = Scratch()
  let store: SQLStore

  init() throws { store = try scratch.store() }

  private func visit(_ id: String? = nil, _ day: Int = 12) -> [Value] {
    [
      id.map(Value.text) ?? .null, .text("2026-10-\(day)"), .text("W1"), .text("C1-G1"),
      .integer(6), .integer(0), .integer(0), .integer(0), .integer(0), .integer(0), .null,
    ]
  }

  private func keep(_ rows: [Value]..., as action: KeepRows.Action = .add) throws {
    _ = try store.perform(scratch.request(.keep(KeepRows(action, rows, of: .visits))))
  }

  private func ids() throws -> [String] {
    try store.allRecords().rows(of: .visits).compactMap { $0[0].textOrNil }.sorted()
  }

  @Test("V2610-0007 comes after V2610-0006")
  func next() throws {
    try keep(visit("V2610-0006"))
    try keep(visit())
    #expect(try ids() == ["V2610-0006", "V2610-0007"])
    #expect(try store.verify().isSound)
  }

  @Test("the first is V2610-0001, by the month of the day on which it is entered")
  func first() throws {
    try keep(visit("V2609-0118"))
    try keep(visit(), visit())
    #expect(try ids() == ["V2609-0118", "V2610-0001", "V2610-0002"])
  }

  @Test("a number goes on past four figures, and ids of another form count for nothing")
  func long() throws {
    try keep(visit("V2610-9999"), visit("V2610-x"), visit("V2610-0010a"))
    try keep(visit())
    try keep(visit())
    #expect(try ids().filter { $0.hasPrefix("V2610-1") } == ["V2610-10000", "V2610-10001"])
  }

  @Test("the number of a row that was taken away or undone is given again when it was the highest")
  func again() throws {
    try keep(visit(), visit())
    try keep([.text("V2610-0001")], as: .remove)
    try keep(visit())
    #expect(try ids() == ["V2610-0002", "V2610-0003"])
    let last = try #require(try store.undoable(by: SmallStreet.office))
    _ = try store.perform(scratch.request(.undo(sequence: last.sequence)))
    #expect(try ids() == ["V2610-0002"])
    try keep(visit())
    #expect(try ids() == ["V2610-0002", "V2610-0003"])
    #expect(try store.verify().isSound)
  }

  @Test("an id that stands is refused")
  func taken() throws {
    try keep(visit("V2610-0006"))
    let key = RowKey(table: .visits, cells: [.text("V2610-0006")])
    #expect(throws: Refusal.rowExists(key)) { try keep(visit("V2610-0006")) }
  }
}
