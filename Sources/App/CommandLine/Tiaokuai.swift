import ArgumentParser
import CStart
import Wording

/// Runs the program on the arguments of its process, and ends with it.
package func runProgram() -> Never {
  Tiaokuai.main()
  endProgram(.done)
}

/// The program: without a subcommand the dashboard.
struct Tiaokuai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tiaokuai", abstract: cli(.abstract), discussion: cli(.discussion),
    version: programVersion,
    subcommands: [
      OpenDashboard.self, DemoCommand.self, InitCommand.self, ImportCommand.self,
      TemplateCommand.self, ExportCommand.self, BoardCommand.self, ExplainCommand.self,
      SheetCommand.self, SimulateCommand.self, YearCommand.self, AssignCommand.self,
      EndCommand.self, CoverCommand.self, HandoverCommand.self, LeaveCommand.self, RateCommand.self,
      SpecialCommand.self, MarksCommand.self, ReadyCommand.self, StatusCommand.self,
      SubmitCommand.self, ReturnCommand.self, WaiveCommand.self, SurveyCommand.self,
      ObjectCommand.self, DecideCommand.self, ObjectionsCommand.self, AdvanceCommand.self,
      BackCommand.self, ReopenCommand.self, AdjustCommand.self, RegisterCommand<WorkerNoun>.self,
      RegisterCommand<LineNoun>.self,
      RegisterCommand<GridNoun>.self, RegisterCommand<CommunityNoun>.self,
      RegisterCommand<DifficultyNoun>.self, SchemeCommand.self,
      RegisterCommand<HolidayNoun>.self, RegisterCommand<DepartmentNoun>.self,
      RegisterCommand<StreetNoun>.self, RegisterCommand<DistrictNoun>.self, IndexCommand.self,
    ] + rowsCommands + [
      UndoCommand.self, RedoCommand.self, LogCommand.self,
      VerifyCommand.self, BackupCommand.self, RestoreCommand.self, UserCommand.self,
      ThemesCommand.self, ConfigCommand.self, PublishCommand.self,
      CompletionsCommand.self,
      ManualCommand.self, TutorCommand.self, KioskCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: OpenDashboard.self)

  /// Reads the command line, does what it says and ends with its `ExitStatus`.
  static func main() {
    prepareKiosk()
    refuseLentRights()
    superviseIfDrawing()
    ignoreBrokenPipes()
    let given = withoutOptionsOfHelp(hoistingCommonOptions(Array(startArguments.dropFirst())))
    refuseUnknownHelp(given)
    let arguments = helpOfAll ?? given
    do {
      try refuseUnreadable()
      var command = try openingDashboard(arguments) ?? parseAsRoot(arguments)
      try command.run()
      endProgram(.done)
    } catch let failure as Failure {
      printError(failure.text)
      endProgram(failure.status)
    } catch {
      end(saying: error, about: arguments)
    }
  }
}

extension Tiaokuai {
  /// What asks for the list of all commands, where help is asked for without one: with another option
  /// beside it the parser would show the dashboard's.
  private static var helpOfAll: [String]? {
    let isAsked = startArguments.contains("--help") || startArguments.contains("-h")
    return isAsked && cstart_command() == nil ? ["--help"] : nil
  }

  /// The dashboard, when nothing but its options is given: the first screen need not wait until
  /// every subcommand has been looked at.
  private static func openingDashboard(_ arguments: [String]) -> (any ParsableCommand)? {
    guard arguments.first?.hasPrefix("--") ?? true else { return nil }
    return try? OpenDashboard.parse(arguments)
  }
}

let programVersion = "0.1.0"
