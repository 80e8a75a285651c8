import Dashboard
import Domain
import Glibc
import Storage
import Tables
import Wording

/// Does long work, and gives the message that says how it ended well.
///
/// - Throws: `Failure`, or `WorkProgress.Stopped`; nothing half done is then left.
func message(
  of job: Job, _ common: CommonOptions, telling progress: WorkProgress
) throws -> Message {
  if case .exportTables(let folder, overwrites: false) = job,
    let found = try? FolderFiles.look(expanded(folder)), !found.tables.isEmpty
  {
    return .alreadyThere(path: folder)
  }
  guard case .readAnswers(let file) = job else {
    return .work(.done(job, try carryOut(job, common, telling: progress)))
  }
  try progress.step(.reading)
  let uploads = try withStore(common) { context in
    try readAnswers(expanded(file), grids: Set(try context.store.records(of: [.grids]).grids.keys))
  }
  try progress.step(.checking)
  return .answersRead(uploads.batches)
}

/// Reads a file laid out as `survey.csv`.
///
/// - Throws: `Failure` with a line for everything that is wrong.
func readAnswers(
  _ file: String, encoding: TextEncoding? = nil, grids: Set<Target.ID>
) throws -> SurveyFile {
  guard access(file, F_OK) == 0 else {
    throw Failure(office(.fileMissing, ["file": file]), .badInput)
  }
  let bytes: [UInt8]
  do { bytes = try FolderFiles.readSurvey(file) } catch let fault as FolderFault {
    throw Failure(FolderSentences(words).sentence(fault), .badInput)
  } catch let fault as TableFault {
    throw Failure([fault], headings: [:], in: file)
  }
  let survey = SurveyFile(bytes, encoding: encoding) { grids.contains($0) }
  guard survey.faults.isEmpty else {
    throw Failure(survey.faults, headings: survey.headings, in: file)
  }
  return survey
}

extension Failure {
  fileprivate init(
    _ faults: [TableFault], headings: [String: [String: String]], in file: String
  ) {
    let writer = FaultWriter(words, headings: headings, calling: [SurveyFile.name: file]) { _ in
      ""
    }
    let head = words(RefusalPhrase.faultyTables, ["count": String(faults.count)])
    self.init(
      (writer.report(faults) + (faults.count > 1 ? [head] : [])).joined(separator: "\n"), .badInput)
  }
}
