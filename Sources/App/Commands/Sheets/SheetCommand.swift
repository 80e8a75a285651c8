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
      WorkerSheetCommand.self, YearSheetCommand.self, DifferenceSheetCommand.self,
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

/// Options of the sheets of one month.
struct MonthSheetOptions: ParsableArguments {
  @OptionGroup var sheet: SheetOptions
  @Option(help: .init(words(SheetsPhrase.helpVersion), valueName: "n")) var version: Int?
}

/// Writes sheets as a workbook by renaming, and says so.
func writeSheets(
  _ sheets: [PrintedSheet], of context: StoreContext, to path: String, overwriting: Bool
) throws {
  let sheets = context.isRehearsal ? sheets.map { $0.rehearsed(words) } : sheets
  try writeExport(try workbookBytes(sheets, for: path), to: path, overwriting: overwriting)
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
  var options: MonthSheetOptions { get }
  var file: String { get }
  /// A worker or community that says which street is meant.
  var place: String? { get }
  /// The street that was named; `nil` = none.
  func namedStreet() throws -> String?
  func sheets(_ source: SheetSource, in store: any Store) throws -> [PrintedSheet]
}

extension MonthSheetCommand {
  var place: String? { nil }
  func namedStreet() throws -> String? { options.sheet.street }

  func run() throws {
    try withStore(common) { context in
      let street = try context.street(
        named: try namedStreet(), of: place)
      let (slice, hash) = try month(street, in: context.store)
      let source = SheetSource(
        slice, for: context.actor, journalHead: hash, today: common.civilDay, words: words)
      let sheets = try sheets(source, in: context.store)
      guard !sheets.isEmpty else {
        throw Failure(
          words(
            SheetsPhrase.noBoard,
            ["id": place ?? street.text, "month": common.civilMonth.description]), .badInput)
      }
      try writeSheets(sheets, of: context, to: file, overwriting: options.sheet.force)
    }
  }

  /// The month, and the head of the journal that its sheet prints: of a settled month that of its
  /// settling.
  private func month(_ street: Street.ID, in store: any Store) throws -> (Slice, String) {
    if let version = options.version { return try settling(version, of: street, in: store) }
    let (slice, head) = try store.snapshot(street, common.civilMonth)
    guard slice.isFrozen,
      let key = slice.records.settlement(of: common.civilMonth, street: street)?.key
    else { return (slice, head.hash) }
    return (slice, try store.settling(key)?.hash ?? head.hash)
  }

  /// An earlier settling of the month as it was.
  private func settling(
    _ version: Int, of street: Street.ID, in store: any Store
  ) throws -> (Slice, String) {
    let key = Settlement.Key(street: street, month: common.civilMonth, version: version)
    let all = try store.settlements(of: street).filter { $0.key.month == common.civilMonth }
    guard let settlement = all.first(where: { $0.key == key }),
      var slice = try store.frozenSlice(key)
    else {
      let known = all.isEmpty ? "--" : words.list(all.map { String($0.key.version) })
      throw Failure(
        words(
          SheetsPhrase.noVersion,
          [
            "month": common.civilMonth.description, "version": String(version), "known": known,
          ]), .badInput)
    }
    slice.records.settlements[key] = settlement
    return (slice, try store.settling(key)?.hash ?? "")
  }
}
