/// One key press, or one paste.
package enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab
  case backspace, delete, insert
  /// F1 to F12.
  case function(Int)
  /// Ctrl with a letter (lower case) or one of `@ \ ] ^ _`.
  case control(Character)
  /// Alt with a character, or Esc right before it.
  case alt(Character)
  /// Text pasted at once, as it came: line ends and control characters included.
  case paste(String)
  /// A sequence that means no key here.
  case unknown
}

extension Key {
  /// The key that was meant when an input method is switched on: `？` is `?`, `ａ` is `a`.
  package var plain: Key {
    switch self {
    case .character(let character): .character(Self.plain(character))
    case .alt(let character): .alt(Self.plain(character))
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
      .backTab, .backspace, .delete, .insert, .function, .control, .paste, .unknown:
      self
    }
  }

  private static func plain(_ character: Character) -> Character {
    if let key = punctuationKeys[character] { return key }
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let code = scalars.first?.value, (0xFF01...0xFF5E).contains(code),
      let ascii = Unicode.Scalar(code - 0xFEE0)
    else { return character }
    return Character(ascii)
  }

  /// The keys under the punctuation that Chinese input methods write instead.
  private static let punctuationKeys: [Character: Character] = [
    "\u{3000}": " ", "。": ".", "、": "/", "【": "[", "】": "]", "《": "<", "》": ">",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "￥": "$", "·": "`", "—": "_", "…": "^",
  ]
}
