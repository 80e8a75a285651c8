/// How typed and written characters are made comparable.
enum SearchLetter {
  /// The code point a character is compared by; nil for one that is passed over.
  ///
  /// Case and full width do not count, ü and v are u, and space, apostrophes and the dots inside
  /// names (买买提·艾力) are passed over.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0xFF01...0xFF5E: ascii(scalar.value - 0xFEE0)
    case 0..<0x80: ascii(scalar.value)
    case 0x3400...0x9FFF, 0x20000...0x3FFFF: scalar.value
    default: other(scalar)
    }
  }

  private static func ascii(_ value: UInt32) -> UInt32? {
    switch UInt8(truncatingIfNeeded: value) {
    case UInt8(ascii: "v"), UInt8(ascii: "V"): UInt32(UInt8(ascii: "u"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value + 32
    case 0...UInt8(ascii: " "), UInt8(ascii: "'"): nil
    default: value
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "ü", "Ü", "ǖ", "ǘ", "ǚ", "ǜ": UInt32(UInt8(ascii: "u"))
    // The combining diaeresis of a decomposed ü.
    case "\u{308}", "·", "•", "・", "‧", "’", "‘": nil
    default: scalar.properties.isWhitespace ? nil : lowercased(scalar)
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }
}
