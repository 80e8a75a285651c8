import Query
import Wording

/// Lists as comma-separated values for a spreadsheet, UTF-8 with a byte order mark: heads and texts
/// as people read them, numbers plain, nothing where there is no data.
///
/// A list with figures says in a last column which they are: such a file is passed on without anything
/// that stood around it.
func csv(_ sheets: [ListSheet]) -> String {
  var writer = CSVWriter()
  guard let first = sheets.first else { return "\u{FEFF}" }
  let heads = first.columns.map { FormulaGuard.guarded(first.title(of: $0)) }
  let kind = first.figures == nil ? [] : [first.words(QueryPhrase.headFigures)]
  writer.write(heads + kind)
  for sheet in sheets {
    let kind = [sheet.figures].compactMap(\.self)
    for row in sheet.rows { writer.write(cells(row, of: sheet) + kind) }
  }
  return "\u{FEFF}" + String(decoding: writer.bytes, as: UTF8.self)
}

private func cells(_ row: [FieldValue], of sheet: ListSheet) -> [String] {
  zip(sheet.columns, row).map { field, value in
    let text = field.text(value, sheet.words) ?? ""
    // A number is never taken for a formula, and a `'` would make it a text.
    return field.isNumber ? text : FormulaGuard.guarded(text)
  }
}
