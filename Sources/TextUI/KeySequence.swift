/// What the sequences after `ESC` mean; terminals agree on these.
///
/// Source: xterm's control sequences (PC-style and VT220-style function keys), the Linux console's
/// and rxvt's where they differ.
enum KeySequence {
  /// What begins a sequence after `ESC`: CSI, SS3, OSC, DCS, SOS, PM and APC.
  static let openers = Set("[O]PX^_".utf8)

  private static let pasteStart = Array("200~".utf8)

  /// What a byte does to the sequence it comes in.
  enum Step: Equatable {
    case more, end
    /// The byte ends the sequence and belongs to it, and nothing came of it.
    case aborted
    /// An `ESC` came before the end: the byte is it, or the one after it.
    case abortedByEscape
    /// A paste begins.
    case paste
    /// Bytes follow that are no part of the sequence by its grammar.
    case report(OldMouseReport)
  }

  /// What `byte` does to the sequence of `bytes` after its opener.
  static func step(_ byte: UInt8, after bytes: [UInt8], opener: UInt8) -> Step {
    switch opener {
    case UInt8(ascii: "["): controlStep(byte, after: bytes)
    case UInt8(ascii: "O"): singleStep(byte)
    default: stringStep(byte, after: bytes)
    }
  }

  private static func controlStep(_ byte: UInt8, after bytes: [UInt8]) -> Step {
    switch byte {
    case 0x1B: return .abortedByEscape
    case 0x18, 0x1A, 0x80...: return .aborted
    // The Linux console sends `ESC [ [ A` for F1.
    case UInt8(ascii: "[") where bytes.isEmpty: return .more
    case _ where bytes == [UInt8(ascii: "[")] && byte > 0x20: return .end
    // rxvt ends keys with Shift so; the terminal's own answers with `$` have a `;` before it.
    case UInt8(ascii: "$") where !bytes.isEmpty && bytes.allSatisfy(isDigit): return .end
    case 0x40...0x7E:
      if bytes.isEmpty, let report = OldMouseReport(letter: byte) { return .report(report) }
      return bytes + [byte] == pasteStart ? .paste : .end
    default: return .more
    }
  }

  private static func singleStep(_ byte: UInt8) -> Step {
    switch byte {
    case 0x1B: .abortedByEscape
    case 0x18, 0x1A: .aborted
    // With Shift, Alt or Ctrl.
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): .more
    default: .end
    }
  }

  /// Text up to BEL or ST; Escape and Ctrl-C lead a person out of one that has no end.
  private static func stringStep(_ byte: UInt8, after bytes: [UInt8]) -> Step {
    if bytes.last == 0x1B { return byte == UInt8(ascii: "\\") ? .end : .abortedByEscape }
    switch byte {
    case 0x07: return .end
    case 0x9C where bytes.last == 0xC2: return .end
    case 0x03, 0x18, 0x1A: return .aborted
    default: return .more
    }
  }

  /// How sure it is that bytes after an `ESC` that came alone are an answer to one of our questions.
  enum Answer: Equatable {
    case beginning
    case certain(opener: UInt8)
  }

  /// Whether `bytes` are the beginning of `]11;` or of `[row;column`; nothing where they are not.
  static func answer(_ bytes: [UInt8]) -> Answer? {
    guard let opener = bytes.first else { return nil }
    if opener == UInt8(ascii: "]") {
      let background = Array("]11;".utf8)
      guard background.starts(with: bytes) else { return nil }
      return bytes == background ? .certain(opener: opener) : .beginning
    }
    guard opener == UInt8(ascii: "["), bytes.count <= 6 else { return nil }
    let digits = bytes.dropFirst()
    if digits.allSatisfy(isDigit) { return .beginning }
    guard digits.count > 1, digits.last == UInt8(ascii: ";"), digits.dropLast().allSatisfy(isDigit)
    else { return nil }
    return .certain(opener: opener)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// What a whole sequence says; nothing where it is none that is known.
  static func meaning(of bytes: [UInt8], opener: UInt8) -> TerminalEvent? {
    switch opener {
    case UInt8(ascii: "O"): return bytes.last.flatMap { single[$0] }.map { .key($0) }
    case UInt8(ascii: "["): return control(bytes)
    default:
      return .reply(String(decoding: [opener] + bytes, as: UTF8.self))
    }
  }

  private static func control(_ bytes: [UInt8]) -> TerminalEvent? {
    guard let final = bytes.last else { return nil }
    if bytes.first == UInt8(ascii: "<") { return mouse(bytes) }
    if bytes.first == UInt8(ascii: "["), let index = consoleFunctions.firstIndex(of: final) {
      return .key(.function(index + 1))
    }
    if isReply(bytes, final) { return .reply(String(decoding: [0x5B] + bytes, as: UTF8.self)) }
    // With a private sign or an intermediate it is something else than the key of its last letter.
    guard bytes.dropLast().allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ";") }) else {
      return nil
    }
    let numbers = numbers(in: bytes.dropLast())
    if final == UInt8(ascii: "M") {
      return numberedMouse(numbers).map { .mouse($0) }
    }
    // Shift, Alt and Ctrl with a key are the key.
    if numberedFinals.contains(final) {
      return numbers.first.flatMap { numbered[$0] }.map { .key($0) }
    }
    return letters[final].map { .key($0) }
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
    UInt8(ascii: "Z"): .backTab,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// After `ESC O`: Enter of the number pad is none of the letters after `ESC [`.
  private static let single = letters.merging([UInt8(ascii: "M"): .enter]) { key, _ in key }

  /// rxvt tells Shift, Ctrl and both by the last sign.
  private static let numberedFinals = Set("~$^@".utf8)

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  // MARK: - Mouse

  /// An SGR report (mode 1006), `< button ; column ; row` and `M` or, for a release, `m`.
  private static func mouse(_ bytes: [UInt8]) -> TerminalEvent? {
    let isPress = bytes.last == UInt8(ascii: "M")
    guard isPress || bytes.last == UInt8(ascii: "m") else { return nil }
    let numbers = numbers(in: bytes.dropFirst().dropLast())
    guard numbers.count == 3 else { return nil }
    return Mouse(button: numbers[0], column: numbers[1], row: numbers[2], isPress: isPress)
      .map { .mouse($0) }
  }

  /// A report of urxvt (mode 1015), `button + 32 ; column ; row M`.
  private static func numberedMouse(_ numbers: [Int]) -> Mouse? {
    guard numbers.count == 3 else { return nil }
    return Mouse(button: numbers[0] - 32, column: numbers[1], row: numbers[2])
  }
}

extension Mouse {
  /// A report: `column` and `row` count from 1; `button` as all terminals number buttons, 3 for the
  /// release of any.
  ///
  /// - Returns: `nil` for buttons and places that nothing is done with.
  init?(button: Int, column: Int, row: Int, isPress: Bool = true) {
    guard column > 0, row > 0 else { return nil }
    let action: Action
    switch button {
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    case 0: action = isPress ? .press : .release
    case 3: action = .release
    case 32: action = .drag
    default: return nil
    }
    self.init(action, at: Position(row: row - 1, column: column - 1))
  }
}
