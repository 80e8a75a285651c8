import Domain
import TOML

/// Reads one CSV file.
func readTable(
  _ bytes: [UInt8], of file: TableFile, encoding: TextEncoding?
) -> ReadFile {
  var result = ReadFile(file)
  guard bytes.count <= CSVLimits.file else {
    result.refuse(.tooLarge(limit: CSVLimits.file))
    return result
  }
  do {
    let text = try decode(bytes, as: encoding)
    var reading = TableReading(text.bytes, of: file)
    result = agreeing(reading.read())
    result.encoding = text.encoding
  } catch {
    result.refuse(.text(error), line: error.line)
  }
  return result
}

extension FolderReading {
  mutating func take(_ file: ReadFile) {
    let name = file.file.rawValue
    incoming.rows += file.rows
    faults += file.faults
    faultyIDs.formUnion(file.faultyIDs)
    headings[name] = file.headings
    encodings[name] = file.encoding
    if file.isIncomplete { incomplete.formUnion(related(file.file)) }
    guard file.file == .survey else { return }
    for (row, lines) in file.answerRows { answerLines[row.origin] = lines }
  }

  /// A file that could not be opened.
  mutating func refuse(_ fault: TableFault) {
    faults.append(fault)
    if let file = TableFile(rawValue: fault.origin.file) { incomplete.formUnion(related(file)) }
  }

  /// The tables of a file; grids and lines are one, as a target is either.
  private func related(_ file: TableFile) -> [TableName] {
    switch file {
    case .grids, .lines: (TableLayout.grids.parts + TableLayout.lines.parts).map(\.table)
    default: file.layout.parts.map(\.table)
    }
  }

  mutating func takeScheme(_ bytes: [UInt8], name: String) {
    do {
      var reading = SchemeReading(try TOMLDocument(bytes: bytes, name: name))
      let scheme = reading.read()
      faults += reading.faults
      guard reading.faults.isEmpty else { return }
      let line = reading.document.line(of: "effective_month") ?? 1
      incoming.rows.append(
        Incoming.Row(
          table: .schemes, cells: scheme.row, origin: Origin(file: name, line: line)))
    } catch {
      faults.append(TableFault(error))
    }
  }

  /// Two scheme files for one month.
  mutating func checkSchemes() {
    let schemes = incoming.rows.filter { $0.table == .schemes }
    for (_, rows) in Dictionary(grouping: schemes, by: { $0.cells[0] }) where rows.count > 1 {
      let origins = rows.map(\.origin)
      guard let last = origins.last else { continue }
      faults.append(
        TableFault(
          last, column: "effective_month", .fit(.duplicate(others: origins.dropLast()))))
    }
  }

  mutating func replace(_ names: Set<String>, in files: [String: [UInt8]]) {
    for name in names {
      guard files[name] != nil, isTableName(name) else {
        faults.append(TableFault(Origin(file: name, line: 1), .replacementMissing))
        continue
      }
      let tables = TableFile(rawValue: name)?.layout.parts.map(\.table) ?? [.schemes]
      incoming.replaced.formUnion(tables)
    }
  }
}

extension TextFault {
  var line: Int {
    if case .undecodable(let line, _) = self { line } else { 1 }
  }
}
