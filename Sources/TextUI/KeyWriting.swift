/// Keys as a settings file writes them: `a`, `F2`, `ctrl-r`, `alt-x`, `space`, `page-down`.
extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("space", .character(" ")), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("home", .home), ("end", .end), ("page-up", .pageUp), ("page-down", .pageDown),
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backTab),
    ("backspace", .backspace), ("delete", .delete), ("insert", .insert),
  ]

  /// Reads a key; names and `ctrl-` in any case, full-width signs as their plain ones.
  ///
  /// - Returns: `nil` for what is no key, for Ctrl keys that a terminal sends as another key or keeps
  ///   for itself, and for Alt with a sign that begins a sequence of the terminal.
  package init?(written text: String) {
    let lowered = text.lowercased()
    if text.count == 1, let character = text.first {
      self = Key.character(character == " " ? " " : character).plain
      guard case .character(let plain) = self, plain.isTypeable else { return nil }
    } else if let named = Self.named.first(where: { $0.name == lowered }) {
      self = named.key
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()),
      (1...12).contains(number)
    {
      self = .function(number)
    } else if let character = Self.single(text, behind: "ctrl-") {
      guard let key = Self.control(pressed: character) else { return nil }
      self = key
    } else if let character = Self.single(text, behind: "alt-"), character.isTypeable {
      self = Key.alt(character).plain
      guard case .alt(let plain) = self, !plain.beginsSequence else { return nil }
    } else {
      return nil
    }
  }

  /// How a settings file writes the key; `nil` for what it cannot.
  package var written: String? {
    let name = Self.named.first { $0.key == self }?.name
    return switch self {
    case .character(let character): name ?? String(character)
    case .function(let number): "F\(number)"
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
      .backTab, .backspace, .delete, .insert:
      name
    case .paste, .unknown: nil
    }
  }

  private static func single(_ text: String, behind prefix: String) -> Character? {
    guard text.lowercased().hasPrefix(prefix) else { return nil }
    let rest = text.dropFirst(prefix.count)
    return rest.count == 1 ? rest.first : nil
  }

  /// Ctrl-I, J, M and H are Tab, Enter and Backspace; C, Q and S belong to the terminal.
  private static func control(pressed character: Character) -> Key? {
    let lowered = Character(character.lowercased())
    guard lowered.isASCII, lowered.isLetter, !"ijmhcqs".contains(lowered) else { return nil }
    return .control(lowered)
  }
}

extension Character {
  fileprivate var isTypeable: Bool {
    isASCII ? (asciiValue ?? 0) > 0x20 && asciiValue != 0x7F || self == " " : isLetter || isSymbol
  }

  /// Whether a terminal sends what follows `ESC` and this character as one.
  fileprivate var beginsSequence: Bool { asciiValue.map(KeySequence.openers.contains) ?? false }
}
