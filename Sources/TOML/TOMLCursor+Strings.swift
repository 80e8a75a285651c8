extension TOMLCursor {
  /// One part of a dotted key, bare or in quotes.
  mutating func keyPart() throws(TOMLError) -> String {
    let start = mark
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      try skipLineString()
      return String(text(from: start).dropFirst().dropLast())
    }
    skip(while: \.isBareKeyByte)
    guard mark > start else { throw syntax(.expectedKey) }
    return text(from: start)
  }

  /// Longest quotation of a wrong value in an error, characters.
  private static let quoteLimit = 40

  mutating func skipBareValue() throws(TOMLError) {
    let start = mark
    let opening = self
    skip { !$0.endsBareValue }
    let value = text(from: start).trimmingSpace
    guard !value.isEmpty else { throw opening.syntax(.expectedValue) }
    guard BareValue.isWellFormed(value) else {
      throw opening.syntax(.malformedValue(String(value.prefix(Self.quoteLimit))))
    }
  }

  mutating func skipString() throws(TOMLError) {
    guard let quote = byte else { return }
    if run(of: quote) >= 3 {
      try skipBlockString(quote)
    } else {
      try skipLineString()
    }
  }

  /// `"…"` or `'…'`, which end on their own line.
  private mutating func skipLineString() throws(TOMLError) {
    let opening = self
    guard let quote = byte else { return }
    advance()
    while byte != quote {
      guard let here = byte, here != UInt8(ascii: "\n") else {
        throw opening.syntax(.unclosedString)
      }
      try step(in: quote)
    }
    advance()
  }

  /// `"""…"""` or `'''…'''`; up to two quotes may stand before the closing three.
  private mutating func skipBlockString(_ quote: UInt8) throws(TOMLError) {
    let opening = self
    advance(by: 3)
    while byte != nil {
      let quotes = run(of: quote)
      if quotes >= 3 { return advance(by: min(quotes, 5)) }
      try step(in: quote)
    }
    throw opening.syntax(.unclosedString)
  }

  /// One character of a string, or one escape.
  private mutating func step(in quote: UInt8) throws(TOMLError) {
    guard byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") else { return advance() }
    // The parser hands strings over as C strings, which would end there.
    if starts(with: #"\u0000"#) || starts(with: #"\U00000000"#) { throw syntax(.nul) }
    advance()
    if byte != UInt8(ascii: "\n") { advance() }
  }

  private mutating func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }
}

extension String {
  fileprivate var trimmingSpace: Substring {
    var trimmed = self[...]
    while trimmed.last == " " || trimmed.last == "\t" { trimmed.removeLast() }
    return trimmed
  }
}

extension UInt8 {
  fileprivate var endsBareValue: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
