import ArgumentParser
import Domain
import Wording

extension Language: ExpressibleByArgument {}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .init(cli(.helpDatabase), valueName: "path"), completion: .file())
  var db: String?

  @Option(name: .customLong("as"), help: .init(cli(.helpAs), valueName: "role[:place]"))
  var role: String?

  @Option(help: .init(cli(.helpLanguage), valueName: "zh|en"))
  var lang: Language?

  @ArgumentParser.Flag(help: .init(cli(.helpPlain)))
  var plain = false

  @ArgumentParser.Flag(help: .init(words(TerminalPhrase.helpASCII)))
  var ascii = false

  @Option(help: .init(cli(.helpTheme), valueName: "name"), completion: .themes)
  var theme: String?

  @Option(help: .init(cli(.helpMonth), valueName: "YYYY-MM"))
  var month: String?

  @Option(help: .init(cli(.helpToday), valueName: "YYYY-MM-DD"))
  var today: String?

  mutating func validate() throws {
    if let today, Day(today) == nil { throw ValidationError(cli(.badDay, ["found": today])) }
    if let month, Month(month) == nil { throw ValidationError(cli(.badMonth, ["found": month])) }
    if let role { _ = try parseRole(role) }
  }

  /// The civil day of this run.
  var civilDay: Day { today.flatMap { Day($0) } ?? currentDay() }

  /// The month asked for, else that of the civil day.
  var civilMonth: Month { month.flatMap { Month($0) } ?? civilDay.month }

  /// Whether the day was set to another one than the clock's.
  var setsDay: Bool { civilDay != currentDay() }

  /// The options by which another command asks the same data as the same person on the same day.
  var repeated: [String] {
    (db.map { ["--db", $0] } ?? []) + (role.map { ["--as", $0] } ?? [])
      + (today.map { ["--today", $0] } ?? [])
  }
}
