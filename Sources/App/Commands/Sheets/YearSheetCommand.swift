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
      let year = year ?? common.civilMonth.year
      let source = try context.yearSource(
        street, year, registers: context.registers(of: street, in: year, upTo: common.civilDay))
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
  func yearSource(
    _ street: Street.ID, _ year: Int, registers: RegisterScope? = nil
  ) throws -> YearSource {
    let settled = try store.settledYear(street, year)
    guard !settled.months.isEmpty else {
      throw Failure(words(SheetsPhrase.noSettledMonth, ["year": String(year)]), .badInput)
    }
    let (slice, head) = try store.snapshot(street, settled.months.last ?? .beginning)
    return YearSource(
      settled, street: slice.records.streets[street]?.name ?? street.text, records: slice.records,
      journalHead: head.hash, words: words, registers: registers)
  }

  /// A street and the days of a year up to today, with all that registers look at; `nil` = it has not begun.
  fileprivate func registers(
    of street: Street.ID, in year: Int, upTo today: Day
  ) throws -> RegisterScope? {
    let (first, last) = (Month(year: year, month: 1).first, Month(year: year, month: 12).last)
    guard first <= today else { return nil }
    let days = first...min(last, today)
    let records = try store.registers(during: days)
    return RegisterScope(.street(street), days, records, for: actor)
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
