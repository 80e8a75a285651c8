/// Reads what is typed on a locked screen byte by byte, as it comes from the terminal: no key, text or
/// list is made of it, because those would stay in memory when they are let go.
struct SecretReader {
  /// What a byte comes to.
  enum Step: Equatable {
    case append(UInt8)
    case dropLast, wipe, enter
    case nothing
  }

  /// How far a sequence of the terminal has come; none of its bytes is typed.
  private enum Place: Equatable {
    case text, escape, control, string, stringEscape
    /// The three bytes of an old mouse report.
    case report(left: Int)
  }

  private var place = Place.text

  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07
  private static let control = UInt8(ascii: "[")
  private static let single = UInt8(ascii: "O")
  private static let strings = "]P_^X".utf8.map(\.self)

  /// Reads on; `body` is told what it comes to.
  mutating func take(_ byte: UInt8, _ body: (Step) -> Void) {
    if place == .escape, !begins(byte) {
      // It was a lone Escape, which wipes; what follows it is typed.
      place = .text
      body(.wipe)
    }
    body(step(byte))
  }

  /// All that came at once has been read: an Escape at its end begins nothing, and wipes.
  mutating func end(_ body: (Step) -> Void) {
    guard place == .escape else { return }
    place = .text
    body(.wipe)
  }

  private mutating func step(_ byte: UInt8) -> Step {
    let wasEscape = place == .escape
    switch place {
    case .text: return text(byte)
    case .escape: place = byte == Self.control || byte == Self.single ? .control : .string
    case .control:
      guard (0x40...0x7E).contains(byte) else { break }
      place = byte == UInt8(ascii: "M") && isBare ? .report(left: 3) : .text
    case .report(let left): place = left > 1 ? .report(left: left - 1) : .text
    case .string:
      // Whoever is caught in one that never ends comes out with Ctrl-C or Escape.
      if [Self.bell, 0x03, 0x18].contains(byte) { place = .text }
      if byte == Self.escape { place = .stringEscape }
    case .stringEscape: place = byte == Self.escape ? .stringEscape : .text
    }
    isBare = byte == Self.control && wasEscape
    return .nothing
  }

  /// Whether nothing came yet behind `ESC [`.
  private var isBare = false

  private func begins(_ byte: UInt8) -> Bool {
    [Self.control, Self.single].contains(byte) || Self.strings.contains(byte)
  }

  private mutating func text(_ byte: UInt8) -> Step {
    switch byte {
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .dropLast
    case 0x15: return .wipe
    case Self.escape:
      place = .escape
      return .nothing
    case 0..<0x20: return .nothing
    default: return .append(byte)
    }
  }
}
