import ArgumentParser
import Domain
import Glibc
import Storage
import Tables
import TextUI
import Wording

enum BoardFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, md
}

/// `board`: the monthly board.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: cli(.boardAbstract))
  @OptionGroup var common: CommonOptions

  @Option(help: .init(cli(.helpStreet), valueName: "id")) var street: String?
  @Option(help: .init(cli(.helpBoardCommunity), valueName: "id")) var community: String?
  @ArgumentParser.Flag(help: .init(cli(.helpDistrict))) var district = false
  @ArgumentParser.Flag(help: .init(cli(.helpToDate))) var toDate = false
  @Option(help: .init(cli(.helpFilter), valueName: "text")) var filter: String?
  @Option(help: .init(cli(.helpFormat), valueName: "table|json|csv|md"))
  var format = BoardFormat.table

  func run() throws {
    try withStore(common) { context in
      let streets = try chosenStreets(context)
      let head = try context.store.journalHead().hash
      let boards = try streets.map { street in
        let slice = try context.store.slice(street, common.civilMonth)
        let board = Board(slice, figures: toDate ? .toDate(common.civilDay) : .projected)
        return PrintedBoard(
          board, records: slice.records, journalHead: head, narrowed: try narrowing(slice))
      }
      printBoards(boards, format: format, asArray: district)
    }
  }

  private func chosenStreets(_ context: StoreContext) throws -> [Street.ID] {
    let all = try context.store.streets().map(\.id)
    if let street {
      guard all.contains(Identifier(street)) else {
        throw Failure(cli(.unknownStreet, ["id": street, "known": list(all)]), .badInput)
      }
      return [Identifier(street)]
    }
    if district { return all }
    guard !all.isEmpty else { throw Failure(cli(.noStreets), .badInput) }
    if all.count > 1, let home = try homeStreet(context) { return [home] }
    guard all.count == 1 else {
      throw Failure(cli(.whichStreet, ["known": list(all)]), .usage)
    }
    return all
  }

  /// Where several streets stand in the database, that of the community asked for or of the actor.
  private func homeStreet(_ context: StoreContext) throws -> Street.ID? {
    if let community { return try context.store.street(of: community) }
    return context.actor.place == nil ? nil : try context.store.homeStreet(of: context.actor)
  }

  private func list(_ streets: [Street.ID]) -> String {
    words.list(streets.prefix(20).map(\.text))
  }

  private func narrowing(_ slice: Slice) throws -> Narrowing {
    if let community, slice.records.communities[Identifier(community)] == nil {
      throw Refusal.unknownCommunity(Identifier(community))
    }
    return Narrowing(community: community.map { Identifier($0) }, text: filter)
  }
}

func printBoards(_ boards: [PrintedBoard], format: BoardFormat, asArray: Bool = false) {
  switch format {
  case .json: printLine(asArray ? jsonArray(boards) : boards.map(json).joined(separator: "\n"))
  case .csv: write(csv(boards), to: STDOUT_FILENO)
  case .md: printLine(boards.map { markdown($0, words) }.joined(separator: "\n\n"))
  case .table:
    printLine(
      boards.map { table($0, words, width: { CharacterWidth.width(of: $0) }, visible: visible) }
        .joined(separator: "\n\n"))
  }
}

enum ExplainFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// `explain WORKER`: every number with its expression.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: cli(.explainAbstract))
  @OptionGroup var common: CommonOptions

  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @ArgumentParser.Flag(help: .init(cli(.helpToDate))) var toDate = false
  @Option(help: .init(cli(.helpExplainFormat), valueName: "text|json"))
  var format = ExplainFormat.text

  func run() throws {
    try withStore(common) { context in
      let records = try context.store.allRecords()
      let id = Worker.ID(worker)
      guard records.workers[id] != nil else { throw Refusal.unknownWorker(id) }
      guard let home = records.workerVersions.of(id, in: common.civilMonth)?.community,
        let street = records.communities[home]?.street
      else { throw Refusal.notEmployed(worker: id, on: common.civilMonth.first) }
      let slice = try context.store.slice(street, common.civilMonth)
      let board = Board(slice, figures: toDate ? .toDate(common.civilDay) : .projected)
      guard let result = board.worker(id) else {
        throw Refusal.notEmployed(worker: id, on: common.civilMonth.first)
      }
      switch format {
      case .json: printLine(explanationJSON(of: result, on: board, records: slice.records))
      case .text:
        printLine(
          explanationText(
            of: result, on: board, records: slice.records, words,
            width: { CharacterWidth.width(of: $0) }, visible: visible))
      }
    }
  }
}
