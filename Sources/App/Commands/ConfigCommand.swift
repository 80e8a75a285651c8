import ArgumentParser
import Glibc
import Settings
import Wording

/// `config`: the settings in force with where each comes from, and what is wrong in their file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: words(SettingsPhrase.configAbstract),
    discussion: words(SettingsPhrase.configDiscussion))
  @OptionGroup var common: CommonOptions

  @ArgumentParser.Flag(help: .init(words(SettingsPhrase.helpConfigWrite))) var write = false
  @ArgumentParser.Flag(help: .init(words(SettingsPhrase.helpConfigOverwrite)))
  var overwrite = false

  func run() throws {
    if write { return try writeDefault() }
    if let path = Places.settings {
      let isThere = access(path, F_OK) == 0
      printLine(words(isThere ? SettingsPhrase.configFile : .configNoFile, ["path": path]))
    } else {
      printLine(words(SettingsPhrase.noHome))
    }
    let inForce = startSettings.inForce(common)
    let nameWidth = (inForce.map(\.name.count).max() ?? 0) + 1
    let valueWidth = (inForce.map(\.value.count).max() ?? 0) + 2
    for setting in inForce {
      printLine(
        padded(setting.name, nameWidth) + "= " + padded(setting.value, valueWidth) + setting.origin)
    }
    if environment("NO_COLOR")?.isEmpty == false {
      printLine("NO_COLOR: " + words(SettingsPhrase.configNoColor))
    }
    let mistakes = startSettings.mistakes
    guard !mistakes.isEmpty else { return }
    for mistake in mistakes { printError(mistake) }
    endProgram(.badInput)
  }

  private func writeDefault() throws {
    guard let path = Places.settings else {
      throw Failure(words(SettingsPhrase.noHomeToWrite), .outOfReach)
    }
    if case .system(let folder, let code) = makeFolder(above: path) {
      throw Failure(
        cli(.storeOutOfReach, ["path": folder, "reason": systemText(Int(code))]), .cannotWrite)
    }
    do throws(SafeFile.Failure) {
      try SafeFile.write(defaultSettings(words), to: path, isNew: !overwrite)
    } catch {
      throw Failure(reason(error), .cannotWrite)
    }
    printLine(words(SettingsPhrase.configWritten, ["path": path]))
  }
}
