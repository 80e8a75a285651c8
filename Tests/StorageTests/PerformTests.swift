import Domain
import Storage
import Testing

@Suite("A clerk's commands are stored", .onEveryBackend)
struct PerformTests {
  let scratch = Scratch()

  @Test("an assignment stands in the slice and in the journal")
  func assigns() throws {
    let store = try scratch.store()

    let receipt = try store.perform(scratch.request(auxiliary("W1")))

    #expect(receipt.sequence == 2)
    let slice = try store.slice(SmallStreet.street, SmallStreet.open)
    #expect(slice.records.assignments.values.contains { $0.worker == "W1" && $0.target == "A1" })
    let entry = try #require(try store.entries(JournalFilter(limit: 1)).first)
    #expect(entry.kind == .assign)
    #expect(entry.actor == SmallStreet.office)
    #expect(entry.hash == receipt.hash)
    #expect(try store.verify().isSound)
  }

  @Test("the same operation twice is done once, with the same receipt")
  func repeats() throws {
    let store = try scratch.store()
    let request = scratch.request(selfMark("W1", 90_00))

    let first = try store.perform(request)
    let second = try store.perform(request)

    #expect(second.sequence == first.sequence)
    #expect(second.changes == first.changes)
    #expect(second.isRepeated)
    #expect(try store.journalHead().sequence == first.sequence)
  }

  @Test("a refused command leaves nothing behind")
  func refuses() throws {
    let store = try scratch.store()
    let before = try store.allRecords()

    #expect(throws: Refusal.unknownWorker("W99")) {
      try store.perform(scratch.request(auxiliary("W99")))
    }

    #expect(try store.allRecords() == before)
    #expect(try store.journalHead().sequence == 1)
  }

  @Test("a preview shows the changes and writes none")
  func previews() throws {
    let store = try scratch.store()
    let before = try store.allRecords()
    let request = scratch.request(selfMark("W1", 90_00))

    let changes = try store.preview(request)

    #expect(try store.allRecords() == before)
    #expect(try store.perform(request).changes == changes)
  }

  @Test("the id of a special task is taken in every month and street")
  func takenSpecial() throws {
    let store = try scratch.store()
    let propose = { (worker: Worker.ID, month: Month) in
      Command.proposeSpecial(
        ProposeSpecial(
          id: "T1", month: month, worker: worker, title: "防汛", points: Points(raw: 2_00)))
    }
    _ = try store.perform(scratch.request(propose("W1", SmallStreet.open)))

    #expect(throws: Refusal.specialExists("T1")) {
      try store.perform(scratch.request(propose("W2", SmallStreet.scored)))
    }
  }

  @Test("a rehearsal on another day says so in the journal")
  func rehearses() throws {
    let store = try scratch.store()
    let request = Request(
      selfMark("W1", 90_00), by: SmallStreet.office, on: SmallStreet.today, setsDay: true,
      operation: "rehearsal")

    _ = try store.perform(request)

    #expect(try store.entries(JournalFilter(limit: 1)).first?.today == "2026-10-12")
    #expect(try store.verify().isSound)
  }
}
