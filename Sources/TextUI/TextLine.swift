/// A line of text in several styles.
package struct TextLine: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .text) {
      self.text = text
      self.style = style
    }
  }

  package var spans: [Span]

  package init(_ text: String = "", style: Style = .text) {
    spans = text.isEmpty ? [] : [Span(text, style)]
  }

  package init(_ spans: [Span]) {
    self.spans = spans
  }

  package var text: String { spans.map(\.text).joined() }

  package mutating func append(_ text: String, _ style: Style = .text) {
    spans.append(Span(text, style))
  }

  package func width(ambiguous: AmbiguousWidth = .narrow) -> Int {
    spans.reduce(0) { $0 + CharacterWidth.width(of: $1.text, ambiguous: ambiguous) }
  }
}

extension Canvas {
  /// Puts a styled line on a row; `put` of a text says how.
  @discardableResult
  package mutating func put(
    _ line: TextLine, row: Int, column: Int, in rect: Rect? = nil, overflow: Overflow = .mark
  ) -> Int {
    var x = column
    let right = (rect ?? bounds).columns
    for span in line.spans where !span.text.isEmpty {
      if x >= right {
        // The room ended exactly with the span before, which could not know of this one.
        guard span.text.contains(where: { $0 != " " }) else { continue }
        if overflow == .mark { put(">", row: row, column: right - 1, span.style, in: rect) }
        return x
      }
      x = put(span.text, row: row, column: x, span.style, in: rect, overflow: overflow)
    }
    return x
  }
}
