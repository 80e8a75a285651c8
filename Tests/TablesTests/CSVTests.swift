import Domain
import SeededChance
import Testing

@testable import Tables

@Suite("Comma-separated values, as spreadsheets write them")
struct CSVTests {
  private func read(_ text: String) throws -> [CSVRow] {
    var reader = CSVReader(Array(text.utf8))
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(
    "keeps cells as they are",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
      ("\"a,1\",\"say \"\"hi\"\"\"\n", [["a,1", "say \"hi\""]]),
      ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
      ("\"\",\n", [["", ""]]),
      (",,\n\n", [["", "", ""], [""]]),
      ("5\" pipe,b\n", [["5\" pipe", "b"]]),
      ("王小军,\"网格\"\n", [["王小军", "网格"]]),
      ("a\u{301},e\n", [["a\u{301}", "e"]]),
    ])
  func cells(_ text: String, _ expected: [[String]]) throws {
    #expect(try read(text).map(\.cells) == expected)
  }

  @Test(
    "counts lines, whatever ends them",
    arguments: ["a\nb\n\"c\nd\"\ne", "a\r\nb\r\n\"c\r\nd\"\r\ne", "a\rb\r\"c\rd\"\re"])
  func lines(_ text: String) throws {
    #expect(try read(text).map(\.line) == [1, 2, 3, 5])
  }

  @Test("names an open quote by the line where it opens, and ends there")
  func openQuote() throws {
    var reader = CSVReader(Array("a,b\nc,\"d\ne,f\n".utf8))
    _ = try reader.next()
    #expect(throws: CSVFault(line: 2, reason: .openQuote)) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test("names text after a closing quote, and reads on after that line")
  func textAfterQuote() throws {
    var reader = CSVReader(Array("\"a\"b,c\nd,e\n".utf8))
    #expect(throws: CSVFault(line: 1, reason: .textAfterQuote)) { try reader.next() }
    #expect(try reader.next() == CSVRow(line: 2, cells: ["d", "e"]))
  }

  @Test("refuses a cell and a row beyond their limits")
  func limits() {
    var cell = CSVReader([UInt8](repeating: UInt8(ascii: "a"), count: CSVLimits.cell + 1))
    #expect(throws: CSVFault(line: 1, reason: .cellTooLong)) { try cell.next() }
    var row = CSVReader([UInt8](repeating: UInt8(ascii: ","), count: CSVLimits.row))
    #expect(throws: CSVFault(line: 1, reason: .tooManyCells)) { try row.next() }
  }

  @Test("what it writes reads back the same", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var chance = Chance(seed: seed)
    let rows = (0..<chance.below(5) + 1).map { _ in
      (0..<chance.below(4) + 1).map { _ in
        String((0..<chance.below(6)).map { _ in chance.pick(Array("a,\"\n\r'=王 ＝;\t")) })
      }
    }
    var writer = CSVWriter()
    for row in rows { writer.write(row) }
    var reader = CSVReader(writer.bytes)
    for row in rows { #expect(try reader.next()?.cells == row) }
    #expect(try reader.next() == nil)
  }

  @Test("never crashes or hangs on any bytes", arguments: 0..<300)
  func fuzz(_ seed: Int) {
    var chance = Chance(seed: seed)
    let bytes = (0..<chance.below(400)).map { _ in
      chance.below(3) > 0
        ? chance.pick(Array("id,name\r\n\",;'=".utf8)) : UInt8(chance.below(256))
    }
    for file in TableFile.allCases {
      let reading = readFolder([file.rawValue: bytes])
      #expect(reading.faults.allSatisfy { $0.origin.line >= 1 })
    }
    _ = readFolder(["scheme.toml": bytes])
  }
}
