import Domain
import SeededChance
import Testing

@Suite("Importing tables")
struct MergeTests {
  private func worker(_ id: Worker.ID, name: String = "王小军") -> Worker {
    Worker(id: id, name: name, employment: .from("2026-10-01"))
  }

  private func version(_ id: Worker.ID, grade: Int? = nil) -> WorkerVersion {
    WorkerVersion(of: id, from: .beginning, community: "C01", workerClass: .worker, grade: grade)
  }

  @Test("creates, updates and leaves alone; a second time nothing changes")
  func counts() throws {
    var records = SampleStreet().records
    var rows = IncomingRows()
    rows.addDuty("new", "A01")
    rows.add(worker("new"))
    rows.add(version("new"))
    rows.add(Department(id: "K1", name: "民政办", nameEnglish: nil))
    rows.add(try #require(records.grids["C01-G1"]))
    let changes = try records.merge(rows.incoming)
    #expect(changes.map(\.table) == [.departments, .workers, .workerVersions, .assignments])
    #expect(changes.map { $0.before == nil } == [false, true, true, true])
    try records.make(changes)
    #expect(try records.merge(rows.incoming).isEmpty)
  }

  @Test("takes in a whole street into an empty database, whatever the order of the rows")
  func emptyDatabase() throws {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.scheme { $0.minSample = 30 }
    street.records.months = [:]
    street.state(.open, of: "2026-10")
    var chance = Chance(seed: 3)
    var rows: [Incoming.Row] = []
    for table in TableName.allCases {
      for (line, cells) in street.records.rows(of: table).enumerated() {
        rows.append(
          Incoming.Row(
            table: table, cells: cells, origin: Origin(file: table.rawValue, line: line + 2)))
      }
    }
    let changes = try Records().merge(Incoming(rows: rows.shuffled(using: &chance)))
    #expect(changes.map(\.table.fillOrder) == changes.map(\.table.fillOrder).sorted())
    var records = Records()
    try records.make(changes)
    #expect(records == street.records)
  }

  @Test("takes rows that agree once where versions repeat them, and names rows that do not")
  func repeatedRows() {
    let records = SampleStreet().records
    var rows = IncomingRows()
    rows.add(worker("new"))
    rows.add(worker("new"))
    rows.add(version("new"))
    #expect(records.faults(rows).isEmpty)
    rows.add(worker("new", name: "王小君"))
    let others = [2, 3].map { Origin(file: "workers.csv", line: $0) }
    #expect(records.faults(rows) == ["workers.csv:4": .conflict(others: others)])
    rows = IncomingRows()
    rows.addDuty("wang", "A01")
    rows.addDuty("wang", "A01")
    #expect(
      records.faults(rows)
        == ["assignments.csv:3": .duplicate(others: [Origin(file: "assignments.csv", line: 2)])])
  }

  @Test("names every id that stands nowhere")
  func unresolved() {
    var rows = IncomingRows()
    rows.addDuty("nobody", "A01")
    rows.addDuty("wang", "A99")
    rows.addDuty("wang", "A01", in: "C99")
    #expect(
      SampleStreet().records.faults(rows) == [
        "assignments.csv:2": .unresolved(id: "nobody", in: .workers),
        "assignments.csv:3": .unresolved(id: "A99", in: .grids),
        "assignments.csv:4": .unresolved(id: "C99", in: .communities),
      ])
  }

  @Test("ends an open duty with a row that has a last day")
  func endsDuty() throws {
    var street = SampleStreet()
    street.holds("wang", "A01", from: "2026-10-01")
    var rows = IncomingRows()
    rows.addDuty("wang", "A01", from: "2026-10-01", to: "2026-10-20")
    try street.records.make(try street.records.merge(rows.incoming))
    #expect(street.duty("wang", "A01").map(\.last) == ["2026-10-20"])
  }

  @Test("replaces the answers of a batch as a whole, and of no other batch")
  func answers() throws {
    var street = SampleStreet()
    street.answers("C01-G1", .satisfied, 10)
    street.answers("C01-G1", .dissatisfied, 3)
    street.answers("C01-G1", .satisfied, 7, batch: "B2")
    let key = Answers.Key(
      batch: Batch.Key(month: "2026-10", batch: "B1"), method: .door, grid: "C01-G1",
      level: .satisfied)
    var rows = IncomingRows()
    rows.add(Answers(key: key, count: 12))
    try street.records.make(try street.records.merge(rows.incoming))
    #expect(street.records.answers.values.map(\.count).sorted() == [7, 12])
  }

  @Test("keeps a batch in one street")
  func batchInTwoStreets() {
    var rows = IncomingRows()
    for grid in ["C01-G1", "C90-G1"] {
      rows.add(
        Answers(
          key: Answers.Key(
            batch: Batch.Key(month: "2026-10", batch: "B1"), method: .door, grid: Identifier(grid),
            level: .satisfied), count: 1))
    }
    #expect(SampleStreet().records.faults(rows) == ["answers.csv:3": .batchInTwoStreets])
  }

  @Test("keeps the rules of the days, told of at the row that breaks them")
  func brokenDays() {
    var street = SampleStreet()
    street.holds("wang", "M01", from: "2026-10-20")
    var rows = IncomingRows()
    rows.addDuty("li", "A01", share: "0.500")
    rows.addDuty("wang", "M02")
    rows.addDuty("zhao", "M02", from: "2026-10-16", to: nil, .cover)
    #expect(
      street.records.faults(rows) == [
        "assignments.csv:3": .refused(
          .secondMain(worker: "wang", has: "M01", on: "2026-10-20", role: .held)),
        "assignments.csv:4": .refused(.coverWithoutEnd(worker: "zhao", target: "M02")),
      ])
  }

  @Test("states the days itself: an employment that ends leaves no duty open")
  func leaving() {
    var street = SampleStreet()
    street.holds("wang", "M01")
    var rows = IncomingRows()
    rows.add(Worker(id: "wang", name: "wang", employment: DayRange("2020-01-01", "2026-10-20")))
    #expect(
      street.records.faults(rows)
        == ["workers.csv:2": .refused(.notEmployed(worker: "wang", on: "2026-10-21"))])
    rows.addDuty("wang", "M01", from: "2026-01-01", to: "2026-10-20")
    #expect(street.records.faults(rows).isEmpty)
  }
}
