package import Domain
package import Wording

/// Why records cannot be written as tables.
package enum ExportFault: Error, Hashable, Sendable {
  /// A text on that line has characters that the encoding lacks.
  case notInEncoding(file: String, line: Int, TextEncoding)
  case converterMissing
}

/// All records as a folder of tables; only tables with rows (导出).
///
/// Read into a new database it gives the same records, except that months in `review` or later come
/// to `scoring`, the latest state an import may set.
///
/// - Parameters:
///   - records: A whole database.
///   - encoding: Of the CSV files; a scheme is always UTF-8.
///   - language: Of headers and coded values.
///   - progress: Is told every table.
/// - Returns: The bytes of each file by its name.
/// - Throws: `ExportFault` where the encoding lacks a character, `WorkProgress.Stopped`.
package func writeFolder(
  _ records: Records, encoding: TextEncoding = .utf8, language: Language = .english,
  telling progress: WorkProgress? = nil
) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for (place, file) in TableFile.allCases.enumerated() {
    try progress?.step(.exporting, place, of: TableFile.allCases.count)
    let lines = file.lines(of: records)
    guard !lines.isEmpty else { continue }
    files[file.rawValue] = try bytes(of: file, lines, encoding, language)
  }
  for (name, text) in schemeFiles(records.schemes) { files[name] = Array(text.utf8) }
  return files
}

/// Every table with its head and no row, to be filled in and imported (空表).
///
/// - Parameters:
///   - encoding: Of the files.
///   - language: Of names and heads.
/// - Returns: The bytes of each file by its name.
/// - Throws: `ExportFault.converterMissing`.
package func emptyFolder(
  encoding: TextEncoding = .utf8, language: Language
) throws -> [String: [UInt8]] {
  try Dictionary(
    uniqueKeysWithValues: TableFile.allCases.map { file in
      let name = language == .chinese ? file.chineseNames[0] + ".csv" : file.rawValue
      return (name, try bytes(of: file, [], encoding, language))
    })
}

private func bytes(
  of file: TableFile, _ lines: [FileLine], _ encoding: TextEncoding, _ language: Language
) throws -> [UInt8] {
  do throws(TextFault) {
    return try encode(csv(file, lines, language), as: encoding)
  } catch {
    throw exportFault(error, file)
  }
}

private func csv(_ file: TableFile, _ lines: [FileLine], _ language: Language) -> [UInt8] {
  let columns = file.layout.columns
  var writer = CSVWriter()
  writer.write(columns.map { $0.heading(language) })
  for line in lines {
    let cells = zip(columns, line.values).map { $0.cell($1, language) }
    writer.write(cells, count: line.count)
  }
  return writer.bytes
}

private func exportFault(_ fault: TextFault, _ file: TableFile) -> ExportFault {
  switch fault {
  case .undecodable(let line, _):
    .notInEncoding(file: file.rawValue, line: line, .gb18030)
  case .uncertain, .noByteOrderMark, .converterMissing: .converterMissing
  }
}

/// The latest scheme as `scheme.toml`, earlier ones as `scheme-2026-01.toml`.
private func schemeFiles(_ schemes: [Month: Scheme]) -> [(name: String, text: String)] {
  let latest = schemes.keys.max()
  return schemes.sorted { $0.key < $1.key }.map { month, scheme in
    (month == latest ? SchemeFile.name : SchemeFile.name(of: month), schemeText(scheme))
  }
}
