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
  private enum Place {
    case text, escape, control, string, stringEscape
    /// The three bytes of an old mouse report.
    case report(left: Int)
  }

  private var place = Place.text

  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07

  mutating func take(_ byte: UInt8) -> Step {
    switch place {
    case .text: return text(byte)
    case .escape: return afterEscape(byte)
    case .control:
      guard (0x40...0x7E).contains(byte) else { break }
      place = byte == UInt8(ascii: "M") && isBare ? .report(left: 3) : .text
    case .report(let left): place = left > 1 ? .report(left: left - 1) : .text
    case .string:
      if byte == Self.bell { place = .text }
      if byte == Self.escape { place = .stringEscape }
    case .stringEscape: place = byte == Self.escape ? .stringEscape : .text
    }
    isBare = false
    return .nothing
  }

  /// Whether nothing came yet behind `ESC [`.
  private var isBare = false

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

  /// A lone Escape wipes; it is known to be one by what follows.
  private mutating func afterEscape(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      place = .control
      isBare = byte == UInt8(ascii: "[")
      return .nothing
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      place = .string
      return .nothing
    case Self.escape: return .wipe
    default:
      place = .text
      return .wipe
    }
  }
}
