import CXLSXWriter
import Domain
import Query
import Wording

/// Lists as an Excel workbook, a sheet each: numbers as numbers, heads that stay when one scrolls and
/// come again on every page of A4 across.
///
/// Scratch files stand in `folder` meanwhile.
func workbook(_ sheets: [ListSheet], in folder: String) throws(WorkbookFault) -> [UInt8] {
  let size = sheets.reduce(1 << 18) { size, sheet in
    sheet.rows.reduce(size) { size, row in
      zip(sheet.columns, row).reduce(size) {
        $0 + cellSize($1.0.text($1.1, sheet.words) ?? "")
      }
    }
  }
  return try workbook(in: folder, size: size) { book in
    let formats = Formats(book)
    for (place, sheet) in sheets.enumerated() {
      let name = sheetName(sheet, place, of: sheets.count)
      guard let page = workbook_add_worksheet(book, name) else { continue }
      Page(page, formats, sheet).write()
    }
  }
}

/// At most 31 characters, none of which a sheet's name may not have, and each name once.
private func sheetName(_ sheet: ListSheet, _ place: Int, of count: Int) -> String {
  let title = sheet.request.list.title(sheet.words)
  return count == 1 ? title : title + " \(place + 1)"
}

/// The looks of cells.
private struct Formats {
  typealias Look = UnsafeMutablePointer<lxw_format>
  let head: Look?
  let whole: Look?
  let hundredths: Look?
  let thousandths: Look?
  let percent: Look?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    let look = { (number: String?) -> Look? in
      let format = workbook_add_format(book)
      if let number { format_set_num_format(format, number) }
      return format
    }
    head = look(nil)
    format_set_bold(head)
    format_set_bottom(head, 1)
    whole = look("0")
    hundredths = look("0.00")
    thousandths = look("0.000")
    percent = look("0.0%")
  }
}

/// One list on its sheet.
private struct Page {
  typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  private let page: Sheet
  private let formats: Formats
  private let list: ListSheet

  init(_ page: Sheet, _ formats: Formats, _ list: ListSheet) {
    self.page = page
    self.formats = formats
    self.list = list
  }

  func write() {
    for (column, field) in list.columns.enumerated() {
      worksheet_write_string(page, 0, UInt16(column), cellText(list.title(of: field)), formats.head)
      worksheet_set_column(page, UInt16(column), UInt16(column), width(column, field), nil)
    }
    for (row, values) in list.rows.enumerated() {
      for (column, value) in values.enumerated() {
        write(value, of: list.columns[column], row: UInt32(row + 1), column: UInt16(column))
      }
    }
    if let figures = list.figures { write(figures) }
    setUp()
  }

  /// Which figures these are, in a last column as in CSV: what stands on the printed page alone is not
  /// seen in the sheet.
  private func write(_ figures: String) {
    let column = UInt16(list.columns.count)
    let head = list.words(QueryPhrase.headFigures)
    worksheet_write_string(page, 0, column, cellText(head), formats.head)
    let width = Double(min(max(cellWidth(figures), cellWidth(head)) + 2, 48))
    worksheet_set_column(page, column, column, width, nil)
    for row in list.rows.indices {
      worksheet_write_string(page, UInt32(row + 1), column, cellText(figures), nil)
    }
  }

  /// What the printed page looks like.
  private func setUp() {
    let last = UInt16(max(0, list.columns.count - (list.figures == nil ? 1 : 0)))
    worksheet_freeze_panes(page, 1, 1)
    worksheet_autofilter(page, 0, 0, UInt32(list.rows.count), last)
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
    let title = cellText(list.title + "  " + list.facts).replacing("&", with: "&&")
    worksheet_set_header(page, "&L" + String(title.prefix(200)))
    worksheet_set_footer(page, "&C&P / &N")
  }

  /// A cell without data stays empty; a text is never a formula.
  private func write(_ value: FieldValue, of field: Field, row: UInt32, column: UInt16) {
    switch value {
    case .none: break
    case .terms, .part:
      worksheet_write_string(page, row, column, cellText(field.text(value, list.words) ?? ""), nil)
    case .rate(let rate):
      worksheet_write_number(
        page, row, column, number(rate.percent.tenths, 1_000), formats.percent)
    case .end(let end):
      worksheet_write_number(
        page, row, column, number(end.percent.tenths, 1_000), formats.percent)
    case .number(let raw):
      switch field.kind {
      case .number(3, _):
        worksheet_write_number(page, row, column, number(raw, 1_000), formats.thousandths)
      case .number(let places, _) where places > 0:
        worksheet_write_number(page, row, column, number(raw, 100), formats.hundredths)
      case .number, .rate, .share, .text, .part:
        worksheet_write_number(page, row, column, number(raw, 1), formats.whole)
      }
    }
  }

  /// A spreadsheet knows binary numbers only: the nearest one, which shows the same decimals.
  private func number(_ raw: Int, _ scale: Int) -> Double { Double(raw) / Double(scale) }

  private func width(_ column: Int, _ field: Field) -> Double {
    let texts = list.rows.prefix(500).map { field.text($0[column], list.words) ?? "" }
    let widest =
      (texts + [list.title(of: field)]).map(cellWidth).max() ?? 0
    return Double(min(max(widest + 2, 6), 48))
  }
}
