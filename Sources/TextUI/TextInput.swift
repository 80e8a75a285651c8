/// A line that is being typed.
package struct TextInput: Hashable, Sendable {
  /// Characters that a line takes; what is pasted beyond them is left out.
  package static let longest = 500

  package private(set) var characters: [Character]
  /// Characters before the caret.
  package private(set) var caret: Int

  package init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Takes a key; gives whether it was one for the line.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(Self.onOneLine(text))
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .backspace: remove(from: caret - 1, to: caret)
    case .delete, .control("d"): remove(from: caret, to: caret + 1)
    case .control("u"): remove(from: 0, to: caret)
    case .control("k"): remove(from: caret, to: characters.count)
    case .control("w"): remove(from: wordStart, to: caret)
    case .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .insert, .function,
      .control, .alt, .unknown:
      return false
    }
    return true
  }

  /// Puts the caret before the character that is drawn in that column.
  package mutating func putCaret(column: Int, ambiguous: AmbiguousWidth = .narrow) {
    var end = 0
    caret = characters.count
    for (place, character) in characters.enumerated() {
      end += CharacterWidth.width(of: character, ambiguous: ambiguous)
      guard column < end else { continue }
      caret = place
      return
    }
  }

  /// The part that fits into `width` cells and has the caret in it.
  ///
  /// - Returns: The text and the caret's column in it, always below `width` unless that is 0.
  package func window(
    width: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> (text: String, caret: Int) {
    let widths = characters.map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }
    var start = 0
    var column = widths[..<caret].reduce(0, +)
    while start < caret, column >= width {
      column -= widths[start]
      start += 1
    }
    return (String(characters[start...]), column)
  }

  /// Inserts as text, since a character may join the one before it.
  private mutating func insert(_ typed: [Character]) {
    let inserted = typed.prefix(max(0, Self.longest - characters.count))
    let head = Array(String(characters[..<caret] + inserted))
    characters = Array(String(head + characters[caret...]))
    caret = min(head.count, characters.count)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(0, end))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    characters = Array(String(characters))
    caret = min(range.lowerBound, characters.count)
  }

  /// Where the word before the caret starts.
  private var wordStart: Int {
    let before = characters[..<caret]
    let end = before.lastIndex { $0 != " " } ?? 0
    return before[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  /// Line ends and tabs as spaces, other control characters dropped.
  private static func onOneLine(_ text: String) -> [Character] {
    Array(text).compactMap { character in
      if character.isNewline || character == "\t" { return " " }
      return character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        ? nil : character
    }
  }
}
