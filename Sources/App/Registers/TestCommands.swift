import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `test build`: questions whose answers the database itself holds.
struct BuildTestCommand: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "build", abstract: registers(.buildAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  func run() throws {
    try perform { _ in .buildTest(BuildTest(.shipped)) }
  }
}

/// `meeting solved`: how many more of a meeting's suggestions were solved on a day.
struct MeetingSolvedCommand: ParsableCommand, WritingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "solved", abstract: registers(.solvedAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(registers(.helpSolvedMeeting))) var meeting: String
  @Argument(help: .init(registers(.helpSolvedCount))) var count: String
  @Option(
    help: .init(columnHelp(TableFile(of: MeetingSolved.self), "day", words), valueName: "day"))
  var on: String?

  func run() throws {
    let given = ["meeting": meeting, "solved": count]
    let reading = newRow(MeetingSolved.self, on.map { given.merging(["day": $0]) { $1 } } ?? given)
    try perform { _ in try command(.add, reading, of: MeetingSolved.self) }
  }
}

/// `test take`: the test of a main line on the screen, or in lines without one.
struct TakeTestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "take", abstract: registers(.takeAbstract))
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: .init(registers(.helpTestLine))) var line: String

  func run() throws {
    try withStore(common) { context in
      guard context.actor.role == .worker else { throw Failure(registers(.takeWho), .notAllowed) }
      let records = try context.store.records(of: [.lines])
      let line = Target.ID(line)
      guard records.lines[line]?.kind == .main else {
        throw Refusal.unknownRow(RowKey(table: .lines, cells: [.id(line)]))
      }
      var context = context
      context.test = line
      finish(try runFront(context, common))
    }
  }
}
