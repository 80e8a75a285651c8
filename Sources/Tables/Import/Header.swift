import Domain

/// The header row of a table file: which cell of a row holds which column.
struct Header: Sendable {
  /// For each column of the layout its cell; `nil` = a column that is not there.
  let places: [Int?]
  /// How many cells a row has at most.
  let width: Int
  /// How many it has at least: what may be missing after them is optional.
  let needed: Int
  /// Where columns begin that have no header, to the right of all others; `width` = there are none.
  let nameless: Int
  /// Whether cells of a known column may stand under a header that is not known.
  let isDoubtful: Bool
}

/// Reads a header row, in either language and any order.
struct HeaderReading {
  let file: TableFile
  let line: Int
  let cells: [String]
  private let columns: [Column]
  private(set) var faults: [TableFault] = []

  init(_ row: CSVRow, of file: TableFile) {
    self.file = file
    line = row.line
    cells = row.cells.map { trimmed($0) }
    columns = file.layout.columns
  }

  /// The header as far as it is known, `nil` if nothing of it is; `faults` says what is wrong.
  mutating func read() -> Header? {
    let found = cells.map { cell in columns.firstIndex { $0.isHeaded(cell) } }
    guard found.contains(where: { $0 != nil }) else {
      refuseWhole()
      return nil
    }
    checkCells(found)
    let places = columns.indices.map { found.firstIndex(of: $0) }
    let isUnclear = !faults.isEmpty
    checkMissing(places)
    let needed = zip(columns, places).compactMap { $0.isOptional ? nil : $1 }.max() ?? 0
    return Header(
      places: places, width: cells.count, needed: needed + 1, nameless: named.count,
      isDoubtful: faults.contains { $0.reason == .missingColumn }
        || isUnclear && places.contains(nil))
  }

  /// The cells up to the last that says something: a spreadsheet writes columns out that are only
  /// formatted.
  private var named: ArraySlice<String> {
    cells[...(cells.lastIndex { !$0.isEmpty } ?? 0)]
  }

  /// The headers as the file writes them, by English header.
  var headings: [String: String] {
    var headings: [String: String] = [:]
    for cell in cells {
      guard let column = columns.first(where: { $0.isHeaded(cell) }) else {
        continue
      }
      headings[column.name] = cell
    }
    return headings
  }

  private mutating func checkCells(_ found: [Int?]) {
    let free = columns.indices.filter { !found.contains($0) }.map { columns[$0] }
    for (index, column) in found.prefix(named.count).enumerated() {
      if let column {
        if found.firstIndex(of: column) != index {
          add(.repeatedColumn, column: columns[column].name)
        }
      } else if cells[index].isEmpty {
        add(.unnamedColumn(index + 1))
      } else {
        add(
          .unknownColumn(
            cells[index], nearest: nearestHeader(to: cells[index], of: free),
            allowed: allowedNames))
      }
    }
  }

  private mutating func checkMissing(_ places: [Int?]) {
    for (column, place) in zip(columns, places) where place == nil && !column.isOptional {
      add(.missingColumn, column: column.name)
    }
  }

  /// Not one header is known: no header row, or not separated by commas.
  private mutating func refuseWhole() {
    if let separator = otherSeparator {
      add(.separator(separator))
    } else {
      add(.noHeader(columns: allowedNames))
    }
  }

  private var otherSeparator: String? {
    guard cells.count == 1 else { return nil }
    return ["\t", ";", "，", "；", "|"].first { separator in
      cells[0].split(separator: separator).contains { part in
        columns.contains { $0.isHeaded(trimmed(part)) }
      }
    }
  }

  /// The headers in the language that this header seems to be in.
  private var allowedNames: [String] {
    let chinese = cells.contains { $0.unicodeScalars.contains { $0.value > 0x2E7F } }
    return columns.map { chinese ? $0.chinese : $0.name }
  }

  private mutating func add(_ reason: TableFault.Reason, column: String? = nil) {
    faults.append(TableFault(Origin(file: file.rawValue, line: line), column: column, reason))
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  var scalars = Substring(text).unicodeScalars
  while scalars.first?.properties.isWhitespace ?? false { scalars.removeFirst() }
  while scalars.last?.properties.isWhitespace ?? false { scalars.removeLast() }
  return String(scalars)
}
