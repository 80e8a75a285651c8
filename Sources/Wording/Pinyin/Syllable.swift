/// One syllable without its tone: `xiao`, `lv` for lü.
struct Syllable: Hashable, Sendable {
  /// As the table writes it, ü as v.
  let name: String
  /// Its letters folded as queries are, packed from the lowest byte.
  private let letters: UInt64
  let count: Int
  /// 2 for zh, ch, sh; else 1.
  let initialLength: Int

  /// - Parameter letters: ASCII a-z, at most eight.
  init(_ letters: [UInt8]) {
    name = String(decoding: letters, as: UTF8.self)
    count = letters.count
    initialLength = letters.count > 1 && letters[1] == UInt8(ascii: "h") ? 2 : 1
    self.letters = letters.reversed().reduce(0) { word, letter in
      word << 8 | UInt64(letter == UInt8(ascii: "v") ? UInt8(ascii: "u") : letter)
    }
  }

  /// The letter at `index` in `0..<count`, v as u.
  subscript(index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: letters >> (UInt64(index) * 8) & 0xFF)
  }

  /// As passports write it (GB/T 28039): lü is lyu, lüe lyue.
  var passportName: String {
    name.first == "l" || name.first == "n" ? name.replacing("v", with: "yu") : name
  }

  /// Follows an apostrophe inside a word: Xi'an.
  var opensWithVowel: Bool {
    "aoe".contains(name.prefix(1))
  }
}
