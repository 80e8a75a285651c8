import ArgumentParser
import TextUI
import Wording

/// `doctor`: everything that a report of a fault needs, to be copied from the screen.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: words(TerminalPhrase.doctorAbstract))
  @OptionGroup var common: CommonOptions

  func run() throws {
    let answers = TerminalAnswers()
    let sections = [
      versionLines(), languageLines(), terminalLines(answers), pictureLines(common, answers),
    ]
    for line in sections.joined() { printLine(line.text) }
    ruler(answers.width ?? TerminalProbe().width).forEach(printLine)
    for line in databaseLines(common) + fileLines() + troubleLines() { printLine(line.text) }
  }
}

/// One line of the report.
struct DoctorLine {
  let label: TerminalPhrase
  let value: String

  init(_ label: TerminalPhrase, _ value: String) {
    self.label = label
    self.value = value
  }

  init(_ label: TerminalPhrase, _ value: TerminalPhrase) { self.init(label, words(value)) }

  var text: String {
    words(label) + ": " + (value.isEmpty ? "-" : visible(withoutHome(value)))
  }
}

/// A path without the name of the user in it.
func withoutHome(_ text: String) -> String {
  guard let home = environment("HOME"), home.count > 1 else { return text }
  return text.split(separator: home, omittingEmptySubsequences: false).joined(separator: "~")
}

/// Yes or no, in words.
func yesNo(_ isSo: Bool) -> String { words(isSo ? TerminalPhrase.yes : .no) }
