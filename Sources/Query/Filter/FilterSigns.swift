/// The signs of the filter language, typed with the input method on or off.
enum FilterSigns {
  enum Comparing: Hashable {
    case has, equal, unequal, less, atMost, more, atLeast

    var comparison: Filter.Comparison? {
      switch self {
      case .less: .less
      case .atMost: .atMost
      case .more: .more
      case .atLeast: .atLeast
      case .has, .equal, .unequal: nil
      }
    }
  }

  /// `：` is `:`, `ａ` is `a`, `「` is a quote.
  static func plain(_ character: Character) -> Character {
    if let known = table[character] { return known }
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let code = scalars.first?.value, (0xFF01...0xFF5E).contains(code),
      let ascii = Unicode.Scalar(code - 0xFEE0)
    else { return character }
    return Character(ascii)
  }

  private static let table: [Character: Character] = [
    "\u{3000}": " ", "《": "<", "》": ">", "、": ",", "“": "\"", "”": "\"", "「": "\"", "」": "\"",
  ]

  static func isSpace(_ character: Character) -> Bool { character.isWhitespace }
  static func isQuote(_ character: Character) -> Bool { character == "\"" }

  static func endsName(_ character: Character) -> Bool {
    isSpace(character) || isQuote(character) || "|:<>=≤≥≠".contains(character)
  }

  static func endsValue(_ character: Character) -> Bool {
    isSpace(character) || isQuote(character) || character == "," || character == "|"
  }

  /// The comparison that begins with a character, and its length.
  static func comparing(
    _ first: Character?, _ second: Character?
  ) -> (sign: Comparing, length: Int)? {
    switch (first, second) {
    case (":", _): (.has, 1)
    case ("<", "="), ("=", "<"): (.atMost, 2)
    case (">", "="), ("=", ">"): (.atLeast, 2)
    case ("!", "="), ("<", ">"): (.unequal, 2)
    case ("=", "="): (.equal, 2)
    case ("<", _): (.less, 1)
    case (">", _): (.more, 1)
    case ("=", _): (.equal, 1)
    case ("≤", _): (.atMost, 1)
    case ("≥", _): (.atLeast, 1)
    case ("≠", _): (.unequal, 1)
    default: nil
    }
  }
}
