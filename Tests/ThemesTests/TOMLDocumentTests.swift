import TOML
import Testing

@Suite("Reading a TOML file")
struct TOMLDocumentTests {
  private static let scheme = ##"""
    # scheme.toml
    effective_month = "2026-01"
    min_sample = 20
    blind = true   # nobody sees who marked
    lines = ["党建", "综治"]
    note = '''
    [not] = "a table"
    # nor a comment '' '''''

    [pool]
    mode = "pool"            # or "fixed"
    'odd key' = 'C:\'
    [weights.chief]
    self = 10
    sub.superior = 20
    inline = { a = 1, b = [1, { c = 2 }] }
    more = """a \""" # b """"
    """##

  private func document(_ text: String = scheme) throws -> TOMLDocument {
    try TOMLDocument(text: text, name: "scheme.toml")
  }

  private func fault(_ text: String) -> TOMLError? {
    #expect(throws: TOMLError.self) { try document(text) }
  }

  private func error(_ read: (TOMLDocument) throws -> Void) throws -> TOMLError? {
    let document = try document()
    return #expect(throws: TOMLError.self) { try read(document) }
  }

  @Test("gives values by type, and nothing for what is absent")
  func values() throws {
    let document = try document()
    #expect(try document.string("effective_month") == "2026-01")
    #expect(try document.integer("min_sample") == 20)
    #expect(try document.boolean("blind") == true)
    #expect(try document.strings("lines") == ["党建", "综治"])
    #expect(try document.integer("weights.chief.sub.superior") == 20)
    #expect(try document.string(["pool", "odd key"]) == #"C:\"#)
    #expect(try document.string("pool.base") == nil)
    #expect(try document.string("min_sample.base") == nil)
    #expect(try document.required("pool.mode", document.string) == "pool")
    #expect(document.keys(under: "weights.chief") == ["self", "sub", "inline", "more"])
    #expect(try document.string("weights.chief.more") == "a \"\"\" # b \"")
    #expect(document.keys(under: "pool.mode") == [])
  }

  @Test(
    "knows the line of every key",
    arguments: [
      ("effective_month", 2), ("blind", 4), ("note", 6), ("pool", 10), ("pool.mode", 11),
      ("weights", 13), ("weights.chief", 13), ("weights.chief.self", 14),
      ("weights.chief.sub.superior", 15), ("weights.chief.inline.b", 16), ("pool.absent", 10),
      ("absent", nil), ("not", nil),
    ] as [(TOMLKey, Int?)])
  func lines(key: TOMLKey, line: Int?) throws {
    #expect(try document().line(of: key) == line)
  }

  @Test("counts lines with Windows line ends and a byte order mark")
  func windows() throws {
    let document = try document("\u{FEFF}a = 1\r\n# x\r\nb = 2\r\n")
    #expect(document.line(of: "b") == 3)
    #expect(try document.integer("b") == 2)
  }

  @Test("names a value of the wrong type with both types")
  func wrongType() throws {
    let error = try error { _ = try $0.string("min_sample") }
    #expect(error?.file == "scheme.toml")
    #expect(error?.line == 3)
    #expect(error?.fault == .wrongType(key: "min_sample", found: .integer, allowed: .string))
    let mixed = try self.error { _ = try $0.strings("weights.chief.inline.b") }
    #expect(
      mixed?.fault == .wrongType(key: "weights.chief.inline.b", found: .integer, allowed: .string))
  }

  @Test("names a key it does not know with those it does")
  func unknownKey() throws {
    let error = try error { try $0.requireOnly(keys: ["mode"], under: "pool") }
    #expect(error?.line == 12)
    #expect(error?.fault == .unknownKey(key: ["pool", "odd key"], allowed: ["mode"]))
  }

  @Test("names what is missing and what is out of range")
  func missing() throws {
    let missing = try error { _ = try $0.required("pool.base", $0.string) }
    #expect(missing?.fault == .missing(key: "pool.base"))
    #expect(missing?.line == 10)
    let range = try error { _ = try $0.integer("min_sample", in: 1...9) }
    #expect(
      range?.fault == .notAllowed(key: "min_sample", found: "20", allowed: .range(1...9)))
  }

  @Test("writes a path with quotes where a file needs them")
  func path() {
    #expect(TOMLKey(["pool", "odd key"]).description == #"pool."odd key""#)
    #expect(TOMLKey(["keys", "."]).description == #"keys.".""#)
  }

  @Test(
    "says what is wrong with the writing, and where",
    arguments: [
      ("a = ", 1, 5, .expectedValue), ("a = 1\n= 2", 2, 1, .expectedKey),
      ("a = 1\nb 2", 2, 3, .expectedEquals), ("a = [1, 2\nb = 3", 2, 1, .expectedBracket("]")),
      ("[a\nb = 1", 1, 3, .expectedBracket("]")), ("a = { b = 1", 1, 12, .expectedBracket("}")),
      ("社 = 1", 1, 1, .expectedKey), ("a = \"社区 x\nb = 1", 1, 5, .unclosedString),
      ("a = 1\nb = '''x\n\n", 2, 5, .unclosedString), ("a = \"x\" y", 1, 9, .textAfterValue),
      ("a = 1\nb = 1\na = 2", 3, 1, .repeatedKey("a", firstLine: 1)),
      ("[a]\n[b]\n[a]", 3, 1, .repeatedKey("a", firstLine: 1)),
      ("a = 1\nb = \"\\u0000\"", 2, 6, .nul), ("a = 1\n\0", 2, 1, .nul),
    ] as [(String, Int, Int, TOMLError.Reason)])
  func syntax(text: String, line: Int, column: Int, reason: TOMLError.Reason) {
    let error = fault(text)
    #expect(error?.line == line)
    #expect(error?.fault == .syntax(column: column, reason: reason))
  }

  @Test(
    "names a value that is nothing",
    arguments: ["1x", "True", "1 2", "01", "+0x1", "1__0", "1.", ".5", "2026-1-1", "07:3", "桂花"])
  func malformed(value: String) {
    let error = fault("a = 1\nb = [2, \(value)]")
    #expect(error?.line == 2)
    #expect(error?.fault == .syntax(column: 9, reason: .malformedValue(value)))
  }

  @Test(
    "takes every form of value",
    arguments: [
      "0", "-1_000", "+1.5", "1e3", "6.626e-34", "0xFf", "0o17", "0b1_0", "-inf", "nan", "true",
      "2026-10-14", "07:30:00", "2026-10-14T07:30:00.25", "2026-10-14 07:30:00Z",
      "2026-10-14t07:30:00-08:00", "\"\"", "''", "[]", "{}", "[1, [2,],]", "{a.b = 1}",
    ])
  func wellFormed(value: String) throws {
    #expect(try document("a = \(value) # x").contains("a"))
  }

  @Test(
    "leaves what a value says to the parser",
    arguments: ["2026-13-01", "99999999999999999999", "\"\\q\"", "07:61:00"])
  func parserErrors(value: String) {
    let error = fault("a = 1\nb = \(value)")
    #expect(error?.line == 2)
    guard case .syntax(_, .other(let reason)) = error?.fault else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
  }
}
