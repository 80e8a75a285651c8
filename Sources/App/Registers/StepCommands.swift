import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// Which of the steps of a table a command takes: the parser knows a command by its type.
protocol StepPlace: Sendable {
  static var place: Int { get }
}

private enum Step0: StepPlace { static let place = 0 }
private enum Step1: StepPlace { static let place = 1 }
private enum Step2: StepPlace { static let place = 2 }
private enum Step3: StepPlace { static let place = 3 }
private enum Step4: StepPlace { static let place = 4 }
private enum Step5: StepPlace { static let place = 5 }
private enum Step6: StepPlace { static let place = 6 }
private enum Step7: StepPlace { static let place = 7 }
private enum Step8: StepPlace { static let place = 8 }
private enum Step9: StepPlace { static let place = 9 }
private enum Step10: StepPlace { static let place = 10 }

private let places: [any StepPlace.Type] = [
  Step0.self, Step1.self, Step2.self, Step3.self, Step4.self, Step5.self, Step6.self, Step7.self,
  Step8.self, Step9.self, Step10.self,
]

/// The commands of the steps that rows of a table go through, and what shows a row with them; none where
/// they go through none.
func stepCommands<Row: RegisterRow>(of row: Row.Type) -> [any ParsableCommand.Type] {
  guard let steps = Row.register?.steps, steps.parent.table.name == Row.table.name else {
    return []
  }
  return [ShowRowCommand<Row>.self] + commands(of: steps)
}

private func commands<Steps: StepRow>(of steps: Steps.Type) -> [any ParsableCommand.Type] {
  places.prefix(Steps.rules.count).map { (place: any StepPlace.Type) -> any ParsableCommand.Type in
    command(of: steps, place)
  }
}

private func command<Steps: StepRow, Place: StepPlace>(
  of steps: Steps.Type, _ place: Place.Type
) -> any ParsableCommand.Type {
  StepCommand<Steps, Place>.self
}

/// What the next step may have: the id of the row that it is taken with, then what only some steps have.
enum NextStep<Steps: StepRow>: ColumnNoun {
  static var file: TableFile { TableFile(of: Steps.self) }
  static var positional: [String] { [parent] }
  static var taken: [String]? { [parent, "reason"] + Steps.columnsOfSome.map(Steps.header) }
  static var parent: String { file.columnNames[0] }
}

/// `request accept`.
struct StepCommand<Steps: StepRow, Place: StepPlace>: ParsableCommand, WritingCommand {
  static var rule: StepRule { Steps.rules[Place.place] }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: rule.code, abstract: words.name(ofStep: rule.code, in: Steps.table.name))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<NextStep<Steps>>

  func run() throws {
    let (parent, step) = try newStep(Steps.self, Self.rule.code, columns.given)
    try perform { _ in .step(TakeStep(step, of: Steps.table.name, with: parent)) }
  }
}

extension WritingCommand {
  /// A step as it is given by options.
  ///
  /// - Throws: `Failure` with what is wrong with the cells.
  fileprivate func newStep<Steps: StepRow>(
    _ steps: Steps.Type, _ code: String, _ given: [String: String]
  ) throws -> (parent: String, step: NewStep) {
    // What the store fills in is only there so that the line can be read.
    let filled = ["no": "1", "day": "2000-01-01", "step": code, "by": "-"]
    let line = RegisterLine(NextStep<Steps>.file, given.merging(filled) { $1 })
    let reading = line.reading(over: nil)
    guard reading.faults.isEmpty, let cells = reading.rows.first?.cells else {
      throw Failure(reading.faults, optionWriter(Records()))
    }
    let own = (Steps.columnsOfSome + ["reason"]).compactMap { name -> (String, Value)? in
      guard let cell = Steps.table.cell(name, of: cells), cell != .null else { return nil }
      return (name, cell)
    }
    return (cells[0].textOrNil ?? "", NewStep(code, Dictionary(uniqueKeysWithValues: own)))
  }
}

/// `request show`: a row, what is computed of it, and its steps.
struct ShowRowCommand<Row: RegisterRow>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: registers(.showAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var columns: ColumnOptions<RowByKey<Row>>

  func run() throws {
    try withStore(common) { context in
      var records = try context.store.records(of: Registers.read)
      guard let key = RegisterLine(RowByKey<Row>.file, columns.given).key else { return }
      guard records.row(key) != nil else { throw Refusal.unknownRow(key) }
      _ = records.hideRows(from: context.actor, in: common.civilMonth, keepingRows: true)
      let shown = ShownRow(of: Row.self, records.row(key) ?? [], records, upTo: common.civilDay)
      guard listing.format != .json else { return putData(shown.json) }
      listing.write(shown.table(listing.isForPeople ? words : nil))
      listing.write(shown.stepTable(listing.language))
    }
  }
}

extension RegisterRow {
  /// How files and commands call a column.
  fileprivate static func header(_ column: String) -> String {
    table.columns.first { $0.name == column }?.header?.english ?? column
  }
}
