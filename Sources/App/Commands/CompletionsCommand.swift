import ArgumentParser
import Wording

/// `completions`: what a shell needs to complete the command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: words(SettingsPhrase.completionsAbstract),
    discussion: words(SettingsPhrase.completionsDiscussion))
  @OptionGroup var common: CommonOptions

  @Argument(
    help: .init(words(SettingsPhrase.helpShell), valueName: "shell"),
    completion: .list(["bash", "zsh", "fish"]))
  var shell: Shell

  enum Shell: String, ExpressibleByArgument { case bash, zsh, fish }

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    putData(Tiaokuai.completionScript(for: shell) + "\n")
  }
}
