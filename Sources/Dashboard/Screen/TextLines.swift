import TextUI

extension TextLine {
  static func + (left: TextLine, right: TextLine) -> TextLine {
    TextLine(left.spans + right.spans)
  }

  static func + (left: TextLine, right: String) -> TextLine { left + TextLine(right) }

  func styled(_ style: Style) -> TextLine {
    TextLine(spans.map { Span($0.text, style) })
  }

  /// The line with spaces after it up to `width` cells.
  func padded(to width: Int, ambiguous: AmbiguousWidth) -> TextLine {
    let missing = width - self.width(ambiguous: ambiguous)
    return missing > 0 ? self + String(repeating: " ", count: missing) : self
  }

  /// The line as wide as `width`: spaces after it, or cut with `>` before the last cell.
  func fitted(to width: Int, ambiguous: AmbiguousWidth) -> TextLine {
    guard self.width(ambiguous: ambiguous) >= width else {
      return padded(to: width, ambiguous: ambiguous)
    }
    var room = width - 2
    var cut = TextLine()
    for span in spans where room > 0 {
      let kept = prefix(of: span.text, width: room, ambiguous: ambiguous)
      cut.append(kept, span.style)
      room -= CharacterWidth.width(of: kept, ambiguous: ambiguous)
      guard kept.count == span.text.count else { break }
    }
    return (cut + ">").padded(to: width, ambiguous: ambiguous)
  }

  /// The line with spaces before it up to `width` cells.
  func aligned(right width: Int, ambiguous: AmbiguousWidth) -> TextLine {
    let missing = width - self.width(ambiguous: ambiguous)
    return missing > 0 ? TextLine(String(repeating: " ", count: missing)) + self : self
  }
}

/// As much of a text as `width` cells hold.
func prefix(of text: String, width: Int, ambiguous: AmbiguousWidth) -> String {
  var kept = ""
  var length = 0
  for character in text {
    length += CharacterWidth.width(of: character, ambiguous: ambiguous)
    guard length <= width else { break }
    kept.append(character)
  }
  return kept
}

/// The sentences of a text that fit into `width` cells whole; all of it where not even one does.
func wholeSentences(of text: String, width: Int, ambiguous: AmbiguousWidth) -> String {
  guard CharacterWidth.width(of: text, ambiguous: ambiguous) > width else { return text }
  let fitting = prefix(of: text, width: width, ambiguous: ambiguous)
  guard let stop = fitting.lastIndex(where: { $0 == "。" || $0 == "." }) else { return text }
  let sentences = fitting[...stop]
  // A dot inside a number ends no sentence.
  let after = text[text.index(after: stop)...].first
  return sentences.hasSuffix("。") || after == " " ? String(sentences) : text
}
