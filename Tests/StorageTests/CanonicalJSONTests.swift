import Storage
import Domain
import Testing

@Suite("Canonical JSON (RFC 8785)")
struct CanonicalJSONTests {
  @Test(
    "writes what the standard says",
    arguments: [
      (JSON.null, "null"), (.bool(true), "true"), (.integer(-7), "-7"), (.array([]), "[]"),
      (.object([:]), "{}"),
      (.text("\u{20AC}$\u{F}\nA'B\"\\\\\"/"), "\"\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""),
      (.text("\u{8}\u{9}\u{C}\u{D}\u{1F}\u{7F}"), "\"\\b\\t\\f\\r\\u001f\u{7F}\""),
      (.array([.integer(1), .array([.text("二")])]), "[1,[\"二\"]]"),
    ])
  func writes(json: JSON, text: String) throws {
    #expect(Array(json.canonical.utf8) == Array(text.utf8))
    #expect(try JSONParser.parse(text) == json)
  }

  @Test("sorts members by UTF-16 units, as in section 3.2.3")
  func sorts() {
    let names = ["\u{20AC}", "\r", "\u{FB33}", "1", "\u{1F600}", "\u{80}", "\u{F6}"]
    let json = JSON.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .null) }))

    #expect(
      json.canonical
        == "{\"\\r\":null,\"1\":null,\"\u{80}\":null,\"\u{F6}\":null,\"\u{20AC}\":null,"
        + "\"\u{1F600}\":null,\"\u{FB33}\":null}")
  }

  @Test("reads escapes and white space")
  func reads() throws {
    let text = " { \"a\" : [ 1 , \"\\u4e8c\\ud83d\\ude00\\/\" ] }\n"
    #expect(
      try JSONParser.parse(text) == .object(["a": .array([.integer(1), .text("二\u{1F600}/")])]))
  }

  @Test(
    "refuses what a journal never holds",
    arguments: [
      "", "1.5", "1e3", "01", "-0", "+1", "-", "nul", "[1", "[1,]", "{\"a\":1,\"a\":2}", "{a:1}",
      "\"\\ud800\"", "\"\\u12\"", "\"\\x\"", "\"", "\"\n\"", "1 1", "99999999999999999999",
      String(repeating: "[", count: 65),
    ])
  func refuses(text: String) {
    #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(text) }
  }

  @Test("SHA-256 of the standard's examples")
  func hashes() {
    #expect(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("instants are UTC with microseconds")
  func instants() {
    #expect(instant(seconds: 0, microseconds: 7) == "1970-01-01T00:00:00.000007Z")
    #expect(instant(seconds: 1_793_434_530, microseconds: 123_456) == "2026-10-31T08:15:30.123456Z")
    #expect(instant(seconds: -1, microseconds: 0) == "1969-12-31T23:59:59.000000Z")
  }
}
