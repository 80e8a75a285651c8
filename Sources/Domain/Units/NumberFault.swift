/// Why a text is not a number of the wanted unit.
///
/// Spreadsheet damage is named for what it is.
package enum NumberFault: Error, Hashable, Sendable {
  case empty
  case notANumber
  case tooManyDecimals(allowed: Int)
  case outOfRange(lowest: String, highest: String)
  /// `1.1E+17`: a spreadsheet shortened a long number.
  case scientific
  /// `1,200.00`.
  case thousandsSeparator
  /// `１２`.
  case fullWidthDigits
}

/// Reads a plain decimal into whole units of `10^-places`.
package func parseDecimal(
  _ text: some StringProtocol, places: Int
) throws(NumberFault) -> Int {
  guard !text.isEmpty else { throw .empty }
  if let fault = damage(in: text) { throw fault }
  let negative = text.utf8.first == UInt8(ascii: "-")
  var wholeDigits = 0
  var decimals: Int?
  var value = 0
  for byte in text.utf8.dropFirst(negative ? 1 : 0) {
    if byte == UInt8(ascii: ".") {
      guard decimals == nil, wholeDigits > 0 else { throw .notANumber }
      decimals = 0
      continue
    }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw .notANumber }
    if let seen = decimals {
      guard seen < places else { throw .tooManyDecimals(allowed: places) }
      decimals = seen + 1
    } else {
      wholeDigits += 1
    }
    guard wholeDigits <= 12 else { throw .outOfRange(lowest: "0", highest: "999999999999") }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  guard wholeDigits > 0, decimals != 0 else { throw .notANumber }
  for _ in (decimals ?? 0)..<max(places, decimals ?? 0) { value *= 10 }
  return negative ? -value : value
}

private func damage(in text: some StringProtocol) -> NumberFault? {
  var sawDigit = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{FF10}"..."\u{FF19}", "\u{FF0E}", "\u{FF0C}": return .fullWidthDigits
    case ",": if sawDigit { return .thousandsSeparator }
    case "E", "e": if sawDigit { return .scientific }
    case "0"..."9": sawDigit = true
    default: break
    }
  }
  return nil
}
