import Glibc
package import Wording

/// The sentences about a folder as a whole: what was read, what an import does, why it failed.
package struct FolderSentences {
  private let words: Words

  package init(_ words: Words) { self.words = words }

  /// What a reader should know of a folder that was read: other encodings, files passed over.
  package func notices(_ reading: FolderReading, others: [String] = []) -> [String] {
    let encodings = reading.encodings.filter { $0.value == .gb18030 }
      .sorted { reportOrder($0.key) < reportOrder($1.key) }
    return encodings.map { file, encoding in
      words(
        TablesPhrase.readAs, ["file": file, "encoding": encoding.rawValue.uppercased()])
    } + (reading.others + others).map { words(TablesPhrase.passedOver, ["name": shown($0)]) }
  }

  /// A folder without a single table.
  package func nothingToImport(in path: String) -> String {
    words(
      TablesPhrase.nothingToImport,
      [
        "path": shown(path),
        "names": TableFile.allCases.map(\.rawValue).prefix(4).joined(separator: ", "),
      ])
  }

  /// Counts for each file, then what goes.
  package func lines(_ report: ImportReport) -> [String] {
    report.files.map(line)
      + report.removed.map { line in
        words(
          TablesPhrase.removedLine,
          ["file": line.file, "line": line.cells.map { shown($0) }.joined(separator: ", ")])
      }
  }

  private func line(_ counts: ImportReport.FileCounts) -> String {
    words(
      counts.removed > 0 ? TablesPhrase.countsRemoved : .counts,
      [
        "file": counts.name, "created": "\(counts.created)", "updated": "\(counts.updated)",
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
