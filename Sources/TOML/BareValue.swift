/// The form of a value without quotes.
///
/// Checked before the parser sees it: some malformed values (`07:3`) end the program there
/// by an assertion instead of an error. Ranges, as of months, are left to the parser.
enum BareValue {
  static func isWellFormed(_ text: Substring) -> Bool {
    words.contains(text) || isNumber(text) || isPrefixed(text) || isDateOrTime(text)
  }

  private static let words: Set<Substring> = [
    "true", "false", "inf", "+inf", "-inf", "nan", "+nan", "-nan",
  ]

  /// `-1_000.5e+3`; a whole part of several digits does not begin with 0.
  private static func isNumber(_ text: Substring) -> Bool {
    let parts = unsigned(text).split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "e" || $0 == "E"
    }
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard mantissa[0] == "0" || mantissa[0].first != "0" else { return false }
    return (mantissa + parts.dropFirst().map(unsigned)).allSatisfy { areDigits($0, radix: 10) }
  }

  /// `0xFF`, `0o17`, `0b1`, without a sign.
  private static func isPrefixed(_ text: Substring) -> Bool {
    let radix: Int
    switch text.prefix(2) {
    case "0x": radix = 16
    case "0o": radix = 8
    case "0b": radix = 2
    default: return false
    }
    return areDigits(text.dropFirst(2), radix: radix)
  }

  /// `2026-10-14`, `07:30:00.5`, or both and then an offset if need be.
  private static func isDateOrTime(_ text: Substring) -> Bool {
    guard let rest = after("0000-00-00", in: text) else { return afterTime(in: text) == "" }
    guard let separator = rest.first else { return true }
    guard "Tt ".contains(separator), let offset = afterTime(in: rest.dropFirst()) else {
      return false
    }
    return ["", "Z", "z"].contains(offset) || after("+00:00", in: offset) == ""
      || after("-00:00", in: offset) == ""
  }

  private static func afterTime(in text: Substring) -> Substring? {
    guard let rest = after("00:00:00", in: text), rest.first == "." else {
      return after("00:00:00", in: text)
    }
    let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return fraction.isEmpty ? nil : rest.dropFirst(1 + fraction.count)
  }

  /// What follows a beginning of the form of `pattern`, in which 0 stands for any digit.
  private static func after(_ pattern: String, in text: Substring) -> Substring? {
    let start = text.prefix(pattern.count)
    let matches =
      start.count == pattern.count
      && zip(start, pattern).allSatisfy { letter, wanted in
        wanted == "0" ? letter.isASCII && letter.isNumber : letter == wanted
      }
    return matches ? text.dropFirst(pattern.count) : nil
  }

  private static func unsigned(_ text: Substring) -> Substring {
    text.first == "+" || text.first == "-" ? text.dropFirst() : text
  }

  /// Groups of digits with single underscores between them.
  private static func areDigits(_ text: Substring, radix: Int) -> Bool {
    text.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { group in
      !group.isEmpty && group.utf8.allSatisfy { $0.isDigit(radix: radix) }
    }
  }
}

extension UInt8 {
  fileprivate func isDigit(radix: Int) -> Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0")) < radix
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
    default: false
    }
  }
}
