import Domain
package import Wording

/// A board as text for a terminal or a log.
///
/// - Parameters:
///   - printed: The board.
///   - words: The language.
///   - width: Cells a text takes on the terminal.
///   - visible: The text without anything that a terminal would obey.
/// - Returns: Lines without trailing spaces.
package func table(
  _ printed: PrintedBoard, _ words: Words, width: (String) -> Int, visible: (String) -> String
) -> String {
  let sheets = BoardSheets(printed, words)
  var lines = sheets.head
  for sheet in sheets.all {
    lines += ["", sheet.title] + aligned(sheet, width, visible)
  }
  return (lines + [""] + sheets.foot.map(visible)).joined(separator: "\n")
}

/// The lines of a sheet, its columns under each other.
func aligned(
  _ sheet: Sheet, _ width: (String) -> Int, _ visible: (String) -> String
) -> [String] {
  let rows = [sheet.columns.map(\.title)] + sheet.rows.map { $0.map(visible) }
  let widths = sheet.columns.indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
  return rows.map { row in
    var line = ""
    for (column, text) in row.enumerated() {
      let padding = String(repeating: " ", count: widths[column] - width(text))
      line += (column == 0 ? " " : "  ")
      line += sheet.columns[column].isNumber ? padding + text : text + padding
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A board as Markdown.
package func markdown(_ printed: PrintedBoard, _ words: Words) -> String {
  let sheets = BoardSheets(printed, words)
  var lines = ["# " + (sheets.head.first.map(escaped) ?? ""), ""]
  lines += sheets.head.dropFirst().map(escaped)
  for sheet in sheets.all {
    lines += ["", "## " + sheet.title, "", markdownRow(sheet.columns.map(\.title))]
    lines.append(markdownRow(sheet.columns.map { $0.isNumber ? "---:" : "---" }))
    lines += sheet.rows.map { markdownRow($0.map(escaped)) }
  }
  return (lines + [""] + sheets.foot.map { "- " + escaped($0) }).joined(separator: "\n")
}

/// One row of a table of Markdown.
func markdownRow(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

/// Keeps what somebody typed from being read as markup.
func escaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_[]<>|#".contains(character) { escaped.append("\\") }
    escaped.append(character.isNewline ? " " : character)
  }
  return escaped
}
