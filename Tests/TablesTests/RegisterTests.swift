import Domain
import Tables
import Testing
import Wording

@Suite("A register kept from the command line")
struct RegisterTests {
  private let records = try? importedRecords([
    "district.csv": Array("id,name\nD1,城北\n".utf8),
    "streets.csv": Array("id,name,district\nS1,云河,D1\n".utf8),
    "communities.csv": Array("id,name,street,households\nC1,桂花,S1,900\n".utf8),
    "workers.csv": Array(
      """
      id,name,community,class,grade,employed_from,from_month
      W1,王一,C1,worker,3,2020-01-01,
      W1,王一,C1,deputy,5,2020-01-01,2026-06

      """.utf8),
    "difficulty.csv": Array("target,community,coefficient\nM1,C1,1.100\n".utf8),
  ])

  private func line(_ given: [String: String], _ file: TableFile = .workers) -> RegisterLine {
    RegisterLine(file, given)
  }

  @Test("gets the rows that a line of the file would give")
  func adds() throws {
    let cells = [
      "id": "W2", "name": "李二", "community": "C1", "class": "社工", "employed_from": "2026-10-01",
    ]
    let reading = try line(cells).adding(to: try #require(records))
    let file = read([
      "workers.csv": "id,name,community,class,employed_from\nW2,李二,C1,社工,2026-10-01\n"
    ])
    #expect(reading.rows.map(\.cells) == file.incoming.rows.map(\.cells))
    #expect(reading.faults == [])
  }

  @Test("refuses a line that is there, and a change of one that is not")
  func knows() throws {
    let records = try #require(records)
    let given = [
      "id": "W1", "name": "王一", "community": "C1", "class": "worker", "employed_from": "2020-01-01",
    ]
    #expect(throws: RegisterLine.Fault.exists("W1")) { try line(given).adding(to: records) }
    #expect(throws: RegisterLine.Fault.unknown("W9")) {
      try line(["id": "W9", "name": "x"]).changing(in: records)
    }
    #expect(throws: RegisterLine.Fault.nothingToChange) {
      try line(["id": "W1", "from_month": "2026-12"]).changing(in: records)
    }
  }

  @Test("keeps the versions when only what has none is changed")
  func changesFixed() throws {
    let reading = try line(["id": "W1", "employed_to": "2026-10-20"])
      .changing(in: try #require(records))
    #expect(reading.rows.map(\.table) == [.workers])
    #expect(reading.rows.first?.cells[3] == .text("2026-10-20"))
    #expect(reading.rows.first?.cells[1] == .text("王一"))
  }

  @Test("clears a value that is given empty")
  func clears() throws {
    let reading = try line(["id": "W1", "grade": "", "from_month": "2026-06"])
      .changing(in: try #require(records))
    #expect(reading.rows.first?.cells.last == .null)
  }

  @Test("makes a new version of what holds from a month on, over the one before it")
  func changesVersion() throws {
    let records = try #require(records)
    #expect(throws: RegisterLine.Fault.fromMonthNeeded(["grade"])) {
      try line(["id": "W1", "grade": "6"]).changing(in: records)
    }
    let late = try line(["id": "W1", "grade": "6", "from_month": "2026-12"]).changing(in: records)
    #expect(
      late.rows.map(\.cells) == [
        [.text("W1"), .text("2026-12"), .text("C1"), .text("deputy"), .integer(6)]
      ])
    let early = try line(["id": "W1", "grade": "4", "from_month": "2026-03"])
      .changing(in: records)
    #expect(early.rows.first?.cells[3] == .text("worker"))
  }

  @Test("keeps a difficulty by its target and community")
  func difficulty() throws {
    let given = ["target": "M1", "community": "C1", "coefficient": "1.250"]
    #expect(throws: RegisterLine.Fault.fromMonthNeeded(["coefficient"])) {
      try line(given, .difficulty).changing(in: try #require(records))
    }
    let reading = try line(given.merging(["from_month": "2026-11"]) { $1 }, .difficulty)
      .changing(in: try #require(records))
    #expect(
      reading.rows.map(\.cells) == [
        [.text("M1"), .text("C1"), .text("2026-11"), .integer(1250)]
      ])
  }

  @Test(
    "names the option that is wrong, and no line of a file",
    arguments: [
      (Language.english, "--grade: \"30\" is out of range; whole numbers 1 to 18 are allowed"),
      (.chinese, "--grade: 「30」超出范围；可以是 1 至 18 的整数"),
    ])
  func namesOption(language: Language, expected: String) throws {
    let reading = try line(["id": "W1", "grade": "30", "from_month": "2026-12"])
      .changing(in: try #require(records))
    let writer = FaultWriter(
      Words(language), headings: ["workers.csv": ["grade": "--grade"]],
      calling: ["workers.csv": ""]
    ) { _ in "" }
    #expect(reading.faults.map(writer.line) == [expected])
  }

  @Test("of parameters puts what is given over what holds, and reads it as a scheme file")
  func scheme() throws {
    var base = Scheme(effectiveMonth: Month(year: 2026, month: 1))
    base.minSample = 7
    let reading = SchemeLine([
      "effective_month": "2026-12", "pool.mode": "fixed", "pool.base": "5.2",
      "weights.chief.self": "20", "weights.chief.team": "60",
    ]).reading(over: base)
    #expect(reading.faults == [])
    let scheme = try Scheme(
      RowReader(try #require(reading.rows.first?.cells), of: Scheme.table))
    #expect(scheme.effectiveMonth == Month(year: 2026, month: 12))
    #expect(scheme.minSample == 7)
    #expect(scheme.base == BaseRate(raw: 5_2000))
    #expect(scheme.weight(.team, .chief) == 60)

    let wrong = SchemeLine(["effective_month": "2026-12", "min_sample": "some"])
      .reading(over: base)
    #expect(wrong.faults.count == 1 && wrong.rows.isEmpty)
  }

  @Test("shows of each line the version of the month, or every one")
  func lists() throws {
    let records = try #require(records)
    let april = TableFile.workers.table(
      of: records, in: Month(year: 2026, month: 4), .english
    ) { _ in true }
    #expect(april.rows.map { $0[3] } == ["worker"])
    let october = TableFile.workers.table(
      of: records, in: Month(year: 2026, month: 10), .chinese
    ) { _ in true }
    #expect(october.rows.map { $0[3] } == ["副职"])
    let all = TableFile.workers.table(of: records, in: nil, .english) { _ in true }
    #expect(all.rows.count == 2)
  }
}

@Suite("A file of answers")
struct SurveyFileTests {
  @Test("gives its batches counted, each with all of its answers")
  func counts() {
    let text = """
      月份,批次,方式,网格,结果
      2026-09,B1,入户,G1,满意
      2026-09,B1,入户,G1,满意
      2026-09,B2,电话,G1,拒访

      """
    let file = SurveyFile(Array(text.utf8), encoding: nil) { $0 == "G1" }
    #expect(file.faults == [])
    #expect(file.batches.map(\.batch.batch) == ["B1", "B2"])
    #expect(file.batches[0].answers.map(\.count) == [2])
  }

  @Test("names every line with a grid that is not there")
  func unknownGrid() {
    let text =
      "month,batch,method,grid,level\n2026-09,B1,door,G9,satisfied\n2026-09,B1,door,G9,satisfied\n"
    let file = SurveyFile(Array(text.utf8), encoding: nil) { _ in false }
    let writer = FaultWriter(
      Words(.english), headings: file.headings, calling: [SurveyFile.name: "mine.csv"]
    ) { _ in "" }
    let lines = file.faults.map(writer.line)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("mine.csv:2: grid: "))
    #expect(lines[1].hasPrefix("mine.csv:3: grid: "))
  }
}
