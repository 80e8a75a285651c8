import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// The commands of all registers, one for each table.
var rowsCommands: [any ParsableCommand.Type] {
  Registers.tables.filter { $0.hasNoun }.map { rowsCommand($0) }
    + Registers.all.filter { book in
      book.hasReport && !book.tables.contains { $0.hasNoun && $0.noun == book.code }
    }.map { bookCommand($0) }
}

private func bookCommand<Book: Register>(_ register: Book.Type) -> any ParsableCommand.Type {
  BookCommand<Book>.self
}

/// `flow report`: the commands of a register none of whose tables is called as it is.
struct BookCommand<Book: Register>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let others: [any ParsableCommand.Type] =
      Book.code == TestRegister.code ? [TakeTestCommand.self, BuildTestCommand.self] : []
    return CommandConfiguration(
      commandName: Book.code, abstract: words.text("purpose", of: Book.self),
      subcommands: others + [ReportCommand<Book>.self])
  }
}

private func rowsCommand<Row: RegisterRow>(_ row: Row.Type) -> any ParsableCommand.Type {
  RowsCommand<Row>.self
}

private func reportCommand<Book: Register>(_ register: Book.Type) -> any ParsableCommand.Type {
  ReportCommand<Book>.self
}

/// `place list | add | change | remove`, and `report` where the table is called as its register.
struct RowsCommand<Row: RegisterRow>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let register = Row.register
    let hasReport = register.map { $0.hasReport && $0.code == Row.noun } ?? false
    return CommandConfiguration(
      commandName: Row.noun, abstract: words.purpose(of: Row.self),
      subcommands: [
        Row.table.name == .parameters
          ? ParameterListCommand.self : ListRowsCommand<Row>.self,
        Row.table.name == .requests ? AddRequestCommand.self : AddRowCommand<Row>.self,
        ChangeRowCommand<Row>.self, RemoveRowCommand<Row>.self,
      ] + stepCommands(of: Row.self)
        + (Row.table.name == .admissions ? [AdmissionLoadCommand.self] : [])
        + (Row.table.name == .meetings ? [MeetingSolvedCommand.self] : [])
        + (hasReport ? register.map { [reportCommand($0)] } ?? [] : []))
  }
}

/// A text that registers share.
func registers(_ phrase: RegisterPhrase, _ places: KeyValuePairs<String, String> = [:]) -> String {
  words(phrase, places)
}

extension RegisterRow {
  static var keyColumns: [String] { Array(TableFile(of: self).columnNames.prefix(table.keyLength)) }

  /// The columns that somebody gives: his login stands in one that he does not, and the month of the command
  /// in another.
  static var givenColumns: [String] {
    TableFile(of: self).columnNames.filter { $0 != signedBy && $0 != monthColumn }
  }

  /// The column of the month that a row is of, where there is one.
  static var monthColumn: String? {
    if case .month(let column) = recordKind.time { column } else { nil }
  }

  /// What was given, with the month that every command has.
  static func dated(_ given: [String: String], in month: Month) -> [String: String] {
    monthColumn.map { given.merging([$0: month.description]) { $1 } } ?? given
  }

  static var keyToGive: [String] { keyColumns.filter { $0 != monthColumn } }

  /// The column of the day on which a row is entered, where there is one.
  static var dayColumn: String? {
    if case .day(let column) = recordKind.time { column } else { nil }
  }
}

/// A new row: its key in order, but for the day, which is today's.
enum NewRow<Row: RegisterRow>: ColumnNoun {
  static var file: TableFile { TableFile(of: Row.self) }
  static var taken: [String]? { Row.givenColumns }
  static var positional: [String] {
    Row.idPrefix == nil ? Row.keyToGive.filter { $0 != Row.dayColumn } : []
  }
}

/// A row that stands: its key in order, and what changes.
enum StandingRow<Row: RegisterRow>: ColumnNoun {
  static var file: TableFile { TableFile(of: Row.self) }
  static var taken: [String]? { Row.givenColumns }
  static var positional: [String] { Row.keyToGive }
}

/// The key alone.
enum RowByKey<Row: RegisterRow>: ColumnNoun {
  static var file: TableFile { TableFile(of: Row.self) }
  static var positional: [String] { Row.keyToGive }
  static var taken: [String]? { Row.keyToGive }
}

/// `place add`.
struct AddRowCommand<Row: RegisterRow>: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: registers(.addAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<NewRow<Row>>

  func run() throws {
    let reading = newRow(Row.self, columns.given)
    try perform { _ in try command(.add, reading, of: Row.self) }
  }
}

/// `place change`.
struct ChangeRowCommand<Row: RegisterRow>: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "change", abstract: registers(.changeAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<StandingRow<Row>>

  func run() throws {
    guard columns.given.count > Row.keyToGive.count else {
      throw Failure(office(.registerNothing), .usage)
    }
    let line = RegisterLine(
      StandingRow<Row>.file, Row.dated(columns.given, in: common.civilMonth))
    try perform { context in
      let standing = try line.key.flatMap { try context.store.row($0) }
      if let key = line.key, standing == nil { throw Refusal.unknownRow(key) }
      return try command(.change, line.reading(over: standing), of: Row.self)
    }
  }
}

/// `place remove`.
struct RemoveRowCommand<Row: RegisterRow>: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: registers(.removeAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<RowByKey<Row>>

  func run() throws {
    let line = RegisterLine(
      RowByKey<Row>.file, Row.dated(columns.given, in: common.civilMonth))
    guard let key = line.key else {
      let reading = line.reading(over: nil)
      let wrong = reading.faults.filter { columns.given[$0.column ?? ""] != nil }
      throw Failure(wrong, optionWriter(Records()))
    }
    try perform { _ in .keep(KeepRows(.remove, [key.cells], of: Row.table.name)) }
  }
}

extension WritingCommand {
  /// A new row of today, whose id the program makes where none is given.
  func newRow<Row: RegisterRow>(
    _ row: Row.Type, _ options: [String: String]
  ) -> RegisterLine.Reading {
    var given = Row.dated(options, in: common.civilMonth)
    if let day = Row.dayColumn, given[day] == nil { given[day] = common.civilDay.description }
    let isNumbered = Row.idPrefix != nil && given["id"] == nil
    if isNumbered { given["id"] = "-" }
    // What the store fills in is only there so that the line can be read.
    if let signed = Row.signedBy { given[signed] = "-" }
    var reading = RegisterLine(NewRow<Row>.file, given).reading(over: nil)
    if isNumbered { reading.leaveIDOpen() }
    return reading
  }

  /// - Throws: `Failure` with what is wrong with the cells, by their options.
  func command<Row: RegisterRow>(
    _ action: KeepRows.Action, _ reading: RegisterLine.Reading, of row: Row.Type,
    taking steps: [NewStep] = []
  ) throws -> Command {
    guard reading.faults.isEmpty else { throw Failure(reading.faults, optionWriter(Records())) }
    return .keep(
      KeepRows(action, reading.rows.map(\.cells), of: Row.table.name, taking: steps))
  }
}

/// `place list`.
struct ListRowsCommand<Row: RegisterRow>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: office(.registerList))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @ArgumentParser.Flag(help: .init(office(.helpAll))) var all = false

  func run() throws {
    try withStore(common) { context in
      let days = all ? nil : common.civilMonth.first...common.civilMonth.last
      var records = try context.store.records(of: Registers.read, during: days)
      let month = all ? nil : common.civilMonth
      let hidden = records.hideRows(from: context.actor, in: month, keepingRows: true)
      let lacking = hidden[Row.table.name] ?? 0
      listing.write(
        table(of: records, context), empty: registers(lacking == 0 ? .listNone : .emptyHidden))
      tellHidden(rows: lacking)
    }
  }

  private func table(of records: Records, _ context: StoreContext) -> PlainTable {
    let name = Row.table.name
    let file = TableFile(of: Row.self)
    let first = common.civilMonth.first
    let scope = RegisterScope(
      .everywhere, first...max(first, min(common.civilMonth.last, common.civilDay)), records)
    let computing = Row.computing(scope)
    let computed = { (rows: [[Value]]) in
      file.table(of: rows.map { $0 + computing($0) }, with: Row.computed, listing.language)
    }
    let listed = Row.listed(in: scope)
    if !all, let listed { return computed(listed) }
    var records = records
    if !all {
      records = records.keeping(name) { [records] row in
        records.month(of: row, in: name).map { $0 == common.civilMonth } ?? true
      }
    }
    let ofFile = file.table(of: records, in: all ? nil : common.civilMonth, listing.language) {
      _ in true
    }
    // A list of its own is one of a month: all rows are as their file has them.
    let table =
      Row.computed.isEmpty || listed != nil
      ? ofFile
      : computed(
        records.rows(of: name).sorted {
          byteOrder($0[0].textOrNil ?? "", $1[0].textOrNil ?? "")
        })
    return listing.isForPeople ? table.inNaturalOrder() : table
  }
}
