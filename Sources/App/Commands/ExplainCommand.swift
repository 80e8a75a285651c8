import ArgumentParser
import Domain
import Storage
import Tables
import TextUI
import Wording

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
  @ArgumentParser.Flag(name: .customLong("facts"), help: .init(registers(.helpFacts)))
  var withFacts = false
  @Option(help: .init(cli(.helpExplainFormat), valueName: "text|json"))
  var format = ExplainFormat.text

  func run() throws {
    try withStore(common) { context in
      let records = try context.store.records(of: [.workers, .workerVersions, .communities])
      let id = Worker.ID(worker)
      guard records.workers[id] != nil else { throw Refusal.unknownWorker(id) }
      guard let home = records.workerVersions.of(id, in: common.civilMonth)?.community,
        let street = records.communities[home]?.street
      else { throw Refusal.notEmployed(worker: id, on: common.civilMonth.first) }
      let slice = try context.store.slice(street, common.civilMonth).seen(by: context.actor)
      let board = Board(slice, figures: toDate ? .toDate(common.civilDay) : .projected)
      guard let result = board.worker(id) else {
        throw Refusal.notEmployed(worker: id, on: common.civilMonth.first)
      }
      let entered = try entered(
        result.enteredRows(slice.records, in: common.civilMonth), in: context.store)
      let facts = try facts(of: id, slice, context)
      switch format {
      case .json:
        putData(
          explanationJSON(
            of: result, on: board, records: slice.records, entered: entered, facts: facts,
            isRehearsal: context.isRehearsal) + "\n")
      case .text:
        printLine(
          explanationText(
            of: result, on: board, records: slice.records, entered: entered, facts: facts, words,
            width: { CharacterWidth.width(of: $0) }, visible: visible))
      }
    }
  }
}

extension ExplainCommand {
  /// What registers say of the worker up to today, where that was asked for.
  private func facts(
    of worker: Worker.ID, _ slice: Slice, _ context: StoreContext
  ) throws -> ExplainedFacts {
    guard withFacts else { return .leftOut }
    return .told(try context.monthRegisters(of: slice, upTo: common.civilDay)?.facts(of: worker))
  }
}

extension StoreContext {
  /// What registers say of a slice's month up to a day; `nil` = it has not begun.
  func monthRegisters(of slice: Slice, upTo today: Day) throws -> MonthRegisters? {
    let read = try store.rows(
      of: Array(MonthRegisters.tables), in: slice.street,
      during: slice.month.first...slice.month.last)
    return MonthRegisters(slice, registers: read.records, today: today, for: actor)
  }
}

/// Who wrote each of the rows last, and when; what no command of the journal wrote is left out.
func entered(_ rows: [RowKey], in store: any Store) throws -> EnteredRows {
  var entered: EnteredRows = [:]
  for row in rows {
    guard let touch = try store.lastTouch(of: row.table, key: row.cells) else { continue }
    entered[row] = Entered(who: touch.actor.name, when: civilText(ofInstant: touch.instant))
  }
  return entered
}
