import Domain

extension PrintedSheet {
  /// The width of each column in digits, as wide as what stands in it within its bounds.
  var widths: [Int] {
    columns.indices.map { place in
      let column = columns[place]
      let texts = rows.filter { $0.look != .group }.map {
        place < $0.cells.count ? $0.cells[place].text : ""
      }
      let title = min(cellWidth(column.title), 10)
      let widest = (texts.map(cellWidth) + [title]).max() ?? 0
      return min(max(widest + 2, column.narrowest), max(column.widest, column.narrowest))
    }
  }

  /// As a table of texts; rows of groups are left out.
  var sheet: Sheet {
    Sheet(
      title: title,
      columns: columns.map { Sheet.Column(title: $0.title, isNumber: $0.isNumber) },
      rows: rows.filter { $0.look != .group }.map { row in
        columns.indices.map { $0 < row.cells.count ? row.cells[$0].text : "" }
      })
  }
}

extension Cell {
  /// As a person reads it.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .indented(let text, let depth): String(repeating: "  ", count: depth) + text
    case .whole(let value): String(value)
    case .hundredths(let value), .sum(_, let value): decimalText(value, places: 2)
    case .difference(let value): (value > 0 ? "+" : "") + decimalText(value, places: 2)
    case .decimal(let value, let places): decimalText(value, places: places)
    case .percent(let percent): percent.description
    }
  }
}

/// Sheets as text for a terminal or a log: lines without trailing spaces.
package func table(
  _ sheets: [PrintedSheet], width: (String) -> Int, visible: (String) -> String
) -> String {
  sheets.map { sheet in
    ([sheet.title] + sheet.facts.filter { !$0.isEmpty }).map(visible) + [""]
      + aligned(sheet.sheet, width, visible)
      + (sheet.notes.isEmpty ? [] : [""] + sheet.notes.map(visible))
  }
  .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

/// Sheets as comma-separated values, UTF-8 with a byte order mark; an empty line between two.
package func csv(_ sheets: [PrintedSheet]) -> [UInt8] {
  var writer = CSVWriter()
  for (place, sheet) in sheets.enumerated() {
    if place > 0 { writer.write([""]) }
    let table = sheet.sheet
    writer.write(table.columns.map { FormulaGuard.guarded($0.title) })
    for row in table.rows {
      writer.write(zip(table.columns, row).map { $0.isNumber ? $1 : FormulaGuard.guarded($1) })
    }
  }
  return Array("\u{FEFF}".utf8) + writer.bytes
}

/// Sheets as a workbook, whose scratch files stand in `folder` meanwhile.
///
/// - Throws: `WorkbookFault`.
package func xlsx(
  _ sheets: [PrintedSheet], scratchIn folder: String
) throws(WorkbookFault) -> [UInt8] {
  try workbook(sheets, in: folder)
}
