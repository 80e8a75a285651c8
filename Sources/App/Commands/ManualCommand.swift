import ArgumentParser
import Wording

/// `manual`: the source of the manual page, for those who install the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: words(SettingsPhrase.manualAbstract), shouldDisplay: false)
  @OptionGroup var common: CommonOptions

  func run() throws { putData(manualPage(try .read(), words)) }
}
