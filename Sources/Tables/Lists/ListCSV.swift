import Query

/// Lists as comma-separated values for a spreadsheet, UTF-8 with a byte order mark: heads and texts
/// as people read them, numbers plain, nothing where there is no data.
func csv(_ sheets: [ListSheet]) -> String {
  var writer = CSVWriter()
  guard let first = sheets.first else { return "\u{FEFF}" }
  writer.write(first.columns.map { FormulaGuard.guarded(first.title(of: $0)) })
  for sheet in sheets {
    for row in sheet.rows { writer.write(cells(row, of: sheet)) }
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
