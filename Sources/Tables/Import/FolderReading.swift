package import Domain

/// A folder of tables as read: rows for the merge, and all that is wrong so far (读入结果).
package struct FolderReading: Sendable {
  package internal(set) var incoming = Incoming()
  /// In the order of the report.
  package internal(set) var faults: [TableFault] = []
  /// The tables that were there, by their English names.
  package internal(set) var tables: [String] = []
  /// How each CSV file was encoded.
  package internal(set) var encodings: [String: TextEncoding] = [:]
  /// Names that are no table's, and were passed over.
  package internal(set) var others: [String] = []
  /// How a table's file is called, where that is not its English name.
  package internal(set) var names: [String: String] = [:]
  /// For each file its headers as written, by English header.
  package internal(set) var headings: [String: [String: String]] = [:]

  /// The lines behind each count of answers.
  var answerLines: [Origin: [Int]] = [:]

  /// These faults with those that the merge found in the good rows, in the order of the report.
  ///
  /// A fault of an answer is told for every one that was counted with it.
  package func faults(with merge: [ImportFault]) -> [TableFault] {
    let added = merge.flatMap(forEveryAnswer)
    let known = Set(faults)
    return inReportOrder(faults + added.map { TableFault($0) }.filter { !known.contains($0) })
  }

  private func forEveryAnswer(_ fault: ImportFault) -> [ImportFault] {
    // A fault of the whole batch is told once.
    guard let lines = answerLines[fault.origin], fault.reason != .batchInTwoStreets else {
      return [fault]
    }
    return lines.map { line in
      ImportFault(
        origin: Origin(file: fault.origin.file, line: line), column: fault.column,
        reason: fault.reason)
    }
  }
}

/// Reads a folder of tables; pure over its bytes.
///
/// - Parameters:
///   - contents: What stood in the folder.
///   - encoding: Of all CSV files; `nil` = detected file by file.
///   - replaced: Names of files whose rows replace all that stands in the database.
/// - Returns: Rows for the merge, and all that is wrong so far.
package func readFolder(
  _ contents: FolderContents, encoding: TextEncoding? = nil, replaced: Set<String> = []
) -> FolderReading {
  let files = contents.files
  var reading = FolderReading()
  for fault in contents.faults { reading.refuse(fault) }
  for file in TableFile.allCases {
    guard let bytes = files[file.rawValue] else { continue }
    reading.take(readTable(bytes, of: file, encoding: encoding))
  }
  let schemes = files.filter { SchemeFile.isName($0.key) }.sorted { byteOrder($0.key, $1.key) }
  for (name, bytes) in schemes { reading.takeScheme(bytes, name: name) }
  reading.checkSchemes()
  reading.replace(replaced, in: files)
  reading.others = contents.others
  reading.names = contents.names
  reading.tables = contents.files.keys.sorted { (reportOrder($0), $0) < (reportOrder($1), $1) }
  reading.faults = inReportOrder(reading.faults)
  return reading
}

/// Reads a folder of which only the bytes of its files are known, by their names.
package func readFolder(
  _ files: [String: [UInt8]], encoding: TextEncoding? = nil, replaced: Set<String> = []
) -> FolderReading {
  readFolder(FolderContents(files: files), encoding: encoding, replaced: replaced)
}
