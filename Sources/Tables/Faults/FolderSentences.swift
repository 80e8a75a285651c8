import Glibc
package import Wording

/// The sentences about a folder as a whole: what was read, what an import does, why it failed.
package struct FolderSentences {
  private let words: Words
  /// How a table's file is called, where that is not its English name.
  private let fileNames: [String: String]

  package init(_ words: Words, calling fileNames: [String: String] = [:]) {
    self.words = words
    self.fileNames = fileNames
  }

  /// What a reader should know of a folder that was read: other encodings, files passed over.
  package func notices(_ reading: FolderReading) -> [String] {
    let encodings = reading.encodings.filter { $0.value == .gb18030 }
      .sorted { reportOrder($0.key) < reportOrder($1.key) }
    return encodings.map { file, encoding in
      words(
        TablesPhrase.readAs, ["file": name(file), "encoding": encoding.rawValue.uppercased()])
    } + reading.others.map(passedOver)
  }

  /// A file that is no table, and what to do where it is meant for one.
  private func passedOver(_ file: String) -> String {
    hint(file) ?? words(TablesPhrase.passedOver, ["name": shown(file)])
  }

  /// What to do with a file that is no table and seems meant for one; `nil` = it does not.
  package func hint(_ file: String) -> String? {
    switch NearName(file) {
    case .workbook(let table):
      words(
        TablesPhrase.workbookPassedOver,
        ["name": shown(file), "table": fileName(of: table)])
    case .alike(let table):
      words(TablesPhrase.nearName, ["name": shown(file), "table": table])
    case nil: nil
    }
  }

  /// A folder without a single table.
  package func nothingToImport(in path: String) -> String {
    words(
      TablesPhrase.nothingToImport,
      [
        "path": shown(path, limit: 200),
        "names": words.list(TableFile.allCases.map(fileName) + [SchemeFile.name]),
      ])
  }

  /// Tables without a single row.
  package func noRows(in tables: [String]) -> String {
    words(TablesPhrase.noRows, ["names": words.list(tables.map(name))])
  }

  /// How a table's file is called in the reader's language; in Chinese by both names.
  private func fileName(of table: TableFile) -> String {
    guard words.language == .chinese, let chinese = table.chineseNames.first else {
      return table.rawValue
    }
    return "\(table.rawValue)（\(chinese).csv）"
  }

  private func name(_ file: String) -> String { shown(fileNames[file] ?? file) }

  /// Counts for each file, then what goes.
  package func lines(_ report: ImportReport) -> [String] {
    report.files.map(line)
      + report.removed.map { line in
        words(
          TablesPhrase.removedLine,
          ["file": name(line.file), "line": line.cells.map { shown($0) }.joined(separator: ", ")])
      }
  }

  private func line(_ counts: ImportReport.FileCounts) -> String {
    words(
      counts.removed > 0 ? TablesPhrase.countsRemoved : .counts,
      [
        "file": name(counts.name), "created": "\(counts.created)", "updated": "\(counts.updated)",
        "unchanged": "\(counts.unchanged)", "removed": "\(counts.removed)",
      ])
  }

  package func sentence(_ fault: FolderFault) -> String {
    switch fault {
    case .notAFolder(let path): words(TablesPhrase.notAFolder, ["path": shown(path)])
    case .hasTables(let path, let names):
      words(
        TablesPhrase.hasTables,
        ["path": shown(path), "names": names.prefix(3).joined(separator: ", ")])
    case .failed(let path, let code): failed(shown(path, limit: 200), code)
    }
  }

  private func failed(_ path: String, _ code: Int32) -> String {
    switch code {
    case ENOENT: words(TablesPhrase.folderMissing, ["path": path])
    case EACCES, EPERM, EROFS: words(TablesPhrase.folderForbidden, ["path": path])
    case ENOSPC, EDQUOT, EFBIG: words(TablesPhrase.folderFull, ["path": path])
    default: words(TablesPhrase.folderFailed, ["path": path, "code": "\(code)"])
    }
  }

  package func sentence(_ fault: ExportFault) -> String {
    switch fault {
    case .notInEncoding(let file, let line, let encoding):
      "\(file):\(line): "
        + words(TablesPhrase.notInEncoding, ["encoding": encoding.rawValue.uppercased()])
    case .converterMissing: words(TablesPhrase.converterMissing)
    }
  }
}
