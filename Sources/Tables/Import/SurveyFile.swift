package import Domain

/// The answers of survey batches, as a file of one line an answer holds them (答卷文件).
package struct SurveyFile: Sendable {
  /// In the order in which the file names them.
  package let batches: [UploadAnswers]
  /// By line; the batches are only of worth without any.
  package let faults: [TableFault]
  /// For `FaultWriter`.
  package let headings: [String: [String: String]]
}

extension SurveyFile {
  /// The name under which a fault has its place, whatever the file is called.
  package static let name = TableFile.survey.rawValue

  /// Reads a file laid out as `survey.csv`.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - encoding: `nil` = detected.
  ///   - isGrid: Whether there is a grid of that id.
  package init(
    _ bytes: [UInt8], encoding: TextEncoding?, where isGrid: (Target.ID) -> Bool
  ) {
    let file = readTable(bytes, of: .survey, encoding: encoding)
    var order: [Batch.Key] = []
    var answers: [Batch.Key: [Answers]] = [:]
    var faults = file.faults
    for (row, lines) in file.answerRows {
      guard let one = try? Answers(RowReader(row.cells, of: Answers.table)) else { continue }
      if !isGrid(one.key.grid) {
        faults += lines.map { line in
          TableFault(
            Origin(file: Self.name, line: line), column: "grid",
            .fit(.unresolved(id: one.key.grid.text, in: .grids)))
        }
      }
      if answers[one.key.batch] == nil { order.append(one.key.batch) }
      answers[one.key.batch, default: []].append(one)
    }
    batches = order.map { UploadAnswers(batch: $0, answers: answers[$0] ?? []) }
    self.faults = inReportOrder(faults)
    headings = [Self.name: file.headings]
  }
}

extension FolderFiles {
  /// The bytes of one file.
  ///
  /// - Throws: `TableFault` under the name of a survey, when it is no ordinary file, too large or
  ///   not to be read; `FolderFault` when its folder cannot be opened.
  package static func readSurvey(_ path: String) throws -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let above = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    let folder = try Folder(above.isEmpty ? "." : above, following: true)
    switch folder.read(parts.last.map(String.init) ?? "", limit: CSVLimits.file) {
    case .success(let bytes): return bytes
    case .failure(let reason):
      throw TableFault(Origin(file: SurveyFile.name, line: 1), reason.fault)
    }
  }
}
