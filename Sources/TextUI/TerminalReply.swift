/// What a late answer of the terminal says.
package enum TerminalReply: Hashable, Sendable {
  /// The width of the ambiguous character drawn before the question.
  case ambiguousWidth(AmbiguousWidth)
  /// The brightness of the background, 0 (black) to 255 (white).
  case background(brightness: Int)

  /// Reads the text of a `TerminalEvent.reply`; nothing where it is of another kind.
  package init?(_ text: String) {
    if let column = Self.cursorColumn(text) {
      self = .ambiguousWidth(column > 2 ? .wide : .narrow)
    } else if let brightness = Self.brightness(text) {
      self = .background(brightness: brightness)
    } else {
      return nil
    }
  }

  /// Whether it is the cursor's place, which every terminal tells.
  package var isOfCursor: Bool {
    if case .ambiguousWidth = self { true } else { false }
  }

  /// The column of `[row;columnR`, from 1.
  private static func cursorColumn(_ text: String) -> Int? {
    guard text.hasPrefix("["), text.hasSuffix("R") else { return nil }
    let numbers = text.dropFirst().dropLast().split(separator: ";").map { Int($0) }
    return numbers.count == 2 ? numbers[1] : nil
  }

  /// Luma of `]11;rgb:RRRR/GGGG/BBBB`, with one to four hexadecimal digits a colour.
  private static func brightness(_ text: String) -> Int? {
    let prefix = "]11;rgb:"
    guard text.hasPrefix(prefix) else { return nil }
    let digits = text.dropFirst(prefix.count).prefix { $0.isHexDigit || $0 == "/" }
    let colors = digits.split(separator: "/").compactMap { part in
      (1...4).contains(part.count)
        ? Int(part, radix: 16).map { $0 * 255 / ((1 << (4 * part.count)) - 1) } : nil
    }
    guard colors.count == 3 else { return nil }
    // Rec. 601 weights, in thousandths.
    return (299 * colors[0] + 587 * colors[1] + 114 * colors[2]) / 1000
  }
}
