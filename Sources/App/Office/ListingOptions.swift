import ArgumentParser
import Glibc
import Tables
import TextUI
import Wording

enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, md
}

/// How a list is printed.
struct ListingOptions: ParsableArguments {
  @Option(help: .init(office(.helpListFormat), valueName: "table|json|csv|md"))
  var format = ListingFormat.table

  /// Whether the list is for people, in their words, or for programs.
  var isForPeople: Bool { format == .table || format == .md }

  /// Of coded values; English in files that a program reads.
  var language: Language { isForPeople ? words.language : .english }

  /// Prints a list; on a terminal an empty one says so.
  func write(_ table: PlainTable, empty: String? = nil) {
    switch format {
    case .table where table.rows.isEmpty: printLine(empty ?? office(.listNone))
    case .table:
      for line in table.lines(
        words, width: { CharacterWidth.width(of: $0) }, visible: visible)
      {
        printLine(line)
      }
    case .json: putData(table.json)
    case .csv: putData(table.csv)
    case .md: putData(visibleText(table.markdown(words)))
    }
  }
}
