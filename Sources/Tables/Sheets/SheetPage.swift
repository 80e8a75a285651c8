import CXLSXWriter
import Domain

/// Sheets for the printer as a workbook, a tab each; its scratch files stand in `folder` meanwhile.
func workbook(_ sheets: [PrintedSheet], in folder: String) throws(WorkbookFault) -> [UInt8] {
  let size = sheets.flatMap(\.rows).flatMap(\.cells).reduce(1 << 18) { $0 + cellSize($1.text) }
  return try workbook(in: folder, size: size) { book in
    let looks = SheetLooks(book)
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, tabName(sheet.name)) else { continue }
      SheetPage(page, looks, sheet).write()
    }
  }
}

/// At most 31 characters, none that a tab may not have.
private func tabName(_ name: String) -> String {
  String(cellText(name).map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(31))
}

/// One sheet on A4: the head, the table with its titles on every page, notes, signatures.
struct SheetPage {
  typealias Page = UnsafeMutablePointer<lxw_worksheet>
  private let page: Page
  private let looks: SheetLooks
  private let sheet: PrintedSheet
  private let widths: [Int]

  init(_ page: Page, _ looks: SheetLooks, _ sheet: PrintedSheet) {
    self.page = page
    self.looks = looks
    self.sheet = sheet
    widths = sheet.widths
  }

  /// The row of the titles.
  private var head: Int { sheet.facts.count + 1 }
  private var lastColumn: Int { max(0, sheet.columns.count - 1) }

  func write() {
    across(sheet.title, row: 0, looks.title, height: 30)
    for (row, fact) in sheet.facts.enumerated() { across(fact, row: row + 1, looks.fact) }
    for (column, width) in widths.enumerated() {
      worksheet_set_column(page, UInt16(column), UInt16(column), Double(width), nil)
      put(sheet.columns[column].title, row: head, column, looks.head)
    }
    let titles = sheet.columns.enumerated().map { lines($1.title, in: widths[$0]) }.max() ?? 1
    worksheet_set_row(page, UInt32(head), Double(titles) * 15 + 5, nil)
    for (place, row) in sheet.rows.enumerated() { write(row, at: head + 1 + place) }
    var row = head + sheet.rows.count + 2
    for note in sheet.notes {
      across(note, row: row, looks.note)
      row += 1
    }
    if !sheet.signatures.isEmpty { sign(row + 1) }
    setUp()
  }

  private func write(_ row: PrintedSheet.Row, at place: Int) {
    if row.look == .group, case .text(let text) = row.cells.first {
      return across(text, row: place, looks.group)
    }
    worksheet_set_row(page, UInt32(place), height(of: row), nil)
    for column in sheet.columns.indices {
      let cell = column < row.cells.count ? row.cells[column] : .empty
      write(cell, row: place, column, row.look)
    }
  }

  /// As high as its longest text needs, said here: not every program makes rows fit by itself.
  private func height(of row: PrintedSheet.Row) -> Double {
    let lines = zip(row.cells, widths).map { self.lines($0.text, in: $1 - 1) }.max() ?? 1
    return max(Double(lines) * 14 + 4, row.isTall ? 24 : 0)
  }

  private func write(_ cell: Cell, row: Int, _ column: Int, _ look: PrintedSheet.Row.Look) {
    let number = { (value: Double, kind: SheetLooks.Kind) in
      _ = worksheet_write_number(
        page, UInt32(row), UInt16(column), value, looks.look(kind, look))
    }
    switch cell {
    case .empty:
      worksheet_write_blank(page, UInt32(row), UInt16(column), looks.look(.text, look))
    case .text(let text): put(text, row: row, column, looks.look(.text, look))
    case .indented(let text, let depth): put(text, row: row, column, looks.indented(depth))
    case .whole(let value): number(Double(value), .whole)
    case .hundredths(let value): number(Double(value) / 100, .hundredths)
    case .difference(let value): number(Double(value) / 100, .difference)
    case .decimal(let value, let places):
      let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
      number(Double(value) / Double(scale), .decimal(places))
    case .percent(let percent): number(Double(percent.tenths) / 1_000, .percent)
    case .sum(let ranges, let value):
      worksheet_write_formula_num(
        page, UInt32(row), UInt16(column), formula(ranges), looks.look(.hundredths, look),
        Double(value) / 100)
    }
  }

  /// `=SUM(F6:F20,F23)`.
  private func formula(_ ranges: [CellRange]) -> String {
    let name = { (column: Int, row: Int) in
      letters(column) + String(head + 1 + row + 1)
    }
    let parts = ranges.map { range in
      let first = name(range.column, range.rows.lowerBound)
      return range.rows.count == 1
        ? first : first + ":" + name(range.column, range.rows.upperBound)
    }
    return "=SUM(" + parts.joined(separator: ",") + ")"
  }

  private func put(_ text: String, row: Int, _ column: Int, _ look: SheetLooks.Look?) {
    // An empty text would be left out with its frame.
    guard !text.isEmpty else {
      worksheet_write_blank(page, UInt32(row), UInt16(column), look)
      return
    }
    worksheet_write_string(page, UInt32(row), UInt16(column), cellText(text), look)
  }

  /// A text over the whole width, as high as it needs: nobody makes merged cells fit.
  private func across(
    _ text: String, row: Int, _ look: SheetLooks.Look?, height: Double? = nil
  ) {
    let needed = Double(lines(text, in: widths.reduce(0, +))) * 15 + 3
    worksheet_set_row(page, UInt32(row), height ?? needed, nil)
    guard lastColumn > 0 else { return put(text, row: row, 0, look) }
    worksheet_merge_range(
      page, UInt32(row), 0, UInt32(row), UInt16(lastColumn), cellText(text), look)
  }

  private func sign(_ row: Int) {
    let width = widths.reduce(0, +)
    let room = max(4, width / sheet.signatures.count - 12)
    let line = String(repeating: "_", count: min(room, 18))
    across(
      sheet.signatures.map { $0 + " " + line }.joined(separator: "    "), row: row, looks.note,
      height: 30)
  }

  /// How many lines a text takes in a width; a word that does not fit leaves some of a line free.
  private func lines(_ text: String, in width: Int) -> Int {
    let needed = cellWidth(text)
    guard needed > width else { return 1 }
    let usual = max(1, width - width / 8)
    return (needed + usual - 1) / usual
  }

  /// What the printed page looks like.
  private func setUp() {
    worksheet_freeze_panes(page, UInt32(head + 1), 0)
    worksheet_set_paper(page, 9)
    if sheet.isLandscape { worksheet_set_landscape(page) } else { worksheet_set_portrait(page) }
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_repeat_rows(page, 0, UInt32(head))
    worksheet_set_margins(page, 0.5, 0.5, 0.75, 0.75)
    worksheet_center_horizontally(page)
    let margin = sheet.margin
    edge(worksheet_set_header, left: margin.head, middle: margin.warning, right: margin.state)
    edge(worksheet_set_footer, left: margin.journal, middle: margin.pages, right: "")
  }

  /// The three texts of an edge; what is longer than the library takes is cut, on the left first.
  private func edge(
    _ set: (Page?, UnsafePointer<CChar>?) -> lxw_error, left: String, middle: String,
    right: String
  ) {
    let parts = ["&L" + literal(left, 60), "&C" + middle, "&R" + literal(right, 60)]
    _ = set(page, parts.filter { $0.count > 2 }.joined())
  }

  /// `&` begins a code there.
  private func literal(_ text: String, _ limit: Int) -> String {
    String(cellText(text).prefix(limit)).replacing("&", with: "&&")
  }
}

/// `A` to `Z`, then `AA`.
private func letters(_ column: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
  return column < 26 ? letter : letters(column / 26 - 1) + letter
}
