import Domain
import Storage
import Testing

@Suite("A clerk takes a command back", .onEveryBackend)
struct UndoTests {
  let scratch = Scratch()
  let store: SQLStore

  init() throws { store = try scratch.store() }

  private func undo(by actor: Actor = SmallStreet.office) throws -> Receipt {
    let entry = try #require(try store.undoable(by: actor))
    return try store.perform(scratch.request(.undo(sequence: entry.sequence), by: actor))
  }

  private func redo(by actor: Actor = SmallStreet.office) throws -> Receipt {
    let entry = try #require(try store.redoable(by: actor))
    return try store.perform(scratch.request(.redo(sequence: entry.sequence), by: actor))
  }

  private func mark(_ worker: String) throws -> Int? {
    try store.allRecords().marks.values.first { $0.key.ratee == worker }?.score.raw
  }

  @Test("undo, undo, redo, redo walk there and back")
  func thereAndBack() throws {
    let start = try store.allRecords()
    _ = try store.perform(scratch.request(selfMark("W1", 80_00)))
    let middle = try store.allRecords()
    _ = try store.perform(scratch.request(auxiliary("W1")))
    let end = try store.allRecords()

    _ = try undo()
    #expect(try store.allRecords() == middle)
    _ = try undo()
    #expect(try store.allRecords() == start)
    #expect(try store.undoable(by: SmallStreet.office) == nil)
    _ = try redo()
    #expect(try store.allRecords() == middle)
    _ = try redo()
    #expect(try store.allRecords() == end)
    #expect(try store.redoable(by: SmallStreet.office) == nil)
    _ = try undo()
    #expect(try store.allRecords() == middle)
    #expect(try store.verify().isSound)
  }

  @Test("any other own command ends the redo, another's does not")
  func endsRedo() throws {
    _ = try store.perform(scratch.request(selfMark("W1", 80_00)))
    _ = try undo()
    _ = try store.perform(scratch.request(selfMark("W2", 70_00), by: SmallStreet.administrator))
    #expect(try store.redoable(by: SmallStreet.office) != nil)

    _ = try store.perform(scratch.request(selfMark("W3", 60_00)))

    #expect(try store.redoable(by: SmallStreet.office) == nil)
  }

  @Test("what a colleague touched since is not taken back, and she is named")
  func conflict() throws {
    let mine = try store.perform(scratch.request(selfMark("W1", 80_00)))
    let hers = try store.perform(
      scratch.request(selfMark("W1", 85_00), by: SmallStreet.administrator))
    let instant = try #require(try store.entries(JournalFilter(limit: 1)).first?.instant)
    let undo = scratch.request(.undo(sequence: mine.sequence))

    let refusal = Refusal.touchedSince(sequence: hers.sequence, by: "root", at: instant)
    #expect(throws: refusal) { try store.perform(undo) }
    #expect(throws: refusal) { try store.preview(undo) }
    #expect(try mark("W1") == 85_00)
  }

  @Test("the stack is one's own, and in order")
  func ownStack() throws {
    let first = try store.perform(scratch.request(selfMark("W1", 80_00)))
    let second = try store.perform(scratch.request(selfMark("W2", 80_00)))

    #expect(throws: Refusal.nothingToUndo) {
      try store.perform(
        scratch.request(
          .undo(sequence: second.sequence), by: Actor(name: "li", role: .street, place: "S1")))
    }
    #expect(throws: Refusal.notUndoable(sequence: first.sequence, .rateSelf)) {
      try store.perform(scratch.request(.undo(sequence: first.sequence)))
    }
    #expect(throws: Refusal.nothingToRedo) {
      try store.perform(scratch.request(.redo(sequence: second.sequence)))
    }
  }

  @Test("a month that moved on closes undo")
  func closedMonth() throws {
    let receipt = try store.perform(scratch.request(auxiliary("W1")))
    let key = StreetMonth.Key(street: SmallStreet.street, month: SmallStreet.open)
    _ = try store.write(
      [.update(StreetMonth(key: key, state: .open), to: StreetMonth(key: key, state: .scoring))],
      as: scratch.request(.importTables(Incoming()), by: SmallStreet.administrator))

    #expect(throws: Refusal.monthClosed(SmallStreet.open, .scoring, allowed: [.planning, .open])) {
      try store.perform(scratch.request(.undo(sequence: receipt.sequence)))
    }
  }

  @Test("undo survives a restart")
  func restart() throws {
    _ = try store.perform(scratch.request(selfMark("W1", 80_00)))
    let other = try scratch.other()

    let entry = try #require(try other.undoable(by: SmallStreet.office))
    _ = try other.perform(scratch.request(.undo(sequence: entry.sequence)))

    #expect(try mark("W1") == nil)
  }
}
