extension JSONParser {
  /// A text in quotes, its escapes undone.
  mutating func text() throws(Fault) -> String {
    guard next == UInt8(ascii: "\"") else { throw fault }
    offset += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      offset += 1
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: try escaped().utf8)
      } else {
        text.append(byte)
      }
    }
    guard next != nil else { throw fault }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(Fault) -> String {
    guard let letter = next else { throw fault }
    offset += 1
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(letter))
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw fault
    }
  }

  private mutating func escapedScalar() throws(Fault) -> String {
    let high = try unit()
    guard UTF16.isLeadSurrogate(high) else {
      guard let scalar = Unicode.Scalar(high) else { throw fault }
      return String(scalar)
    }
    guard bytes[offset...].starts(with: "\\u".utf8) else { throw fault }
    offset += 2
    let low = try unit()
    guard UTF16.isTrailSurrogate(low) else { throw fault }
    return String(decoding: [high, low], as: UTF16.self)
  }

  private mutating func unit() throws(Fault) -> UInt16 {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, !digits.contains(where: { "+-".utf8.contains($0) }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    offset += 4
    return unit
  }
}
