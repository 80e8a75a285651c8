package import Domain
package import Wording

/// Writes faults as `FILE:LINE: column: what is wrong, and what is allowed`.
package struct FaultWriter {
  let words: Words
  /// For each file its headers as written, by English header.
  private let headings: [String: [String: String]]
  /// How a file is called instead; empty = it was no file at all, and has no place.
  private let fileNames: [String: String]
  let sentence: (Refusal) -> String

  /// Columns are named as the file names them, by the `headings` that the reading gives; a refusal
  /// by its `sentence`.
  package init(
    _ words: Words, headings: [String: [String: String]] = [:],
    calling fileNames: [String: String] = [:], sentence: @escaping (Refusal) -> String
  ) {
    self.words = words
    self.headings = headings
    self.fileNames = fileNames
    self.sentence = sentence
  }

  /// How many faults a report tells in full.
  package static let limit = 50

  /// The first faults in full, then how many more there are.
  package func report(_ faults: [TableFault]) -> [String] {
    let lines = faults.prefix(Self.limit).map(line)
    let more = faults.count - lines.count
    guard more > 0 else { return lines }
    return lines + [words(TablesPhrase.more, ["count": "\(more)", "total": "\(faults.count)"])]
  }

  /// One fault as one line; what goes without a line of its own has no place.
  package func line(_ fault: TableFault) -> String {
    (isPlaceless(fault.origin.file) ? "" : place(fault.origin) + ": ")
      + (label(fault).map { $0 + ": " } ?? "") + text(fault.reason)
  }

  func place(_ origin: Origin) -> String {
    called(origin.file) + ":\(origin.line)"
  }

  func called(_ file: String) -> String { shown(fileNames[file] ?? file) }

  func isPlaceless(_ file: String) -> Bool { file.isEmpty || fileNames[file] == "" }

  /// The column or key that is meant.
  private func label(_ fault: TableFault) -> String? {
    switch fault.reason {
    case .unknownColumn(let name, _, _): return shown(name)
    case .number(let key, _): return shown(headings[fault.origin.file]?[key] ?? key)
    case .toml(let toml): return key(of: toml).map { headings[fault.origin.file]?[$0] ?? $0 }
    case .text, .tooLarge, .notAFile, .unreadable, .sameTable, .workbook, .noHeader,
      .replacementMissing, .openQuote, .textAfterQuote, .cellTooLong, .tooManyCells, .ragged,
      .separator, .repeatedColumn, .unnamedColumn, .missingColumn, .emptyRow, .totalRow, .cell,
      .fit, .baseWithoutFixed, .fixedWithoutBase:
      guard let stored = fault.column else { return nil }
      let column = fileColumn(stored, fault.origin.file)
      return shown(headings[fault.origin.file]?[column] ?? inLanguage(column, fault.origin.file))
    }
  }

  /// The English header of a stored column.
  private func fileColumn(_ stored: String, _ file: String) -> String {
    let plain = plainColumn(stored)
    guard let columns = TableFile(rawValue: file)?.layout.columns,
      !columns.contains(where: { $0.name == plain })
    else { return plain }
    return columns.contains { $0.name == "by" } && plain.hasSuffix("_by") ? "by" : plain
  }

  /// The header of a column that the file does not have.
  private func inLanguage(_ column: String, _ file: String) -> String {
    let isChinese = headings[file]?.contains { $0.key != $0.value } ?? false
    let layout = TableFile(rawValue: file)?.layout
    guard isChinese, let found = layout?.columns.first(where: { $0.name == column }) else {
      return column
    }
    return found.chinese
  }
}
