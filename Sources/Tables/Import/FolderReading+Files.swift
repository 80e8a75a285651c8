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
  guard !isWorkbook(bytes) else {
    result.refuse(.workbook)
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

/// A zip archive, as newer workbooks are, or a compound file, as older ones are.
private func isWorkbook(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
}

extension FolderReading {
  mutating func take(_ file: ReadFile) {
    let name = file.file.rawValue
    incoming.rows += file.rows
    faults += file.faults
    headings[name] = file.headings
    encodings[name] = file.encoding
    incoming.lost = file.losing(related(file.file), from: incoming.lost)
    guard file.file == .survey else { return }
    for (row, lines) in file.answerRows { answerLines[row.origin] = lines }
  }

  /// A file that could not be opened.
  mutating func refuse(_ fault: TableFault) {
    faults.append(fault)
    if let file = TableFile(rawValue: fault.origin.file) { incoming.lost.lose(related(file)) }
  }

  /// The tables that a file fills.
  private func related(_ file: TableFile) -> [TableName] {
    (file.layout.parts + [file.layout.besides].compactMap(\.self)).map(\.table)
  }

  mutating func takeScheme(_ bytes: [UInt8], name: String) {
    do {
      var reading = SchemeReading(try TOMLDocument(bytes: bytes, name: name))
      let scheme = reading.read()
      faults += reading.faults
      guard reading.faults.isEmpty else { return incoming.lost.lose([.schemes]) }
      let line = reading.document.line(of: "effective_month") ?? 1
      incoming.rows.append(
        Incoming.Row(
          table: .schemes, cells: scheme.row, origin: Origin(file: name, line: line)))
    } catch {
      faults.append(TableFault(error))
      incoming.lost.lose([.schemes])
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
      guard let table = tableName(of: name), files[table] != nil else {
        faults.append(TableFault(Origin(file: name, line: 1), .replacementMissing))
        continue
      }
      let tables = TableFile(rawValue: table)?.layout.parts.map(\.table) ?? [.schemes]
      incoming.replaced.formUnion(tables)
    }
  }
}

extension TextFault {
  var line: Int {
    if case .undecodable(let line, _) = self { line } else { 1 }
  }
}
