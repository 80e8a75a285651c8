/// How wide the terminal draws East Asian ambiguous characters such as `“ ” — … ①`.
package enum AmbiguousWidth: Hashable, Sendable {
  case narrow, wide
}

/// Widths in cells, from one table of one Unicode version; the C library is not asked.
///
/// Source: UAX #11 (East Asian Width) and general categories, `WidthTable`.
package enum CharacterWidth {
  package static let unicodeVersion = WidthTable.unicodeVersion

  /// Cells of one code point: 0, 1 or 2; 0 for combining, control and format characters.
  package static func width(of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth = .narrow) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    // The common Chinese characters, half of every screen.
    if (0x4E00...0x9FFF).contains(scalar.value) { return 2 }
    let found = tableClass(of: scalar.value)
    return found < 3 ? found : (ambiguous == .wide ? 2 : 1)
  }

  /// Whether the width of the code point depends on the terminal's font.
  package static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    tableClass(of: scalar.value) == 3
  }

  /// Cells of one character as `Canvas` draws it.
  package static func width(
    of character: Character, ambiguous: AmbiguousWidth = .narrow
  ) -> Int {
    width(of: String(character), ambiguous: ambiguous)
  }

  /// Cells of a text as `Canvas` draws it.
  package static func width(of text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
    if let count = readASCII(of: text, { $0.count }) { return count }
    return readCells(of: text, ambiguous: ambiguous) { reader in
      var total = 0
      while let cell = reader.next() { total += cell.width }
      return total
    }
  }

  /// The class of the last run that starts at or before `code`.
  private static func tableClass(of code: UInt32) -> Int {
    let runs = WidthTable.runs
    let key = code << 2 | 3
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return Int(runs[low] & 3)
  }
}
