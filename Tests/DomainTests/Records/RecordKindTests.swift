import Domain
import Testing

/// What is said of a table beside its columns names columns that it has.
@Suite("The kind of a record")
struct RecordKindTests {
  @Test("names columns of its table", arguments: TableName.allCases)
  func columns(table: TableName) {
    let names = Set(table.table.columns.map(\.name))
    let said =
      [table.kind.owner.column, table.kind.home?.column].compactMap(\.self)
      + columns(of: table.kind.time) + columns(of: table.kind.subject)
    for column in said {
      #expect(names.contains(column), "\(table.rawValue) has no column \(column)")
    }
  }

  @Test("refers to tables whose rows go by an id", arguments: TableName.allCases)
  func references(table: TableName) {
    for column in table.table.columns {
      for referred in column.references {
        #expect(referred.table.keyLength == 1 && referred.table.columns[0].name == "id")
      }
    }
  }

  @Test("finds a row by its id wherever rows go by one", arguments: TableName.allCases)
  func named(table: TableName) {
    let records = DemoTests.street
    let isNamed = table.table.keyLength == 1 && table.table.columns[0].name == "id"
    for row in records.rows(of: table) {
      let found = records.row(row[0].textOrNil ?? "", of: table)
      #expect(found == (isNamed ? row : nil))
    }
    #expect(records.row("nobody", of: table) == nil)
  }

  @Test("has columns that came later behind those that were there", arguments: TableName.allCases)
  func later(table: TableName) {
    let table = table.table
    let since = table.columns.map { $0.later?.since ?? table.since }
    #expect(since == since.sorted())
    #expect(table.columns.allSatisfy { ($0.later?.since ?? .max) > table.since })
    #expect(table.columns.prefix(table.keyLength).allSatisfy { $0.later == nil })
    #expect(table.columns(in: table.since - 1).isEmpty)
  }

  @Test("keeps in a settlement what a month has of it", arguments: TableName.allCases)
  func kept(table: TableName) {
    let month = Month(index: DemoTests.today.month.index - 1)
    let kept = Slice(street: "S1", month: month, records: DemoTests.street).decidingInputs
    // The street of the demo has no payments after the fact, no survey that was asked again, and every parameter
    // as it comes.
    let isEmpty = [TableName.adjustments, .rechecks, .parameters].contains(table)
    let isKept = table.kind.isKept && !isEmpty || table == .months
    #expect(kept.rows(of: table).isEmpty != isKept)
  }

  @Test("tells the month of what is given in one, and the first of what holds longer")
  func months() {
    let mark = Mark(
      key: Mark.Key(month: "2026-09", source: .`self`, ratee: "W1"), score: "90", rater: "a")
    #expect(TableName.marks.month(of: mark.row) == "2026-09")
    #expect(TableName.leaves.month(of: mark.row) == nil)
    let leave = Leave(worker: "W1", kind: .sick, first: "2026-09-30", last: "2026-10-02")
    #expect(TableName.leaves.firstMonth(of: leave.row) == "2026-09")
    var duty = Assignment(
      worker: "W1", target: "G1", community: "C1", first: "2026-09-30", last: nil)
    #expect(TableName.assignments.firstMonth(of: duty.row) == "2026-09")
    duty.last = "2026-10-02"
    #expect(TableName.assignments.firstMonth(of: duty.row) == "2026-10")
  }

  @Test("keeps what judges a person from the hall")
  func hall() {
    let judging: [TableName] = [
      .marks, .waivers, .specials, .objections, .adjustments, .submissions, .readyMarks, .rechecks,
    ]
    #expect(judging.allSatisfy { !$0.kind.isPublic })
  }

  private func columns(of time: RecordKind.Time) -> [String] {
    switch time {
    case .always, .ofWhole: []
    case .month(let column), .day(let column), .from(let column): [column]
    case .spell(let first, let last): [first, last]
    }
  }

  private func columns(of subject: RecordSubject) -> [String] {
    switch subject {
    case .assignment(let worker, let target): [worker, target]
    case .leave(let column), .worker(let column), .target(let column), .community(let column),
      .mark(let column), .special(let column), .ready(let column):
      [column]
    case .survey, .objections, .users, .holidays, .scheme, .places, .adjustments, .month, .register:
      []
    }
  }
}
