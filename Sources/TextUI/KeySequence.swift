/// What the sequences after `ESC` mean; terminals agree on these.
///
/// Source: xterm's control sequences (PC-style and VT220-style function keys), the Linux console's
/// and rxvt's where they differ.
enum KeySequence {
  static let pasteStart = Array("200~".utf8)
  static let pasteEnd = ArraySlice("\u{1B}[201~".utf8)

  /// Whether nothing more belongs to the sequence of `bytes` after its opener.
  static func isComplete(_ bytes: [UInt8], opener: UInt8) -> Bool {
    guard let last = bytes.last else { return false }
    switch opener {
    case UInt8(ascii: "O"): return true
    case UInt8(ascii: "["):
      // The Linux console sends `ESC [ [ A` for F1.
      if bytes == [UInt8(ascii: "[")] { return false }
      return (0x40...0x7E).contains(last) || last < 0x20 || last > 0x7E
    default:
      return last == 0x07 || bytes.suffix(2) == [0x1B, UInt8(ascii: "\\")]
    }
  }

  static func meaning(of bytes: [UInt8], opener: UInt8) -> TerminalEvent {
    switch opener {
    case UInt8(ascii: "O"): return .key(bytes.last.flatMap { letters[$0] } ?? .unknown)
    case UInt8(ascii: "["): return control(bytes)
    default:
      return .reply(String(decoding: [opener] + bytes, as: UTF8.self))
    }
  }

  private static func control(_ bytes: [UInt8]) -> TerminalEvent {
    guard let final = bytes.last else { return .key(.unknown) }
    if bytes.first == UInt8(ascii: "<") { return mouse(bytes) ?? .key(.unknown) }
    if bytes.first == UInt8(ascii: "["), let index = consoleFunctions.firstIndex(of: final) {
      return .key(.function(index + 1))
    }
    if isReply(bytes, final) { return .reply(String(decoding: [0x5B] + bytes, as: UTF8.self)) }
    let numbers = numbers(in: bytes.dropLast())
    if final == UInt8(ascii: "~") {
      return .key(numbers.first.flatMap { numbered[$0] } ?? .unknown)
    }
    // Shift, Alt and Ctrl with a key are the key.
    return .key(letters[final] ?? .unknown)
  }

  /// Cursor position, device attributes and the like; F3 alone has no numbers.
  private static func isReply(_ bytes: [UInt8], _ final: UInt8) -> Bool {
    bytes.count > 1 && Array("Rcnty".utf8).contains(final)
  }

  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  // MARK: - Tables

  private static let consoleFunctions = Array("ABCDE".utf8)

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  // MARK: - Mouse

  /// An SGR report, `< button ; column ; row` and `M` or, for a release, `m`.
  private static func mouse(_ bytes: [UInt8]) -> TerminalEvent? {
    let numbers = numbers(in: bytes.dropFirst().dropLast())
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
    return action(button: numbers[0], isPress: bytes.last == UInt8(ascii: "M"))
      .map { .mouse(Mouse($0, at: position)) }
  }

  private static func action(button: Int, isPress: Bool) -> Mouse.Action? {
    switch button {
    case 64: .wheelUp
    case 65: .wheelDown
    case 0: isPress ? .press : .release
    case 32: .drag
    default: nil
    }
  }
}
