import Domain
import Testing

@testable import Tables

@Suite("Encodings of a table")
struct EncodingTests {
  private let text = "编号,名称\r\nD1,海曙区𠮷\r\n"
  private var plain: [UInt8] { Array(text.utf8) }

  private func utf16(bigEndian: Bool) -> [UInt8] {
    let units = "\u{FEFF}".utf16 + Array(text.utf16)
    return units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  @Test("are told apart file by file")
  func detection() throws {
    let gb18030 = try encode(plain, as: .gb18030)
    #expect(try decode(plain) == DecodedText(bytes: plain, encoding: .utf8))
    #expect(try decode([0xEF, 0xBB, 0xBF] + plain).bytes == plain)
    #expect(try decode(utf16(bigEndian: true)) == DecodedText(bytes: plain, encoding: .utf16))
    #expect(try decode(utf16(bigEndian: false)) == DecodedText(bytes: plain, encoding: .utf16))
    #expect(try decode(gb18030) == DecodedText(bytes: plain, encoding: .gb18030))
  }

  @Test("an old file of GBK characters is GB18030")
  func gbk() throws {
    let bytes: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A]
    #expect(try decode(bytes).bytes == Array("编号,名称\n".utf8))
  }

  @Test(
    "a short file in GBK that happens to be valid UTF-8 is GBK",
    arguments: ["学院路", "平山", "泉水", "千石", "小庄", "元英"])
  func shortGBK(name: String) throws {
    let text = Array("id,name\nS1,\(name)\n".utf8)
    let bytes = try encode(text, as: .gb18030)
    try #require(String(validating: bytes, as: UTF8.self) != nil)
    #expect(try decode(bytes) == DecodedText(bytes: text, encoding: .gb18030))
    #expect(try decode(bytes, as: .utf8).encoding == .utf8)
    // One character of three bytes is no accident.
    #expect(try decode(bytes + Array("路".utf8)).encoding == .utf8)
    #expect(try decode([0xEF, 0xBB, 0xBF] + bytes).encoding == .utf8)
  }

  @Test("a bad byte is an error with its line, never another character")
  func undecodable() {
    let damaged = Array("编号,名称\nD1,海曙区\nD2,".utf8) + [0xFF] + Array("江北区\n".utf8)
    #expect(throws: TextFault.undecodable(line: 3, .utf8)) { try decode(damaged) }
    let cut = Array(Array("编号,名称\nD1,海曙".utf8).dropLast())
    #expect(throws: TextFault.undecodable(line: 2, .utf8)) { try decode(cut) }
    #expect(throws: TextFault.undecodable(line: 2, .gb18030)) {
      try decode([0x41, 0x0A, 0x42, 0xFF, 0x0A])
    }
    #expect(throws: TextFault.undecodable(line: 1, .utf8)) {
      try decode([0xEF, 0xBB, 0xBF, 0xC0, 0x80])
    }
  }

  @Test("broken UTF-16 is an error with its line")
  func brokenUTF16() {
    #expect(throws: TextFault.undecodable(line: 2, .utf16)) {
      try decode([0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00])
    }
    #expect(throws: TextFault.undecodable(line: 1, .utf16)) { try decode([0xFF, 0xFE, 0x41]) }
    #expect(throws: TextFault.noByteOrderMark) { try decode([0x41, 0x00], as: .utf16) }
  }

  @Test("the option overrides what would be detected")
  func override() throws {
    #expect(throws: TextFault.self) { try decode([0xB1, 0xE0], as: .utf8) }
    #expect(try decode(Array("编号".utf8), as: .gb18030).bytes != Array("编号".utf8))
  }

  @Test("every assigned character survives GB18030")
  func everyCharacter() throws {
    var scalars = String.UnicodeScalarView()
    for value in UInt32(0x20)...0x10FFFF where !(0xE78D...0xE864).contains(value) {
      if let scalar = Unicode.Scalar(value), value != 0x7F { scalars.append(scalar) }
    }
    let bytes = Array(String(scalars).utf8)
    #expect(try decode(try encode(bytes, as: .gb18030), as: .gb18030).bytes == bytes)
  }

  @Test("what GB18030 cannot write is told with file and line, never replaced")
  func notInEncoding() {
    var records = Records()
    records.districts["D1"] = District(id: "D1", name: "海曙")
    records.districts["D2"] = District(id: "D2", name: "\u{E816}")
    #expect(throws: ExportFault.notInEncoding(file: "district.csv", line: 3, .gb18030)) {
      try writeFolder(records, encoding: .gb18030)
    }
  }

  @Test("out goes UTF-8 with the mark by which spreadsheets know it")
  func out() throws {
    #expect(try encode(plain, as: .utf8) == [0xEF, 0xBB, 0xBF] + plain)
  }
}
