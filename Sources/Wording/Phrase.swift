/// The keys of one area's texts: an enum whose raw values stand in `Catalogues/AREA.LANGUAGE.txt`.
package protocol Phrase: RawRepresentable<String>, CaseIterable, Sendable {
  /// The area, as the catalogue files are named.
  static var area: Area { get }
}

/// A text of any area.
package struct AnyPhrase: Hashable, Sendable {
  package let area: Area
  package let key: String

  package init<P: Phrase>(_ phrase: P) {
    area = P.area
    key = phrase.rawValue
  }

  /// A text that has no case of its own: of a register's block.
  init(area: Area, key: String) {
    self.area = area
    self.key = key
  }
}

/// The catalogues, each a pair of files that a translator edits.
package enum Area: String, CaseIterable, Sendable {
  /// Names of the domain's terms.
  case names
  /// Why a command was refused.
  case refusals
  /// Titles and columns of a printed board.
  case board
  /// What is wrong with a table.
  case tables
  /// Files, who has them, and what goes out of the program.
  case store
  /// The command line: help, results, errors.
  case cli
  /// What the argument parser says of a command line.
  case usage
  /// The dashboard.
  case dashboard
  /// Explanations of numbers.
  case explain
  /// The filter language, sorting, columns and exports of lists.
  case query
  /// Settings, themes, keys and what is remembered.
  case settings
  /// The terminal: supervisor, doctor, lock.
  case terminal
  /// Charts, blocks, history.
  case charts
  /// First minutes: lesson, plain mode, log.
  case lesson
  /// The cycle of the month: what is lacking, and what it refuses.
  case cycle
  /// The command line of the month, of users and registers.
  case office
  /// The month in the dashboard: board, marks, survey, objections, years.
  case monthly
  /// Sheets for the printer.
  case sheets
  /// The screen in the hall.
  case kiosk
  /// Registers: what they share, and a block of each under its code.
  case registers
  /// What holds a database to its journal.
  case verify
}
