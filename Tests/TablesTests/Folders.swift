import Domain
import Tables
import Wording

/// Reads tables given as texts.
func read(
  _ files: [String: String], encoding: TextEncoding? = nil, replaced: Set<String> = []
) -> FolderReading {
  readFolder(
    files.mapValues { Array($0.utf8) }, encoding: encoding,
    replaced: replaced)
}

/// The report of a folder of texts, in a language.
func report(_ files: [String: String], in language: Language = .english) -> [String] {
  let reading = read(files)
  return writer(reading, language).report(reading.faults)
}

func writer(_ reading: FolderReading, _ language: Language = .english) -> FaultWriter {
  FaultWriter(Words(language), headings: reading.headings, calling: reading.names) {
    "refused: \($0)"
  }
}

/// The report of one table.
func report(_ name: String, _ text: String, in language: Language = .english) -> [String] {
  report([name: text], in: language)
}

/// The rows of one table as stored.
func rows(_ reading: FolderReading, _ table: TableName) -> [[Value]] {
  reading.incoming.rows.filter { $0.table == table }.map(\.cells)
}

/// The records that a folder of bytes gives in a new database.
func importedRecords(_ files: [String: [UInt8]]) throws -> Records {
  let reading = readFolder(files)
  var records = Records()
  for row in reading.incoming.rows { try records.insert([row.cells], of: row.table) }
  return records
}
