import ArgumentParser
import Foundation

/// The command line as the argument parser describes it.
struct CommandLineInfo: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }

  let command: Command

  /// What `Tiaokuai` takes, in the language of this run.
  static func read() throws -> CommandLineInfo {
    try JSONDecoder().decode(CommandLineInfo.self, from: Data(Tiaokuai._dumpHelp().utf8))
  }
}

extension CommandLineInfo.Command {
  /// Those that a reader is told of.
  var shownSubcommands: [Self] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  var shownArguments: [CommandLineInfo.Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
