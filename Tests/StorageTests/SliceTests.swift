import Demo
import Domain
import Storage
import Testing

@Suite("A screen loads a street's month", .onEveryBackend)
struct SliceTests {
  let scratch = Scratch()

  @Test("it holds what is the street's, and nothing of another street or month")
  func contents() throws {
    let store = try scratch.store()
    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))

    let open = try store.slice("S1", SmallStreet.open).records
    let scored = try store.slice("S1", SmallStreet.scored).records
    let other = try store.slice("S2", SmallStreet.open).records

    #expect(open.communities.keys.sorted() == ["C1", "C2"])
    #expect(open.workers.count == 6)
    #expect(open.assignments.count == 6)
    #expect(open.grids.count == 6)
    #expect(open.months.count == 2)
    #expect(open.marks.isEmpty)
    #expect(scored.marks.count == 1)
    #expect(other.workers.isEmpty)
    #expect(other.communities.keys.sorted() == ["C9"])
    #expect(other.lines.count == 3)
  }

  @Test("it holds a worker who goes to another street, and the place she goes to")
  func crossesStreets() throws {
    let store = try scratch.store()
    let version = WorkerVersion(
      of: "W1", from: Month(year: 2026, month: 12), community: "C9", workerClass: .worker, grade: 3)
    _ = try store.write(
      [.insert(version)], as: scratch.request(auxiliary("W1"), by: SmallStreet.administrator))

    for street: Street.ID in ["S1", "S2"] {
      let records = try store.slice(street, SmallStreet.open).records
      #expect(records.workers["W1"] != nil)
      #expect(records.workerVersions.of("W1").count == 2)
      #expect(records.communities["C9"] != nil)
      #expect(records.communities["C1"] != nil)
    }
  }

  @Test("every month of a made-up street is scored alike from the slice and from all records")
  func boards() throws {
    let store = try scratch.emptyStore()
    let all = demoRecords(.street, today: SmallStreet.today)
    _ = try store.fill(
      with: all, by: SmallStreet.administrator, on: SmallStreet.today, operation: "fill")
    #expect(try store.allRecords() == all)

    for street in try store.streets() {
      for month in all.months.keys.map(\.month) {
        let slice = try store.slice(street.id, month)
        let whole = Slice(street: street.id, month: month, records: all)
        #expect(Board(slice) == Board(whole))
      }
    }
  }

  @Test("finds the street of a place without reading everything")
  func streetOfPlace() throws {
    let store = try scratch.emptyStore()
    _ = try store.fill(
      with: SmallStreet.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    #expect(try store.street(of: "S2") == "S2")
    #expect(try store.street(of: "C9") == "S2")
    #expect(try store.street(of: "W2") == "S1")
    #expect(try store.street(of: "nowhere") == nil)
  }

  @Test("several months at once are scored as one by one")
  func severalMonths() throws {
    let store = try scratch.emptyStore()
    let all = demoRecords(.street, today: SmallStreet.today)
    _ = try store.fill(
      with: all, by: SmallStreet.administrator, on: SmallStreet.today, operation: "fill")
    let street = try #require(try store.streets().first?.id)
    let months = [SmallStreet.scored, SmallStreet.scored.previous]

    let records = try store.records(street, months)

    for month in months {
      let together = Board(Slice(street: street, month: month, records: records))
      #expect(together == Board(try store.slice(street, month)))
    }
  }

  @Test("what was touched since the last look is told with its author")
  func touched() throws {
    let store = try scratch.store()
    let start = try store.journalHead().sequence
    #expect(try store.touched(since: start).rows.isEmpty)

    _ = try store.perform(scratch.request(selfMark("W1", 90_00)))
    let receipt = try store.perform(
      scratch.request(selfMark("W1", 95_00), by: SmallStreet.administrator))
    let (head, rows) = try store.touched(since: start)

    #expect(head.sequence == receipt.sequence)
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row.table == .marks)
    #expect(row.key == receipt.changes.first?.key)
    #expect(row.actor == SmallStreet.administrator)
    #expect(row.kind == .rateSelf)
    #expect(try store.lastTouch(of: .marks, key: row.key) == row)
    #expect(try store.lastTouch(of: .marks, key: [.text("2026-01")]) == nil)
  }
}
