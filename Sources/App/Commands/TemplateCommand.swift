import ArgumentParser
import Tables
import Wording

/// `template FOLDER`: every table, empty, to be filled in and imported.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: cli(.templateAbstract))
  @OptionGroup var common: CommonOptions

  @Argument(help: .init(cli(.helpFolder)), completion: .directory) var folder: String
  @Option(help: .init(cli(.helpEncodingOut), valueName: "utf-8|gb18030")) var encoding:
    TextEncoding?

  func run() throws {
    let count = try writeTables(to: folder) {
      try emptyFolder(encoding: encoding ?? .utf8, language: words.language)
    }
    printLine(cli(.templateDone, ["count": String(count), "folder": folder]))
  }
}
