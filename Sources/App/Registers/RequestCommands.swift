import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `request add`: a request, and where it is answered on the spot what was done.
struct AddRequestCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: registers(.addAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: ColumnOptions<NewRow<ResidentRequest>>
  @Option(help: .init(registers(.helpSolved), valueName: "text")) var solved: String?
  @Option(help: .init(registers(.helpSolver), valueName: "id"), completion: .workers)
  var worker: String?

  func run() throws {
    guard solved != nil || worker == nil else {
      throw Failure(registers(.workerWithoutSolved), .usage)
    }
    let reading = newRow(ResidentRequest.self, columns.given)
    try perform { _ in try command(.add, reading, of: ResidentRequest.self, taking: steps) }
  }

  private var steps: [NewStep] {
    guard let solved else { return [] }
    let who = worker.map { ["worker": Value.text($0)] } ?? [:]
    return [
      NewStep(RequestStep.Kind.accept.rawValue),
      NewStep(
        RequestStep.Kind.solve.rawValue, who.merging(["reason": .text(solved)]) { $1 }),
    ]
  }
}
