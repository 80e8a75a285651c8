import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `sheet difference FILE`: a month settled again beside what it was.
struct DifferenceSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "difference", abstract: words(SheetsPhrase.differenceAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SheetOptions
  @Option(help: .init(words(SheetsPhrase.helpVersions), valueName: "n")) var version: Int?
  @Argument(help: .init(words(SheetsPhrase.helpFile)), completion: .file()) var file: String
  @OptionGroup var street: StreetWord

  func run() throws {
    try withStore(common) { context in
      let street = try context.street(named: try street.name(or: options.street))
      let (slice, head) = try context.store.snapshot(street, common.civilMonth)
      let sheets = differenceSheet(
        try pair(street, slice, in: context.store),
        street: slice.records.streets[street]?.name ?? street.text, records: slice.records,
        journalHead: head.hash, words: words)
      try writeSheets(sheets, of: context, to: file, overwriting: options.force)
    }
  }

  private func pair(
    _ street: Street.ID, _ slice: Slice, in store: any Store
  ) throws -> SettlementPair {
    let settlements = try store.settlements(of: street).filter {
      $0.key.month == common.civilMonth
    }
    let wanted = version ?? settlements.count - 1
    guard let after = settlements.first(where: { $0.key.version == wanted + 1 }),
      let before = settlements.first(where: { $0.key.version == wanted })
    else {
      throw Failure(
        words(SheetsPhrase.notReopened, ["month": common.civilMonth.description]), .badInput)
    }
    return SettlementPair(
      before: before, after: after, oldResults: try store.settledResults(of: before.key),
      newResults: try store.settledResults(of: after.key),
      reopening: slice.records.reopenings[before.key])
  }
}
