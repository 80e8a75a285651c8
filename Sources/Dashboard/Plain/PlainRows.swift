import Domain
import TextUI
import Wording

extension State {
  /// `社工，9 人，按编号`.
  func heading(of name: PaneName) -> String {
    guard let panel = Panel.allCases.first(where: { pane(of: $0) == name }) else { return "" }
    let title = viewer.words(name.title)
    let note = note(of: panel, .three).text
    let filter = panes[name]?.filter.text ?? ""
    let parts = [title, filter.isEmpty ? "" : "/" + filter, note].filter { !$0.isEmpty }
    return spoken(parts.joined(separator: viewer.words(LessonPhrase.plainComma)))
  }

  /// The rows of a panel, each a line: every figure with the head of its column before it.
  func linearRows(_ name: PaneName) -> [String] {
    guard let facts, let pane = panes[name] else { return [] }
    let table = facts.table(name)
    return pane.ids.map { id in table.row(id).map { line(of: $0, table, pane.columns) } ?? "" }
  }

  private func line(
    of row: PanelRow, _ table: PanelTable, _ choice: ColumnChoice
  ) -> String {
    let words = viewer.words
    var parts = row.sign == .attention ? [words(LessonPhrase.plainAttention)] : []
    for place in choice.places(in: table) {
      let text = spoken(row.cells[place].text)
      // Nothing, or a bar whose number stands in another column.
      guard !text.allSatisfy({ "-= ".contains($0) }) else { continue }
      let head = spoken(table.columns[place].column.title)
      parts.append(head.isEmpty || parts.isEmpty ? text : head + " " + text)
    }
    return parts.joined(separator: words(LessonPhrase.plainComma))
  }

  /// What an empty panel says, with what to do next.
  func emptyLines(_ name: PaneName) -> [String] {
    guard let facts else { return [] }
    return EmptyPanel(name, self, facts).linear
  }
}

/// A text for the ear: no frames and bars, no gaps; what stood apart is parted by a comma.
func spoken(_ text: String) -> String {
  var parts: [String] = []
  for run in visible(text).split(separator: "  ") {
    let kept = run.split(separator: " ").filter { !isDrawing($0) }
    let text = kept.joined(separator: " ").unicodeScalars.filter { !isBraille($0) }
    if !text.isEmpty { parts.append(String(String.UnicodeScalarView(text))) }
  }
  return parts.joined(separator: ", ")
}

/// Braille is noise to a reader.
private func isBraille(_ scalar: Unicode.Scalar) -> Bool {
  (0x2800...0x28FF).contains(scalar.value)
}

/// Rules, sides and bars: three or more of the same line, or a side alone.
private func isDrawing(_ word: Substring) -> Bool {
  let lines: Set<Character> = ["-", "=", "|", "+", "#"]
  guard word.allSatisfy(lines.contains) else { return false }
  return word.count >= 3 || word == "|"
}
