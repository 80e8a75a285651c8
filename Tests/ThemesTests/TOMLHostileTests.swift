import TOML
import Testing

@Suite("A hostile TOML file")
struct TOMLHostileTests {
  private func fault(_ text: String) -> TOMLError.Fault? {
    #expect(throws: TOMLError.self) { try TOMLDocument(text: text, name: "x.toml") }?.fault
  }

  @Test(
    "is refused when it nests too deep, before the parser sees it",
    arguments: [
      "a = " + String(repeating: "[", count: 500_000),
      "a = " + String(repeating: "{ a = ", count: 100_000),
      String(repeating: "a.", count: 200_000) + "a = 1",
      "[" + String(repeating: "a.", count: 200_000) + "a]",
      "[[" + String(repeating: "a.", count: 65) + "a]]\nb = 1",
      "[" + String(repeating: "a.", count: 40) + "a]\n" + String(repeating: "b.", count: 40)
        + "b = 1",
      "a = 1 # [\nb = \"[\"\nc = " + String(repeating: "[\n", count: 70),
    ])
  func deep(text: String) {
    #expect(fault(text) == .tooDeep(limit: 64))
  }

  @Test("may nest up to the limit")
  func limit() throws {
    let depth = 63
    let text =
      "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(try TOMLDocument(text: text, name: "x.toml").contains("a"))
  }

  @Test("is refused when it is too long")
  func long() {
    #expect(fault(String(repeating: "#", count: 1_048_577)) == .tooLarge(limit: 1_048_576))
  }

  @Test("is refused when it is not UTF-8")
  func encoding() {
    let error = #expect(throws: TOMLError.self) {
      try TOMLDocument(bytes: [0x61, 0x3D, 0xC9, 0xE7], name: "x.toml")
    }
    #expect(error?.fault == .notUTF8)
  }

  @Test("may repeat keys in an array of tables and in arrays of tables")
  func elements() throws {
    let text = "[[a]]\nx = 1\n[a.b]\ny = 1\n[[a]]\nx = 2\n[a.b]\ny = 2\n[c]\nd = [{x = 1}, {x = 2}]"
    let document = try TOMLDocument(text: text, name: "x.toml")
    #expect(document.line(of: "a") == 1)
    #expect(document.line(of: "c.d") == 10)
  }

  @Test("never brings the program down, whatever bytes were changed")
  func mutations() {
    let seed = Array(
      "a.b = \"x\\\"y\" # c\n[t.\"q u\"]\nv = [1, [2, 3], {k = '''\nz'''}]\n[[e]]\nd = 2026-01-01\n"
        .utf8)
    let alphabet = Array("[]{}\"'=.,#\\\n\r \t\u{0}a1-社".utf8)
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<5_000 {
      var bytes = seed
      for _ in 0...random(4) { bytes[random(bytes.count)] = alphabet[random(alphabet.count)] }
      _ = try? TOMLDocument(bytes: bytes, name: "x.toml")
    }
  }
}
