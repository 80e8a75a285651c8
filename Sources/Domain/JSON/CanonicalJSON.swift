/// Writes JSON canonically: one text for one value, byte for byte.
///
/// No white space, members sorted by the UTF-16 units of their names, only what must be escaped
/// escaped. Numbers are whole.
///
/// Source: RFC 8785, sections 3.2.1 to 3.2.4.
package struct CanonicalJSON {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func write(_ json: JSON) {
    switch json {
    case .null: write(raw: "null")
    case .bool(let bool): write(raw: bool ? "true" : "false")
    case .integer(let integer): write(integer)
    case .text(let text): write(text)
    case .array(let items): writeArray(items) { $0.write($1) }
    case .object(let members):
      let names = members.keys.sorted(by: precedesInCanonicalOrder)
      writeSequence("{", names, "}") { json, name in
        json.write(name)
        json.write(raw: ":")
        json.write(members[name] ?? .null)
      }
    }
  }

  package mutating func writeArray<S: Sequence>(
    _ items: S, _ item: (inout CanonicalJSON, S.Element) -> Void
  ) {
    writeSequence("[", items, "]", item)
  }

  package mutating func write(raw text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Takes over a text that is canonical JSON, or a piece of it, already.
  package mutating func write(raw text: [UInt8]) { bytes.append(contentsOf: text) }

  package mutating func write(_ integer: Int) { bytes.append(contentsOf: String(integer).utf8) }

  package mutating func write(_ text: String) {
    write(raw: "\"")
    for byte in text.utf8 {
      if byte >= 0x20 && byte != 0x22 && byte != 0x5C {
        bytes.append(byte)
      } else {
        writeEscaped(byte)
      }
    }
    write(raw: "\"")
  }

  /// A stored cell.
  package mutating func write(_ value: Value) {
    switch value {
    case .null: write(raw: "null")
    case .integer(let integer): write(integer)
    case .text(let text): write(text)
    }
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case 0x08: write(raw: "\\b")
    case 0x09: write(raw: "\\t")
    case 0x0A: write(raw: "\\n")
    case 0x0C: write(raw: "\\f")
    case 0x0D: write(raw: "\\r")
    case 0x22: write(raw: "\\\"")
    case 0x5C: write(raw: "\\\\")
    default:
      write(raw: "\\u00")
      bytes.append(contentsOf: hexadecimal([byte]).utf8)
    }
  }

  private mutating func writeSequence<S: Sequence>(
    _ open: StaticString, _ items: S, _ close: StaticString,
    _ item: (inout CanonicalJSON, S.Element) -> Void
  ) {
    write(raw: open)
    var first = true
    for element in items {
      if !first { write(raw: ",") }
      first = false
      item(&self, element)
    }
    write(raw: close)
  }
}

extension JSON {
  /// The canonical text.
  package var canonical: String {
    var json = CanonicalJSON()
    json.write(self)
    return json.text
  }
}

/// Whether a member stands before another: by UTF-16 units, which differs from bytes beyond U+FFFF.
package func precedesInCanonicalOrder(_ left: String, _ right: String) -> Bool {
  left.utf16.lexicographicallyPrecedes(right.utf16)
}

/// Lower-case hexadecimal digits, two a byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
