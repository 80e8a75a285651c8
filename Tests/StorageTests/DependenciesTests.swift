import Domain
import Storage
import Testing

@Suite("Taking back leaves no row without what it stands on", .onEveryBackend)
struct DependenciesTests {
  let scratch = Scratch()

  private func row(_ record: some Record) -> Incoming.Row {
    let table = type(of: record).table.name
    return Incoming.Row(table: table, cells: record.row, origin: Origin(file: "", line: 1))
  }

  /// The office adds a grid from the open month on.
  private func addGrid(_ store: SQLStore) throws -> Receipt {
    let grid = Grid(
      id: "C1-G4", name: "第4网格", community: "C1", households: 300, buildings: nil)
    let version = GridVersion(of: "C1-G4", from: SmallStreet.open, points: Points(raw: 30_00))
    return try store.perform(
      scratch.request(.register(KeepRegister(rows: [row(grid), row(version)]))))
  }

  private func keepCount(_ action: KeepRows.Action, _ store: SQLStore) throws -> Receipt {
    let count =
      [.text("C1-G4"), .day(SmallStreet.today)] + Array(repeating: Value.integer(1), count: 7)
    return try store.perform(
      scratch.request(
        .keep(KeepRows(action, [count], of: .places)), by: SmallStreet.administrator))
  }

  private var gridKey: RowKey { RowKey(table: .grids, cells: [.text("C1-G4")]) }

  @Test("a grid that somebody has meanwhile stays, and who has it is named")
  func grid() throws {
    let store = try scratch.store()
    let added = try addGrid(store)
    let undo = Command.undo(sequence: added.sequence)
    #expect(try store.preview(scratch.request(undo)).count == 2)
    let root = SmallStreet.administrator
    _ = try store.perform(
      scratch.request(
        .end(EndDuty(worker: "W1", target: "C1-G1", last: SmallStreet.today)), by: root))
    let first = SmallStreet.today.next
    _ = try store.perform(
      scratch.request(
        .assign(AssignDuties(workers: ["W1"], targets: ["C1-G4"], first: first)), by: root))
    let duty = try #require(
      try store.allRecords().assignments.values.first { $0.target == "C1-G4" })
    let refusal = Refusal.stillUsed(gridKey, by: RowKey(of: duty))
    #expect(throws: refusal) { try store.preview(scratch.request(undo)) }
    #expect(throws: refusal) { try store.perform(scratch.request(undo)) }
    #expect(try store.allRecords().grids["C1-G4"] != nil)
    #expect(try store.verify().isSound)
  }

  @Test("a row of a register holds what it names, and does not come back without it")
  func register() throws {
    let store = try scratch.store()
    let added = try addGrid(store)
    let counted = try keepCount(.add, store)
    let key = RowKey(table: .places, cells: [.text("C1-G4"), .day(SmallStreet.today)])
    let undo = Command.undo(sequence: added.sequence)
    #expect(throws: Refusal.stillUsed(gridKey, by: key)) {
      try store.perform(scratch.request(undo))
    }
    let gone = try store.perform(
      scratch.request(.undo(sequence: counted.sequence), by: SmallStreet.administrator))
    _ = try store.perform(scratch.request(undo))
    let redo = scratch.request(
      .redo(sequence: gone.sequence), by: SmallStreet.administrator)
    #expect(throws: Refusal.unknownRow(gridKey)) { try store.perform(redo) }
    #expect(try store.allRecords().rows(of: .places).isEmpty)
    #expect(try store.verify().isSound)
  }

  @Test("versions that came later hold their thing")
  func version() throws {
    let store = try scratch.store()
    let added = try addGrid(store)
    let later = GridVersion(
      of: "C1-G4", from: SmallStreet.open.next, points: Points(raw: 40_00))
    _ = try store.perform(
      scratch.request(
        .register(KeepRegister(rows: [row(later)])), by: SmallStreet.administrator))
    #expect(throws: Refusal.stillUsed(gridKey, by: RowKey(of: later))) {
      try store.perform(scratch.request(.undo(sequence: added.sequence)))
    }
  }

  @Test("a line gets no sooner end than the duties that somebody took on since")
  func line() throws {
    var records = SmallStreet.records
    records.lines["A1"]?.lastMonth = SmallStreet.open
    let store = try scratch.tidyStore(records)
    var line = try #require(records.lines["A1"])
    let last = SmallStreet.open.next.next
    line.lastMonth = last
    let moved = try store.perform(
      scratch.request(.register(KeepRegister(rows: [row(line)]))))
    let undo = Command.undo(sequence: moved.sequence)
    #expect(try store.preview(scratch.request(undo)).count == 1)
    let duty = AssignDuties(
      workers: ["W2"], targets: ["A1"], first: SmallStreet.today, last: last.last)
    _ = try store.perform(scratch.request(.assign(duty), by: SmallStreet.administrator))
    #expect(throws: Refusal.lineNotRunning(target: "A1", SmallStreet.open.next)) {
      try store.perform(scratch.request(undo))
    }
    #expect(try store.allRecords().lines["A1"]?.lastMonth == last)
  }
}
