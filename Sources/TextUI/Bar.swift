extension Scale {
  /// A bar from the low end to a value, in half cells; exactly `cells` wide.
  package func bar(to value: Int, cells: Int, glyphs: Glyphs) -> String {
    bar(from: low, to: value, cells: cells, glyphs: glyphs)
  }

  /// A bar between two values, in half cells; exactly `cells` wide.
  package func bar(from start: Int, to end: Int, cells: Int, glyphs: Glyphs) -> String {
    let first = step(of: start, in: 2 * cells)
    let last = step(of: end, in: 2 * cells)
    let characters = (0..<cells).map { cell -> Character in
      switch (
        (first..<max(first, last)).contains(2 * cell),
        (first..<max(first, last)).contains(2 * cell + 1)
      ) {
      case (true, true): glyphs.fills.bar
      case (true, false): glyphs.fills.barLeft
      case (false, true): glyphs.fills.barRight
      case (false, false): " "
      }
    }
    return String(characters)
  }
}
