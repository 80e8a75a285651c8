import Demo
import Domain
import Tables
import Testing

@Suite("A whole made-up street, out and in")
struct DemoTests {
  private let streets: [Records] = [
    Fixture.guihua(), Fixture.emptyStreet(), demoRecords(.street, today: Fixture.today),
  ]

  @Test("gives the same state in a new database, and changes nothing there the second time")
  func roundTrip() throws {
    for records in streets {
      let reading = readFolder(try writeFolder(records))
      #expect(reading.faults == [])
      let changes = try Records().merge(reading.incoming)
      var copy = Records()
      try copy.make(changes)
      #expect(copy == importable(records))
      #expect(try copy.merge(reading.incoming).isEmpty)
      let report = ImportReport(reading.incoming, changes: changes)
      #expect(report.files.allSatisfy { $0.created > 0 && $0.updated == 0 })
    }
  }

  /// Later states are not for an import to set.
  private func importable(_ records: Records) -> Records {
    var records = records
    for key in records.months.keys {
      guard let state = records.months[key]?.state, state > .scoring else { continue }
      records.months[key]?.state = .scoring
    }
    return records
  }

  @Test("faults of single cells and of the merge come in one report")
  func together() throws {
    var files = try writeFolder(Fixture.guihua())
    let worker = "W1x,王,C99,worker,5,2020-01-01,,,,,,\r\nW2x,李,C99,worker,19,2020-01-01,,,,,,\r\n"
    files["workers.csv"]? += Array(worker.utf8)
    let reading = readFolder(files)
    #expect(reading.faults.count == 1)
    #expect {
      try Records().merge(reading.incoming)
    } throws: { error in
      guard case Refusal.faultyTables(let merge)? = error as? Refusal else { return false }
      let all = reading.faults(with: merge)
      return all.count == 2 && all.map(\.column) == ["community", "grade"]
    }
  }
}
