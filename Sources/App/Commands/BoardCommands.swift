import ArgumentParser
import Domain
import Glibc
import Query
import Storage
import Tables
import TextUI
import Wording

enum BoardFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, xlsx, md

  /// `nil` = a table for the terminal.
  var export: ExportFormat? { ExportFormat(rawValue: rawValue) }
}

extension ListName: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
  public var defaultValueDescription: String { rawValue }
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

/// `board`: the monthly board, or one list of it.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: cli(.boardAbstract), discussion: cli(.boardDiscussion))
  @OptionGroup var common: CommonOptions

  @OptionGroup var street: StreetOptions
  @Option(help: .init(cli(.helpBoardCommunity), valueName: "id")) var community: String?
  @ArgumentParser.Flag(help: .init(cli(.helpDistrict))) var district = false
  @ArgumentParser.Flag(help: .init(cli(.helpToDate))) var toDate = false
  @Option(
    help: .init(cli(.helpList), valueName: ListName.named)
  )
  var list: ListName?
  @Option(help: .init(cli(.helpFilter), valueName: "filter")) var filter: String?
  @Option(help: .init(cli(.helpSort), valueName: "field[:desc],…")) var sort: String?
  @Option(help: .init(cli(.helpColumns), valueName: "field,…")) var columns: String?
  @Option(help: .init(cli(.helpFormat), valueName: "table|json|csv|xlsx|md"))
  var format = BoardFormat.table
  @ArgumentParser.Flag(name: .customLong("registers"), help: .init(registers(.helpOnBoard)))
  var withRegisters = false
  @Option(help: .init(words(OfficePhrase.helpSettlement), valueName: "n")) var settlement: Int?
  @Option(help: .init(cli(.helpOutput), valueName: "file")) var output: String?
  @ArgumentParser.Flag(help: .init(cli(.helpOverwriteFile))) var overwrite = false

  func run() throws {
    let question = try BoardQuestion(
      list: wantedList, filter: filter, sort: sort, columns: columns)
    try refuseBytesOnTerminal()
    try withStore(common) { context in
      let streets = try chosenStreets(context)
      let boards = try streets.map { street in
        let month = try BoardMonth(
          context, street, common.civilMonth, settlement: settlement,
          figures: toDate ? .toDate(common.civilDay) : .projected)
        try checkCommunity(month.slice)
        return month
      }
      let actor = context.actor
      if let list = wantedList {
        try writeLists(
          try boards.map { try sheet($0.slice, $0.board, context, list, question) })
      } else {
        let printed = try boards.map { month in
          let records = month.slice.records
          var printed = PrintedBoard(
            month.board, records: records, journalHead: month.journalHead, today: common.civilDay,
            narrowed: question.narrowing(
              ListSource(
                month.board, records: records, today: common.civilDay, for: actor, words: words,
                registers: try question.monthRegisters(of: month.slice, common.civilDay, context)),
              in: community), isOfOwnMarks: month.board.isOfOwnMarks(for: actor, in: records),
            isRehearsal: context.isRehearsal)
          printed.registers = try registersOnBoard(month.slice.street, context)
          return printed
        }
        try emit(Array(boardText(printed, format: format, asArray: district).utf8))
      }
    }
  }

  /// What the registers of the street say of the month, up to today.
  private func registersOnBoard(
    _ street: Street.ID, _ context: StoreContext
  ) throws -> PrintedBoard.BoardRegisters {
    guard withRegisters else { return .leftOut }
    guard format == .json else { throw Failure(registers(.onlyJSON), .usage) }
    let month = common.civilMonth
    guard month.first <= common.civilDay else { return .notYet }
    let days = month.first...min(month.last, common.civilDay)
    let records = try context.store.registers(during: days)
    let scope = RegisterScope(.street(street), days, records, for: context.actor)
    return .reports(
      Registers.all.filter { $0.hasReport && $0.readers == .everybody }.map {
        RegisterReport($0, scope)
      })
  }

  /// The list that is asked for; `nil` = the board as a whole.
  private var wantedList: ListName? {
    list ?? (sort != nil || columns != nil || format == .xlsx ? .workers : nil)
  }

  // MARK: - Which streets

  private func chosenStreets(_ context: StoreContext) throws -> [Street.ID] {
    let all = try context.store.streets().map(\.id)
    if let street = street.name {
      guard all.contains(Identifier(street)) else {
        throw Failure(cli(.unknownStreet, ["id": street, "known": known(all)]), .badInput)
      }
      return [Identifier(street)]
    }
    if district { return all }
    guard !all.isEmpty else { throw Failure(cli(.noStreets), .badInput) }
    if all.count > 1, let home = try homeStreet(context) { return [home] }
    guard all.count == 1 else {
      throw Failure(cli(.whichStreetOrAll, ["known": known(all)]), .usage)
    }
    return all
  }

  /// Where several streets stand in the database, that of the community asked for or of the actor.
  private func homeStreet(_ context: StoreContext) throws -> Street.ID? {
    if let community {
      return try context.store.records(of: [.communities]).communities[Identifier(community)]?
        .street
    }
    return context.actor.place == nil ? nil : try context.store.homeStreet(of: context.actor)
  }

  private func known(_ streets: [Street.ID]) -> String {
    words.list(streets.prefix(20).map(\.text))
  }

  private func checkCommunity(_ slice: Slice) throws {
    if let community, !district, slice.records.communities[Identifier(community)] == nil {
      throw Refusal.unknownCommunity(Identifier(community))
    }
  }

  // MARK: - What is written

  /// Rows as the screen of the one who asks shows them.
  private func sheet(
    _ slice: Slice, _ board: Board, _ context: StoreContext, _ list: ListName,
    _ question: BoardQuestion
  ) throws -> ListSheet {
    var records = slice.records
    if case .register(let table) = list {
      let days = slice.month.first...slice.month.last
      let read = try context.store.rows(of: [table], in: slice.street, during: days)
      records.takeRegisters(read.records)
      tellHidden(rows: hideRows(of: table, in: &records, slice.month, from: context.actor))
    }
    let request = ListRequest(
      list, street: slice.street, month: slice.month,
      community: community.map { Identifier($0) }, isToDate: board.figures != .projected,
      filter: filter ?? "",
      sort: question.sort, columns: question.columns)
    return try request.sheet(
      from: ListSource(
        board, records: records, today: common.civilDay, for: context.actor, words: words,
        isRehearsal: context.isRehearsal,
        registers: try question.monthRegisters(of: slice, common.civilDay, context)))
  }

  /// Takes out of the rows that the list shows those that the reader may not read.
  ///
  /// - Returns: How many.
  private func hideRows(
    of table: TableName, in records: inout Records, _ month: Month, from actor: Actor
  ) -> Int {
    guard let row = table.register, row.readers != .everybody else { return 0 }
    let places = records
    records = records.keeping(table) { row in
      let home = places.community(of: row, in: table)
      let isHere = community == nil || home == nil || home?.text == community
      return isHere && table.month(of: row).map { $0 == month } ?? true
    }
    return records.hideRows(from: actor, in: month, keepingRows: true)[table] ?? 0
  }

  private func writeLists(_ sheets: [ListSheet]) throws {
    guard let format = format.export else {
      let texts = sheets.map {
        table($0, width: { CharacterWidth.width(of: $0) }, visible: visible)
      }
      return try emit(Array((texts.joined(separator: "\n\n") + "\n").utf8))
    }
    try emit(try exported(sheets, format, asArray: district, to: output))
  }

  private func refuseBytesOnTerminal() throws {
    guard format == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 else { return }
    throw Failure(cli(.xlsxNeedsFile), .usage)
  }

  /// Writes a file where one was asked for, else standard output.
  private func emit(_ bytes: [UInt8]) throws {
    guard let output else { return putData(bytes) }
    try writeExport(bytes, to: output, overwriting: overwrite)
  }
}

/// The filter, order and columns of a command line, read before any data is.
struct BoardQuestion {
  let filter: Filter?
  let sort: [SortKey]
  let columns: [Field]

  init(list: ListName?, filter: String?, sort: String?, columns: String?) throws {
    let list = list ?? .workers
    do throws(FilterFault) {
      self.filter = if let filter { try Filter(reading: filter, for: list) } else { nil }
      self.sort = try [SortKey](reading: sort ?? "", for: list)
      self.columns = try [Field](reading: columns ?? "", for: list)
    } catch {
      throw Failure(error.sentence(for: list, words), .usage)
    }
  }

  /// What registers say of a slice's month up to today; only where something was asked of them.
  func monthRegisters(
    of slice: Slice, _ today: Day, _ context: StoreContext
  ) throws -> MonthRegisters? {
    let fields = columns + sort.map(\.field)
    guard filter?.asksRegisters == true || fields.contains(where: \.isOfRegisters) else {
      return nil
    }
    return try context.monthRegisters(of: slice, upTo: today)
  }

  /// Which workers a whole board is narrowed to.
  func narrowing(_ source: ListSource, in community: String?) -> Narrowing {
    let table = source.table(.workers)
    return Narrowing(
      community: community.map { Identifier($0) },
      workers: filter.map { filter in
        Set(table.places(filter).map { Worker.ID(table.id($0)) })
      })
  }
}

/// Boards in a format that is text.
func boardText(_ boards: [PrintedBoard], format: BoardFormat, asArray: Bool = false) -> String {
  switch format {
  case .json: (asArray ? jsonArray(boards) : boards.map(json).joined(separator: "\n")) + "\n"
  case .csv: csv(boards)
  case .md: visibleText(boards.map { markdown($0, words) }.joined(separator: "\n\n")) + "\n"
  case .table, .xlsx:
    boards.map { table($0, words, width: { CharacterWidth.width(of: $0) }, visible: visible) }
      .joined(separator: "\n\n") + "\n"
  }
}

func printBoards(_ boards: [PrintedBoard], format: BoardFormat) {
  putData(boardText(boards, format: format))
}
