import ArgumentParser
import Domain
import Glibc
import Storage
import Tables
import Wording

extension WorkerClass: ExpressibleByArgument {}

enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, xlsx
}

/// Where a report goes and how it is written.
struct ReportOptions: ParsableArguments {
  @Option(help: .init(words(SheetsPhrase.helpFormat), valueName: "table|json|csv|xlsx"))
  var format = ReportFormat.table
  @Option(help: .init(words(SheetsPhrase.helpOutput), valueName: "file")) var output: String?
  @ArgumentParser.Flag(
    name: [.customLong("force"), .customLong("overwrite")],
    help: .init(words(SheetsPhrase.helpForce)))
  var force = false

  func refuseBytesOnTerminal() throws {
    guard format == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 else { return }
    throw Failure(cli(.xlsxNeedsFile), .usage)
  }

  /// Writes tables, or what they are in JSON.
  func emit(_ sheets: [PrintedSheet], of context: StoreContext, json: () -> String) throws {
    let marked = context.isRehearsal ? sheets.map { $0.rehearsed(words) } : sheets
    switch format {
    case .table: try emit(Array(tableText(marked).utf8))
    case .json: try emit(Array(json().utf8))
    case .csv: try emit(csv(sheets))
    case .xlsx: try emit(try workbookBytes(marked, for: output))
    }
  }

  private func emit(_ bytes: [UInt8]) throws {
    guard let output else { return putData(bytes) }
    try writeExport(bytes, to: output, overwriting: force)
  }
}

/// `year [WORKER | --class CLASS]`.
struct YearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "year", abstract: words(SheetsPhrase.yearAbstract),
    discussion: words(SheetsPhrase.yearDiscussion))
  @OptionGroup var common: CommonOptions
  @OptionGroup var report: ReportOptions
  @Option(help: .init(words(SheetsPhrase.helpStreet), valueName: "id")) var street: String?
  @Option(help: .init(words(SheetsPhrase.helpYear), valueName: "YYYY")) var year: Int?
  @Option(
    name: .customLong("class"),
    help: .init(words(SheetsPhrase.helpClass), valueName: "chief|deputy|worker"))
  var workerClass: WorkerClass?
  @Option(help: .init(words(SheetsPhrase.helpQuota), valueName: "0.200")) var quota: String?
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String?

  /// The street and, unless the word is a street, the worker.
  private func place(in context: StoreContext) throws -> (Street.ID, String?) {
    guard let worker, try context.store.streets().contains(where: { $0.id.text == worker }) else {
      return (try context.street(named: street, of: worker), worker)
    }
    if let street, street != worker {
      throw ValidationError(cli(.twoStreets, ["one": worker, "other": street]))
    }
    return (try context.street(named: worker), nil)
  }

  func run() throws {
    let share = try share
    try report.refuseBytesOnTerminal()
    try withStore(common) { context in
      let (street, worker) = try place(in: context)
      let source = try context.yearSource(street, year ?? common.civilMonth.year)
      if let worker {
        let found = try source.worker(worker)
        return try report.emit(yearSheet(of: found, source), of: context) {
          json(found, of: source.year, street: street, isRehearsal: context.isRehearsal)
        }
      }
      let classes = workerClass.map { [$0] } ?? WorkerClass.allCases
      let rankings = classes.map { ClassYear($0, of: source.year, quota: share) }
      try report.emit(rankings.flatMap { yearRanking($0, source) }, of: context) {
        workerClass == nil
          ? json(rankings, of: source.year, street: street, isRehearsal: context.isRehearsal)
          : rankings.map {
            json($0, of: source.year, street: street, isRehearsal: context.isRehearsal)
          }.joined()
      }
    }
  }

  private var share: Share {
    get throws {
      guard let quota else { return ClassYear.usualQuota }
      guard let share = try? Share(parsing: quota) else {
        throw Failure(words(SheetsPhrase.badQuota, ["found": quota]), .usage)
      }
      return share
    }
  }
}
