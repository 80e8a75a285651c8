import Domain

/// Reads one table file line by line, and names everything that is wrong with it.
struct TableReading {
  private var reader: CSVReader
  private let layout: TableLayout
  private var result: ReadFile
  /// Blank rows, which are a fault only when another row follows.
  private var blankLines: [Int] = []
  /// Whether a column that every row needs is not there.
  private var isLacking = false
  /// For each column the last line that had a value in it.
  private var filled: [Int?]

  /// Takes checked UTF-8.
  init(_ text: [UInt8], of file: TableFile) {
    reader = CSVReader(text)
    layout = file.layout
    result = ReadFile(file)
    filled = layout.columns.map { _ in nil }
  }

  mutating func read() -> ReadFile {
    guard let header = readHeader() else { return result }
    while let row = nextRow() { read(row, header) }
    return result
  }

  private mutating func readHeader() -> Header? {
    guard let row = nextRow(), !row.isBlank else {
      if result.faults.isEmpty {
        result.add(.noHeader(columns: layout.columns.map(\.name)), line: 1)
      }
      result.isIncomplete = true
      return nil
    }
    var reading = HeaderReading(row, of: result.file)
    let header = reading.read()
    result.faults += reading.faults
    result.isIncomplete = header == nil
    isLacking = reading.faults.contains { $0.reason == .missingColumn }
    result.headings = reading.headings
    return header
  }

  /// The next row that is a CSV row at all.
  private mutating func nextRow() -> CSVRow? {
    while true {
      do {
        return try reader.next()
      } catch {
        result.add(shape(error.reason), line: error.line)
        result.isIncomplete = true
      }
    }
  }

  private mutating func read(_ row: CSVRow, _ header: Header) {
    guard !row.isBlank else { return blankLines.append(row.line) }
    for line in blankLines { result.add(.emptyRow, line: line) }
    blankLines = []
    guard row.cells.count == header.width else {
      result.isIncomplete = true
      return result.add(
        .ragged(found: row.cells.count, expected: header.width), line: row.line)
    }
    let cells = header.places.map { $0.map { row.cells[$0] } ?? "" }
    take(cells, header, line: row.line)
    for (index, cell) in cells.enumerated() where !cell.isEmpty { filled[index] = row.line }
  }

  private mutating func take(_ cells: [String], _ header: Header, line: Int) {
    var values: [Value] = []
    var faults: [(column: Column, fault: CellFault)] = []
    for (index, column) in layout.columns.enumerated() {
      // A needed column that is not there is told once, at the header.
      if header.places[index] == nil, !column.isOptional { continue }
      do {
        values.append(try column.value(of: cells[index]))
      } catch {
        faults.append((column, inContext(error, filled[index])))
      }
    }
    if let word = totalWord(cells, isFaulty: !faults.isEmpty) {
      return result.add(.totalRow(word), line: line)
    }
    for (column, fault) in faults { result.add(.cell(fault), line: line, column: column.name) }
    if faults.isEmpty, !isLacking, let column = layout.lackingBesides(values) {
      let missing = CellFault(found: "", problem: .missing, allowed: column.kind.allowed)
      return result.add(.cell(missing), line: line, column: column.name)
    }
    if faults.isEmpty, !isLacking {
      result.add(ReadLine(line: line, values: values))
    } else if layout.columns[0].name == "id" {
      result.faultyIDs.insert(FormulaGuard.stripped(cells[0]))
    }
  }

  /// An empty cell below a filled one is what merged cells leave behind.
  private func inContext(_ fault: CellFault, _ filledLine: Int?) -> CellFault {
    guard fault.problem == .missing, let filledLine else { return fault }
    return CellFault(
      found: fault.found, problem: .mergedGap(filledLine: filledLine), allowed: fault.allowed)
  }

  /// The word that makes it a total row: as an id always, elsewhere only in a row with faults.
  private func totalWord(_ cells: [String], isFaulty: Bool) -> String? {
    zip(layout.columns, cells).first { column, cell in
      (isFaulty || column.name == "id") && isTotalWord(cell)
    }?.1
  }
}

private func shape(_ reason: CSVFault.Reason) -> TableFault.Reason {
  switch reason {
  case .openQuote: .openQuote
  case .textAfterQuote: .textAfterQuote
  case .cellTooLong: .cellTooLong(limit: CSVLimits.cell)
  case .tooManyCells: .tooManyCells(limit: CSVLimits.row)
  }
}
