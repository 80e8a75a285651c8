import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `sheet`: sheets for the printer.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: words(SheetsPhrase.sheetAbstract),
    discussion: words(SheetsPhrase.sheetDiscussion),
    subcommands: [
      NoticeSheetCommand.self, PayrollSheetCommand.self, CommunitySheetCommand.self,
      WorkerSheetCommand.self, YearSheetCommand.self,
    ])
}

/// Options of every sheet.
struct SheetOptions: ParsableArguments {
  @Option(help: .init(words(SheetsPhrase.helpStreet), valueName: "id")) var street: String?
  @ArgumentParser.Flag(
    name: [.customLong("force"), .customLong("overwrite")],
    help: .init(words(SheetsPhrase.helpForce)))
  var force = false
}

/// Writes sheets as a workbook by renaming, and says so.
func writeSheets(_ sheets: [PrintedSheet], to path: String, overwriting: Bool) throws {
  try writeExport(try workbookBytes(sheets), to: path, overwriting: overwriting)
  printLine(
    words(
      SheetsPhrase.sheetWritten,
      [
        "path": path, "sheets": words.list(sheets.map(\.tab)),
        "state": sheets.first?.status ?? "",
      ]))
}

/// A sheet of one month.
protocol MonthSheetCommand: ParsableCommand {
  var common: CommonOptions { get }
  var options: SheetOptions { get }
  var file: String { get }
  /// A worker or community that says which street is meant.
  var place: String? { get }
  func sheets(_ source: SheetSource) throws -> [PrintedSheet]
}

extension MonthSheetCommand {
  var place: String? { nil }

  func run() throws {
    try withStore(common) { context in
      let street = try context.street(named: options.street, of: place)
      let (slice, head) = try context.store.snapshot(street, common.civilMonth)
      let source = SheetSource(
        slice, for: context.actor, journalHead: head.hash, today: common.civilDay, words: words)
      let sheets = try sheets(source)
      guard !sheets.isEmpty else {
        throw Failure(
          words(
            SheetsPhrase.noBoard,
            ["id": place ?? street.text, "month": common.civilMonth.description]), .badInput)
      }
      try writeSheets(sheets, to: file, overwriting: options.force)
    }
  }
}
