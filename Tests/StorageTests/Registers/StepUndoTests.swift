import Domain
import Storage
import Testing

@Suite("Registers, section 5: steps are taken back from the last", .onEveryBackend)
struct StepUndoTests {
  let scratch = Scratch()
  let store: SQLStore
  private let day: Day = Day(year: 2026, month: 10, day: 12)
  private let key = RowKey(table: .requests, cells: [.text("R1")])

  init() throws { store = try scratch.store() }

  private func perform(_ command: Command, by actor: Actor = SmallStreet.office) throws -> Int {
    try store.perform(scratch.request(command, by: actor)).sequence
  }

  private func add() throws -> Int {
    let row: [Value] =
      [.text("R1"), .day(day), .text("C1-G1"), .text("window"), .text("help"), .text("no"), .null]
      + [.text("楼道灯不亮"), .null, .null, .null, .null]
    return try perform(.keep(KeepRows(.add, [row], of: .requests)))
  }

  private func take(
    _ step: String, _ cells: [String: Value] = [:], by actor: Actor = SmallStreet.office
  ) throws -> Int {
    try perform(.step(TakeStep(NewStep(step, cells), of: .requestSteps, with: "R1")), by: actor)
  }

  @Test("a step is not taken back while somebody has taken the next one, and then one by one")
  func later() throws {
    let added = try add()
    let accepted = try take("accept")
    let urged = try take("urge", ["reason": .text("快办")], by: SmallStreet.administrator)
    #expect {
      try perform(.undo(sequence: accepted))
    } throws: { error in
      if case .stepMissing(key, number: 1, _, _)? = error as? Refusal { true } else { false }
    }
    _ = try perform(.undo(sequence: urged), by: SmallStreet.administrator)
    _ = try perform(.undo(sequence: accepted))
    _ = try perform(.undo(sequence: added))
    #expect(try store.allRecords().rows(of: .requests).isEmpty)
    #expect(try store.verify().isSound)
  }

  @Test("a request is not taken back while it has steps")
  func request() throws {
    let added = try add()
    _ = try take("accept", by: SmallStreet.administrator)
    #expect(throws: Refusal.hasSteps(key)) { try perform(.undo(sequence: added)) }
    #expect(try store.verify().isSound)
  }
}
