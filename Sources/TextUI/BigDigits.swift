/// Figures to be read across a hall, hexadecimal ones too: five dots high, drawn in blocks of cells.
package enum BigDigits {
  /// Rows of dots of every figure.
  package static let height = 5

  /// Cells across that a text takes; a dot is `2 * scale` cells wide and `scale` rows high.
  package static func width(of text: String, scale: Int = 1) -> Int {
    let dots = text.reduce(0) { $0 + pattern(of: $1)[0].count }
    return (dots + max(0, text.count - 1)) * 2 * scale
  }

  /// The five rows of a figure, `#` for a dot; unknown characters are blank.
  static func pattern(of character: Character) -> [String] {
    patterns[character] ?? Array(repeating: "   ", count: height)
  }

  private static let patterns: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ".": [" ", " ", " ", " ", "#"], ":": [" ", "#", " ", "#", " "],
    "%": ["# #", "  #", " # ", "#  ", "# #"], "/": ["  #", "  #", " # ", "#  ", "#  "],
    "-": ["   ", "   ", "###", "   ", "   "],
    "a": ["###", "# #", "###", "# #", "# #"], "b": ["#  ", "#  ", "###", "# #", "###"],
    "c": ["###", "#  ", "#  ", "#  ", "###"], "d": ["  #", "  #", "###", "# #", "###"],
    "e": ["###", "#  ", "###", "#  ", "###"], "f": ["###", "#  ", "###", "#  ", "#  "],
  ]
}

extension Canvas {
  /// Draws big figures as reversed spaces, or `#` in ASCII.
  package mutating func putBig(
    _ text: String, row: Int, column: Int, scale: Int = 1, _ style: Style = .text,
    glyphs: Glyphs, in rect: Rect? = nil
  ) {
    let block = glyphs.kind == .ascii ? Character("#") : " "
    let look = glyphs.kind == .ascii ? style : style.adding(.reverse)
    let area = rect ?? bounds
    var x = area.column + column
    for character in text {
      let pattern = BigDigits.pattern(of: character)
      for (line, dots) in pattern.enumerated() {
        for (index, dot) in dots.enumerated() where dot == "#" {
          let dot = Rect(
            row: area.row + row + line * scale, column: x + index * 2 * scale,
            rows: scale, columns: 2 * scale)
          fill(dot.intersection(area), with: block, look)
        }
      }
      x += (pattern[0].count + 1) * 2 * scale
    }
  }

  /// Fills a block with the pattern of a density of `1...4`, where dense asks for a look.
  package mutating func shade(
    _ rect: Rect, density: Int, _ style: Style = .text, glyphs: Glyphs
  ) {
    let densities = glyphs.fills.densities
    let pattern = densities[min(max(density, 1), densities.count) - 1]
    let line = String(repeating: pattern, count: rect.columns / max(1, pattern.count) + 1)
    for row in 0..<rect.rows { put(line, row: row, column: 0, style, in: rect, overflow: .clip) }
  }
}
