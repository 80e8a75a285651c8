import Domain
import Testing

@Suite("Importing tables: replacing what stands")
struct ReplacingTests {
  @Test("takes away what is not in the file, and keeps what is")
  func replaces() throws {
    var street = SampleStreet()
    street.holds("wang", "A01", from: "2026-10-10")
    street.holds("li", "A02", from: "2026-10-10", to: "2026-11-30")
    var rows = IncomingRows(replacing: [.assignments])
    rows.addDuty("li", "A02", from: "2026-10-10", to: "2026-11-30")
    rows.addDuty("zhao", "A01", from: "2026-10-11")
    let changes = try street.records.merge(rows.incoming)
    #expect(changes.map { $0.after == nil } == [true, false])
    try street.records.make(changes)
    #expect(Set(street.records.assignments.keys.map(\.worker)) == ["li", "zhao"])
  }

  @Test("takes nothing away that others name")
  func leftBehind() {
    var street = SampleStreet()
    street.holds("wang", "A01", from: "2026-10-10")
    var rows = IncomingRows(replacing: [.workers, .workerVersions])
    for id in ["li", "zhao", "qian", "sun", "zhou"] as [Worker.ID] {
      if let worker = street.records.workers[id] { rows.add(worker) }
      for version in street.records.workerVersions.of(id) { rows.add(version) }
    }
    #expect(
      street.records.faults(rows)["workers.csv:6"] == .unresolved(id: "wang", in: .workers))
  }

  @Test("takes no month back by leaving it out")
  func months() {
    var rows = IncomingRows(replacing: [.months])
    rows.add(
      StreetMonth(key: StreetMonth.Key(street: "S1", month: "2026-10"), state: .open))
    #expect(
      SampleStreet().records.faults(rows)
        == ["months.csv:2": .monthBackwards(from: .scoring, to: .planning)])
  }

  @Test("takes no duty out of a month in scoring")
  func closedMonth() {
    var street = SampleStreet()
    street.holds("wang", "A01", from: "2026-09-10")
    #expect(
      Array(street.records.faults(IncomingRows(replacing: [.assignments])).values)
        == [.closedMonth("2026-09", .scoring)])
  }
}
