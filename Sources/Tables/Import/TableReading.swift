import Domain

/// Reads one table file line by line, and names everything that is wrong with it.
struct TableReading {
  private var reader: CSVReader
  private let layout: TableLayout
  private var result: ReadFile
  /// Blank rows, which are a fault only when another row follows.
  private var blankLines: [Int] = []
  /// Whether cells of the rows cannot be told, so that nothing but the cells themselves is judged.
  private var isLacking = false
  private var hasNamelessColumn = false
  private var headerLine = 1
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
    headerLine = row.line
    var reading = HeaderReading(row, of: result.file)
    let header = reading.read()
    result.faults += reading.faults
    result.isIncomplete = header == nil
    isLacking = header?.isDoubtful ?? true
    if isLacking, header?.places[0] == nil { result.isIncomplete = true }
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
    guard (header.needed...header.width).contains(row.cells.count) else {
      result.isIncomplete = true
      return result.add(
        .ragged(found: row.cells.count, expected: header.width), line: row.line)
    }
    checkNameless(row, header)
    let cells = header.places.map { place in
      place.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
    }
    take(cells, header, line: row.line)
    for (index, cell) in cells.enumerated() where !cell.isEmpty { filled[index] = row.line }
  }

  /// A column that has no header and values all the same, told once.
  private mutating func checkNameless(_ row: CSVRow, _ header: Header) {
    guard !hasNamelessColumn,
      let place = row.cells.indices.dropFirst(header.nameless)
        .first(where: { !row.cells[$0].isBlank })
    else { return }
    hasNamelessColumn = true
    result.add(.unnamedColumn(place + 1), line: headerLine)
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
      result.add(.cell(missing), line: line, column: column.name)
      return lose(cells, header, wrong: [])
    }
    if faults.isEmpty, !isLacking {
      result.add(ReadLine(line: line, values: values))
    } else {
      lose(cells, header, wrong: faults.map(\.column))
    }
  }

  /// A row that is refused goes by the ids in it, where they are there and right.
  private mutating func lose(_ cells: [String], _ header: Header, wrong: [Column]) {
    let isNamed = layout.namingColumns.allSatisfy { place in
      header.places[place] != nil && !cells[place].isEmpty
        && !wrong.contains { $0.name == layout.columns[place].name }
    }
    guard isNamed else { return result.isIncomplete = true }
    result.lostNames.formUnion(layout.names(of: cells.map(FormulaGuard.stripped)))
    result.hasLostRows = true
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
