extension Scale {
  /// A small chart of values over time, two in a cell and four high; empty where there is none.
  ///
  /// In ASCII each cell is the digit `1` to `9` of the later value of its two.
  package func trend(_ values: [Int?], glyphs: Glyphs) -> String {
    let cells = (values.count + 1) / 2
    guard glyphs.hasBraille else { return digits(values, cells) }
    var dots = Dots(Size(rows: 1, columns: cells))
    for (x, value) in values.enumerated() {
      guard let value else { continue }
      for y in 3 - step(of: value, in: 3)...3 { dots.set(x, y) }
    }
    return dots.rows.first ?? ""
  }

  private func digits(_ values: [Int?], _ cells: Int) -> String {
    (0..<cells).map { cell in
      let pair = values[2 * cell..<min(values.count, 2 * cell + 2)]
      return pair.compactMap(\.self).last.map { String(1 + step(of: $0, in: 8)) } ?? " "
    }.joined()
  }

  /// A line through values over time, left to right over the whole width; gaps where there is none.
  ///
  /// In ASCII a `*` for each value.
  package func lineChart(_ values: [Int?], size: Size, glyphs: Glyphs) -> [String] {
    guard glyphs.hasBraille else { return stars(values, size) }
    var dots = Dots(size)
    var before: (x: Int, y: Int)?
    for (index, value) in values.enumerated() {
      guard let value, dots.width > 0, dots.height > 0 else {
        before = nil
        continue
      }
      let x = index * (dots.width - 1) / max(1, values.count - 1)
      let here = (x: x, y: dots.height - 1 - step(of: value, in: dots.height - 1))
      dots.line(from: before ?? here, to: here)
      before = here
    }
    return dots.rows
  }

  private func stars(_ values: [Int?], _ size: Size) -> [String] {
    let empty = [Character](repeating: " ", count: size.columns)
    var rows = Array(repeating: empty, count: size.rows)
    for (index, value) in values.enumerated() {
      guard let value, size.rows > 0, size.columns > 0 else { continue }
      let x = index * (size.columns - 1) / max(1, values.count - 1)
      rows[size.rows - 1 - step(of: value, in: size.rows - 1)][x] = "*"
    }
    return rows.map { String($0) }
  }

  /// A line with an upright for each value, to see how far they lie apart; exactly `cells` wide.
  package func dotStrip(_ values: [Int], cells: Int, glyphs: Glyphs) -> String {
    guard cells > 0 else { return "" }
    guard glyphs.hasBraille else {
      var line = [Character](repeating: "-", count: cells)
      for value in values { line[step(of: value, in: cells - 1)] = "*" }
      return String(line)
    }
    var dots = Dots(Size(rows: 1, columns: cells))
    dots.line(from: (0, 2), to: (dots.width - 1, 2))
    for value in values {
      let x = step(of: value, in: dots.width - 1)
      dots.line(from: (x, 0), to: (x, 3))
    }
    return dots.rows[0]
  }
}
