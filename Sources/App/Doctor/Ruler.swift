import TextUI
import Wording

/// Rows of symbols between bars, to be looked at: where the bars do not line up, the terminal draws
/// the symbols of that row at another width than the program thinks.
func ruler(_ width: AmbiguousWidth) -> [String] {
  let columns = 24
  return rulerRows.map { row in
    let text = row.symbols
    let used = CharacterWidth.width(of: text, ambiguous: width)
    return "    |" + text + String(repeating: " ", count: max(0, columns - used)) + "| "
      + words(row.name)
  }
}

/// The symbols that make the difference between terminals; those that the program draws itself are
/// in the third row.
private let rulerRows: [(symbols: String, name: TerminalPhrase)] = [
  ("abcdefghijklmnopqrstuvwx", .rulerPlain),
  ("社区网格社工街道条块月榜", .rulerChinese),
  (
    Glyphs.certain.all.filter { $0.unicodeScalars.allSatisfy { $0.value > 0x2000 } }
      .filter { CharacterWidth.width(of: $0) == 1 }.prefix(24).joined(), .rulerCertain
  ),
  (
    "\u{2460}\u{2014}\u{201C}\u{201D}\u{2026}\u{25CF}\u{2192}\u{2163}\u{2103}\u{00D7}\u{25A0}\u{2605}",
    .rulerAmbiguous
  ),
  ("\u{2500}\u{2501}\u{2502}\u{2503}\u{2500}\u{2501}\u{2502}\u{2503}", .rulerBox),
]
