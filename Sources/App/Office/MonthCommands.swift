import ArgumentParser
import Domain
import Storage
import Wording

extension MonthState: ExpressibleByArgument {}

/// `advance [STREET] [--to STATE]`.
struct AdvanceCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: office(.advanceAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var street: StreetOptions
  @Option(help: .init(office(.helpTo2), valueName: "state")) var to: MonthState?

  func run() throws {
    let month = common.civilMonth
    try perform(telling: told) { context in
      let street = try context.street(named: street.name)
      let state = try context.store.slice(street, month).state
      guard let next = to ?? state.next else {
        throw Failure(office(.nothingAfter, ["month": month.description]), .notAllowed)
      }
      return .advance(AdvanceMonth(street: street, month: month, to: next))
    }
  }

  private func told(_ receipt: Receipt) -> [String] {
    receipt.changes.compactMap { change in
      guard change.table == .months,
        let month = change.after.flatMap({ try? StreetMonth(RowReader($0, of: StreetMonth.table)) })
      else { return nil }
      return office(
        .advanced,
        ["month": month.key.month.description, "state": words.name(month.state)])
    }
  }
}

/// `back [STREET] --reason`: the month goes back from `scoring` to `open`.
struct BackCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "back", abstract: office(.backAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var street: StreetOptions
  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    let month = common.civilMonth
    try perform { context in
      .back(
        TakeMonthBack(street: try context.street(named: street.name), month: month, reason: reason))
    }
  }
}

/// `reopen [STREET] --reason`: the first person's word asks, the second one's opens.
struct ReopenCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: office(.reopenAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var street: StreetOptions
  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    let month = common.civilMonth
    try perform(telling: told) { context in
      .reopen(
        ReopenMonth(street: try context.street(named: street.name), month: month, reason: reason))
    }
  }

  private func told(_ receipt: Receipt) -> [String] {
    let isOpen = receipt.changes.contains { $0.table == .months }
    return [
      office(
        isOpen ? .reopened : .reopenAsked,
        ["month": common.civilMonth.description, "state": words.name(MonthState.review)])
    ]
  }
}

/// `adjust WORKER SETTLED-MONTH AMOUNT --reason`, paid in the month of `--month`.
struct AdjustCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust", abstract: office(.adjustAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(office(.helpSettledMonth), valueName: "settled-month"))
  var settledMonth: MonthArgument
  // A negative amount would be taken for an option.
  @Argument(parsing: .allUnrecognized, help: .init(office(.helpAmount), valueName: "amount"))
  var amount: [String]
  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    guard amount.count == 1, let money = try? Money(parsing: amount[0]) else {
      throw Failure(
        office(.badAmount, ["found": amount.joined(separator: " ")]), .usage)
    }
    try perform { _ in
      .adjust(
        AdjustPay(
          month: common.civilMonth, worker: Identifier(worker), settledMonth: settledMonth.month,
          amount: money, reason: reason))
    }
  }
}
