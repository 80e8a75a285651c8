import ArgumentParser
import Glibc
import Wording

extension Tiaokuai {
  /// Ends with what the argument parser has to say, an error or the help that was asked for.
  static func end(saying error: any Error, about arguments: [String]) -> Never {
    let code = exitCode(for: error)
    let said = fullMessage(for: error, columns: HelpLayout.unbroken)
    let text = HelpLayout.here().laidOut(ParserWords.translated(said))
    if code == .success {
      printLine(text)
    } else {
      printError(unknownCommand(in: arguments) ?? text)
    }
    endProgram(code.rawValue)
  }

  /// Ends as with any mistake where help is asked for about a command that there is not.
  static func refuseUnknownHelp(_ arguments: [String]) {
    guard asksForHelp(arguments), let text = unknownCommand(in: arguments) else { return }
    printError(text)
    Glibc.exit(ExitCode.validationFailure.rawValue)
  }

  private static func asksForHelp(_ arguments: [String]) -> Bool {
    arguments.first == "help" || arguments.contains("--help") || arguments.contains("-h")
  }

  /// What to say when a word is no command where only a command can stand.
  private static func unknownCommand(in arguments: [String]) -> String? {
    let isHelp = arguments.first == "help"
    var command: any ParsableCommand.Type = Tiaokuai.self
    for word in arguments.dropFirst(isHelp ? 1 : 0) {
      let known = command.configuration.subcommands
      guard !word.hasPrefix("-"), !known.isEmpty else { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        // Elsewhere the word may belong to the command that stands for the group.
        let isAlone = command == Tiaokuai.self || command.configuration.defaultSubcommand == nil
        let names = known.compactMap { $0.configuration.commandName }
        return word != "help" && (isHelp || isAlone) ? unknown(word, among: names) : nil
      }
      command = next
    }
    return nil
  }

  private static func unknown(_ name: String, among names: [String]) -> String {
    let like = names.map { (name: $0, shared: zip($0, name).prefix { $0 == $1 }.count) }
    let most = like.map(\.shared).max() ?? 0
    guard most >= 2 else { return usage(.unknownCommand, ["name": name]) }
    let others = like.filter { $0.shared == most }.map(\.name)
    return usage(.unknownCommandLike, ["name": name, "others": words.list(others)])
  }
}
