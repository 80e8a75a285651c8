import TextUI

extension Canvas {
  /// A question over what it is about, in the last rows of a popup, as many as it takes: where a window is
  /// small it is read before anything else.
  mutating func drawQuestion(_ text: String, in rect: Rect) {
    let lines = wrap(text, width: rect.columns - 2, ambiguous: ambiguous).suffix(rect.rows)
    let below = rect.splitTop(rect.rows - lines.count).rest
    fill(below)
    for (row, line) in lines.enumerated() {
      put(line, row: row, column: 1, .warning, in: below)
    }
  }
}
