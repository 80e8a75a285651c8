import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `init`: a new database.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: cli(.initAbstract))
  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: .init(office(.helpRehearsal))) var rehearsal = false

  @Option(help: .init(words(StorePhrase.helpGroup), valueName: "name")) var group: String?

  func run() throws {
    let sharing = try group.map { try SharingGroup($0) }
    try buildDatabase(common, isRehearsal: rehearsal, for: sharing) { _ in }
    printLine(cli(.initDone, ["path": common.databasePlace.text, "login": systemLogin()]))
    if let sharing { printLine(words(StorePhrase.groupDone, ["group": sharing.name])) }
    if rehearsal { printLine(office(.initRehearsal)) }
  }
}

extension TextEncoding: ExpressibleByArgument {}

/// `import FOLDER`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: cli(.importAbstract), discussion: cli(.importDiscussion))
  @OptionGroup var common: CommonOptions

  @Argument(help: .init(cli(.helpFolder)), completion: .directory) var folder: String
  @ArgumentParser.Flag(
    name: [.customLong("dry-run"), .customLong("preview")], help: .init(cli(.helpDryRun)))
  var dryRun = false
  @Option(help: .init(cli(.helpReplace), valueName: "file")) var replace: [String] = []
  @Option(help: .init(cli(.helpEncoding), valueName: "name")) var encoding: TextEncoding?

  func run() throws {
    try withStore(common) { context in
      printLine(
        try working { progress in
          try importFolder(
            folder, context, common, encoding: encoding, replaced: Set(replace), dryRun: dryRun,
            telling: progress)
        })
    }
  }
}

/// Imports a folder, or tells what importing it would do.
///
/// - Returns: The report.
func importFolder(
  _ folder: String, _ context: StoreContext, _ common: CommonOptions,
  encoding: TextEncoding? = nil, replaced: Set<String> = [], dryRun: Bool = false,
  telling progress: WorkProgress? = nil
) throws -> String {
  try progress?.step(.reading)
  let contents: FolderContents
  do { contents = try FolderFiles.read(folder) } catch {
    throw Failure(FolderSentences(words).sentence(error), .badInput)
  }
  let reading = readFolder(contents, encoding: encoding, replaced: replaced)
  try refuseNothing(reading, contents, in: folder)
  let isReadable = reading.faults.isEmpty
  let request = Request(
    .importTables(reading.incoming), by: context.actor, on: common.civilDay,
    setsDay: common.setsDay, operation: newOperation())
  let changes: [Change]
  try progress?.step(.checking)
  do {
    // With faults in the cells nothing is written; the merge still tells what else does not fit.
    changes =
      dryRun || !isReadable
      ? try context.store.preview(request)
      : try context.store.perform(request, telling: progress).changes
  } catch Refusal.faultyTables(let faults) {
    throw Failure(
      reading, with: faults, records: try context.store.records(of: RecordNames.tables))
  }
  guard isReadable else {
    throw Failure(reading, with: [], records: try context.store.records(of: RecordNames.tables))
  }
  let sentences = FolderSentences(words, calling: reading.names)
  let report = ImportReport(reading.incoming, of: reading.tables, changes: changes)
  return
    (sentences.notices(reading) + takenAsScoring(reading.incoming, changes)
    + [cli(dryRun ? .importWould : .importDone)] + sentences.lines(report)).joined(separator: "\n")
}

/// Nobody is told of an import that had nothing to import.
private func refuseNothing(
  _ reading: FolderReading, _ contents: FolderContents, in folder: String
) throws {
  let sentences = FolderSentences(words, calling: reading.names)
  let notices = sentences.notices(reading)
  if contents.isEmpty {
    throw Failure(
      (notices + [sentences.nothingToImport(in: folder)]).joined(separator: "\n"), .badInput)
  }
  if reading.incoming.rows.isEmpty, reading.faults.isEmpty, reading.incoming.replaced.isEmpty {
    throw Failure(
      (notices + [sentences.noRows(in: reading.tables)]).joined(separator: "\n"), .badInput)
  }
}

/// Months that come to `scoring` although their file says they were farther.
private func takenAsScoring(_ incoming: Incoming, _ changes: [Change]) -> [String] {
  let written = Dictionary(
    incoming.rows.lazy.filter { $0.table == .months }.map {
      (Array($0.cells.prefix(2)), $0.cells[2])
    },
    uniquingKeysWith: { first, _ in first })
  return changes.compactMap { change in
    guard change.table == .months,
      let month = change.after.flatMap({ try? StreetMonth(RowReader($0, of: StreetMonth.table)) }),
      let state = written[change.key], state != .code(month.state),
      let told = state.textOrNil.flatMap(MonthState.init(rawValue:))
    else { return nil }
    return words(
      TablesPhrase.takenAsScoring,
      [
        "street": month.key.street.text, "month": month.key.month.description,
        "state": words.name(told),
      ])
  }
}

extension Failure {
  fileprivate init(
    _ reading: FolderReading, with faults: [ImportFault],
    records: Records
  ) {
    var known = records
    for row in reading.incoming.rows { try? known.insert([row.cells], of: row.table) }
    let names = RecordNames(known, words.language)
    let writer = FaultWriter(words, headings: reading.headings, calling: reading.names) {
      words.sentence(for: $0, names: names)
    }
    let all = reading.faults(with: faults)
    let head = words(RefusalPhrase.faultyTables, ["count": String(all.count)])
    self.init((writer.report(all) + [head]).joined(separator: "\n"), .badInput)
  }
}

/// `export FOLDER`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: cli(.exportAbstract))
  @OptionGroup var common: CommonOptions

  @Argument(help: .init(cli(.helpFolder)), completion: .directory) var folder: String
  @Option(help: .init(cli(.helpEncodingOut), valueName: "utf-8|gb18030")) var encoding:
    TextEncoding?
  @ArgumentParser.Flag(help: .init(cli(.helpOverwrite))) var overwrite = false

  func run() throws {
    try withStore(common) { context in
      printLine(
        try working { progress in
          try exportTables(
            of: context, to: folder, encoding: encoding, overwrite: overwrite, telling: progress)
        })
    }
  }
}

/// Writes what the actor may see of a store as a folder of tables.
///
/// - Returns: What was written, and how much was kept back, on one line.
/// - Throws: `Failure`, or `WorkProgress.Stopped`; nothing is then written.
func exportTables(
  of context: StoreContext, to folder: String, encoding: TextEncoding? = nil, overwrite: Bool,
  telling progress: WorkProgress?
) throws -> String {
  var hidden = Hidden()
  let done = try exportTables(
    to: folder, encoding: encoding, overwrite: overwrite, telling: progress
  ) {
    let seen = try context.store.allRecords(telling: progress).seen(by: context.actor)
    hidden = seen.hidden
    return seen.records
  }
  for line in lacking(hidden) { printError(line) }
  return done
}

/// What a folder lacks that its reader may not read.
private func lacking(_ hidden: Hidden) -> [String] {
  let parts: [(Int, OfficePhrase)] = [
    (hidden.marks, .exportBlind), (hidden.leaveKinds, .exportLeaveKinds),
    (hidden.exitReasons, .exportExitReasons), (hidden.adjustments, .exportAdjustments),
    // What stands in no file cannot be lacking in one.
    (hidden.rows.filter { $0.key.register?.hasFile ?? true }.values.reduce(0, +), .exportRows),
  ]
  return parts.filter { $0.0 > 0 }.map { words($0.1, ["count": String($0.0)]) }
}

/// Says on standard error how many rows of a register a list lacks.
func tellHidden(rows: Int) {
  guard rows > 0 else { return }
  printError(words(OfficePhrase.exportRows, ["count": String(rows)]))
}

/// Writes records as a folder of tables.
///
/// - Returns: What was written.
/// - Throws: `Failure`, or `WorkProgress.Stopped`; nothing is then written.
func exportTables(
  to folder: String, encoding: TextEncoding? = nil, overwrite: Bool = false,
  telling progress: WorkProgress?, of records: () throws -> Records
) throws -> String {
  let count = try writeTables(to: folder, overwrite: overwrite, telling: progress) {
    try writeFolder(try records(), encoding: encoding ?? .utf8, telling: progress)
  }
  return cli(.exportDone, ["count": String(count), "folder": folder])
}

/// Writes a folder of tables.
///
/// - Returns: How many files it has.
/// - Throws: `Failure`, or `WorkProgress.Stopped`; nothing is then written.
func writeTables(
  to folder: String, overwrite: Bool = false, telling progress: WorkProgress? = nil,
  _ make: () throws -> [String: [UInt8]]
) throws -> Int {
  let sentences = FolderSentences(words)
  do {
    // Refused before the work rather than after it.
    try FolderFiles.check(folder, replacing: overwrite)
    let files = try make()
    try FolderFiles.write(files, to: folder, replacing: overwrite, telling: progress)
    return files.count
  } catch let fault as FolderFault {
    throw Failure(sentences.sentence(fault), .cannotWrite)
  } catch let fault as ExportFault {
    throw Failure(sentences.sentence(fault), .badInput)
  }
}
