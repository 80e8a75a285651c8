import Domain
import Tables
import Testing
import Wording

@Suite("What leaves as tables comes back the same")
struct ExportTests {
  @Test("any records, in either language and encoding", arguments: 0..<60)
  func roundTrip(_ seed: Int) throws {
    let records = RandomRecords.make(seed)
    for language in Language.allCases {
      let folder = try writeFolder(records, language: language)
      let reading = readFolder(folder)
      #expect(reading.faults == [])
      let back = try importedRecords(folder)
      #expect(back == records)
      #expect(try writeFolder(back, language: language) == folder)
    }
    #expect(try importedRecords(writeFolder(records, encoding: .gb18030)) == records)
  }

  private func text(_ folder: [String: [UInt8]], _ name: String) -> String {
    String(decoding: folder[name] ?? [], as: UTF8.self)
  }

  @Test("the empty tables are read as what they are, and hold every column of a full one")
  func empty() throws {
    for language in Language.allCases {
      let folder = try emptyFolder(language: language)
      #expect(folder.count == TableFile.allCases.count)
      #expect(folder.keys.allSatisfy(isTableName))
      let reading = readFolder(folder)
      #expect(reading.faults == [] && reading.incoming.rows.isEmpty)
      #expect(reading.tables.count == TableFile.allCases.count)
    }
    let full = try writeFolder(RandomRecords.make(1))
    let empty = try emptyFolder(language: .english)
    for (name, _) in full where name.hasSuffix(".csv") {
      #expect(text(full, name).hasPrefix(text(empty, name)), "\(name)")
    }
  }

  @Test("only tables with rows, sorted by bytes")
  func sorted() throws {
    var records = Records()
    for id in ["b", "B", "a-", "一", "a"] {
      records.districts[Identifier(id)] = District(id: Identifier(id), name: "名")
    }
    let folder = try writeFolder(records)
    #expect(folder.keys.sorted() == ["district.csv"])
    #expect(
      text(folder, "district.csv")
        == "\u{FEFF}id,name\r\nB,名\r\na,名\r\na-,名\r\nb,名\r\n一,名\r\n")
  }

  @Test(
    "a text that a spreadsheet would compute leaves with one apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"),
      ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("'x", "''x"), ("''", "'''"),
      ("=\u{301}1", "'=\u{301}1"), ("1=1", "1=1"), (" =1", " =1"),
    ])
  func guarded(_ name: String, _ cell: String) throws {
    var records = Records()
    records.districts["D1"] = District(id: "D1", name: name)
    let folder = try writeFolder(records)
    let line = text(folder, "district.csv").split(separator: "\r\n").last.map(String.init)
    #expect(line.map { Array($0.unicodeScalars) } == Array("D1,\(cell)".unicodeScalars))
    let back = try importedRecords(folder)
    #expect(
      back.districts["D1"].map { Array($0.name.unicodeScalars) } == Array(name.unicodeScalars))
  }

  @Test("a negative number stays a number")
  func negative() throws {
    var records = Records()
    let amount = Adjustment(
      month: Month(year: 2026, month: 3), worker: "W1", settledMonth: Month(year: 2026, month: 1),
      amount: Money(fen: -12_00), reason: "-", by: "街道")
    records.adjustments[amount.key] = amount
    #expect(
      text(try writeFolder(records), "adjustments.csv").hasSuffix(
        "2026-03,W1,2026-01,-12.00,'-,街道\r\n"))
  }

  @Test("counted answers leave as one row each")
  func answers() throws {
    var records = Records()
    let key = Answers.Key(
      batch: Batch.Key(month: Month(year: 2026, month: 3), batch: "B1"), method: .door, grid: "G1",
      level: .satisfied)
    records.answers[key] = Answers(key: key, count: 3)
    let lines = text(try writeFolder(records), "survey.csv").split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines.dropFirst().allSatisfy { $0 == "2026-03,B1,door,G1,satisfied" })
  }

  @Test("a settled month leaves as it is told")
  func laterStates() throws {
    var records = Records()
    let key = StreetMonth.Key(street: "S1", month: Month(year: 2026, month: 1))
    records.months[key] = StreetMonth(key: key, state: .settled)
    #expect(text(try writeFolder(records), "months.csv").hasSuffix("S1,2026-01,settled\r\n"))
  }

  @Test("the layouts fit the stored tables, and file names are found again")
  func layouts() {
    for table in TableName.allCases { #expect(isTableName(fileName(of: table))) }
    #expect(isTableName("scheme-2026-01.toml"))
    #expect(!isTableName("scheme-2026-1.toml"))
    #expect(!isTableName("../grids.csv"))
  }
}
