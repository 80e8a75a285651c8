/// What follows `ESC [ M` from terminals that know no other report of the mouse (modes 1000 and 1005),
/// and `ESC [ t` and `ESC [ T` of mode 1001: a fixed count of numbers, each a byte or, above 127 in
/// mode 1005, a character of two bytes.
struct OldMouseReport: Hashable, Sendable {
  private let letter: UInt8
  private let count: Int
  private var numbers: [Int] = []
  /// A byte that may be the first half of a character.
  private var half: UInt8?

  /// Nothing where no such report begins with `letter`.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "M"): count = 3
    case UInt8(ascii: "t"): count = 2
    case UInt8(ascii: "T"): count = 6
    default: return nil
    }
    self.letter = letter
  }

  var isComplete: Bool { numbers.count == count }

  /// Takes the next byte.
  ///
  /// - Returns: Whether it belongs to the report; only of one that it completes may it be none.
  mutating func take(_ byte: UInt8) -> Bool {
    let isContinuation = byte & 0xC0 == 0x80
    if let first = half {
      half = nil
      if isContinuation {
        numbers.append(Int(first & 0x1F) << 6 | Int(byte & 0x3F))
        return true
      }
      numbers.append(Int(first))
      if isComplete { return false }
    }
    if (0xC2...0xDF).contains(byte) { half = byte } else { numbers.append(Int(byte)) }
    return true
  }

  /// What was done with the mouse; nothing where it is of no use here.
  var mouse: Mouse? {
    guard letter == UInt8(ascii: "M"), isComplete else { return nil }
    return Mouse(button: numbers[0] - 32, column: numbers[1] - 32, row: numbers[2] - 32)
  }
}
