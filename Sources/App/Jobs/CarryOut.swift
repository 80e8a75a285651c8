import Dashboard
import Domain
import Storage
import Tables
import Wording

/// Does long work, on connections of its own: whoever reads the store meanwhile need not wait.
///
/// - Returns: What was done, on one line.
/// - Throws: `Failure`, or `WorkProgress.Stopped`; nothing half done is then left.
func carryOut(
  _ job: Job, _ common: CommonOptions, telling progress: WorkProgress
) throws -> String {
  switch job {
  case .importTables(let folder):
    try buildDatabase(common) { context in
      try importFolder(expanded(folder), context, common, telling: progress)
    }
  case .exportTables(let folder, let overwrites):
    try withStore(common) { context in
      try exportTables(
        of: context, to: expanded(folder), overwrite: overwrites, telling: progress)
    }
  case .verify:
    try withStore(common, verifying: true) { try verify($0, digits: 12, telling: progress) }
  // What is read is told by a message of its own; a settling is a command and runs where they do.
  case .readAnswers, .settle: ""
  }
}

/// What is in a folder, as far as its names tell.
func look(atFolder path: String) -> FolderLook {
  let sentences = FolderSentences(Words(ChosenLanguage.current))
  do throws(FolderFault) {
    let found = try FolderFiles.look(expanded(path))
    return FolderLook(
      path: path, tables: found.tables, hints: found.others.compactMap(sentences.hint))
  } catch {
    return FolderLook(path: path, fault: sentences.sentence(error))
  }
}

/// `~/tables` as the shell would read it.
func expanded(_ path: String) -> String {
  guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME"), !home.isEmpty else {
    return path
  }
  return home + path.dropFirst()
}
