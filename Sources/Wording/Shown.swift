/// A text of a table as it may stand on a terminal: steering characters are shown, not obeyed, and
/// the rest of a long one is left out.
package func shown(_ text: String, limit: Int = 60) -> String {
  var result = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    guard count < limit else { return result + "…" }
    result += shown(scalar)
  }
  return result
}

private func shown(_ scalar: Unicode.Scalar) -> String {
  if scalar.value < 0x20 || scalar.value == 0x7F {
    return "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator:
    return "<" + codePoint(scalar.value) + ">"
  default: return String(scalar)
  }
}

/// A code point as `U+001B`.
package func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
