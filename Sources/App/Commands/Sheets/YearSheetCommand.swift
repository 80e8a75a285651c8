import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `sheet year ID FILE`.
struct YearSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "year", abstract: words(SheetsPhrase.yearSheetAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SheetOptions
  @Option(help: .init(words(SheetsPhrase.helpYear), valueName: "YYYY")) var year: Int?
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(words(SheetsPhrase.helpFile)), completion: .file()) var file: String

  func run() throws {
    try withStore(common) { context in
      let street = try context.street(named: options.street, of: worker)
      let source = try context.yearSource(street, year ?? common.civilMonth.year)
      let found = try source.worker(worker)
      try writeSheets(
        yearSheet(of: found, source), of: context, to: file, overwriting: options.force)
    }
  }
}

extension StoreContext {
  /// A street's year with the names in it.
  ///
  /// - Throws: `Failure` when no month of it is settled.
  func yearSource(_ street: Street.ID, _ year: Int) throws -> YearSource {
    let settled = try store.settledYear(street, year)
    guard !settled.months.isEmpty else {
      throw Failure(words(SheetsPhrase.noSettledMonth, ["year": String(year)]), .badInput)
    }
    let (slice, head) = try store.snapshot(street, settled.months.last ?? .beginning)
    return YearSource(
      settled, street: slice.records.streets[street]?.name ?? street.text, records: slice.records,
      journalHead: head.hash, words: words)
  }
}

extension YearSource {
  func worker(_ id: String) throws -> WorkerYear {
    guard let found = year.worker(Identifier(id)) else {
      throw Failure(
        words(SheetsPhrase.noSuchWorkerYear, ["id": id, "year": String(year.year)]), .badInput)
    }
    return found
  }
}

extension Store {
  /// The settled months of a street's year, and of the year before for the months on a post.
  func settledYear(_ street: Street.ID, _ year: Int) throws -> SettledYear {
    let first = Month(year: year - 1, month: 1)
    let results = try settledResults(street, first...Month(year: year, month: 12))
    return SettledYear(year, results)
  }
}
