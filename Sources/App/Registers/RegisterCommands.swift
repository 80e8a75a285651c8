import ArgumentParser
import Domain
import Glibc
import Query
import Storage
import Tables
import Wording

/// A table whose columns a command takes.
protocol ColumnNoun {
  static var file: TableFile { get }
  /// The columns that are given without their name, in this order.
  static var positional: [String] { get }
  /// The columns that are taken; `nil` = all.
  static var taken: [String]? { get }
  /// What may be given besides that is no column.
  static var besides: [(name: String, help: String)] { get }
}

extension ColumnNoun {
  static var positional: [String] { ["id"] }
  static var taken: [String]? { nil }
  static var besides: [(name: String, help: String)] { [] }
}

/// What is kept in one file of the roster, the places, the catalogue or the calendar, as a command
/// (登记): all that a command needs besides its columns.
protocol RegisterNoun: ColumnNoun {
  /// What it is called by.
  static var noun: String { get }
  /// What it is in one line of help.
  static var abstract: OfficePhrase { get }
  /// The board's list that has the same rows; `nil` = it has none.
  static var list: ListName? { get }
  /// The rows that are written with its own for what is given besides.
  static func rows(
    with reading: RegisterLine.Reading, for given: [String: String]
  ) -> [Incoming.Row]
}

extension RegisterNoun {
  static var list: ListName? { nil }
  static func rows(
    with reading: RegisterLine.Reading, for given: [String: String]
  ) -> [Incoming.Row] {
    reading.rows
  }
}

/// `worker list | add | change`.
struct RegisterCommand<Noun: RegisterNoun>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Noun.noun, abstract: office(Noun.abstract),
      subcommands: [ListCommand<Noun>.self, AddCommand<Noun>.self, ChangeCommand<Noun>.self])
  }
}

/// `… add`.
struct AddCommand<Noun: RegisterNoun>: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: office(.registerAdd))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<Noun>

  func run() throws {
    let line = RegisterLine(Noun.file, columns.ofFile)
    try keep(
      over: Noun.file.tables, taking: { Noun.rows(with: $0, for: columns.given) }
    ) { records in
      do throws(RegisterLine.Fault) { return try line.adding(to: records) } catch {
        throw failure(error, of: Noun.file, month: common.civilMonth)
      }
    }
  }
}

/// `… change`.
struct ChangeCommand<Noun: RegisterNoun>: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "change",
      abstract: office(Noun.file.isVersioned ? .registerChangeVersion : .registerChange))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<Noun>

  func run() throws {
    let line = RegisterLine(Noun.file, columns.ofFile)
    try keep(
      over: Noun.file.tables, taking: { Noun.rows(with: $0, for: columns.given) }
    ) { records in
      do throws(RegisterLine.Fault) { return try line.changing(in: records) } catch {
        throw failure(error, of: Noun.file, month: common.civilMonth)
      }
    }
  }
}

/// `… list`.
struct ListCommand<Noun: RegisterNoun>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: office(.registerList))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @ArgumentParser.Flag(help: .init(office(.helpAll))) var all = false
  @Option(help: .init(office(.helpRegisterFilter), valueName: "filter")) var filter: String?

  func run() throws {
    try withStore(common) { context in
      let records = try context.store.records(of: Noun.file.tables + TableName.seenBy)
        .seen(by: context.actor).records
      let month = common.civilMonth
      let matching = try filter.map { try matches($0, month, context) }
      let table = Noun.file.table(of: records, in: all ? nil : month, listing.language) { id in
        let isThere =
          all || Noun.file != .workers
          || records.workers[Identifier(id)]?.employment.overlaps(month.days) ?? false
        return isThere && matching?.contains(id) ?? true
      }
      listing.write(listing.isForPeople ? table.inNaturalOrder() : table)
    }
  }

  /// The ids of rows of the month's lists that match.
  private func matches(
    _ text: String, _ month: Month, _ context: StoreContext
  ) throws -> Set<String> {
    guard let list = Noun.list else {
      throw Failure(office(.filterNotHere), .usage)
    }
    let filter: Filter
    do throws(FilterFault) { filter = try Filter(reading: text, for: list) } catch {
      throw Failure(error.sentence(for: list, words), .usage)
    }
    var ids: Set<String> = []
    for street in try context.store.streets() {
      let slice = try context.store.slice(street.id, month).seen(by: context.actor)
      let table = ListSource(
        Board(slice), records: slice.records, today: common.civilDay, for: context.actor,
        words: words,
        registers: filter.asksRegisters
          ? try context.monthRegisters(of: slice, upTo: common.civilDay) : nil
      ).table(list)
      ids.formUnion(table.places(filter).map { table.id($0) })
    }
    return ids
  }
}

extension WritingCommand {
  /// Writes the rows that `read` gives; a fault names the option, not a line of a file.
  ///
  /// - Parameters:
  ///   - tables: What `read` looks at.
  ///   - rows: The rows that are written for what was read.
  ///   - read: Gives the rows over those that stand.
  /// - Throws: As `perform`.
  func keep(
    over tables: [TableName],
    taking rows: (RegisterLine.Reading) -> [Incoming.Row] = { $0.rows },
    _ read: (Records) throws -> RegisterLine.Reading
  ) throws {
    try perform(explaining: explained) { context in
      let records = try context.store.records(of: RecordNames.tables + tables)
      let reading = try read(records)
      guard reading.faults.isEmpty else { throw Failure(reading.faults, optionWriter(records)) }
      return .register(KeepRegister(rows: rows(reading)))
    }
  }

  private func explained(_ refusal: Refusal, _ records: Records) -> Failure? {
    guard case .faultyTables(let faults) = refusal else { return nil }
    return Failure(faults.map { TableFault($0) }, optionWriter(records))
  }

  func optionWriter(_ records: Records) -> FaultWriter {
    let names = RecordNames(records, words.language)
    let files = TableFile.allCases.map(\.rawValue) + [SchemeFile.name]
    let nameless = Dictionary(uniqueKeysWithValues: files.map { ($0, "") })
    return FaultWriter(words, headings: optionNames, calling: nameless) {
      words.sentence(for: $0, names: names)
    }
  }
}

/// How each column of each file is given on the command line.
private var optionNames: [String: [String: String]] {
  var names: [String: [String: String]] = [:]
  for file in TableFile.allCases {
    names[file.rawValue] = Dictionary(
      uniqueKeysWithValues: file.columnNames.map { ($0, $0 == "id" ? "ID" : optionName($0)) })
  }
  names[SchemeFile.name] = SchemeColumns.optionNames
  return names
}

extension Failure {
  /// All faults on one line; an option that is lacking is wrong usage, a closed month not allowed.
  init(_ faults: [TableFault], _ writer: FaultWriter) {
    let isLacking = faults.contains { fault in
      if case .cell(let cell) = fault.reason { cell.problem == .missing } else { false }
    }
    let isClosed = faults.allSatisfy { fault in
      if case .fit(.closedMonth) = fault.reason { return true }
      if case .fit(.refused(.notAdmitted)) = fault.reason { return true }
      return false
    }
    let separator = words.language == .chinese ? "；" : "; "
    self.init(
      faults.map(writer.line).joined(separator: separator),
      isLacking ? .usage : isClosed ? .notAllowed : .badInput)
  }
}

/// What is wrong with a line as a whole, in words.
private func failure(
  _ fault: RegisterLine.Fault, of file: TableFile, month: Month
) -> Failure {
  let table = words.name(file.tables.first ?? .workers)
  switch fault {
  case .exists(let id):
    return Failure(office(.registerExists, ["table": table, "id": id]), .badInput)
  case .unknown(let id):
    return Failure(office(.registerUnknown, ["table": table, "id": id]), .badInput)
  case .nothingToChange: return Failure(office(.registerNothing), .usage)
  case .fromMonthNeeded(let columns):
    let options = words.list(columns.map(optionName))
    return Failure(
      office(.registerFromMonth, ["options": options, "month": month.next.description]), .usage)
  }
}

/// How a column is given on the command line.
func optionName(_ column: String) -> String { "--" + longName(column) }

/// The same without the dashes before it.
func longName(_ column: String) -> String { String(column.map { $0 == "_" ? "-" : $0 }) }
