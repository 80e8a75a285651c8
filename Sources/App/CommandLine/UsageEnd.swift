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
      printError(unknownCommand(arguments) ?? text)
    }
    endProgram(code.rawValue)
  }

  /// What to say when the first word is no command.
  private static func unknownCommand(_ arguments: [String]) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = arguments.first, !name.hasPrefix("-"), name != "help",
      !names.contains(name)
    else { return nil }
    let like = names.map { (name: $0, shared: zip($0, name).prefix { $0 == $1 }.count) }
    let most = like.map(\.shared).max() ?? 0
    guard most >= 2 else { return usage(.unknownCommand, ["name": name]) }
    let others = like.filter { $0.shared == most }.map(\.name)
    return usage(.unknownCommandLike, ["name": name, "others": words.list(others)])
  }
}
